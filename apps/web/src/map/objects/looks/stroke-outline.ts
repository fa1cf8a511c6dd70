import type { MapStroke, Pen } from '@weft/domain';
import { getStroke } from 'perfect-freehand';
import type { Point } from '@weft/layout';
import { PEN_PX } from './object-sizes.ts';

/**
 * The outline of a line drawn by hand as the data of an SVG path, closed; empty for no points.
 * The line is as broad everywhere: the points that are kept do not tell how fast the hand was.
 */
export function outlineOf(points: readonly Point[], pen: Pen): string {
  const outline = getStroke(
    points.map(({ x, y }) => [x, y]),
    {
      size: PEN_PX[pen],
      thinning: 0,
      smoothing: 0.5,
      streamline: 0.3,
      simulatePressure: false,
      // Else the line would end where a lagging pen is, not where the hand was.
      last: true,
    },
  );
  const [first] = outline;
  if (first === undefined) return '';
  const parts = [`M${pair(middle(outline.at(-1) ?? first, first))}`];
  // Through the middles of the sides, with the corners as handles: round everywhere.
  for (const [index, corner] of outline.entries()) {
    parts.push(`Q${pair(corner)} ${pair(middle(corner, outline[index + 1] ?? first))}`);
  }
  return `${parts.join('')}Z`;
}

/** The points of a stroke on the Map, in order. */
export function pointsOf(stroke: MapStroke): readonly Point[] {
  const { points, at } = stroke;
  const found: Point[] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    found.push({ x: at.x + (points[index] ?? 0), y: at.y + (points[index + 1] ?? 0) });
  }
  return found;
}

type Corner = readonly number[];

function middle(a: Corner, b: Corner): Corner {
  return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
}

/** A tenth of a pixel is finer than what anybody sees at the largest zoom. */
function pair([x = 0, y = 0]: Corner): string {
  return `${(Math.round(x * 10) / 10).toString()} ${(Math.round(y * 10) / 10).toString()}`;
}
