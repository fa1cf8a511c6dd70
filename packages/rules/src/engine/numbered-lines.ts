import type { DependencyLine, ItemId } from '@weft/domain';
import { allDetours } from '../cycles/all-detours.ts';
import {
  at,
  edgesByEnd,
  graphBetween,
  type EdgesByEnd,
  type IndexedGraph,
} from '../cycles/indexed-graph.ts';
import {
  isCrossTeam,
  isOpenFrom,
  openScopeOf,
  type LineScope,
  type LineSurroundings,
  type OpenLine,
} from '../line-scope.ts';
import type { OpenLines } from '../open-lines.ts';
import { NumberedItems } from './numbered-items.ts';

const NONE: readonly OpenLine[] = [];
/** The number of a PBI that is not on the board. */
const UNKNOWN = -1;

/** Lines, and the graph whose edges they are, in the same order. */
export interface GraphOfLines {
  readonly lines: readonly DependencyLine[];
  readonly graph: IndexedGraph;
}

/**
 * All lines of a board for a check of everything: PBIs have numbers and the ends of every line are
 * looked up once; whoever walks lines after that reads arrays.
 */
export class NumberedLines implements OpenLines {
  readonly items: NumberedItems;
  /** Every line. */
  readonly scopes: readonly LineScope[];
  /** The open ones of them, and the graph whose edges they are, in the same order. */
  readonly open: readonly OpenLine[];
  readonly graph: IndexedGraph;
  readonly #byTo: EdgesByEnd;
  /** Open lines sorted by one of their ends; made when somebody first asks. */
  #from: readonly OpenLine[] | undefined;
  #into: readonly OpenLine[] | undefined;
  #openDependencies: readonly DependencyLine[] | undefined;
  /** For each PBI: open lines that tie it to PBIs of other teams. */
  readonly #crossTeam: Int32Array;
  readonly #steps: number;
  #detours: ReadonlyMap<OpenLine, readonly ItemId[]> | undefined;

  /** `steps`: the most lines of a way that counts as a detour. */
  constructor(context: LineSurroundings, steps: number) {
    const { view } = context;
    const items = new NumberedItems(context);
    const open: OpenLine[] = [];
    const crossTeam = new Int32Array(items.all.length);
    const from = new Int32Array(view.lineCount);
    const to = new Int32Array(view.lineCount);
    // Of PBIs no more than their numbers is read here: there are many lines, and PBIs lie far apart.
    // A list that is made of another one has its length from the beginning and need not grow.
    this.scopes = [...view.lines()].map((line) => {
      const first = items.numberOf(line.from) ?? UNKNOWN;
      const last = items.numberOf(line.to) ?? UNKNOWN;
      const scope = scopeBetween(line, first, last, items);
      if (scope.open === undefined) return scope;
      from[open.length] = first;
      to[open.length] = last;
      open.push(scope.open);
      if (!isCrossTeam(scope.open)) return scope;
      crossTeam[first] = at(crossTeam, first) + 1;
      crossTeam[last] = at(crossTeam, last) + 1;
      return scope;
    });
    this.#steps = steps;
    this.items = items;
    this.open = open;
    this.#crossTeam = crossTeam;
    const { length } = open;
    this.graph = graphBetween(items.ids, from.subarray(0, length), to.subarray(0, length));
    this.#byTo = edgesByEnd(this.graph.to, items.ids.length);
  }

  /** The lines that are open, in the order of {@link NumberedLines.open}. */
  get openDependencies(): readonly DependencyLine[] {
    this.#openDependencies ??= this.open.map((open) => open.line);
    return this.#openDependencies;
  }

  from(item: ItemId): readonly OpenLine[] {
    const number = this.items.numberAtHand(item);
    if (number === undefined) return NONE;
    this.#from ??= this.#sorted(this.graph);
    return linesAt(this.#from, this.graph, number);
  }

  into(item: ItemId): readonly OpenLine[] {
    const number = this.items.numberAtHand(item);
    if (number === undefined) return NONE;
    this.#into ??= this.#sorted(this.#byTo);
    return linesAt(this.#into, this.#byTo, number);
  }

  crossTeamAt(item: ItemId): number {
    const number = this.items.numberAtHand(item);
    return number === undefined ? 0 : at(this.#crossTeam, number);
  }

  /** Works it out for all lines at once: quicker than asking for each. */
  detourOf(open: OpenLine): readonly ItemId[] | undefined {
    this.#detours ??= this.#allDetours();
    return this.#detours.get(open);
  }

  /** Those open lines that are chosen, and their graph, in which PBIs have the same numbers. */
  graphOf(isChosen: (line: OpenLine) => boolean): GraphOfLines {
    if (this.open.every(isChosen)) return { lines: this.openDependencies, graph: this.graph };
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
    const { ids } = this.graph;
    return { lines, graph: graphBetween(ids, from.subarray(0, length), to.subarray(0, length)) };
  }

  /** What waits for the PBI in a graph in which PBIs have these numbers. */
  after(item: ItemId, { ids, starts, successors }: IndexedGraph): readonly ItemId[] {
    const number = this.items.numberAtHand(item);
    if (number === undefined) return [];
    const edges = successors.subarray(at(starts, number), at(starts, number + 1));
    return Array.from(edges, (successor) => ids[successor]).filter((id) => id !== undefined);
  }

  #allDetours(): ReadonlyMap<OpenLine, readonly ItemId[]> {
    const detours = new Map<OpenLine, readonly ItemId[]>();
    for (const [edge, path] of allDetours(this.graph, this.#steps)) {
      const open = this.open[edge];
      if (open !== undefined) detours.set(open, path);
    }
    return detours;
  }

  #sorted({ edges }: EdgesByEnd): readonly OpenLine[] {
    // Every place is written anew: a list that has its length from the beginning need not grow.
    const lines = this.open.slice();
    for (let place = 0; place < edges.length; place += 1) {
      const line = this.open[at(edges, place)];
      if (line !== undefined) lines[place] = line;
    }
    return lines;
  }
}

/** A line between the PBIs with these numbers. */
function scopeBetween(
  line: DependencyLine,
  first: number,
  last: number,
  { all, stands, isDone }: NumberedItems,
): LineScope {
  const from = first === UNKNOWN ? undefined : all[first];
  const to = last === UNKNOWN ? undefined : all[last];
  const fromStand = stands[first];
  const toStand = stands[last];
  const areKnown = from !== undefined && to !== undefined;
  if (!areKnown || fromStand === undefined || toStand === undefined)
    return { line, from, to, open: undefined };
  if (!isOpenFrom(line, isDone[first] === 1)) return { line, from, to, open: undefined };
  return openScopeOf({ line, from, to }, fromStand, toStand);
}

function linesAt(
  sorted: readonly OpenLine[],
  { starts }: EdgesByEnd,
  number: number,
): readonly OpenLine[] {
  const first = at(starts, number);
  const end = at(starts, number + 1);
  return first === end ? NONE : sorted.slice(first, end);
}
