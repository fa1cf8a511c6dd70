import { OUTSIDE } from '@weft/domain';
import type { OpenEnds } from '../line-scope.ts';
import { goalNotes } from './goal-notes.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut } from './way-out.ts';

/** Moves what comes first forward, to the Sprint before it and before what waits for it. */
export function earlier({ from, to }: OpenEnds, context: WayOutContext): readonly WayOut[] {
  const { timeline } = context;
  const { team, sprint } = from.place;
  const comes = timeline.pointOf(sprint);
  const waits = timeline.pointOf(to.place.sprint);
  // When others work is not for this Nexus to say.
  if (sprint === null || comes === undefined || waits === undefined || team === OUTSIDE) return [];
  const before = context.sprintBefore(Math.min(comes, waits));
  const facts = { item: from.id, from: sprint, to: before?.id };
  if (before === undefined) return [disabled('earlier', facts, { kind: 'no-earlier-sprint' })];
  if (context.isOver(before)) {
    return [disabled('earlier', facts, { kind: 'sprint-finished', sprint: before.id })];
  }
  const place = { team, sprint: before.id };
  const edits = [{ kind: 'move-items', items: [from.id], place }] as const;
  return [enabled('earlier', { facts, edits, notes: goalNotes(from, before.id) })];
}
