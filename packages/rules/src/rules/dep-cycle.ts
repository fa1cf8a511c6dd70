import { lineIdOf, type ItemId } from '@weft/domain';
import type { EdgesAhead } from '../cycles/edges.ts';
import { shortestCycle } from '../cycles/shortest-cycle.ts';
import { findingKeyOf } from '../finding.ts';
import { teamsOf, type OpenLine } from '../line-scope.ts';
import { HEALTHY, type KnotRule } from '../rule.ts';

/** PBIs that wait for each other in a circle of open build or skills dependencies. */
export const depCycle: KnotRule = {
  id: 'dep-cycle',
  isEdge,
  check(knot, edges, { view }) {
    const smallest = knot[0];
    if (smallest === undefined) return HEALTHY;
    const members = new Set(knot);
    const lines = knot.flatMap((from) =>
      [...edges.after(from)].filter((to) => members.has(to)).map((to) => lineIdOf(from, to)),
    );
    return [
      {
        key: findingKeyOf('dep-cycle', smallest),
        rule: 'dep-cycle',
        severity: 'error',
        items: knot,
        lines: lines.sort(),
        teams: teamsOf(knot.map((id) => view.item(id)).filter((item) => item !== undefined)),
        cells: [],
        facts: { path: pathThrough(smallest, members, edges), size: knot.length },
      },
    ];
  },
};

/** Overlapping requirements and work elsewhere do not force an order; a cause nobody named yet might. */
function isEdge({ line: { causes } }: OpenLine): boolean {
  return causes.length === 0 || causes.includes('artifacts') || causes.includes('domain-knowledge');
}

function pathThrough(
  start: ItemId,
  members: ReadonlySet<ItemId>,
  edges: EdgesAhead,
): readonly ItemId[] {
  return shortestCycle(start, (item) => [...edges.after(item)].filter((next) => members.has(next)));
}
