import type { DependencyLine, ProductBacklogItem } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { lineScopeOf, openLineOf } from '../line-scope.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';

/**
 * A PBI that is not Done is called ready though it waits, over an open line, for a PBI of another
 * team of the Nexus that is not planned before it.
 */
export const readyWithOpenDependency: ItemRule = {
  id: 'ready-with-open-dependency',
  reads: ['item', 'lines', 'sprints', 'teams'],
  check(item, context) {
    const { team } = item.place;
    if (!item.ready || item.state === 'done' || !isOfNexus(team, context)) return HEALTHY;
    const lines = context.view
      .linesInto(item.id)
      .filter((line) => staysInTheWay(line, item, context));
    if (lines.length === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('ready-with-open-dependency', item.id),
        rule: 'ready-with-open-dependency',
        severity: 'warning',
        items: [item.id],
        lines: lines.map((line) => line.id).sort(),
        teams: [team],
        cells: [],
        facts: { item: item.id, waitsFor: lines.map((line) => line.from).sort() },
      },
    ];
  },
};

function staysInTheWay(
  line: DependencyLine,
  { place }: ProductBacklogItem,
  context: RuleContext,
): boolean {
  const from = openLineOf(lineScopeOf(context.view, line))?.from.place;
  if (from === undefined || from.team === place.team || !isOfNexus(from.team, context)) {
    return false;
  }
  const fromPoint = context.timeline.pointOf(from.sprint);
  const point = context.timeline.pointOf(place.sprint);
  return fromPoint === undefined || (point !== undefined && fromPoint >= point);
}
