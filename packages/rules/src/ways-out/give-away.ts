import { cellOf, type ProductBacklogItem, type SprintId, type TeamId } from '@weft/domain';
import { loadOf } from '../load.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut } from './way-out.ts';

/**
 * Gives a PBI to the team that has the most room for it left in the same Sprint and lacks no skill
 * it needs.
 */
export function giveAway(item: ProductBacklogItem, context: WayOutContext): readonly WayOut[] {
  const { team: from, sprint } = item.place;
  if (from === null || sprint === null || item.state === 'done') return [];
  if (context.timeline.pointOf(sprint) === undefined) return [];
  const [best] = teamsWithRoom(item, sprint, context);
  const facts = { item: item.id, from, to: best, sprint };
  if (best === undefined) return [disabled('give-away', facts, { kind: 'no-room' })];
  const edits = [{ kind: 'move-items', items: [item.id], place: { team: best, sprint } }] as const;
  return [enabled('give-away', { facts, edits })];
}

/** Other teams in which the PBI fits, the one with the most room first. */
function teamsWithRoom(
  item: ProductBacklogItem,
  sprint: SprintId,
  context: WayOutContext,
): readonly TeamId[] {
  const { view } = context;
  const rooms: { readonly team: TeamId; readonly room: number }[] = [];
  for (const { id: team } of view.teams()) {
    const capacity = view.capacity(team, sprint);
    if (team === item.place.team || capacity === undefined) continue;
    const room = capacity - loadOf(view, cellOf({ team, sprint })).points - (item.size ?? 0);
    if (room >= 0 && context.skillsMissing(item.id, team).length === 0) rooms.push({ team, room });
  }
  return rooms
    .sort((a, b) => (a.room === b.room ? (a.team < b.team ? -1 : 1) : b.room - a.room))
    .map(({ team }) => team);
}
