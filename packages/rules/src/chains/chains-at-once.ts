import type { ItemId } from '@weft/domain';
import { at, type IndexedComponents, type IndexedGraph } from '../cycles/indexed-graph.ts';

const NONE = -1;

/**
 * The longest chains of a whole graph over its components, each named by its smallest id. An edge
 * leads to a component with a smaller number, so going down the numbers each length is final when
 * it is used.
 */
export class ChainsAtOnce {
  /** How many components there are; their numbers are below it. */
  readonly count: number;
  /** Components with something before them and nothing behind them. */
  readonly ends: readonly number[];
  readonly #ids: readonly ItemId[];
  /** For each component: the number of the PBI that names it, the length of the longest chain to
   * it, in components, and the component before it there. */
  readonly #names: Int32Array;
  readonly #depths: Int32Array;
  readonly #before: Int32Array;

  constructor(graph: IndexedGraph, components: IndexedComponents) {
    const { componentOf, count } = components;
    this.count = count;
    this.#ids = graph.ids;
    this.#names = namesOf(graph, components);
    this.#depths = new Int32Array(count).fill(1);
    this.#before = new Int32Array(count).fill(NONE);
    const isAwaited = new Uint8Array(count);
    for (const node of downTheNumbers(components)) {
      const from = at(componentOf, node);
      for (let edge = at(graph.starts, node); edge < at(graph.starts, node + 1); edge += 1) {
        const to = at(componentOf, at(graph.successors, edge));
        if (to === from) continue;
        isAwaited[from] = 1;
        this.#follow(from, to);
      }
    }
    const ends: number[] = [];
    for (let component = 0; component < count; component += 1) {
      if (isAwaited[component] === 0 && this.lengthOf(component) > 1) ends.push(component);
    }
    this.ends = ends;
  }

  /** Components in the longest chain to this one. */
  lengthOf(component: number): number {
    return at(this.#depths, component);
  }

  /** The PBI that names the component. */
  idOf(component: number): ItemId | undefined {
    return this.#ids[this.numberOf(component)];
  }

  /** The end of the longest chain, of several the one with the smallest id; undefined: no chains. */
  longest(): number | undefined {
    let longest: number | undefined;
    for (const end of this.ends) {
      const difference = longest === undefined ? 1 : this.lengthOf(end) - this.lengthOf(longest);
      const isSmaller = (this.idOf(end) ?? '') < (this.idOf(longest ?? end) ?? '');
      if (difference > 0 || (difference === 0 && isSmaller)) longest = end;
    }
    return longest;
  }

  /** The number of the PBI that names the component. */
  numberOf(component: number): number {
    return at(this.#names, component);
  }

  /** The component before this one in the longest chain to it; undefined: the chain begins here. */
  nodeBefore(component: number): number | undefined {
    const before = at(this.#before, component);
    return before === NONE ? undefined : before;
  }

  /** Every component with something before it: the number of the PBI that names it, the length of
   * the longest chain to it, and the number of the one before it there. */
  *links(): Generator<{ readonly node: number; readonly depth: number; readonly before: number }> {
    for (const [component, previous] of this.#before.entries()) {
      if (previous === NONE) continue;
      const [node, before] = [this.numberOf(component), this.numberOf(previous)];
      yield { node, depth: this.lengthOf(component), before };
    }
  }

  #follow(from: number, to: number): void {
    const length = this.lengthOf(from) + 1;
    if (length < this.lengthOf(to)) return;
    const known = at(this.#before, to);
    const isSmaller = known === NONE || (this.idOf(from) ?? '') < (this.idOf(known) ?? '');
    if (length === this.lengthOf(to) && !isSmaller) return;
    this.#depths[to] = length;
    this.#before[to] = from;
  }
}

/** The number of the PBI with the smallest id of each component. */
function namesOf({ ids }: IndexedGraph, { componentOf, count }: IndexedComponents): Int32Array {
  const names = new Int32Array(count).fill(NONE);
  for (let node = 0; node < componentOf.length; node += 1) {
    const component = at(componentOf, node);
    const known = at(names, component);
    if (known === NONE || (ids[node] ?? '') < (ids[known] ?? '')) names[component] = node;
  }
  return names;
}

/** The numbers of all PBIs, those of the component with the largest number first. */
function downTheNumbers({ componentOf, count }: IndexedComponents): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let node = 0; node < componentOf.length; node += 1) {
    const place = count - at(componentOf, node);
    starts[place] = at(starts, place) + 1;
  }
  for (let place = 1; place <= count; place += 1) {
    starts[place] = at(starts, place) + at(starts, place - 1);
  }
  const nodes = new Int32Array(componentOf.length);
  for (let node = 0; node < componentOf.length; node += 1) {
    const place = count - 1 - at(componentOf, node);
    nodes[at(starts, place)] = node;
    starts[place] = at(starts, place) + 1;
  }
  return nodes;
}
