import type { BoardView, CellId, ItemId } from '@weft/domain';
import { KeyedListeners } from '../../stores/keyed-listeners.ts';
import { previewOf, type CellPreview, type Foresight } from './cell-preview.ts';

/**
 * Asks for one call when nothing else is to be done and returns what cancels it. `hasTime` says
 * whether there is time for one more preview.
 */
export type RequestIdle = (callback: (hasTime: () => boolean) => void) => () => void;

/**
 * What a drop would do in each cell, while something is in the hand. The cell one points at is
 * looked at once, the others one by one in idle time; when the board changes, all are looked at
 * again, and what was known of them stands until then.
 */
export class HandPreviews {
  readonly listeners: KeyedListeners<CellId> = new KeyedListeners<CellId>();
  readonly #foresight: Foresight;
  readonly #view: BoardView;
  readonly #requestIdle: RequestIdle;
  readonly #known = new Map<CellId, CellPreview>();
  readonly #stale = new Set<CellId>();
  #items: readonly ItemId[] = [];
  #cells: readonly CellId[] = [];
  #cancelIdle: (() => void) | undefined;

  constructor(foresight: Foresight, view: BoardView, requestIdle: RequestIdle) {
    this.#foresight = foresight;
    this.#view = view;
    this.#requestIdle = requestIdle;
  }

  /** From now on previews are about these PBIs in these cells. */
  begin(items: readonly ItemId[], cells: readonly CellId[]): void {
    const before = [...this.#known.keys()];
    this.#items = items;
    this.#cells = cells;
    this.#known.clear();
    this.#restart();
    this.listeners.notify(before);
  }

  /** Nothing is in the hand any more. */
  end(): void {
    this.begin([], []);
  }

  /** The board changed, and nothing that is known of cells can be relied on. */
  refresh(): void {
    this.#restart();
  }

  /** What is known of a cell, which may be older than the last change; undefined: not yet anything. */
  of(cell: CellId): CellPreview | undefined {
    return this.#known.get(cell);
  }

  /** Looks at a cell at once, unless what is known of it still holds; undefined: the hand is empty. */
  look(cell: CellId): CellPreview | undefined {
    if (this.#items.length === 0) return undefined;
    const known = this.#known.get(cell);
    if (known !== undefined && !this.#stale.has(cell)) return known;
    const preview = previewOf(this.#foresight, this.#view, this.#items, cell);
    this.#stale.delete(cell);
    this.#known.set(cell, preview);
    this.listeners.notify([cell]);
    return preview;
  }

  /** Looks at all cells at once. */
  lookAtAll(): readonly CellPreview[] {
    return this.#cells.map((cell) => this.look(cell)).filter((preview) => preview !== undefined);
  }

  #restart(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
    this.#stale.clear();
    for (const cell of this.#cells) this.#stale.add(cell);
    this.#goOn();
  }

  #goOn(): void {
    if (this.#stale.size === 0 || this.#items.length === 0) return;
    this.#cancelIdle = this.#requestIdle((hasTime) => {
      this.#cancelIdle = undefined;
      do {
        const [next] = this.#stale;
        if (next === undefined) return;
        this.look(next);
      } while (hasTime());
      this.#goOn();
    });
  }
}
