import { endsOfLine, type DependencyLine, type ItemId, type LineId } from '@weft/domain';
import { shortestDetour } from './cycles/shortest-detour.ts';
import {
  isCrossTeam,
  lineScopeOf,
  type LineScope,
  type LineSurroundings,
  type OpenLine,
} from './line-scope.ts';

/** The open lines of a board by the PBIs at their ends. */
export interface OpenLines {
  /** Open lines to PBIs that wait for this one, in no particular order. */
  from(item: ItemId): readonly OpenLine[];
  /** Open lines from PBIs that this one waits for, in no particular order. */
  into(item: ItemId): readonly OpenLine[];
  /** Open lines that tie the PBI to PBIs of other teams of the Nexus. Read as `lines` and `teams`. */
  crossTeamAt(item: ItemId): number;
  /**
   * The PBIs along a shortest other way of 2 to `DETOUR_LINES` open lines between the ends of this
   * one, both included, see `shortestDetour`; of equally short ones that with smaller ids first.
   * Undefined: there is none.
   */
  detourOf(open: OpenLine): readonly ItemId[] | undefined;
}

/**
 * Open lines that are looked up when somebody asks for those at a PBI, and then followed line by
 * line: many may lead to one PBI, and an edit touches few of them. Here they are in order of id.
 */
export class OpenLinesOfView implements OpenLines {
  readonly #context: LineSurroundings;
  readonly #steps: number;
  readonly #from = new Map<ItemId, OpenLine[]>();
  readonly #into = new Map<ItemId, OpenLine[]>();
  /** Of lines that somebody asked about; without one: there is none. */
  readonly #detours = new Map<LineId, { readonly path: readonly ItemId[] | undefined }>();

  /** `steps`: the most lines of a way that counts as a detour. */
  constructor(context: LineSurroundings, steps: number) {
    this.#context = context;
    this.#steps = steps;
  }

  from(item: ItemId): readonly OpenLine[] {
    const known = this.#from.get(item);
    if (known !== undefined) return known;
    const lines = this.#open(this.#context.view.linesFrom(item));
    this.#from.set(item, lines);
    return lines;
  }

  into(item: ItemId): readonly OpenLine[] {
    const known = this.#into.get(item);
    if (known !== undefined) return known;
    const lines = this.#open(this.#context.view.linesInto(item));
    this.#into.set(item, lines);
    return lines;
  }

  crossTeamAt(item: ItemId): number {
    let count = 0;
    for (const line of this.from(item)) if (isCrossTeam(line)) count += 1;
    for (const line of this.into(item)) if (isCrossTeam(line)) count += 1;
    return count;
  }

  /**
   * Brings it up to date with changed PBIs, and with changed lines and those at these PBIs.
   * `besideThem`: lines on the board beside which another way may have come or gone.
   */
  follow(
    items: Iterable<ItemId>,
    lines: Iterable<readonly [LineId, LineScope | undefined]>,
    besideThem: Iterable<LineId>,
  ): void {
    for (const line of besideThem) this.#detours.delete(line);
    for (const item of items) {
      this.#from.delete(item);
      this.#into.delete(item);
    }
    for (const [id, scope] of lines) {
      // The line names its ends by the text that the PBIs have, which is found sooner.
      const [from, to] = scope === undefined ? endsOfLine(id) : [scope.line.from, scope.line.to];
      putInto(this.#from.get(from), id, scope?.open);
      putInto(this.#into.get(to), id, scope?.open);
      // Nobody says what comes and goes beside a line while it is gone.
      if (scope === undefined) this.#detours.delete(id);
    }
  }

  detourOf({ line }: OpenLine): readonly ItemId[] | undefined {
    const known = this.#detours.get(line.id) ?? { path: this.#detourBetween(line.from, line.to) };
    this.#detours.set(line.id, known);
    return known.path;
  }

  #detourBetween(from: ItemId, to: ItemId): readonly ItemId[] | undefined {
    // Most lines have none: whether there is any is found quicker than which is the shortest.
    if (from === to || !this.#hasDetour(from, to)) return undefined;
    // Lines in order of id: those from one PBI are in order of their successors.
    const edges = {
      after: (item: ItemId) => this.from(item).map(({ line }) => line.to),
      has: (item: ItemId, other: ItemId) => this.from(item).some(({ line }) => line.to === other),
    };
    return shortestDetour(from, to, edges, this.#steps);
  }

  #hasDetour(from: ItemId, to: ItemId): boolean {
    for (const { line } of this.from(from)) {
      if (line.to !== to && this.#reaches(line.to, from, to, this.#steps - 1)) return true;
    }
    return false;
  }

  /** True when so many lines lead on from this PBI to `to`, and not by way of `start`. */
  #reaches(item: ItemId, start: ItemId, to: ItemId, stepsLeft: number): boolean {
    if (item === start) return false;
    for (const { line } of this.from(item)) {
      if (line.to === to) return true;
      if (stepsLeft > 1 && this.#reaches(line.to, start, to, stepsLeft - 1)) return true;
    }
    return false;
  }

  #open(lines: readonly DependencyLine[]): OpenLine[] {
    const open: OpenLine[] = [];
    for (const line of lines) {
      const scope = lineScopeOf(this.#context, line);
      if (scope.open !== undefined) open.push(scope.open);
    }
    return open.sort(byId);
  }
}

/** Puts the line into the list, which is in order of id, in place of what it was; undefined: nothing. */
function putInto(lines: OpenLine[] | undefined, id: LineId, open: OpenLine | undefined): void {
  if (lines === undefined) return;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = lines[middle]?.line.id;
    if (other !== undefined && other < id) low = middle + 1;
    else high = middle;
  }
  const known = lines[low]?.line.id === id ? 1 : 0;
  if (open === undefined) lines.splice(low, known);
  else lines.splice(low, known, open);
}

function byId(a: OpenLine, b: OpenLine): number {
  return a.line.id < b.line.id ? -1 : 1;
}
