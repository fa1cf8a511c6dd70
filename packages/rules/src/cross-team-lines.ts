import { cellOf, type CellId, type ItemId, type LineId, type TeamId } from '@weft/domain';
import type { OpenLine } from './line-scope.ts';
import { teamPairOf } from './team-pairs.ts';

/** Two teams, the smaller id first, and the open lines between them; may be none. */
interface CountedPair {
  readonly name: string;
  readonly teams: readonly [TeamId, TeamId];
  lines: number;
}

/** What one line counts for. */
interface Counted {
  readonly from: ItemId;
  readonly to: ItemId;
  readonly pair: CountedPair;
  /** The cell that waits, when both ends are in one Sprint. */
  readonly cell: CellId | undefined;
}

/**
 * Counts the open lines between PBIs of different teams of the Nexus: for each PBI, pair of teams,
 * and cell. Kept line by line, because whoever counts them anew looks at everything near.
 */
export class CrossTeamLines {
  readonly #counted = new Map<LineId, Counted>();
  readonly #pairs = new Map<TeamId, Map<TeamId, CountedPair>>();
  readonly #atItem = new Map<ItemId, number>();
  readonly #intoCell = new Map<CellId, number>();

  /** Open lines between any two teams of the Nexus. */
  get size(): number {
    return this.#counted.size;
  }

  /** Open lines that tie the PBI to PBIs of other teams of the Nexus. */
  at(item: ItemId): number {
    return this.#atItem.get(item) ?? 0;
  }

  /** Open lines that bring PBIs in the cell something of another team in the same Sprint. */
  into(cell: CellId): number {
    return this.#intoCell.get(cell) ?? 0;
  }

  *pairs(): Generator<CountedPair> {
    for (const pairs of this.#pairs.values()) yield* pairs.values();
  }

  /** Counts the line as it is now; undefined: it is not open, or gone. True when anything became different. */
  count(id: LineId, open: OpenLine | undefined): boolean {
    const now = open === undefined ? undefined : this.#meaningOf(open);
    const before = this.#counted.get(id);
    if (before?.pair === now?.pair && before?.cell === now?.cell) return false;
    if (before !== undefined) this.#add(before, -1);
    if (now === undefined) this.#counted.delete(id);
    else {
      this.#counted.set(id, now);
      this.#add(now, 1);
    }
    return true;
  }

  #meaningOf(open: OpenLine): Counted | undefined {
    const teams = teamPairOf(open);
    if (teams === undefined) return undefined;
    const { point } = open.toStand;
    const isInOneSprint = point !== undefined && point === open.fromStand.point;
    return {
      from: open.from.id,
      to: open.to.id,
      pair: this.#pairWith(teams),
      cell: isInOneSprint ? cellOf(open.to.place) : undefined,
    };
  }

  #add({ from, to, pair, cell }: Counted, lines: 1 | -1): void {
    pair.lines += lines;
    addTo(this.#atItem, from, lines);
    addTo(this.#atItem, to, lines);
    if (cell !== undefined) addTo(this.#intoCell, cell, lines);
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

function addTo<Key>(counts: Map<Key, number>, key: Key, lines: number): void {
  const count = (counts.get(key) ?? 0) + lines;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
