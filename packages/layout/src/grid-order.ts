import type { CardOrder } from './card-arrangement.ts';
import type { PlanningGrid } from './planning-grid.ts';
import { cardBeside, firstCard, nearestCard } from './reading-order.ts';

/** How one goes through the cards of a Grid; those in folded columns are left out. */
export function gridOrder(grid: PlanningGrid): CardOrder {
  return {
    beside: (item, direction) => nearestCard(grid, item, direction),
    step: (item, by) => cardBeside(grid, item, by),
    first: () => firstCard(grid),
  };
}
