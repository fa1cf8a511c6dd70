import type { BoardDocument } from '@weft/board-doc';
import { cellOf, endsOfLine, type BoardChange, type BoardPart, type BoardView } from '@weft/domain';
import type { CellId, ItemId, LineId, ProductBacklogItem } from '@weft/domain';
import type { Clock } from '@weft/sync-client';
import { Bustle } from './bustle.ts';
import { CollectedChange } from './collected-change.ts';
import type { FrameQueue } from './frame-queue.ts';
import { KeyedListeners } from './keyed-listeners.ts';
import { Pace } from './pace.ts';

/** `grid`: any team or Sprint; `board`: title and Product Goal; `count`: any PBI or line; `any`: anything. */
type Whole = 'grid' | 'board' | 'count' | 'any';

/** For how long cards that others change may run ahead of what is shown of many at once: loads, counts, decisions. */
const OTHERS_AHEAD_MS = 170;

/** `mayWait`: it is one of so many changes of others that what follows from it need not come with its frame. */
type ChangeListener = (change: BoardChange, how: { readonly mayWait: boolean }) => void;

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

  readonly #changeListeners = new Set<ChangeListener>();
  readonly #collected = new CollectedChange();
  /** Told of cards and lines only. */
  readonly #untold = new CollectedChange();
  readonly #bustle: Bustle;
  readonly #telling: Pace;
  /** PBIs that were moved, and nobody but the canvas was told. */
  readonly #moved = new Set<ItemId>();
  /** What listeners were told of last, of PBIs that changed since others began to do so much. */
  readonly #told = new Map<ItemId, ProductBacklogItem | undefined>();
  readonly #stop: (() => void)[] = [];
  /** One's own edit is among what was collected. */
  #isOwn = false;

  /** Without a clock, everything is told with every frame. */
  constructor(
    board: BoardDocument,
    frames: FrameQueue,
    clock?: Pick<Clock, 'monotonicMs' | 'after'>,
  ) {
    this.view = board.view;
    this.#bustle = new Bustle(clock);
    this.#telling = new Pace(clock, OTHERS_AHEAD_MS);
    this.#stop.push(
      board.observe((change, { local }) => {
        this.#collected.add(change);
        this.#isOwn ||= local;
        frames.schedule();
      }),
      frames.add(() => this.#flush()),
      () => this.#telling.stop(),
    );
  }

  /** Calls `listener` with everything that changed, once per frame. For the canvas. */
  subscribeChanges(listener: ChangeListener): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** While others change more than can be followed with every frame. */
  get isBusy(): boolean {
    return this.#bustle.isBusy;
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#changeListeners.clear();
  }

  #flush(): void {
    const change = this.#collected.take();
    if (change === undefined) return;
    if (!this.#isOwn) this.#bustle.add(change.items.size + change.lines.size);
    const mayWait = !this.#isOwn && this.isBusy;
    this.#isOwn = false;
    for (const listener of Array.from(this.#changeListeners)) listener(change, { mayWait });
    this.#untold.add(change);
    const tellsAll = this.#telling.mayGo(!mayWait, () => this.#tellAll());
    this.items.notify(mayWait ? this.#changedInThemselves(change.items) : change.items);
    this.lines.notify(change.lines);
    if (tellsAll) this.#tellAll();
    if (!mayWait) this.#told.clear();
  }

  /** PBIs of which something else is new than the Sprint: their cards show what they showed, only elsewhere. */
  #changedInThemselves(items: ReadonlySet<ItemId>): ReadonlySet<ItemId> {
    const changed = new Set<ItemId>();
    for (const id of items) {
      const told = this.#told.get(id);
      const item = this.view.item(id);
      if (isSameButForSprint(told, item)) {
        if (told !== item) this.#moved.add(id);
      } else {
        changed.add(id);
        this.#moved.delete(id);
        this.#told.set(id, item);
      }
    }
    return changed;
  }

  /** Of what many PBIs and lines make together, and of PBIs that were moved. */
  #tellAll(): void {
    const change = this.#untold.take();
    if (change === undefined) return;
    for (const id of this.#moved) this.#told.set(id, this.view.item(id));
    this.items.notify(this.#moved);
    this.#moved.clear();
    // Before the first frame of a board nobody listens, and everything changed.
    if (!this.linesOfItem.isEmpty) this.linesOfItem.notify(endsOf(change.lines));
    if (!this.cells.isEmpty) this.cells.notify(this.#cellsOf(change));
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

function isSameButForSprint(
  told: ProductBacklogItem | undefined,
  now: ProductBacklogItem | undefined,
): boolean {
  if (told === undefined || now === undefined) return false;
  for (const name in now) {
    const field = name as keyof ProductBacklogItem;
    if (field !== 'place' && field !== 'rank' && now[field] !== told[field]) return false;
  }
  return now.place.team === told.place.team;
}

function endsOf(lines: Iterable<LineId>): Set<ItemId> {
  const ends = new Set<ItemId>();
  for (const line of lines) for (const end of endsOfLine(line)) ends.add(end);
  return ends;
}
