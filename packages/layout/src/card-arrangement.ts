import type { ItemId } from '@weft/domain';
import type { Point, Rectangle } from './geometry.ts';
import type { Direction } from './reading-order.ts';

/**
 * Where the cards of a board stand, whatever the reason: on the Grid place is meaning, on the Map
 * everybody puts cards where they like. It does not change; another one is made when something moved.
 */
export interface CardArrangement {
  /** Everything there is, with some room around it, in pixels at zoom 1; never without extent. */
  readonly bounds: Rectangle;

  /** Every PBI that stands somewhere, in reading order. */
  items(): Iterable<ItemId>;

  /** How many PBIs stand somewhere. */
  readonly count: number;

  /** Where the PBI stands, in pixels at zoom 1; undefined when it is not on the board. */
  rectangleOf(item: ItemId): Rectangle | undefined;

  /** The PBIs whose cards overlap the rectangle. */
  cardsIn(area: Rectangle): readonly ItemId[];

  /** The PBI whose card is under the point; of several the one on top. */
  cardAt(point: Point): ItemId | undefined;
}

/** In which order the cards of an arrangement are gone through; not needed before somebody does. */
export interface CardOrder {
  /** The nearest card in a direction, as the eye goes: straight ahead before aside. */
  beside(item: ItemId, direction: Direction): ItemId | undefined;

  /** The next (`1`) or previous (`-1`) card in reading order; undefined at the end. */
  step(item: ItemId, by: 1 | -1): ItemId | undefined;

  /** The first card in reading order; undefined where there is none. */
  first(): ItemId | undefined;
}
