import type { BoardDocument } from '@weft/board-doc';
import { cellOf, endsOfLine, type BoardChange, type BoardPart, type BoardView } from '@weft/domain';
import type { CellId, ItemId, LineId } from '@weft/domain';
import { CollectedChange } from './collected-change.ts';
import type { FrameQueue } from './frame-queue.ts';
import { KeyedListeners } from './keyed-listeners.ts';

/** `grid`: any team or Sprint; `board`: title and Product Goal; `count`: any PBI or line; `any`: anything. */
type Whole = 'grid' | 'board' | 'count' | 'any';

/**
 * The board as React reads it: one subscription per id, one notification per animation frame.
 * Local and remote edits arrive by the same road.
 */
export class BoardStore {
  readonly view: BoardView;
  readonly items: KeyedListeners<ItemId> = new KeyedListeners<ItemId>();
  readonly lines: KeyedListeners<LineId> = new KeyedListeners<LineId>();
  /** Lines that begin or end at a PBI, by that PBI. */
  readonly linesOfItem: KeyedListeners<ItemId> = new KeyedListeners<ItemId>();
  readonly cells: KeyedListeners<CellId> = new KeyedListeners<CellId>();
  readonly whole: KeyedListeners<Whole> = new KeyedListeners<Whole>();
  /** Small collections, each as a whole. */
  readonly parts: KeyedListeners<BoardPart> = new KeyedListeners<BoardPart>();

  readonly #changeListeners = new Set<(change: BoardChange) => void>();
  readonly #collected = new CollectedChange();
  readonly #stop: (() => void)[] = [];

  constructor(board: BoardDocument, frames: FrameQueue) {
    this.view = board.view;
    this.#stop.push(
      board.observe((change) => {
        this.#collected.add(change);
        frames.schedule();
      }),
      frames.add(() => this.#flush()),
    );
  }

  /** Calls `listener` with everything that changed, once per frame. For the canvas. */
  subscribeChanges(listener: (change: BoardChange) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#changeListeners.clear();
  }

  #flush(): void {
    const change = this.#collected.take();
    if (change === undefined) return;
    for (const listener of Array.from(this.#changeListeners)) listener(change);
    this.items.notify(change.items);
    this.lines.notify(change.lines);
    this.linesOfItem.notify(endsOf(change.lines));
    this.cells.notify(this.#cellsOf(change));
    const whole: Whole[] = ['any'];
    if (change.teams.size > 0 || change.sprints.size > 0) whole.push('grid');
    if (change.board) whole.push('board');
    if (change.items.size > 0 || change.lines.size > 0) whole.push('count');
    this.whole.notify(whole);
    this.parts.notify(change.parts);
  }

  /** A cell's load follows the sizes of its PBIs, so a changed PBI changes its cell. */
  #cellsOf(change: BoardChange): Set<CellId> {
    const cells = new Set(change.cells);
    for (const id of change.items) {
      const item = this.view.item(id);
      if (item !== undefined) cells.add(cellOf(item.place));
    }
    return cells;
  }
}

function endsOf(lines: Iterable<LineId>): Set<ItemId> {
  const ends = new Set<ItemId>();
  for (const line of lines) for (const end of endsOfLine(line)) ends.add(end);
  return ends;
}
