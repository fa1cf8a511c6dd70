import type { ItemId } from '@weft/domain';
import type { CardArrangement } from './card-arrangement.ts';
import { cardAt, cardsIn } from './find-in-grid.ts';
import type { Point, Rectangle } from './geometry.ts';
import { rectangleOf, type PlanningGrid } from './planning-grid.ts';

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
}
