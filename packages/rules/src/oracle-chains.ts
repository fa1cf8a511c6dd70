import type { ItemId } from '@weft/domain';
import type { OpenEdges } from './cycles/open-edges.ts';

/**
 * The longest chain to every PBI for which nothing waits, worked out the plain way: relax every
 * edge until nothing gets longer. Knots count once, by their smallest id.
 */
export function allChains(edges: OpenEdges, knots: readonly (readonly ItemId[])[]): ItemId[][] {
  const nameOf = new Map<ItemId, ItemId>();
  for (const knot of knots) for (const item of knot) nameOf.set(item, knot[0] ?? item);
  const steps: { readonly from: ItemId; readonly to: ItemId }[] = [];
  for (const source of edges.sources()) {
    for (const target of edges.after(source)) {
      const from = nameOf.get(source) ?? source;
      const to = nameOf.get(target) ?? target;
      if (from !== to) steps.push({ from, to });
    }
  }
  const depths = new Map<ItemId, number>();
  const depthOf = (item: ItemId): number => depths.get(item) ?? 1;
  for (let grew = true; grew;) {
    grew = false;
    for (const { from, to } of steps) {
      if (depthOf(to) > depthOf(from)) continue;
      depths.set(to, depthOf(from) + 1);
      grew = true;
    }
  }
  const before = new Map<ItemId, ItemId>();
  for (const { from, to } of steps) {
    if (depthOf(from) + 1 !== depthOf(to)) continue;
    const known = before.get(to);
    if (known === undefined || from < known) before.set(to, from);
  }
  const awaited = new Set(steps.map((step) => step.from));
  return [...depths.keys()].filter((item) => !awaited.has(item)).map((end) => chainTo(end, before));
}

function chainTo(end: ItemId, before: ReadonlyMap<ItemId, ItemId>): ItemId[] {
  const chain: ItemId[] = [];
  for (let item: ItemId | undefined = end; item !== undefined; item = before.get(item)) {
    chain.unshift(item);
  }
  return chain;
}
