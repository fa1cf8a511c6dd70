import { compareRank, type ItemId, type MapPoint, type OnMap } from '@weft/domain';
import { CARD } from '../card-rectangles.ts';
import type { CardArrangement, CardOrder } from '../card-arrangement.ts';
import {
  boundsOf,
  centreOf,
  containsPoint,
  padded,
  type Point,
  type Rectangle,
} from '../geometry.ts';
import { costOf, type Direction } from '../reading-order.ts';
import { fromTheTop, inReadingOrder } from './map-order.ts';
import { cardsInTray, trayOf, trayRectangle, type MapTray } from './map-tray.ts';
import { RectangleIndex } from './rectangle-index.ts';

/** What of a PBI decides where it stands on the Map. */
export interface MapItem {
  readonly id: ItemId;
  readonly rank: string;
  readonly onMap?: OnMap | undefined;
  readonly aside: boolean;
}

/** What of a board decides where cards stand on the Map. */
export interface MapSource {
  item(id: ItemId): MapItem | undefined;
  /** PBIs that are not put aside, in no particular order. */
  items(): Iterable<MapItem>;
}

/** Room around everything there is, in pixels at zoom 1. */
const ROOM_AROUND = 60;

/** Lays out all cards of the Map: those with a place there, and the rest in the tray. */
export function layoutMap(view: MapSource): MapLayout {
  const placed = new Map<ItemId, Rectangle>();
  const waiting: MapItem[] = [];
  for (const item of view.items()) {
    const at = item.onMap?.at;
    if (at === undefined) waiting.push(item);
    else placed.set(item.id, cardRectangle(at));
  }
  return new MapLayout(RectangleIndex.of(placed), new Waiting(waiting.sort(compareRank)));
}

/** The card of a PBI that stands there. */
export function cardRectangle({ x, y }: MapPoint): Rectangle {
  return { x, y, width: CARD.width, height: CARD.height };
}

/** What stands in the tray; the same object as long as nobody left it. */
class Waiting {
  readonly items: readonly MapItem[];
  readonly tray: MapTray;
  readonly #indexes: ReadonlyMap<ItemId, number>;

  /** The items are in Product Backlog order. */
  constructor(items: readonly MapItem[]) {
    this.items = items;
    this.tray = trayOf(items.map(({ id }) => id));
    this.#indexes = new Map(items.map(({ id }, index) => [id, index]));
  }

  has(item: ItemId): boolean {
    return this.#indexes.has(item);
  }

  rankOf(item: ItemId): string | undefined {
    return this.items[this.#indexes.get(item) ?? -1]?.rank;
  }

  rectangleOf(item: ItemId): Rectangle | undefined {
    const index = this.#indexes.get(item);
    return index === undefined ? undefined : trayRectangle(this.tray, index);
  }

  /** Whoever gets a place leaves the tray, and so does who is left out. */
  without(items: ReadonlyMap<ItemId, unknown>): Waiting {
    const rest = this.items.filter(({ id }) => !items.has(id));
    return rest.length === this.items.length ? this : new Waiting(rest);
  }
}

/**
 * Where the cards of the Map stand. Never changes: `after` and `moved` give new ones that share what
 * stayed. The same board gives the same layout on every device.
 */
export class MapLayout implements CardArrangement, CardOrder {
  readonly #placed: RectangleIndex<ItemId>;
  readonly #waiting: Waiting;
  #order: readonly ItemId[] | undefined;
  #orderIndexes: ReadonlyMap<ItemId, number> | undefined;
  #bounds: Rectangle | undefined;

  constructor(placed: RectangleIndex<ItemId>, waiting: Waiting) {
    this.#placed = placed;
    this.#waiting = waiting;
  }

  /** Where PBIs wait that have no place yet; to be shown only when there are some. */
  get tray(): MapTray {
    return this.#waiting.tray;
  }

