import { describe, expect, it } from 'vitest';
import { encloses } from './geometry.ts';
import { detailAt } from './level-of-detail.ts';
import { miniMapOf } from './mini-map.ts';
import { layoutGrid } from './planning-grid.ts';
import { boardWith, randomBoard } from './testing/sample-boards.ts';

describe('seen from afar', () => {
  it('[LA50] cards are blocks below 35 %, one line of title below 75 %, complete above', () => {
    expect([0.05, 0.34, 0.35, 0.74, 0.75, 2].map(detailAt)).toEqual([
      'far',
      'far',
      'middle',
      'middle',
      'near',
      'near',
    ]);
  });

  it('[LA51] the mini-map holds the whole board in the room given', () => {
    const grid = layoutGrid(randomBoard(15, 100, 0));
    const map = miniMapOf(grid, { width: 160, height: 100 });
    expect(Math.max(map.width / 160, map.height / 100)).toBeCloseTo(1);
    for (const box of map.boxes) {
      expect(encloses({ x: 0, y: 0, width: map.width, height: map.height }, box)).toBe(true);
    }
  });

  it('[LA52] a cell is drawn as its full lines and the rest; an empty cell not at all', () => {
    const grid = layoutGrid(boardWith({ 'Blue/1': 5, 'Red/2': 2 }));
    const map = miniMapOf(grid, { width: 400, height: 400 });
    expect(map.boxes.map(({ cell }) => cell.items.length)).toEqual([5, 5, 2]);
    expect(layoutGrid(boardWith({})).cells.length).toBeGreaterThan(0);
    expect(miniMapOf(layoutGrid(boardWith({})), { width: 9, height: 9 }).boxes).toEqual([]);
  });
});
