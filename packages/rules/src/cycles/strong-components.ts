import type { ItemId } from '@weft/domain';
import type { Edges } from './edges.ts';

interface Visit {
  readonly item: ItemId;
  readonly order: number;
  /** Smallest order reachable so far. */
  low: number;
  onStack: boolean;
  readonly neighbours: Iterator<ItemId>;
  readonly selfEdge: boolean;
}

/**
 * Tarjan's strongly connected components of the graph restricted to `members`, without recursion
 * (a chain of 10,000 PBIs would overflow the stack). Only real knots: more than one PBI, or an edge
 * from a PBI to itself. Ids inside a component are sorted.
 */
export function strongComponents(members: Iterable<ItemId>, edges: Edges): ItemId[][] {
  const allowed = new Set(members);
  const visits = new Map<ItemId, Visit>();
  const stack: Visit[] = [];
  const components: ItemId[][] = [];

  const enter = (item: ItemId): Visit => {
    const order = visits.size;
    const neighbours = edges.after(item)[Symbol.iterator]();
    const selfEdge = edges.has(item, item);
    const visit: Visit = { item, order, low: order, onStack: true, neighbours, selfEdge };
    visits.set(item, visit);
    stack.push(visit);
    return visit;
  };

  const close = (root: Visit): void => {
    const component: ItemId[] = [];
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      visit.onStack = false;
      component.push(visit.item);
      if (visit === root) break;
    }
    if (component.length > 1 || root.selfEdge) components.push(component.sort());
  };

  for (const start of allowed) {
    if (visits.has(start)) continue;
    const path: Visit[] = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const step = visit.neighbours.next();
      if (step.done === true) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
        if (visit.low === visit.order) close(visit);
        continue;
      }
      if (!allowed.has(step.value)) continue;
      const known = visits.get(step.value);
      if (known === undefined) path.push(enter(step.value));
      else if (known.onStack) visit.low = Math.min(visit.low, known.order);
    }
  }
  return components;
}
