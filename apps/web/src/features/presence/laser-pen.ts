import type { Point } from '@weft/layout';
import { MAX_LASER_POINTS, type PresenceLaser } from '@weft/sync-protocol';
import { LASER_POINT_MS } from './laser-trails.ts';

/** One's own laser as others are told of it: at most 20 points a second, the latest of one stroke. */
export class LaserPen {
  #stroke = 0;
  #count = 0;
  #points: Point[] = [];
  #tookAtMs = -Infinity;

  /** The number of the stroke that is drawn. */
  get stroke(): number {
    return this.#stroke;
  }

  /** A new stroke begins at the point. */
  begin(at: Point, nowMs: number): PresenceLaser {
    this.#stroke += 1;
    this.#count = 0;
    this.#points = [];
    this.#tookAtMs = -Infinity;
    return this.move(at, nowMs) ?? this.#shown();
  }

  /** What to tell others now; undefined: too little time has gone by for another point. */
  move(at: Point, nowMs: number): PresenceLaser | undefined {
    if (nowMs - this.#tookAtMs < LASER_POINT_MS) return undefined;
    this.#tookAtMs = nowMs;
    this.#count += 1;
    this.#points = [...this.#points, at].slice(-MAX_LASER_POINTS);
    return this.#shown();
  }

  #shown(): PresenceLaser {
    return {
      stroke: this.#stroke,
      from: this.#count - this.#points.length,
      points: this.#points.flatMap(({ x, y }) => [Math.round(x), Math.round(y)]),
    };
  }
}
