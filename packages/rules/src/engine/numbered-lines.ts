import type { DependencyLine, ItemId, LineId, ProductBacklogItem } from '@weft/domain';
import {
  at,
  edgesByEnd,
  graphBetween,
  type EdgesByEnd,
  type IndexedGraph,
} from '../cycles/indexed-graph.ts';
import { linesWithDetour } from '../cycles/lines-with-detour.ts';
import {
  lineScopeBetween,
  standOf,
  type LineEnd,
  type LineScope,
  type LineSurroundings,
  type OpenLine,
  type Stand,
} from '../line-scope.ts';
import type { OpenLines } from '../open-lines.ts';
import { PlaceMap } from '../place-map.ts';

const NONE: readonly OpenLine[] = [];

/** Lines, and the graph whose edges they are, in the same order. */
export interface GraphOfLines {
  readonly lines: readonly DependencyLine[];
  readonly graph: IndexedGraph;
}

/**
 * All PBIs and lines of a board for a check of everything: PBIs get numbers and the ends of every
 * line are looked up once; whoever walks lines after that reads arrays.
 */
export class NumberedLines implements OpenLines {
  /** PBIs on the board, by number. */
  readonly items: readonly ProductBacklogItem[];
  /** Every line. */
  readonly scopes: readonly LineScope[];
  /** The open ones of them, and the graph whose edges they are, in the same order. */
  readonly open: readonly OpenLine[];
  readonly graph: IndexedGraph;
  readonly #ends = new Map<ItemId, LineEnd & { readonly number: number }>();
  readonly #byFrom: EdgesByEnd;
  readonly #byTo: EdgesByEnd;
  readonly #from: (readonly OpenLine[] | undefined)[] = [];
  readonly #into: (readonly OpenLine[] | undefined)[] = [];
  readonly #steps: number;
  #withDetour: ReadonlySet<LineId> | undefined;

  /** `steps`: the most lines of a way that counts as a detour. */
  constructor(context: LineSurroundings, steps: number) {
    const { view } = context;
    this.#steps = steps;
    const items: ProductBacklogItem[] = [];
    const ids: ItemId[] = [];
    const stands = new PlaceMap<Stand>();
    for (const item of view.items()) {
      const stand = stands.get(item.place) ?? standOf(item.place, context);
      stands.set(item.place, stand);
      this.#ends.set(item.id, { number: items.length, item, stand });
      items.push(item);
      ids.push(item.id);
    }
    const scopes: LineScope[] = [];
    const open: OpenLine[] = [];
    const from = new Int32Array(view.lineCount);
    const to = new Int32Array(view.lineCount);
    for (const line of view.lines()) {
      const first = this.#ends.get(line.from);
      const last = this.#ends.get(line.to);
      const scope = lineScopeBetween(line, first, last);
      scopes.push(scope);
      if (scope.open === undefined || first === undefined || last === undefined) continue;
      from[open.length] = first.number;
      to[open.length] = last.number;
      open.push(scope.open);
    }
    this.items = items;
    this.scopes = scopes;
    this.open = open;
    this.graph = graphBetween(ids, from.subarray(0, open.length), to.subarray(0, open.length));
    this.#byFrom = edgesByEnd(this.graph.from, ids.length);
    this.#byTo = edgesByEnd(this.graph.to, ids.length);
  }

  from(item: ItemId): readonly OpenLine[] {
    const number = this.#ends.get(item)?.number;
    if (number === undefined) return NONE;
    const lines = this.#from[number] ?? this.#linesAt(number, this.#byFrom);
    this.#from[number] = lines;
    return lines;
  }

  into(item: ItemId): readonly OpenLine[] {
    const number = this.#ends.get(item)?.number;
    if (number === undefined) return NONE;
    const lines = this.#into[number] ?? this.#linesAt(number, this.#byTo);
    this.#into[number] = lines;
    return lines;
  }

  /** Works it out for all lines at once: quicker than asking for each. */
  hasDetour({ id }: DependencyLine): boolean {
    this.#withDetour ??= linesWithDetour(this.open, this.graph, this.#steps);
    return this.#withDetour.has(id);
  }

  /** Those open lines that are chosen, and their graph, in which PBIs have the same numbers. */
  graphOf(isChosen: (line: OpenLine) => boolean): GraphOfLines {
    const lines: DependencyLine[] = [];
    const from = new Int32Array(this.open.length);
    const to = new Int32Array(this.open.length);
    for (let edge = 0; edge < this.open.length; edge += 1) {
      const open = this.open[edge];
      if (open === undefined || !isChosen(open)) continue;
      from[lines.length] = at(this.graph.from, edge);
      to[lines.length] = at(this.graph.to, edge);
      lines.push(open.line);
    }
    const { length } = lines;
    if (length === this.open.length) return { lines, graph: this.graph };
    const { ids } = this.graph;
    return { lines, graph: graphBetween(ids, from.subarray(0, length), to.subarray(0, length)) };
  }

  #linesAt(number: number, { starts, edges }: EdgesByEnd): readonly OpenLine[] {
    if (at(starts, number) === at(starts, number + 1)) return NONE;
    const lines: OpenLine[] = [];
    for (let place = at(starts, number); place < at(starts, number + 1); place += 1) {
      const line = this.open[at(edges, place)];
      if (line !== undefined) lines.push(line);
    }
    return lines;
  }
}
