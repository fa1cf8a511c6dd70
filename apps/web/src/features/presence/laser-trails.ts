import type { Point } from '@weft/layout';
import type { PresenceLaser } from '@weft/sync-protocol';

/** A point of a laser stroke is seen this long. */
export const LASER_LASTS_MS = 1_200;
/** Least time between two points that are told to others: 20 a second. */
export const LASER_POINT_MS = 50;

interface TrailPoint extends Point {
  readonly atMs: number;
}

/** A stroke with the age of each point: 0 just drawn, 1 gone. */
export interface Trail {
  /** Whose; undefined: one's own. */
  readonly clientId: number | undefined;
  readonly points: readonly (Point & { readonly age: number })[];
}

interface Stroke {
  readonly clientId: number | undefined;
  readonly number: number;
  /** How many points of the stroke are known. */
  count: number;
  points: TrailPoint[];
}

/** All laser strokes that can be seen: each point for a moment, whatever its sender does. */
export class LaserTrails {
  #strokes: Stroke[] = [];

  /** Takes what somebody shows: what is new of it begins to fade now, evenly from its oldest on. */
  take(clientId: number, { stroke: number, from, points }: PresenceLaser, nowMs: number): void {
    const pairs = points.length / 2;
    const stroke = this.#stroke(clientId, number, from);
    const known = Math.max(0, Math.min(pairs, stroke.count - from));
    for (let index = known; index < pairs; index++) {
      const [x = 0, y = 0] = points.slice(2 * index, 2 * index + 2);
      stroke.points.push({ x, y, atMs: nowMs - (pairs - 1 - index) * LASER_POINT_MS });
    }
    stroke.count = Math.max(stroke.count, from + pairs);
  }

  /** A point of one's own. */
  draw(number: number, { x, y }: Point, nowMs: number): void {
    this.#stroke(undefined, number, 0).points.push({ x, y, atMs: nowMs });
  }

  /** What is to be seen now; everything older is forgotten. */
  at(nowMs: number): readonly Trail[] {
    for (const stroke of this.#strokes)
      stroke.points = stroke.points.filter(({ atMs }) => nowMs - atMs < LASER_LASTS_MS);
    return this.#strokes
      .filter(({ points }) => points.length > 0)
      .map(({ clientId, points }) => ({
        clientId,
        points: points.map(({ x, y, atMs }) => ({
          x,
          y,
          age: Math.max(0, nowMs - atMs) / LASER_LASTS_MS,
        })),
      }));
  }

  /** Forgets every stroke that has faded and is not the one its owner still shows. */
  forget(shown: (clientId: number) => PresenceLaser | undefined): void {
    this.#strokes = this.#strokes.filter(
      ({ clientId, number, points }) =>
        points.length > 0 || (clientId !== undefined && shown(clientId)?.stroke === number),
    );
  }

  #stroke(clientId: number | undefined, number: number, from: number): Stroke {
    const known = this.#strokes.find(
      (stroke) => stroke.clientId === clientId && stroke.number === number,
    );
    if (known !== undefined) return known;
    const begun: Stroke = { clientId, number, count: from, points: [] };
    this.#strokes.push(begun);
    return begun;
  }
}
