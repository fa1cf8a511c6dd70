import type { BoardChange, BoardView, DependencyLine, ItemId, LineId } from '@weft/domain';
import type { CardArrangement, LineRoutes, Route } from '@weft/layout';
import type { Finding, Severity } from '@weft/rules';
import type { BoardSession } from '../session/board-session.ts';
import type { Arrows, InterfaceStore } from '../stores/interface-store.ts';
import { Pace } from '../stores/pace.ts';
import type { Arranger } from './arranger.ts';
import type { CanvasStore } from './canvas-state.ts';
import { ShownLines } from './shown-lines.ts';
import type { itemsInLens } from './view/lens.ts';

/**
 * Why what is painted may look different: `board`: for any reason; `pointer`: only because of where the pointer is, for
 * which a moving view need not be painted anew; `hand`: only because the cards in the hand are elsewhere; `cards`: only
 * because cards are.
 */
export type PaintCause = 'board' | 'pointer' | 'hand' | 'cards';

/** The board's session, as far as the canvas computes from it; without a clock, everything is always as it is now. */
export type CanvasSession = Pick<BoardSession, 'boardStore' | 'findingStore'> &
  Partial<Pick<BoardSession, 'clock'>>;

/** For how long cards that others move may run ahead of their lines. */
const LINES_BEHIND_MS = 130;
/** For how long they may run ahead of what React shows beside them. */
const REACT_BEHIND_MS = 190;
/** How often lanes give back room while others plan: whatever stands after it jumps. */
const ROOM_BACK_EVERY_MS = 1_000;

/**
 * Geometry of the open board, kept in step with it: where cards stand, and the ways of the lines that
 * are shown. Computed when somebody looks, never before; knows nothing of React or pixels on a screen,
 * and not why a card stands where it does: that is the arranger's.
 */
export class CanvasModel<Cards extends CardArrangement = CardArrangement> {
  readonly view: BoardView;
  readonly state: CanvasStore;

  readonly #session: CanvasSession;
  readonly #interface: InterfaceStore;
  readonly #arranger: Arranger<Cards>;
  readonly #shownLines: ShownLines;
  readonly #lines: Pace;
  readonly #room: Pace;
  readonly #calm: Pace;
  /** Lanes are as large as they were at least. */
  #keepsRoom = false;
  readonly #cardListeners = new Set<() => void>();
  readonly #calmListeners = new Set<() => void>();
  readonly #paintListeners = new Set<(cause: PaintCause) => void>();
  #cards: Cards | undefined;
  #routes: LineRoutes | undefined;
  /** The routes before, from which the next ones are made. */
  #routesBefore: LineRoutes | undefined;
  #emphasis: LineRoutes | undefined;
  /** Loaded with the first lens: no first frame has one. */
  #itemsInLens: typeof itemsInLens | undefined;

  constructor(
    session: CanvasSession,
    interfaceStore: InterfaceStore,
    state: CanvasStore,
    arranger: Arranger<Cards>,
  ) {
    this.view = session.boardStore.view;
    this.state = state;
    this.#arranger = arranger;
    this.#session = session;
    this.#shownLines = new ShownLines(this.view, (line) => this.#isShown(line));
    this.#lines = new Pace(session.clock, LINES_BEHIND_MS);
    this.#room = new Pace(session.clock, ROOM_BACK_EVERY_MS);
    this.#calm = new Pace(session.clock, REACT_BEHIND_MS);
    this.#interface = interfaceStore;
  }

  /** Where the cards stand. The same object until one moved. */
  get cards(): Cards {
    this.#cards ??= this.#arranger.arrange({ keepsRoom: this.#keepsRoom });
    return this.#cards;
  }

