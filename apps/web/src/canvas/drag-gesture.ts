import { placeOf, samePlace, type ItemId } from '@weft/domain';
import { dropTargetAt, type Point } from '@weft/layout';
import type { BoardSession } from '../session/board-session.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import type { CanvasModel } from './canvas-model.ts';
import type { CardNodes } from './card-nodes.ts';

/** How often others are told where the cards in one's hand are. */
const TELL_EVERY_MS = 50;

export interface DragContext {
  readonly model: CanvasModel;
  readonly nodes: CardNodes;
  readonly session: {
    readonly commands: Pick<BoardSession['commands'], 'moveItems'>;
    readonly presence: Pick<BoardSession['presence'], 'set'>;
  };
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
    const { model, interfaceStore } = this.#context;
    const { selection } = interfaceStore.getState();
    const items = selection.has(lead) ? [...selection] : [lead];
    if (!selection.has(lead)) interfaceStore.getState().select([lead]);
    const cell = model.grid.places.get(lead)?.cell.id;
    model.state.setState({ drag: { items, lead, cell }, focused: lead, hoveredItem: undefined });
    this.#stopListening?.();
    this.#stopListening = this.#context.browser.onEscape(() => this.cancel());
  }

  /** `pointer` and `card` (its upper left corner) are points of the board. */
  move(pointer: Point, card: Point, nowMs: number): void {
    const { model, nodes, session } = this.#context;
    const { drag } = model.state.getState();
    if (drag === undefined) return;
    nodes.drag({ item: drag.lead, position: card });
    const cell = dropTargetAt(model.grid, pointer)?.cell.id;
    if (cell !== drag.cell) model.state.setState({ drag: { ...drag, cell } });
    if (nowMs - this.#toldAtMs < TELL_EVERY_MS) return;
    this.#toldAtMs = nowMs;
    session.presence.set('drag', { items: drag.items, cell: cell ?? null, ...pointer });
  }

  /** Writes where the cards were let go; outside the Grid and where they were, nothing. */
  end(): void {
    const { model, session } = this.#context;
    const { drag } = model.state.getState();
    if (drag === undefined) return;
    this.#finish();
    if (drag.cell === undefined) return;
    const place = placeOf(drag.cell);
    const moved = drag.items.filter((id) => {
      const item = model.view.item(id);
      return item !== undefined && !samePlace(item.place, place);
    });
    if (moved.length > 0) session.commands.moveItems(moved, place);
  }

  /** Lets the cards go back; nothing is written. */
  cancel(): void {
    if (this.#context.model.state.getState().drag !== undefined) this.#finish();
  }

  #finish(): void {
    const { model, nodes, session } = this.#context;
    this.#stopListening?.();
    this.#stopListening = undefined;
    session.presence.set('drag', undefined);
    model.state.setState({ drag: undefined });
    // The board tells of the drop with the next frame; until then the card stays under the pointer.
    this.#context.browser.nextFrame(() => nodes.drag(undefined));
  }
}
