import type { CellId, ItemId } from '@weft/domain';
import type { Point } from '@weft/layout';
import type { BoardSession } from '../../session/board-session.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import type { CanvasModel } from '../canvas-model.ts';
import type { Drag } from '../canvas-state.ts';
import type { CardNodes } from '../cards/card-nodes.ts';

/** How often others are told where the cards in one's hand are. */
const TELL_EVERY_MS = 50;

/** What the cards in the hand mean on this screen. */
export interface DragPlan {
  /** On this screen only the leading card moves before the drop. */
  readonly othersStay: boolean;
  /** Of the PBIs that are in the hand with the leading one, those that come along; none: nothing moves. */
  readonly take: (items: readonly ItemId[], lead: ItemId) => readonly ItemId[];
  /** The hand moved: `card` is the upper left corner of the leading one. Says where the cards are shown. */
  readonly hold: (drag: Drag, pointer: Point, card: Point) => ReadonlyMap<ItemId, Point>;
  /** The cell that others are told the cards are over; null: none. */
  readonly cell: () => CellId | null;
  /** Writes what letting go here means. */
  readonly drop: (drag: Drag) => void;
  /** Nothing is in the hand any more. */
  readonly end: () => void;
}

export interface DragContext {
  readonly model: CanvasModel;
  readonly nodes: CardNodes;
  readonly plan: DragPlan;
  readonly presence: Pick<BoardSession['presence'], 'set'>;
  readonly interfaceStore: InterfaceStore;
  readonly browser: DragBrowser;
}

/** What the gesture needs of the browser. */
export interface DragBrowser {
  /** Calls `listener` on Escape, before anybody else hears of it, until the returned function runs. */
  readonly onEscape: (listener: () => void) => () => void;
  /** Calls back when the next frame is made, after the board told of what was just written. */
  readonly nextFrame: (callback: () => void) => void;
}

export const DRAG_BROWSER: DragBrowser = {
  onEscape: (listener) => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      listener();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  },
  nextFrame: (callback) => void requestAnimationFrame(callback),
};

/**
 * Cards in the hand: while they move only the screen and presence change; the drop is one command.
 * Escape lets them go back; what the canvas library still reports of that gesture is ignored.
 */
export class DragGesture {
  readonly #context: DragContext;
  #stopListening: (() => void) | undefined;
  #toldAtMs = 0;

  constructor(context: DragContext) {
    this.#context = context;
  }

  /** Takes the card, and with it the selection if it is part of it. */
  begin(lead: ItemId): void {
    const { model, interfaceStore, plan, browser } = this.#context;
    const { selection } = interfaceStore.getState();
    const items = plan.take(selection.has(lead) ? [...selection] : [lead], lead);
    if (!selection.has(lead)) interfaceStore.getState().select([lead]);
    this.#stopListening?.();
    this.#stopListening = undefined;
    if (items.length === 0) return;
    model.state.setState({
      drag: { items, lead, othersStay: plan.othersStay },
      focused: lead,
      hoveredItem: undefined,
    });
    this.#stopListening = browser.onEscape(() => this.cancel());
  }

  /** `pointer` and `card` (its upper left corner) are points of the board. */
  move(pointer: Point, card: Point, nowMs: number): void {
    const { model, nodes, plan, presence } = this.#context;
    const { drag } = model.state.getState();
    if (drag === undefined) return;
    nodes.drag(plan.hold(drag, pointer, card));
    if (nowMs - this.#toldAtMs < TELL_EVERY_MS) return;
    this.#toldAtMs = nowMs;
    presence.set('drag', { items: drag.items, cell: plan.cell(), ...pointer });
  }

  /** Writes what letting go means. */
  end(): void {
    const { model, plan } = this.#context;
    const { drag } = model.state.getState();
    if (drag === undefined) return;
    plan.drop(drag);
    this.#finish();
  }

  /** Lets the cards go back; nothing is written. */
  cancel(): void {
    if (this.#context.model.state.getState().drag !== undefined) this.#finish();
  }

  #finish(): void {
    const { model, nodes, plan, presence } = this.#context;
    this.#stopListening?.();
    this.#stopListening = undefined;
    presence.set('drag', undefined);
    plan.end();
    model.state.setState({ drag: undefined });
    // The board tells of the drop with the next frame; until then the card stays under the pointer.
    this.#context.browser.nextFrame(() => nodes.drag(undefined));
  }
}
