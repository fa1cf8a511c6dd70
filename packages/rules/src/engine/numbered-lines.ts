import {
  cellOf,
  type CellId,
  type DependencyLine,
  type ItemId,
  type LineId,
  type ProductBacklogItem,
} from '@weft/domain';
import {
  at,
  edgesByEnd,
  graphBetween,
  type EdgesByEnd,
  type IndexedGraph,
} from '../cycles/indexed-graph.ts';
import { linesWithDetour } from '../cycles/lines-with-detour.ts';
import {
  isCrossTeam,
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

interface NumberedEnd extends LineEnd {
  readonly number: number;
}

/**
 * All PBIs and lines of a board for a check of everything: PBIs get numbers and the ends of every
 * line are looked up once; whoever walks lines after that reads arrays.
 */
export class NumberedLines implements OpenLines {
  /** PBIs on the board, by number. */
  readonly items: readonly ProductBacklogItem[];
  /** Cells in which any of them stands. */
  readonly occupied: ReadonlySet<CellId>;
  /** Every line. */
  readonly scopes: readonly LineScope[];
  /** The open ones of them, as themselves and with their ends, and the graph whose edges they are, in
   * the same order. */
  readonly openDependencies: readonly DependencyLine[];
  readonly open: readonly OpenLine[];
  readonly graph: IndexedGraph;
  readonly #ends = new Map<ItemId, NumberedEnd>();
  readonly #byFrom: EdgesByEnd;
  readonly #byTo: EdgesByEnd;
  readonly #from: (readonly OpenLine[] | undefined)[] = [];
  readonly #into: (readonly OpenLine[] | undefined)[] = [];
  /** For each PBI: open lines that tie it to PBIs of other teams. */
  readonly #crossTeam: Int32Array;
  readonly #steps: number;
  /** The PBI that was asked about last: all rules ask about one before they go on to the next. */
  #last: NumberedEnd | undefined;
  #withDetour: ReadonlySet<LineId> | undefined;

  /** `steps`: the most lines of a way that counts as a detour. */
  constructor(context: LineSurroundings, steps: number) {
    const { view } = context;
    this.#steps = steps;
    const items: ProductBacklogItem[] = [];
    const ids: ItemId[] = [];
    const stands = new PlaceMap<Stand>();
    const occupied = new Set<CellId>();
    for (const item of view.items()) {
      let stand = stands.get(item.place);
      if (stand === undefined) {
        stand = standOf(item.place, context);
        stands.set(item.place, stand);
        occupied.add(cellOf(item.place));
      }
      this.#ends.set(item.id, { number: items.length, item, stand });
      items.push(item);
      ids.push(item.id);
    }
    const scopes: LineScope[] = [];
    const open: OpenLine[] = [];
    const dependencies: DependencyLine[] = [];
    const crossTeam = new Int32Array(items.length);
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
      dependencies.push(line);
      if (!isCrossTeam(scope.open)) continue;
      crossTeam[first.number] = at(crossTeam, first.number) + 1;
      crossTeam[last.number] = at(crossTeam, last.number) + 1;
    }
    this.items = items;
    this.occupied = occupied;
    this.scopes = scopes;
    this.open = open;
    this.openDependencies = dependencies;
    this.#crossTeam = crossTeam;
    this.graph = graphBetween(ids, from.subarray(0, open.length), to.subarray(0, open.length));
    this.#byFrom = edgesByEnd(this.graph.from, ids.length);
    this.#byTo = edgesByEnd(this.graph.to, ids.length);
  }

  from(item: ItemId): readonly OpenLine[] {
    const number = this.#numberOf(item);
    if (number === undefined) return NONE;
    const lines = this.#from[number] ?? this.#linesAt(number, this.#byFrom);
    this.#from[number] = lines;
    return lines;
  }

  into(item: ItemId): readonly OpenLine[] {
    const number = this.#numberOf(item);
    if (number === undefined) return NONE;
    const lines = this.#into[number] ?? this.#linesAt(number, this.#byTo);
    this.#into[number] = lines;
    return lines;
  }

  crossTeamAt(item: ItemId): number {
    const number = this.#numberOf(item);
    return number === undefined ? 0 : at(this.#crossTeam, number);
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
    if (length === this.open.length) return { lines: this.openDependencies, graph: this.graph };
    const { ids } = this.graph;
    return { lines, graph: graphBetween(ids, from.subarray(0, length), to.subarray(0, length)) };
  }

  #numberOf(item: ItemId): number | undefined {
    if (this.#last?.item.id !== item) this.#last = this.#ends.get(item);
    return this.#last?.number;
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
