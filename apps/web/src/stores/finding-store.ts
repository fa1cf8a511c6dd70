import type { BoardDocument } from '@weft/board-doc';
import type { Finding, RuleSet, Severity } from '@weft/rules';
import type { BoardView, CellId, ItemId, LineId } from '@weft/domain';
import type { Clock } from '@weft/sync-client';
import { CollectedChange } from './collected-change.ts';
import type { FrameQueue } from './frame-queue.ts';
import { KeyedListeners } from './keyed-listeners.ts';
import { Pace } from './pace.ts';

/** The order of a list of findings. */
export type PutInOrder = (findings: Iterable<Finding>, view: BoardView) => readonly Finding[];

export type FindingCounts = Readonly<Record<Severity, number>>;

/** For how long others' changes may run ahead of their findings while they stream in. */
const OTHERS_AHEAD_MS = 150;
/** How often the list of all is put in order anew meanwhile: one that jumps faster cannot be read. */
const LIST_EVERY_MS = 1_000;

/**
 * The findings of the board, kept in step with it. Rules run with the frame that shows a change; while
 * others' changes stream in, between two frames and no more often than needed: cards move first. One's
 * own edits never wait. Whoever needs the effect of a command at once (a toast, a preview) calls
 * {@link settle} first.
 */
export class FindingStore {
  readonly items: KeyedListeners<ItemId> = new KeyedListeners<ItemId>();
  readonly lines: KeyedListeners<LineId> = new KeyedListeners<LineId>();
  readonly cells: KeyedListeners<CellId> = new KeyedListeners<CellId>();
  /** `all`: any finding; `list`: their order, see {@link sorted}. */
  readonly all: KeyedListeners<'all' | 'list'> = new KeyedListeners<'all' | 'list'>();

  readonly #board: BoardDocument;
  readonly #frames: FrameQueue;
  readonly #clock: Pick<Clock, 'monotonicMs' | 'after'> | undefined;
  readonly #settling: Pace;
  readonly #listing: Pace;
  readonly #lineListeners = new Set<(lines: ReadonlySet<LineId>) => void>();
  readonly #collected = new CollectedChange();
  readonly #stop: (() => void)[] = [];
  #rules: RuleSet;
  /** One's own edit is among what was collected. */
  #isOwn = false;
  /** One's own edit is among what the list does not tell yet. */
  #isOwnUnlisted = false;
  #changed: Finding[] = [];
  /** Ends the wait for {@link #tell}, where others' changes were settled. */
  #telling: (() => void) | undefined;
  #sorted: readonly Finding[] | undefined;

  /** Without a clock, rules run with every frame. */
  constructor(
    board: BoardDocument,
    rules: RuleSet,
    frames: FrameQueue,
    clock?: Pick<Clock, 'monotonicMs' | 'after'>,
  ) {
    this.#board = board;
    this.#rules = rules;
    this.#frames = frames;
    this.#clock = clock;
    this.#settling = new Pace(clock, OTHERS_AHEAD_MS);
    this.#listing = new Pace(clock, LIST_EVERY_MS);
    this.#stop.push(
      board.observe((change, { local }) => {
        this.#collected.add(change);
        this.#isOwn ||= local;
        frames.schedule();
      }),
      frames.add(() => this.#flush()),
      () => this.#settling.stop(),
      () => this.#telling?.(),
      () => this.#listing.stop(),
    );
  }

  /** Live; another one after {@link goBy}. */
  get rules(): RuleSet {
    return this.#rules;
  }

  /** Goes by other rules from now on, which have already seen the board as it is: a new day began. */
  goBy(rules: RuleSet): void {
    this.#changed.push(...this.#rules.findings.values(), ...rules.findings.values());
    this.#rules = rules;
    this.#collected.take();
    this.#isOwnUnlisted = true;
    this.#frames.schedule();
  }

  /** Brings the findings up to date with the board; subscribers still hear of it with the frame. */
  settle(): void {
    const change = this.#collected.take();
    if (change === undefined) return;
    this.#isOwnUnlisted ||= this.#isOwn;
    this.#isOwn = false;
    const difference = this.rules.apply(change);
    this.#changed.push(...difference.added, ...difference.removed, ...difference.changed);
  }

  /**
   * All findings as they were when `list` was last told, as `inOrder` puts them, which is always the same: the worst
   * first. It is handed in because no first frame has a list.
   */
  sorted(inOrder: PutInOrder): readonly Finding[] {
    this.#sorted ??= inOrder(this.rules.findings.values(), this.#board.view);
    return this.#sorted;
  }

  /** Calls `listener` with all lines whose findings came, went or changed. For the canvas. */
  subscribeLines(listener: (lines: ReadonlySet<LineId>) => void): () => void {
    this.#lineListeners.add(listener);
    return () => this.#lineListeners.delete(listener);
  }

  counts(): FindingCounts {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const finding of this.rules.findings.values()) counts[finding.severity] += 1;
    return counts;
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }

  #flush(): void {
    if (
      !this.#collected.isEmpty &&
      this.#settling.mayGo(this.#isOwn, () => this.#settleBetween())
    ) {
      this.settle();
    }
    this.#tell();
  }

  #tell(): void {
    this.#telling?.();
    this.#telling = undefined;
    if (this.#changed.length === 0) return;
    const findings = this.#changed;
    this.#changed = [];
    // Before the first frame of a board nobody listens, and all findings are new.
    if (!this.items.isEmpty) this.items.notify(new Set(findings.flatMap(({ items }) => items)));
    if (!this.lines.isEmpty || this.#lineListeners.size > 0) {
      const lines = new Set(findings.flatMap((finding) => finding.lines));
      this.lines.notify(lines);
      for (const listener of Array.from(this.#lineListeners)) listener(lines);
    }
    if (!this.cells.isEmpty) this.cells.notify(new Set(findings.flatMap(({ cells }) => cells)));
    this.all.notify(['all']);
    if (this.#listing.mayGo(this.#isOwnUnlisted, () => this.#tellList())) this.#tellList();
  }

  /** Not within a frame: its cards moved already. */
  #settleBetween(): void {
    this.settle();
    this.#telling ??= this.#clock?.after(0, () => this.#tell());
  }

  #tellList(): void {
    this.#isOwnUnlisted = false;
    this.#sorted = undefined;
    this.all.notify(['list']);
  }
}
