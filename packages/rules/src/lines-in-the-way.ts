import type { BoardView, DependencyLine, ProductBacklogItem, TeamId } from '@weft/domain';
import type { OpenLine } from './line-scope.ts';
import { isOfNexus } from './nexus-team.ts';
import { OpenLinesOfView } from './open-lines.ts';
import { DETOUR_LINES, type RuleContext } from './rule.ts';
import { Timeline } from './timeline.ts';

type Surroundings = Pick<RuleContext, 'openLines' | 'nexusTeams' | 'timeline'>;

/**
 * Open lines over which a PBI waits for one of another team of the Nexus that is not planned before
 * it: they keep it from being ready. None for a PBI that no team of the Nexus has.
 */
export function linesInTheWay(
  item: ProductBacklogItem,
  context: Surroundings,
): readonly DependencyLine[] {
  if (!isOfNexus(item.place.team, context)) return [];
  const lines: DependencyLine[] = [];
  for (const open of context.openLines.into(item.id)) {
    if (staysInTheWay(open, context)) lines.push(open.line);
  }
  return lines;
}

/** The same of a board as it is now, for who asks about one PBI. */
export function linesInTheWayOn(
  view: BoardView,
  item: ProductBacklogItem,
): readonly DependencyLine[] {
  const nexusTeams: ReadonlySet<TeamId> = new Set(view.teams().map((team) => team.id));
  const openLines = new OpenLinesOfView(view, DETOUR_LINES);
  return linesInTheWay(item, { openLines, nexusTeams, timeline: new Timeline(view) });
}

function staysInTheWay({ from, to }: OpenLine, context: Surroundings): boolean {
  const { team, sprint } = from.place;
  if (team === to.place.team || !isOfNexus(team, context)) return false;
  const fromPoint = context.timeline.pointOf(sprint);
  const point = context.timeline.pointOf(to.place.sprint);
  return fromPoint === undefined || (point !== undefined && fromPoint >= point);
}
