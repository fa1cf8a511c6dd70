import type { BoardChange, BoardView, ItemId } from '@weft/domain';
import {
  MapRoutes,
  layoutMap,
  type LineRoutes,
  type MapLayout,
  type Point,
  type RouteEnds,
} from '@weft/layout';
import type { Arranger } from '../canvas/arranger.ts';

/** Cards stand where people put them, and wait in the tray until somebody does. */
export class MapArranger implements Arranger<MapLayout> {
  readonly #view: BoardView;
  #layout: MapLayout | undefined;
  #held: ReadonlyMap<ItemId, Point> | undefined;
  #inHand: ReadonlySet<ItemId> | undefined;

  constructor(view: BoardView) {
    this.#view = view;
  }

  /** With the cards in the hand where the hand is. */
  arrange(): MapLayout {
    return this.#held === undefined ? this.home() : this.home().moved(this.#held);
  }

  /** Where the cards stand on the board, whatever is in the hand. */
  home(): MapLayout {
    this.#layout ??= layoutMap(this.#view);
    return this.#layout;
  }

  routes(
    cards: MapLayout,
    lines: Iterable<RouteEnds>,
    { beside }: { readonly beside?: LineRoutes } = {},
  ): LineRoutes {
    const known = beside instanceof MapRoutes ? beside : undefined;
    return new MapRoutes(cards, known === undefined ? outsideTray(cards, lines) : lines, known);
  }

  /** Also takes the change over: asked once for each. */
  isMovedBy({ items }: BoardChange): boolean {
    const before = this.#layout;
    if (before === undefined) return true;
    this.#layout = before.after(this.#view, items);
    return this.#layout !== before;
  }

  get inHand(): ReadonlySet<ItemId> | undefined {
    return this.#inHand;
  }

  /** From now on these cards stand where the hand holds them; undefined: where they are at home. */
  hold(places: ReadonlyMap<ItemId, Point> | undefined): void {
    this.#held = places;
    const items = [...(places?.keys() ?? [])];
    const before = this.#inHand;
    if (items.length === before?.size && items.every((item) => before.has(item))) return;
    this.#inHand = items.length === 0 ? undefined : new Set(items);
  }
}

/** Lines within the tray would only run below its cards: they are shown when somebody asks for one. */
function* outsideTray(cards: MapLayout, lines: Iterable<RouteEnds>): Iterable<RouteEnds> {
  for (const line of lines) {
    if (!cards.isWaiting(line.from) || !cards.isWaiting(line.to)) yield line;
  }
}
