import type { BoardView, DependencyLine, ProductBacklogItem, TeamId } from '@weft/domain';
import type { OpenLine } from './line-scope.ts';
import { OpenLinesOfView } from './open-lines.ts';
import { DETOUR_LINES, type RuleContext } from './rule.ts';
import { Timeline } from './timeline.ts';

/**
 * Open lines over which a PBI waits for one of another team of the Nexus that is not planned before
 * it: they keep it from being ready. None for a PBI that no team of the Nexus has.
 */
export function linesInTheWay(
  item: ProductBacklogItem,
  { openLines }: Pick<RuleContext, 'openLines'>,
): readonly DependencyLine[] {
  return openLines
    .into(item.id)
    .filter(staysInTheWay)
    .map(({ line }) => line);
}

/** The same of a board as it is now, for who asks about one PBI. */
export function linesInTheWayOn(
  view: BoardView,
  item: ProductBacklogItem,
): readonly DependencyLine[] {
  const nexusTeams: ReadonlySet<TeamId> = new Set(view.teams().map((team) => team.id));
  const surroundings = { view, nexusTeams, timeline: new Timeline(view) };
  return linesInTheWay(item, { openLines: new OpenLinesOfView(surroundings, DETOUR_LINES) });
}

function staysInTheWay({ fromStand: first, toStand: last }: OpenLine): boolean {
  if (first.team === undefined || last.team === undefined || first.team === last.team) return false;
  if (first.point === undefined) return true;
  return last.point !== undefined && first.point >= last.point;
}
