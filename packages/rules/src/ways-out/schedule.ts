import { OUTSIDE, type NexusSprint } from '@weft/domain';
import type { OpenEnds } from '../line-scope.ts';
import type { WayOutContext } from './way-out-context.ts';
import { enabled, type WayOut } from './way-out.ts';

/**
 * Plans what a planned PBI waits for and nobody has planned: for the last Sprint before, and for
 * the same Sprint, as far as these are not over.
 */
export function schedule({ from, to }: OpenEnds, context: WayOutContext): readonly WayOut[] {
  const { timeline, view } = context;
  const waits = timeline.pointOf(to.place.sprint);
  if (waits === undefined || timeline.pointOf(from.place.sprint) !== undefined) return [];
  if (from.place.team === OUTSIDE || to.place.sprint === null) return [];
  return [context.sprintBefore(waits), view.sprint(to.place.sprint)]
    .filter((sprint): sprint is NexusSprint => sprint !== undefined && !context.isOver(sprint))
    .map(({ id }) => {
      const place = { team: from.place.team, sprint: id };
      const edits = [{ kind: 'move-items', items: [from.id], place }] as const;
      return enabled('schedule', { facts: { item: from.id, sprint: id }, edits });
    });
}
