import { describe, expect, it } from 'vitest';
import { cardAt, cardsIn, cellsIn } from './find-in-grid.ts';
import { dropTargetAt } from './drop-target.ts';
import { centreOf, overlaps, type Rectangle } from './geometry.ts';
import { layoutGrid, rectangleOf } from './planning-grid.ts';
import { boardWith, createRandom, itemNumber, randomBoard } from './testing/sample-boards.ts';

const grid = layoutGrid(randomBoard(7, 150, 0));

describe('finding things on the Grid', () => {
  it('[LA20] finds exactly the cards and cells that overlap a rectangle', () => {
    const random = createRandom(8);
    let found = 0;
    for (let run = 0; run < 200; run += 1) {
      const area: Rectangle = {
        x: random() * grid.width,
        y: random() * grid.height,
        width: random() * 900,
        height: random() * 600,
      };
      const cells = grid.cells.filter((cell) => overlaps(cell.rectangle, area));
      expect(cellsIn(grid, area)).toEqual(cells);
      const cards = cells
        .filter((cell) => !cell.column.folded)
        .flatMap((cell) => cell.items)
        .filter((item) => overlaps(rectangleOf(grid, item) ?? area, area));
      expect(cardsIn(grid, area)).toEqual(cards);
      found += cards.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it('[LA21] finds the card under a point, and none between cards or in folded columns', () => {
    for (const [item, { cell }] of grid.places) {
      const card = rectangleOf(grid, item);
      if (card === undefined) continue;
      expect(cardAt(grid, centreOf(card))).toBe(cell.column.folded ? undefined : item);
      expect(cardAt(grid, { x: card.x - 3, y: card.y })).toBeUndefined();
    }
  });

  it('[LA22] a drop goes to the cell under the point, or to the nearest one from a gutter', () => {
    for (const cell of grid.cells) {
      const { x, y } = cell.rectangle;
      expect(dropTargetAt(grid, centreOf(cell.rectangle))?.cell).toBe(cell);
      expect(dropTargetAt(grid, { x: x - 5, y: y - 5 })?.cell).toBe(cell);
    }
    expect(dropTargetAt(grid, { x: -1, y: 50 })).toBeUndefined();
    expect(dropTargetAt(grid, { x: 50, y: grid.height + 1 })).toBeUndefined();
  });

  it('[LA23] a drop names the place among the cards of the cell', () => {
    const small = layoutGrid(boardWith({ '-/-': 5 }));
    const at = (item: number, side: 'left' | 'right'): number | undefined => {
      const card = rectangleOf(small, itemNumber(item));
      const x = (card?.x ?? 0) + (side === 'left' ? 10 : 214);
      return dropTargetAt(small, { x, y: (card?.y ?? 0) + 40 })?.index;
    };
    expect(at(0, 'left')).toBe(0);
    expect(at(0, 'right')).toBe(1);
    expect(at(3, 'left')).toBe(3);
    expect(at(4, 'right')).toBe(5);
    const [cell] = small.cells;
    const below = { x: (cell?.rectangle.x ?? 0) + 200, y: small.rows[1]?.y ?? 0 };
    expect(dropTargetAt(small, { ...below, y: below.y - 20 })?.index).toBe(5);
  });
});
