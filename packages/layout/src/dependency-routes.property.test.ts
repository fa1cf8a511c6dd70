import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIdOf } from '@weft/domain';
import { slotRectangle } from './card-rectangles.ts';
import { DependencyRoutes } from './dependency-routes.ts';
import { overlaps, type Point, type Rectangle } from './geometry.ts';
import type { RouteEnds } from './line-routes.ts';
import { layoutGrid, type PlanningGrid } from './planning-grid.ts';
import { boardWith, itemNumber, randomBoard } from './testing/sample-boards.ts';

const TEAMS = ['Blue', 'Red', 'Green', 'Teal', 'Gold', 'Grey'];
const SPRINTS = ['1', '2', '3'];
const IN_CELL = 4;
const IN_LANE = SPRINTS.length * IN_CELL;

/** Each lane has four PBIs in each of three Sprints; numbers go lane by lane. */
const LANES: PlanningGrid = layoutGrid(
  boardWith(
    Object.fromEntries(
      TEAMS.flatMap((team) => SPRINTS.map((sprint) => [`${team}/${sprint}`, IN_CELL])),
    ),
    { teams: TEAMS.map((name) => ({ ref: name, name })) },
  ),
);

/** A line between two PBIs of one lane. */
const lineInLane = (lane: number): fc.Arbitrary<RouteEnds> =>
  fc
    .tuple(fc.nat(IN_LANE - 1), fc.nat(IN_LANE - 1))
    .filter(([from, to]) => from !== to)
    .map((numbers) => {
      const [from, to] = numbers.map((number) => itemNumber(lane * IN_LANE + number));
      if (from === undefined || to === undefined) throw new Error('A line has two ends');
      return { id: lineIdOf(from, to), from, to };
    });

const linesInLane = (lane: number, most: number): fc.Arbitrary<readonly RouteEnds[]> =>
  fc.uniqueArray(lineInLane(lane), { maxLength: most, selector: ({ id }) => id });

/** Lanes with a lane without lines between them, so that none hands on what happens in another. */
const APART = [0, 2, 4];
const linesInLanes: fc.Arbitrary<readonly (readonly RouteEnds[])[]> = fc.tuple(
  ...APART.map((lane) => linesInLane(lane, 12)),
);

function stretchesOf(points: readonly Point[]): readonly Rectangle[] {
  return points.slice(1).map((b, index) => {
    const a = points[index] ?? b;
    return {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
  });
}

/** The card without its edge, so that a line may touch it. */
function inside({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

describe('routes of any lines through any Grid', () => {
  it('[LA41] cross no card', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 60 }), fc.nat(120), (seed, items, lines) => {
        const board = randomBoard(seed, items, lines);
        const grid = layoutGrid(board);
        const cards = grid.cells
          .filter((cell) => !cell.column.folded)
          .flatMap((cell) => cell.items.map((_, index) => inside(slotRectangle(cell, index))));
        const stretches = [...new DependencyRoutes(grid, board.lines()).all()].flatMap(
          ({ points }) => stretchesOf(points),
        );
        expect(stretches.filter(({ width, height }) => width > 0 && height > 0)).toEqual([]);
        expect(
          stretches.filter((stretch) => cards.some((card) => overlaps(card, stretch))),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('[LA55] a line that comes or goes in one lane leaves lines of lanes apart from it as they are', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        linesInLanes,
        fc
          .nat(APART.length - 1)
          .chain((index) => fc.tuple(fc.constant(index), linesInLane(APART[index] ?? 0, 12))),
        (lines, [edited, instead]) => {
          const after = lines.map((own, index) => (index === edited ? instead : own));
          const [was, is] = [lines, after].map((all) => new DependencyRoutes(LANES, all.flat()));
          for (const { id } of lines.filter((_, index) => index !== edited).flat()) {
            compared += 1;
            expect(is?.route(id)).toEqual(was?.route(id));
          }
        },
      ),
    );
    expect(compared).toBeGreaterThan(500);
  });
});
