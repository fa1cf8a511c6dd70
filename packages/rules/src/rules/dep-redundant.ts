import type { ItemId } from '@weft/domain';
import { findingOnLine } from '../finding-on-line.ts';
import { openLineOf } from '../line-scope.ts';
import { DETOUR_LINES, HEALTHY, type LineRule, type RuleContext } from '../rule.ts';

/** An open dependency that follows from others: its ends are tied by a chain of open lines, too. */
export const depRedundant: LineRule = {
  id: 'dep-redundant',
  reads: ['line', 'ends', 'detours'],
  check(scope, context) {
    const open = openLineOf(scope);
    if (open === undefined) return HEALTHY;
    const { from, to } = open.line;
    if (!context.openLines.hasDetour(open)) return HEALTHY;
    const path = shortestDetour(from, to, context);
    if (path === undefined) return HEALTHY;
    return [findingOnLine('dep-redundant', 'info', scope, { from, to, path })];
  },
};

/**
 * A shortest path of 2 to {@link DETOUR_LINES} open lines; among several always the same: breadth
 * first, smaller ids first.
 */
function shortestDetour(
  from: ItemId,
  to: ItemId,
  context: RuleContext,
): readonly ItemId[] | undefined {
  const reachedFrom = new Map<ItemId, ItemId>([[to, to]]);
  let frontier = [from];
  for (let steps = 1; steps < DETOUR_LINES; steps += 1) {
    const next: ItemId[] = [];
    for (const item of frontier) {
      for (const neighbour of successorsOf(item, context)) {
        if (neighbour === from || reachedFrom.has(neighbour)) continue;
        reachedFrom.set(neighbour, item);
        if (leadsTo(to, neighbour, context)) return pathTo(neighbour, from, to, reachedFrom);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return undefined;
}

function leadsTo(to: ItemId, from: ItemId, { openLines }: RuleContext): boolean {
  return openLines.from(from).some((open) => open.line.to === to);
}

/** By id, so that of equally short ways everybody finds the same. */
function successorsOf(item: ItemId, { openLines }: RuleContext): readonly ItemId[] {
  const ids = openLines.from(item).map((open) => open.line.to);
  return ids.length > 1 ? ids.sort() : ids;
}

function pathTo(
  last: ItemId,
  from: ItemId,
  to: ItemId,
  reachedFrom: ReadonlyMap<ItemId, ItemId>,
): readonly ItemId[] {
  const path: ItemId[] = [to];
  for (let item: ItemId | undefined = last; item !== undefined; item = reachedFrom.get(item)) {
    path.push(item);
    if (item === from) break;
  }
  return path.reverse();
}
