import type { ItemId } from '@weft/domain';
import type { CardArrangement } from './card-arrangement.ts';
import { cardAt, cardsIn } from './find-in-grid.ts';
import type { Point, Rectangle } from './geometry.ts';
import { rectangleOf, type PlanningGrid } from './planning-grid.ts';
import { cardBeside, firstCard, nearestCard, type Direction } from './reading-order.ts';

/** The cards of a Grid: those in folded columns have a place there, but no card. */
export class GridCards implements CardArrangement {
  readonly grid: PlanningGrid;
  readonly bounds: Rectangle;

  constructor(grid: PlanningGrid) {
    this.grid = grid;
    this.bounds = { x: 0, y: 0, width: grid.width, height: grid.height };
  }

  get count(): number {
    return this.grid.places.size;
  }

  items(): Iterable<ItemId> {
    return this.grid.places.keys();
  }

  rectangleOf(item: ItemId): Rectangle | undefined {
    return rectangleOf(this.grid, item);
  }

  cardsIn(area: Rectangle): readonly ItemId[] {
    return cardsIn(this.grid, area);
  }

  cardAt(point: Point): ItemId | undefined {
    return cardAt(this.grid, point);
  }

  beside(item: ItemId, direction: Direction): ItemId | undefined {
    return nearestCard(this.grid, item, direction);
  }

  step(item: ItemId, by: 1 | -1): ItemId | undefined {
    return cardBeside(this.grid, item, by);
  }

  first(): ItemId | undefined {
    return firstCard(this.grid);
  }
}
