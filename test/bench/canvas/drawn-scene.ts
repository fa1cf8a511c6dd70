import type { BoardView } from '@weft/domain';
import {
  DependencyRoutes,
  GridCards,
  MapRoutes,
  layoutGrid,
  layoutMap,
  type CardArrangement,
  type LineRoutes,
  type Point,
} from '@weft/layout';
import { measuredDocument } from '../../../apps/web/src/bench/measured-board.ts';

/** Which of Weft's two canvases a scene is drawn after. */
export type Canvas = 'grid' | 'map';

/** What every contender draws: the same cards and lines at the same places, in pixels at zoom 1. */
export interface DrawnScene {
  readonly bounds: Box;
  readonly cells: readonly Box[];
  readonly cards: readonly DrawnCard[];
  readonly lines: readonly DrawnLine[];
  /** The four points of a line are those of a curve; else all are its corners. */
  readonly isCurved: boolean;
  /** Some points on each line that no card covers, the middle first: of long lines, the middle may be far out of sight. */
  readonly onLines: readonly (readonly Point[])[];
}

/** Where on a curve is looked at, 0: its beginning, 1: its end. */
const PARTS_OF_CURVE = Array.from({ length: 39 }, (_, at) => (at + 1) / 40);

/** A point is looked at with what is so near to it, in pixels at zoom 1. */
const NEAR_PX = 4;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface DrawnCard extends Box {
  readonly key: string;
  readonly title: string;
}

interface DrawnLine {
  /** Indices of cards. */
  readonly from: number;
  readonly to: number;
  /** x, y, x, y, … */
  readonly points: readonly number[];
}

/** The measured board as Weft lays it out, with every dependency. */
export function drawnSceneOf(canvas: Canvas, count: number): DrawnScene {
  const { view } = measuredDocument(count);
  const { arrangement, routes, cells } = canvas === 'grid' ? onGrid(view) : onMap(view);
  const indexOf = new Map<string, number>();
  const cards: DrawnCard[] = [];
  for (const { id, key, title } of view.items()) {
    const box = arrangement.rectangleOf(id);
    if (box === undefined) continue;
    indexOf.set(id, cards.length);
    cards.push({ ...box, key, title });
  }
  const lines: DrawnLine[] = [];
  const onLines: (readonly Point[])[] = [];
  for (const route of routes.all()) {
    const line = view.line(route.id);
    const from = line && indexOf.get(line.from);
    const to = line && indexOf.get(line.to);
    if (from === undefined || to === undefined) continue;
    lines.push({ from, to, points: route.points.flatMap(({ x, y }) => [x, y]) });
    const points = [routes.labelPoint(route), ...pointsOn(route.points, canvas === 'map')];
    onLines.push(points.filter((point) => !isBehindCard(point, arrangement)));
  }
  const { bounds } = arrangement;
  return { bounds, cells, cards, lines, isCurved: canvas === 'map', onLines };
}

/** Points in the first and the last half of a line, in pixels at zoom 1: on a curve, or the middles of its stretches. */
function pointsOn(points: readonly Point[], isCurved: boolean): readonly Point[] {
  const [a, b, c, d] = points;
  if (!isCurved) {
    return points.slice(1).map((to, at) => {
      const from = points[at] ?? to;
      return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    });
  }
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
  return PARTS_OF_CURVE.map((t) => {
    const s = 1 - t;
    const [ka, kb, kc, kd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return {
      x: ka * a.x + kb * b.x + kc * c.x + kd * d.x,
      y: ka * a.y + kb * b.y + kc * c.y + kd * d.y,
    };
  });
}

function isBehindCard({ x, y }: Point, arrangement: CardArrangement): boolean {
  const around = { x: x - NEAR_PX, y: y - NEAR_PX, width: 2 * NEAR_PX, height: 2 * NEAR_PX };
  return arrangement.cardsIn(around).length > 0;
}

interface LaidOut {
  readonly arrangement: CardArrangement;
  readonly routes: LineRoutes;
  readonly cells: readonly Box[];
}

function onGrid(view: BoardView): LaidOut {
  const grid = layoutGrid(view);
  return {
    arrangement: new GridCards(grid),
    routes: new DependencyRoutes(grid, view.lines()),
    cells: grid.cells.map((cell) => cell.rectangle),
  };
}

function onMap(view: BoardView): LaidOut {
  const arrangement = layoutMap(view);
  return { arrangement, routes: new MapRoutes(arrangement, view.lines()), cells: [] };
}
