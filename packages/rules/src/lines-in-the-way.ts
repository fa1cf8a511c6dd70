import type { BoardView, DependencyLine, ProductBacklogItem, TeamId } from '@weft/domain';
import { lineScopeOf, openLineOf } from './line-scope.ts';
import { isOfNexus } from './nexus-team.ts';
import type { RuleContext } from './rule.ts';
import { Timeline } from './timeline.ts';

type Surroundings = Pick<RuleContext, 'view' | 'nexusTeams' | 'timeline'>;

/**
 * Open lines over which a PBI waits for one of another team of the Nexus that is not planned before
 * it: they keep it from being ready. None for a PBI that no team of the Nexus has.
 */
export function linesInTheWay(
  item: ProductBacklogItem,
  context: Surroundings,
): readonly DependencyLine[] {
  if (!isOfNexus(item.place.team, context)) return [];
  return context.view.linesInto(item.id).filter((line) => staysInTheWay(line, item, context));
}

/** The same of a board as it is now, for who asks about one PBI. */
export function linesInTheWayOn(
  view: BoardView,
  item: ProductBacklogItem,
): readonly DependencyLine[] {
  const nexusTeams: ReadonlySet<TeamId> = new Set(view.teams().map((team) => team.id));
  return linesInTheWay(item, { view, nexusTeams, timeline: new Timeline(view) });
}

function staysInTheWay(
  line: DependencyLine,
  { place }: ProductBacklogItem,
  context: Surroundings,
): boolean {
  const from = openLineOf(lineScopeOf(context.view, line))?.from.place;
  if (from === undefined || from.team === place.team || !isOfNexus(from.team, context)) {
    return false;
  }
  const fromPoint = context.timeline.pointOf(from.sprint);
  const point = context.timeline.pointOf(place.sprint);
  return fromPoint === undefined || (point !== undefined && fromPoint >= point);
}
