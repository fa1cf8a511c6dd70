import type { ProductBacklogItem, TeamId } from '@weft/domain';
import type { OpenEnds } from '../line-scope.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut, type WayOutNote } from './way-out.ts';

/** Gives what waits to the team it waits for, or the reverse; each keeps its Sprint. */
export function sameTeam({ from, to }: OpenEnds, context: WayOutContext): readonly WayOut[] {
  if (from.place.team === to.place.team) return [];
  return [
    ...moveTo(to, from.place.team, 'successor', context),
    ...moveTo(from, to.place.team, 'predecessor', context),
  ];
}

function moveTo(
  item: ProductBacklogItem,
  team: TeamId | null,
  moves: 'successor' | 'predecessor',
  context: WayOutContext,
): readonly WayOut[] {
  if (team === null || !context.nexusTeams.has(team) || item.state === 'done') return [];
  const facts = { item: item.id, moves, from: item.place.team, to: team };
  const skills = context.skillsMissing(item.id, team);
  if (skills.length > 0) {
    return [disabled('same-team', facts, { kind: 'skills-missing', team, skills })];
  }
  const place = { team, sprint: item.place.sprint };
  const edits = [{ kind: 'move-items', items: [item.id], place }] as const;
  return [enabled('same-team', { facts, edits, notes: notesOn(item, team, context) })];
}

/** How many lines stop and start to cross teams when the PBI goes to that team. */
function notesOn(
  item: ProductBacklogItem,
  team: TeamId,
  context: WayOutContext,
): readonly WayOutNote[] {
  const others = context.openLinesAt(item.id).map(({ other }) => other.team);
  const inside = others.filter((other) => other === team).length;
  const notes: WayOutNote[] = [{ kind: 'lines-become-inside', team, lines: inside }];
  const { team: left } = item.place;
  const crossing = left === null ? 0 : others.filter((other) => other === left).length;
  if (left !== null && crossing > 0) {
    notes.push({ kind: 'lines-become-crossing', team: left, lines: crossing });
  }
  return notes;
}
