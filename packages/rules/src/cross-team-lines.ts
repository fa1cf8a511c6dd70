import { cellOf, type CellId, type LineId, type TeamId } from '@weft/domain';
import type { OpenLine } from './line-scope.ts';
import { teamPairOf } from './team-pairs.ts';

const NONE: readonly OpenLine[] = [];

/** Two teams, the smaller id first, and the open lines between them; may be none. */
interface CountedPair {
  readonly name: string;
  readonly teams: readonly [TeamId, TeamId];
  lines: number;
}

/** What one line counts for. */
interface Counted {
  readonly pair: CountedPair;
  /** The cell that waits, when both ends are in one Sprint. */
  readonly cell: CellId | undefined;
}

/**
 * Counts the open lines between PBIs of different teams of the Nexus: for each pair of teams, and
 * cell. Kept line by line, because whoever counts them anew looks at everything near.
 */
export class CrossTeamLines {
  /** What it began with and nobody has changed yet; sorted into the lines below when somebody does. */
  #first: readonly OpenLine[] = NONE;
  readonly #counted = new Map<LineId, Counted>();
  readonly #pairs = new Map<TeamId, Map<TeamId, CountedPair>>();
  readonly #intoCell = new Map<CellId, number>();
  #size = 0;

  /** Open lines between any two teams of the Nexus. */
  get size(): number {
    return this.#size;
  }

  /** Open lines that bring PBIs in the cell something of another team in the same Sprint. */
  into(cell: CellId): number {
    return this.#intoCell.get(cell) ?? 0;
  }

  *pairs(): Generator<CountedPair> {
    for (const pairs of this.#pairs.values()) yield* pairs.values();
  }

  /** Counts all open lines of a board at once; nothing was counted yet, and no line stands there twice. */
  reset(open: readonly OpenLine[]): void {
    this.#first = open;
    for (const line of open) {
      const counted = this.#meaningOf(line);
      if (counted !== undefined) this.#add(counted, 1);
    }
  }

  /** Counts the line as it is now; undefined: it is not open, or gone. True when anything became different. */
  count(id: LineId, open: OpenLine | undefined): boolean {
    const now = open === undefined ? undefined : this.#meaningOf(open);
    const lines = this.#lines();
    const before = lines.get(id);
    if (before?.pair === now?.pair && before?.cell === now?.cell) return false;
    if (before !== undefined) this.#add(before, -1);
    if (now === undefined) lines.delete(id);
    else {
      lines.set(id, now);
      this.#add(now, 1);
    }
    return true;
  }

  #lines(): Map<LineId, Counted> {
    for (const open of this.#first) {
      const counted = this.#meaningOf(open);
      if (counted !== undefined) this.#counted.set(open.line.id, counted);
    }
    this.#first = NONE;
    return this.#counted;
  }

  #meaningOf(open: OpenLine): Counted | undefined {
    const teams = teamPairOf(open);
    if (teams === undefined) return undefined;
    const { point } = open.toStand;
    const isInOneSprint = point !== undefined && point === open.fromStand.point;
    const cell = isInOneSprint ? cellOf(open.toStand.place) : undefined;
    return { pair: this.#pairWith(teams), cell };
  }

  #add({ pair, cell }: Counted, lines: 1 | -1): void {
    this.#size += lines;
    pair.lines += lines;
    if (cell === undefined) return;
    const count = (this.#intoCell.get(cell) ?? 0) + lines;
    if (count === 0) this.#intoCell.delete(cell);
    else this.#intoCell.set(cell, count);
  }

  #pairWith(teams: readonly [TeamId, TeamId]): CountedPair {
    const [one, other] = teams;
    let pairs = this.#pairs.get(one);
    if (pairs === undefined) {
      pairs = new Map();
      this.#pairs.set(one, pairs);
    }
    let pair = pairs.get(other);
    if (pair === undefined) {
      pair = { name: teams.join(' '), teams, lines: 0 };
      pairs.set(other, pair);
    }
    return pair;
  }
}
