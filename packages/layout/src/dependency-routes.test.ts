import { describe, expect, it } from 'vitest';
import { lineIdOf, placeOf } from '@weft/domain';
import { sprintIdOf } from '@weft/domain/testing';
import { slotRectangle } from './card-rectangles.ts';
import { DependencyRoutes } from './dependency-routes.ts';
import { overlaps, type Rectangle } from './geometry.ts';
import { TRACK_GAP } from './gutter-tracks.ts';
import type { Route } from './line-routes.ts';
import { layoutGrid, rectangleOf, type PlanningGrid } from './planning-grid.ts';
import { CORNER_RADIUS, traceRoute } from './route-shape.ts';
import {
  boardWith,
  createRandom,
  itemNumber,
  randomBoard,
  withLastingLists,
} from './testing/sample-boards.ts';

const between = (
  from: number,
  to: number,
): {
  id: ReturnType<typeof lineIdOf>;
  from: ReturnType<typeof itemNumber>;
  to: ReturnType<typeof itemNumber>;
} => {
  const ends = { from: itemNumber(from), to: itemNumber(to) };
  return { id: lineIdOf(ends.from, ends.to), ...ends };
};

/** In an order that does not tell when each was made. */
function byId(routes: DependencyRoutes): readonly Route[] {
  return [...routes.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The card without its edge, so that a line may touch it. */
function inside({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

describe('routes of dependency lines', () => {
  it('[LA40] lead from the right edge of the predecessor to the left edge of the successor', () => {
    const board = randomBoard(10, 60, 150);
    const grid = layoutGrid(board);
    const routes = new DependencyRoutes(grid, board.lines());
    expect(routes.size).toBe(board.lineCount);
    for (const line of board.lines()) {
      const from = rectangleOf(grid, line.from);
      const to = rectangleOf(grid, line.to);
      const points = routes.route(line.id)?.points;
      expect(points?.[0]?.x).toBe((from?.x ?? 0) + (from?.width ?? 0));
      expect(points?.at(-1)?.x).toBe(to?.x);
    }
  });

  it('[LA41] are orthogonal and never run over a card', () => {
    let checked = 0;
    for (const seed of [11, 12, 13, 14]) {
      const board = randomBoard(seed, 80, 160);
      const grid = layoutGrid(board);
      const cards = grid.cells
        .filter((cell) => !cell.column.folded)
        .flatMap((cell) => cell.items.map((_, index) => inside(slotRectangle(cell, index))));
      for (const { points } of new DependencyRoutes(grid, board.lines()).all()) {
        for (let index = 1; index < points.length; index += 1) {
          const a = points[index - 1];
          const b = points[index];
          if (a === undefined || b === undefined) continue;
          expect(a.x === b.x || a.y === b.y).toBe(true);
          const stretch = {
            x: Math.min(a.x, b.x),
            y: Math.min(a.y, b.y),
            width: Math.abs(a.x - b.x),
            height: Math.abs(a.y - b.y),
          };
          expect(cards.filter((card) => overlaps(card, stretch))).toEqual([]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it('[LA42] lines side by side in a gutter are 6 px apart', () => {
    const board = boardWith({ 'Blue/1': 6, 'Blue/2': 6 });
    const grid = layoutGrid(board);
    const routes = new DependencyRoutes(grid, [between(1, 8), between(1, 10), between(3, 6)]);
    const verticals = [...routes.all()]
      .map(({ points }) => points[1]?.x ?? 0)
      .toSorted((a, b) => a - b);
    expect(verticals).toHaveLength(3);
    expect((verticals[1] ?? 0) - (verticals[0] ?? 0)).toBe(TRACK_GAP);
    expect((verticals[2] ?? 0) - (verticals[1] ?? 0)).toBe(TRACK_GAP);
  });

  it('[LA43] lines added beside others keep clear of them and leave them as they are', () => {
    const grid = layoutGrid(boardWith({ 'Blue/1': 3, 'Blue/2': 3 }));
    const shown = new DependencyRoutes(grid, [between(0, 5)]);
    const before = shown.route(between(0, 5).id)?.points;
    const added = new DependencyRoutes(grid, [between(1, 4)], shown);
    expect(added.route(between(1, 4).id)?.points[1]?.x).not.toBe(before?.[1]?.x);
    expect(shown.route(between(0, 5).id)?.points).toBe(before);
  });

  it('[LA44] a line with one end on the board is a stub; with none it is left out', () => {
    const grid = layoutGrid(boardWith({ 'Blue/1': 1 }));
    const lines = [between(0, 8), between(8, 0), between(8, 9)];
    const routes = new DependencyRoutes(grid, lines);
    expect(lines.map(({ id }) => routes.route(id)?.stubAt)).toEqual(['from', 'to', undefined]);
    expect(routes.size).toBe(2);
  });

  it('[LA45] lines tied to one edge of a card are spread over it', () => {
    const grid = layoutGrid(boardWith({ 'Blue/1': 1, 'Blue/2': 3 }));
    const routes = new DependencyRoutes(grid, [between(0, 1), between(0, 2), between(0, 3)]);
    const heights = [...routes.all()].map(({ points }) => points[0]?.y ?? 0);
    expect(new Set(heights).size).toBe(3);
    const card = rectangleOf(grid, itemNumber(0));
    for (const y of heights) {
      expect(y).toBeGreaterThan(card?.y ?? 0);
      expect(y).toBeLessThan((card?.y ?? 0) + (card?.height ?? 0));
    }
  });

  it('[LA54] made after a change they are those made anew; what did not change its way is the same object', () => {
    const board = randomBoard(17, 60, 40);
    const random = createRandom(18);
    const source = withLastingLists(board);
    let grid: PlanningGrid | undefined;
    let routes: DependencyRoutes | undefined;
    let kept = 0;
    for (let step = 0; step < 60; step += 1) {
      const cell = grid?.cells[Math.floor(random() * grid.cells.length)];
      board.change((draft) => {
        if (cell !== undefined)
          draft.moveItem(itemNumber(Math.floor(random() * 60)), placeOf(cell.id));
      });
      const lines = [...board.lines()].filter(() => random() < 0.95);
      grid = layoutGrid(source, { before: grid });
      const before = new Set(routes?.all());
      routes = routes?.after(grid, lines) ?? new DependencyRoutes(grid, lines);
      expect(byId(routes)).toEqual(byId(new DependencyRoutes(layoutGrid(board), lines)));
      kept += [...routes.all()].filter((route) => before.has(route)).length;
    }
    expect(kept).toBeGreaterThan(60 * 10);
  });

  it('[LA46] finds the line within reach of a point', () => {
    const grid = layoutGrid(boardWith({ 'Blue/1': 1, 'Blue/3': 1 }));
    const line = between(0, 1);
    const routes = new DependencyRoutes(grid, [line]);
    const points = routes.route(line.id)?.points ?? [];
    const [a, b] = [points[1], points[2]];
    const middle = { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
    expect(routes.nearest({ x: middle.x + 3, y: middle.y }, 6)).toBe(line.id);
    expect(routes.nearest({ x: middle.x + 9, y: middle.y }, 6)).toBeUndefined();
  });

  it('[LA47] lines to a folded column end at its strip', () => {
    const board = boardWith({ 'Blue/1': 1, 'Blue/2': 1 });
    board.change((draft) => draft.putSprint(sprintIdOf('1'), { state: 'closed' }));
    const grid = layoutGrid(board);
    const route = new DependencyRoutes(grid, [between(0, 1)]).route(between(0, 1).id);
    expect(route?.points[0]?.x).toBe((grid.columns[1]?.x ?? 0) + (grid.columns[1]?.width ?? 0));
  });

  it('[LA48] are drawn with round corners no larger than their shorter side allows', () => {
    const radii: number[] = [];
    const sink = {
      moveTo: () => undefined,
      lineTo: () => undefined,
      arcTo: (_x: number, _y: number, _toX: number, _toY: number, radius: number) => {
        radii.push(radius);
      },
    };
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 4 },
      { x: 90, y: 4 },
      { x: 90, y: 50 },
    ];
    traceRoute(points, sink);
    expect(radii).toEqual([2, 2, CORNER_RADIUS]);
  });

  it('[LA49] only stretches in sight are drawn', () => {
    const drawn: (readonly [string, number, number])[] = [];
    const sink = {
      moveTo: (x: number, y: number) => drawn.push(['from', x, y]),
      lineTo: (x: number, y: number) => drawn.push(['to', x, y]),
      arcTo: (x: number, y: number) => drawn.push(['round', x, y]),
    };
    const points = [
      { x: -5000, y: 50 },
      { x: 60, y: 50 },
      { x: 60, y: 4000 },
      { x: 90, y: 4000 },
      { x: 90, y: 70 },
    ];
    traceRoute(points, sink, { x: 0, y: 0, width: 100, height: 100 });
    expect(drawn).toEqual([
      ['from', -5000, 50],
      ['round', 60, 50],
      ['to', 60, 4000],
      ['from', 90, 4000],
      ['to', 90, 70],
    ]);
    drawn.length = 0;
    traceRoute(points, sink, { x: 200, y: 0, width: 9, height: 9 });
    expect(drawn).toEqual([]);
  });
});