  get bounds(): Rectangle {
    this.#bounds ??= padded(
      boundsOf(this.#rectangles()) ?? { x: 0, y: 0, width: CARD.width, height: CARD.height },
      ROOM_AROUND,
    );
    return this.#bounds;
  }

  get count(): number {
    return this.#placed.size + this.tray.items.length;
  }

  /** In reading order: the tray, which stands on the left, then the Map row by row. */
  items(): readonly ItemId[] {
    this.#order ??= [...this.tray.items, ...inReadingOrder(this.#placed.entries())];
    return this.#order;
  }

  rectangleOf(item: ItemId): Rectangle | undefined {
    return this.#waiting.rectangleOf(item) ?? this.#placed.get(item);
  }

  /** True for a PBI that stands in the tray. */
  isWaiting(item: ItemId): boolean {
    return this.#waiting.has(item);
  }

  /** From the lowest to the topmost of what lies on each other. */
  cardsIn(area: Rectangle): readonly ItemId[] {
    const placed = [...this.#placed.overlapping(area)].sort(fromTheTop).map(([item]) => item);
    return [...cardsInTray(this.tray, area), ...placed];
  }

  cardAt(point: Point): ItemId | undefined {
    return this.cardsIn({ ...point, width: 0, height: 0 }).findLast((item) => {
      const rectangle = this.rectangleOf(item);
      return rectangle !== undefined && containsPoint(rectangle, point);
    });
  }

  beside(item: ItemId, direction: Direction): ItemId | undefined {
    const from = this.rectangleOf(item);
    if (from === undefined) return undefined;
    const origin = centreOf(from);
    let best: ItemId | undefined;
    let least = Infinity;
    for (const candidate of this.items()) {
      const to = this.rectangleOf(candidate);
      const cost = to === undefined ? Infinity : costOf(origin, centreOf(to), direction);
      if (cost >= least) continue;
      best = candidate;
      least = cost;
    }
    return best;
  }

  step(item: ItemId, by: 1 | -1): ItemId | undefined {
    this.#orderIndexes ??= new Map(this.items().map((each, index) => [each, index]));
    const index = this.#orderIndexes.get(item);
    return index === undefined ? undefined : this.items()[index + by];
  }

  first(): ItemId | undefined {
    return this.items()[0];
  }

  /** As it would be if these PBIs stood there: what a drag shows before it ends. */
  moved(places: ReadonlyMap<ItemId, MapPoint>): MapLayout {
    const changes = new Map<ItemId, Rectangle>();
    for (const [item, at] of places) {
      if (this.rectangleOf(item) !== undefined) changes.set(item, cardRectangle(at));
    }
    return this.#with(changes);
  }

  /** As it is after these PBIs of the board changed in whatever way; itself where nothing moved. */
  after(view: MapSource, changed: Iterable<ItemId>): MapLayout {
    const changes = new Map<ItemId, Rectangle | undefined>();
    for (const id of changed) {
      const item = view.item(id);
      const isShown = item !== undefined && !item.aside;
      const at = isShown ? item.onMap?.at : undefined;
      if (isShown && at === undefined) {
        if (this.#waiting.rankOf(id) !== item.rank) return layoutMap(view);
      } else if (!this.#standsAt(id, at)) changes.set(id, at && cardRectangle(at));
    }
    return this.#with(changes);
  }

  /** True when the card has that place on the Map; with undefined, when there is no such card. */
  #standsAt(item: ItemId, at: MapPoint | undefined): boolean {
    if (this.#waiting.has(item)) return false;
    const rectangle = this.#placed.get(item);
    return rectangle?.x === at?.x && rectangle?.y === at?.y;
  }

  #with(changes: ReadonlyMap<ItemId, Rectangle | undefined>): MapLayout {
    if (changes.size === 0) return this;
    return new MapLayout(this.#placed.with(changes), this.#waiting.without(changes));
  }

  *#rectangles(): Iterable<Rectangle> {
    if (this.tray.items.length > 0) yield this.tray.rectangle;
    for (const [, rectangle] of this.#placed.entries()) yield rectangle;
  }
}
