import type { OpenEnds } from '../line-scope.ts';
import { goalNotes } from './goal-notes.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut } from './way-out.ts';

/** Moves what waits on, to the first Sprint after it and after what it waits for. */
export function later({ from, to }: OpenEnds, context: WayOutContext): readonly WayOut[] {
  const { timeline } = context;
  const { team, sprint } = to.place;
  const waits = timeline.pointOf(sprint);
  const comes = timeline.pointOf(from.place.sprint);
  // What waits for something unplanned is no better off later.
  if (sprint === null || waits === undefined || comes === undefined) return [];
  if (to.state === 'done') return [];
  const next = context.sprintAfter(Math.max(waits, comes));
  const facts = { item: to.id, from: sprint, to: next?.id };
  if (next === undefined) return [disabled('later', facts, { kind: 'no-later-sprint' })];
  const place = { team, sprint: next.id };
  const edits = [{ kind: 'move-items', items: [to.id], place }] as const;
  return [enabled('later', { facts, edits, notes: goalNotes(to, next.id) })];
}
