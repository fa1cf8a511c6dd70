import {
  cellOf,
  type CellId,
  type DependencyLine,
  type ItemId,
  type ProductBacklogItem,
} from '@weft/domain';
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
  standOf,
  type LineScope,
  type LineSurroundings,
  type OpenLine,
  type Stand,
} from '../line-scope.ts';
import type { OpenLines } from '../open-lines.ts';
import { PlaceMap } from '../place-map.ts';

const NONE: readonly OpenLine[] = [];
/** The number of a PBI that is not on the board. */
const UNKNOWN = -1;

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
  /** Cells in which any of them stands. */
  readonly occupied: ReadonlySet<CellId>;
  /** Every line. */
  readonly scopes: readonly LineScope[];
  /** The open ones of them, as themselves and with their ends, and the graph whose edges they are, in
   * the same order. */
  readonly openDependencies: readonly DependencyLine[];
  readonly open: readonly OpenLine[];
  readonly graph: IndexedGraph;
  readonly #numbers: ReadonlyMap<ItemId, number>;
  readonly #byTo: EdgesByEnd;
  /** Open lines sorted by one of their ends; made when somebody first asks. */
  #from: readonly OpenLine[] | undefined;
  #into: readonly OpenLine[] | undefined;
  /** For each PBI: open lines that tie it to PBIs of other teams. */
  readonly #crossTeam: Int32Array;
  readonly #steps: number;
  /** The PBI that was asked about last: all rules ask about one before they go on to the next. */
  #last = 0;
  #detours: ReadonlyMap<OpenLine, readonly ItemId[]> | undefined;

  /** `steps`: the most lines of a way that counts as a detour. */
  constructor(context: LineSurroundings, steps: number) {
    const { view } = context;
    this.#steps = steps;
    const items: ProductBacklogItem[] = [];
    const ids: ItemId[] = [];
    const stands: Stand[] = [];
    const isDone: boolean[] = [];
    const numbers = new Map<ItemId, number>();
    const known = new PlaceMap<Stand>();
    const occupied = new Set<CellId>();
    for (const item of view.items()) {
      let stand = known.get(item.place);
      if (stand === undefined) {
        stand = standOf(item.place, context);
        known.set(item.place, stand);
        occupied.add(cellOf(item.place));
      }
      numbers.set(item.id, items.length);
      items.push(item);
      ids.push(item.id);
      stands.push(stand);
      isDone.push(item.state === 'done');
    }
    const scopes: LineScope[] = [];
    const open: OpenLine[] = [];
    const dependencies: DependencyLine[] = [];
    const crossTeam = new Int32Array(items.length);
    const from = new Int32Array(view.lineCount);
    const to = new Int32Array(view.lineCount);
    // Of PBIs no more than their numbers is read here: there are many lines, and PBIs lie far apart.
    for (const line of view.lines()) {
      const first = numbers.get(line.from) ?? UNKNOWN;
      const last = numbers.get(line.to) ?? UNKNOWN;
      const scope = scopeBetween(line, first, last, { items, stands, isDone });
      scopes.push(scope);
      if (scope.open === undefined) continue;
      from[open.length] = first;
      to[open.length] = last;
      open.push(scope.open);
      dependencies.push(line);
      if (!isCrossTeam(scope.open)) continue;
      crossTeam[first] = at(crossTeam, first) + 1;
      crossTeam[last] = at(crossTeam, last) + 1;
    }
    this.#numbers = numbers;
    this.items = items;
    this.occupied = occupied;
    this.scopes = scopes;
    this.open = open;
    this.openDependencies = dependencies;
    this.#crossTeam = crossTeam;
    this.graph = graphBetween(ids, from.subarray(0, open.length), to.subarray(0, open.length));
    this.#byTo = edgesByEnd(this.graph.to, ids.length);
  }

  /** Looks at all PBIs, by number. What is asked about the one at hand needs no look-up. */
  forEachItem(look: (item: ProductBacklogItem) => void): void {
    for (const [number, item] of this.items.entries()) {
      this.#last = number;
      look(item);
    }
  }

  from(item: ItemId): readonly OpenLine[] {
    const number = this.#numberOf(item);
    if (number === undefined) return NONE;
    this.#from ??= this.#sorted(this.graph);
    return linesAt(this.#from, this.graph, number);
  }

  into(item: ItemId): readonly OpenLine[] {
    const number = this.#numberOf(item);
    if (number === undefined) return NONE;
    this.#into ??= this.#sorted(this.#byTo);
    return linesAt(this.#into, this.#byTo, number);
  }

  crossTeamAt(item: ItemId): number {
    const number = this.#numberOf(item);
    return number === undefined ? 0 : at(this.#crossTeam, number);
  }

  /** Works it out for all lines at once: quicker than asking for each. */
  detourOf(open: OpenLine): readonly ItemId[] | undefined {
    this.#detours ??= this.#allDetours();
    return this.#detours.get(open);
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

  /** What waits for the PBI in a graph in which PBIs have these numbers. */
  after(item: ItemId, { ids, starts, successors }: IndexedGraph): readonly ItemId[] {
    const number = this.#numberOf(item);
    if (number === undefined) return [];
    const edges = successors.subarray(at(starts, number), at(starts, number + 1));
    return Array.from(edges, (successor) => ids[successor]).filter((id) => id !== undefined);
  }

  #numberOf(item: ItemId): number | undefined {
    if (this.items[this.#last]?.id === item) return this.#last;
    const number = this.#numbers.get(item);
    this.#last = number ?? this.#last;
    return number;
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
    const lines: OpenLine[] = [];
    for (let place = 0; place < edges.length; place += 1) {
      const line = this.open[at(edges, place)];
      if (line !== undefined) lines.push(line);
    }
    return lines;
  }
}

/** What is said of PBIs, by number. */
interface NumberedItems {
  readonly items: readonly ProductBacklogItem[];
  readonly stands: readonly Stand[];
  readonly isDone: readonly boolean[];
}

/** A line between the PBIs with these numbers. */
function scopeBetween(
  line: DependencyLine,
  first: number,
  last: number,
  { items, stands, isDone }: NumberedItems,
): LineScope {
  const from = first === UNKNOWN ? undefined : items[first];
  const to = last === UNKNOWN ? undefined : items[last];
  const fromStand = stands[first];
  const toStand = stands[last];
  const areKnown = from !== undefined && to !== undefined;
  if (!areKnown || fromStand === undefined || toStand === undefined)
    return { line, from, to, open: undefined };
  if (!isOpenFrom(line, isDone[first] === true)) return { line, from, to, open: undefined };
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