  /** Ways of the lines that are always shown: those with findings, or all when asked for. */
  get routes(): LineRoutes {
    this.#routes ??= this.#arranger.routes(this.cards, this.#shownLines.all(), {
      before: this.#routesBefore,
    });
    this.#routesBefore = this.#routes;
    return this.#routes;
  }

  /**
   * Ways of further lines, which go before {@link routes}: those of the hovered and selected PBIs that
   * are not shown otherwise, and those of cards in the hand.
   */
  get emphasis(): LineRoutes {
    this.#emphasis ??= this.#arranger.routes(
      this.cards,
      new Set([
        ...[...this.emphasised()].filter((line) => this.routes.route(line.id) === undefined),
        ...this.#shownInHand(),
      ]),
      { beside: this.routes },
    );
    return this.#emphasis;
  }

  /** The way of a line that is shown now. */
  route(line: LineId): Route | undefined {
    return this.emphasis.route(line) ?? this.routes.route(line);
  }

  *#shownInHand(): Iterable<DependencyLine> {
    for (const item of this.#arranger.inHand ?? []) {
      for (const line of [...this.view.linesInto(item), ...this.view.linesFrom(item)]) {
        if (this.routes.route(line.id) !== undefined) yield line;
      }
    }
  }

  /** Lines that stand out now, whether they are shown otherwise or not. */
  emphasised(): ReadonlySet<DependencyLine> {
    const { hoveredItem, hoveredLine, focused } = this.state.getState();
    const { selection, selectedLine } = this.#interface.getState();
    const lines = new Set<DependencyLine>();
    for (const item of new Set([...selection, hoveredItem, focused])) {
      if (item === undefined) continue;
      for (const line of this.view.linesInto(item)) lines.add(line);
      for (const line of this.view.linesFrom(item)) lines.add(line);
    }
    for (const id of [hoveredLine, selectedLine]) {
      const line = id === undefined ? undefined : this.view.line(id);
      if (line !== undefined) lines.add(line);
    }
    return lines;
  }

  /** True while a PBI or a line is selected. */
  get hasSelection(): boolean {
    const { selection, selectedLine } = this.#interface.getState();
    return selection.size > 0 || selectedLine !== undefined;
  }

  /** Cards that stand where the hand holds them, and take their lines along; the same object as long as it holds the same. */
  get inHand(): ReadonlySet<ItemId> | undefined {
    return this.#arranger.inHand;
  }

  /** Where the heads of lines are. */
  get arrows(): Arrows {
    return this.#interface.getState().arrows;
  }

  /** Worst finding of a line; undefined when it is healthy. */
  severityOf(line: LineId): Severity | undefined {
    return worst(this.#session.findingStore.rules.ofLine(line));
  }

  /** Worst finding of a PBI. */
  severityOfItem(item: ItemId): Severity | undefined {
    return worst(this.findingsOfItem(item));
  }

  findingsOfItem(item: ItemId): readonly Finding[] {
    return this.#session.findingStore.rules.ofItem(item);
  }

  findingsOfLine = ({ id }: DependencyLine): readonly Finding[] =>
    this.#session.findingStore.rules.ofLine(id);

  /** Calls `listener` when any finding came, went or changed. */
  subscribeFindings(listener: () => void): () => void {
    return this.#session.findingStore.all.subscribe('all', listener);
  }

  /** Calls `listener` when {@link cards} is another. */
  subscribeCards = (listener: () => void): (() => void) => {
    this.#cardListeners.add(listener);
    return () => this.#cardListeners.delete(listener);
  };

  /** As {@link subscribeCards}, but while others plan only as often as lines follow: for React. */
  subscribeCalmly = (listener: () => void): (() => void) => {
    this.#calmListeners.add(listener);
    return () => this.#calmListeners.delete(listener);
  };

  /** Calls `listener` when anything that is painted may look different. */
  subscribePaint(listener: (cause: PaintCause) => void): () => void {
    this.#paintListeners.add(listener);
    return () => this.#paintListeners.delete(listener);
  }

  /** Follows the board until the returned function is called. */
  connect(): () => void {
    const { boardStore, findingStore } = this.#session;
    this.relayout();
    const stops = [
      boardStore.subscribeChanges((change, { mayWait }) => this.#follow(change, mayWait)),
      () => this.#lines.stop(),
      () => this.#room.stop(),
      () => this.#calm.stop(),
      findingStore.subscribeLines((lines) => {
        this.#shownLines.chooseAgain(lines);
        this.#reroute(boardStore.isBusy);
      }),
      this.state.subscribe(() => this.#reemphasised('pointer')),
      this.#interface.subscribe((now, before) => {
        if (now.lens !== before.lens) this.#refocus();
        else if (now.arrows !== before.arrows) this.repaint();
        else if (now.shownLines !== before.shownLines) this.#choseLines();
        else if (now.selection !== before.selection || now.selectedLine !== before.selectedLine) {
          this.#reemphasised();
        }
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Has everything arranged anew: something else than the board decides that, too. */
  relayout(): void {
    this.#rearrange(false);
  }

  /** The hand holds cards elsewhere: they are arranged anew with their lines, the others stay. */
  followHand(): void {
    this.#cards = undefined;
    for (const listener of this.#cardListeners) listener();
    this.#tellCalmly();
    this.#reemphasised('hand');
  }

  /** Has everything painted anew that is where it was. */
  repaint(cause: PaintCause = 'board'): void {
    for (const listener of this.#paintListeners) listener(cause);
  }

  /** Lines that hurt, those asked for, and in a lens all that lie in it. */
  #isShown(line: DependencyLine): boolean {
    const { shownLines } = this.#interface.getState();
    const { inLens } = this.state.getState();
    if (inLens !== undefined) return inLens.has(line.from) && inLens.has(line.to);
    if (this.severityOf(line.id) !== undefined) return true;
    return isOpen(line, this.view) ? shownLines.healthy : shownLines.resolved;
  }

  /** While others do more than can be followed, lines follow their cards a little later, and lanes only grow: that is most of the work. */
  #rearrange(mayWait: boolean): void {
    this.#keepsRoom = !this.#room.mayGo(!mayWait, () => this.#giveRoomBack());
    const before = this.#cards;
    this.#cards = undefined;
    for (const listener of this.#cardListeners) listener();
    if (this.#calm.mayGo(!mayWait, () => this.#tellCalmly())) this.#tellCalmly();
    const isSameGround =
      before !== undefined && this.#arranger.isSameGround?.(before, this.cards) === true;
    this.#reroute(mayWait, isSameGround ? 'cards' : 'board');
  }

  #tellCalmly(): void {
    for (const listener of this.#calmListeners) listener();
  }

  /** `cause`: why what is painted may look different although lines stay for a while. */
  #reroute(mayWait: boolean, cause: PaintCause = 'board'): void {
    if (this.#lines.mayGo(!mayWait, () => this.#rerouteBetween())) this.#rerouted();
    else this.repaint(cause);
  }

  /** Not within a frame, as {@link #rerouteBetween}. */
  #giveRoomBack(): void {
    this.relayout();
    void this.routes;
  }

  /** Not within a frame: the next one only paints. */
  #rerouteBetween(): void {
    this.#rerouted();
    void this.routes;
  }

  #follow(change: BoardChange, mayWait: boolean): void {
    if (this.#interface.getState().lens !== undefined) this.#refocus();
    this.#shownLines.follow(change);
    if (this.#arranger.isMovedBy(change)) this.#rearrange(mayWait);
    else if (change.lines.size > 0) this.#reroute(mayWait);
    else this.repaint();
  }

  /** Works out anew which PBIs stand out. */
  #refocus(): void {
    const { lens } = this.#interface.getState();
    const inLens = lens === undefined ? undefined : this.#itemsInLens?.(lens, this.view);
    this.state.setState({ inLens });
    this.#choseLines();
    if (lens === undefined || this.#itemsInLens !== undefined) return;
    void this.#loadLens();
  }

  async #loadLens(): Promise<void> {
    this.#itemsInLens = (await import('./view/lens.ts')).itemsInLens;
    this.#refocus();
  }

  /** Other lines may be shown. */
  #choseLines(): void {
    this.#shownLines.forget();
    this.#reroute(false);
  }

  #rerouted(): void {
    this.#routes = undefined;
    this.#reemphasised();
  }

  #reemphasised(cause: PaintCause = 'board'): void {
    this.#emphasis = undefined;
    this.repaint(cause);
  }
}

/** True while a line still ties its ends: it is not resolved and the first is not Done. */
export function isOpen(line: DependencyLine, view: BoardView): boolean {
  return line.status !== 'resolved' && view.item(line.from)?.state !== 'done';
}

/** The worst of some findings. */
export function worst(findings: readonly Finding[]): Severity | undefined {
  let found: Severity | undefined;
  for (const { severity } of findings) {
    if (severity === 'error') return 'error';
    if (severity === 'warning') found = 'warning';
    else found ??= 'info';
  }
  return found;
}
