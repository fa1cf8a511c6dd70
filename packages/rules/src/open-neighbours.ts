import type { BoardView, DependencyLine, ItemId, LineId } from '@weft/domain';
import { linesWithDetour } from './cycles/lines-with-detour.ts';
import type { IndexedGraph } from './cycles/indexed-graph.ts';
import { lineScopeOf } from './line-scope.ts';

/** Who waits for whom over open lines, looked up once for each PBI; good until the board changes. */
export class OpenNeighbours {
  readonly #view: BoardView;
  readonly #after = new Map<ItemId, readonly ItemId[]>();
  readonly #before = new Map<ItemId, readonly ItemId[]>();
  #withDetour: ReadonlySet<LineId> | undefined;

  constructor(view: BoardView) {
    this.#view = view;
  }

  /** Works out for all open lines at once which have a detour: quicker than asking for each. */
  prepare(lines: readonly DependencyLine[], graph: IndexedGraph, steps: number): void {
    this.#withDetour = linesWithDetour(lines, graph, steps);
  }

  /** PBIs that wait for this one, by id. */
  after(item: ItemId): readonly ItemId[] {
    const known = this.#after.get(item);
    if (known !== undefined) return known;
    const ids = this.#open(this.#view.linesFrom(item)).map((line) => line.to);
    this.#after.set(item, ids.sort());
    return ids;
  }

  /** PBIs that this one waits for, by id. */
  before(item: ItemId): readonly ItemId[] {
    const known = this.#before.get(item);
    if (known !== undefined) return known;
    const ids = this.#open(this.#view.linesInto(item)).map((line) => line.from);
    this.#before.set(item, ids.sort());
    return ids;
  }

  /** True when from its predecessor another way of 2 to `steps` open lines leads to its successor. */
  hasDetour({ id, from, to }: DependencyLine, steps: number): boolean {
    if (this.#withDetour !== undefined) return this.#withDetour.has(id);
    // Most lines are the only one at one of their ends.
    const last = this.before(to);
    if (last.length < 2 || from === to) return false;
    for (const item of this.after(from)) {
      if (item !== to && this.#meets(item, from, last, steps - 2)) return true;
    }
    return false;
  }

  /** True when this or one of its successors, so many steps on, is one of the last ones. */
  #meets(item: ItemId, from: ItemId, last: readonly ItemId[], stepsLeft: number): boolean {
    if (item === from) return false;
    if (last.includes(item)) return true;
    if (stepsLeft === 0) return false;
    for (const next of this.after(item)) {
      if (this.#meets(next, from, last, stepsLeft - 1)) return true;
    }
    return false;
  }

  #open(lines: readonly DependencyLine[]): DependencyLine[] {
    return lines.filter((line) => lineScopeOf(this.#view, line).open !== undefined);
  }
}
