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
  /** A point on each line. */
  readonly middles: readonly Point[];
}

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
  const middles: Point[] = [];
  for (const route of routes.all()) {
    const line = view.line(route.id);
    const from = line && indexOf.get(line.from);
    const to = line && indexOf.get(line.to);
    if (from === undefined || to === undefined) continue;
    lines.push({ from, to, points: route.points.flatMap(({ x, y }) => [x, y]) });
    middles.push(routes.labelPoint(route));
  }
  const { bounds } = arrangement;
  return { bounds, cells, cards, lines, isCurved: canvas === 'map', middles };
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
