import type { MapStroke, Pen } from '@weft/domain';
import { detailAt, overlaps, padded, type Point, type Rectangle } from '@weft/layout';
import type { PaintedObjects } from './paint-objects.ts';
import { PEN_PX } from './object-sizes.ts';
import { outlineOf, pointsOf } from './stroke-outline.ts';

/** From far away a stroke is not thinner than this, in CSS pixels of the screen. */
const LEAST_WIDTH_PX = 1.2;

/** Paints strokes; the shape of each is worked out once, for strokes are replaced when they change. */
export class StrokeShapes {
  readonly #outlines = new WeakMap<MapStroke, Path2D>();
  readonly #middles = new WeakMap<MapStroke, Path2D>();

  paint(context: CanvasRenderingContext2D, stroke: MapStroke, ink: string, zoom: number): void {
    if (detailAt(zoom) !== 'far') {
      context.fillStyle = ink;
      context.fill(this.#outlineOf(stroke));
      return;
    }
    context.strokeStyle = ink;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.lineWidth = Math.max(PEN_PX[stroke.pen], LEAST_WIDTH_PX / zoom);
    context.stroke(this.#middleOf(stroke));
  }

  #outlineOf(stroke: MapStroke): Path2D {
    const known = this.#outlines.get(stroke);
    if (known !== undefined) return known;
    const outline = shapeOf(pointsOf(stroke), stroke.pen);
    this.#outlines.set(stroke, outline);
    return outline;
  }

  /** From afar, nobody sees how broad a line is: its middle is enough, and quick to work out. */
  #middleOf(stroke: MapStroke): Path2D {
    const known = this.#middles.get(stroke);
    if (known !== undefined) return known;
    const middle = new Path2D();
    for (const [index, { x, y }] of pointsOf(stroke).entries()) {
      if (index === 0) middle.moveTo(x, y);
      else middle.lineTo(x, y);
    }
    this.#middles.set(stroke, middle);
    return middle;
  }
}

/** The outline of a line drawn with a pen. */
export function shapeOf(points: readonly Point[], pen: Pen): Path2D {
  return new Path2D(outlineOf(points, pen));
}

/** The strokes in a part of the Map that are no elements, the lowest first. */
export function strokesIn(
  area: Rectangle,
  { book, nodes }: Pick<PaintedObjects, 'book' | 'nodes'>,
): readonly MapStroke[] {
  return book
    .shown()
    .filter(
      (object): object is MapStroke =>
        object.kind === 'stroke' &&
        !nodes.isElement(object.id) &&
        overlaps(area, padded({ ...object.at, ...object.size }, PEN_PX[object.pen])),
    );
}
