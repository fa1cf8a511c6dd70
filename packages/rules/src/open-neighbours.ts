import type { BoardView, DependencyLine, ItemId } from '@weft/domain';
import { lineScopeOf, type LineScope } from './line-scope.ts';

const NOBODY: readonly ItemId[] = [];

/** Who waits for whom over open lines, looked up once for each PBI; good until the board changes. */
export class OpenNeighbours {
  readonly #view: BoardView;
  readonly #after = new Map<ItemId, ItemId[]>();
  readonly #before = new Map<ItemId, ItemId[]>();
  #isFilled = false;

  constructor(view: BoardView) {
    this.#view = view;
  }

  /** Takes all lines of the board at once, which is quicker than asking for most PBIs. */
  fill(lines: Iterable<LineScope>): void {
    this.#isFilled = true;
    for (const { line, open } of lines) {
      if (open === undefined) continue;
      put(this.#after, line.from, line.to);
      put(this.#before, line.to, line.from);
    }
    for (const ids of this.#after.values()) if (ids.length > 1) ids.sort();
    for (const ids of this.#before.values()) if (ids.length > 1) ids.sort();
  }

  /** PBIs that wait for this one, by id. */
  after(item: ItemId): readonly ItemId[] {
    const known = this.#after.get(item);
    if (known !== undefined || this.#isFilled) return known ?? NOBODY;
    const ids = this.#open(this.#view.linesFrom(item)).map((line) => line.to);
    this.#after.set(item, ids.sort());
    return ids;
  }

  /** PBIs that this one waits for, by id. */
  before(item: ItemId): readonly ItemId[] {
    const known = this.#before.get(item);
    if (known !== undefined || this.#isFilled) return known ?? NOBODY;
    const ids = this.#open(this.#view.linesInto(item)).map((line) => line.from);
    this.#before.set(item, ids.sort());
    return ids;
  }

  #open(lines: readonly DependencyLine[]): DependencyLine[] {
    return lines.filter((line) => lineScopeOf(this.#view, line).open !== undefined);
  }
}

function put(lists: Map<ItemId, ItemId[]>, item: ItemId, neighbour: ItemId): void {
  const list = lists.get(item);
  if (list === undefined) lists.set(item, [neighbour]);
  else list.push(neighbour);
}
