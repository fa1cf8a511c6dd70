import type { ProductBacklogItem } from '@weft/domain';
import { goalNotes } from './goal-notes.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut } from './way-out.ts';

/** Moves a PBI to the next Sprint of its team. */
export function postpone(item: ProductBacklogItem, context: WayOutContext): readonly WayOut[] {
  const { team, sprint } = item.place;
  const point = context.timeline.pointOf(sprint);
  if (sprint === null || point === undefined || item.state === 'done') return [];
  const next = context.sprintAfter(point);
  const facts = { item: item.id, from: sprint, to: next?.id };
  if (next === undefined) return [disabled('postpone', facts, { kind: 'no-later-sprint' })];
  const place = { team, sprint: next.id };
  const edits = [{ kind: 'move-items', items: [item.id], place }] as const;
  return [enabled('postpone', { facts, edits, notes: goalNotes(item, next.id) })];
}
