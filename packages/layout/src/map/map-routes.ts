import type { LineId } from '@weft/domain';
import type { CardArrangement } from '../card-arrangement.ts';
import { overlaps, type Point, type Rectangle } from '../geometry.ts';
import type { LineRoutes, Route, RouteEnds } from '../line-routes.ts';
import { boundsOfPoints, type CurveSink } from '../route-shape.ts';
import { CurveTable } from './curve-table.ts';
import { distanceToCurve, pointOnCurve, type Curve } from './curve.ts';
import { facingSides, pointAtSide } from './facing-sides.ts';
import { LineTies, type TiedEnd } from './line-ties.ts';

/** Length of the stub of a line whose other end is not on the board, in pixels. */
const STUB_LENGTH = 22;
/** How far a curve runs straight on from a card, as a part of the room there is, and its bounds. */
const REACH = { part: 0.5, leastPx: 28, mostPx: 220 } as const;

/**
 * Dependency lines of the Map: smooth curves between the sides of cards that face each other. A curve
 * stays in the room between these sides, and so touches neither of its cards. Its way follows from its
 * two cards and from where the other lines of these two lead: nothing else changes it.
 *
 * A line with only one end on the board is a stub; one with none is left out.
 */
export class MapRoutes implements LineRoutes {
  readonly #lines: readonly RouteEnds[];
  readonly #indexes: ReadonlyMap<LineId, number>;
  readonly #ties: LineTies;
  readonly #curves: CurveTable;
  /** Made when asked for: most lines are never looked at one by one. */
  readonly #routes = new Map<LineId, Route>();

  /**
   * `beside`: routes already shown, which these leave as they are and keep clear of at the cards. A line
   * that is among these as well is shown by them instead.
   */
  constructor(
    cards: Pick<CardArrangement, 'rectangleOf'>,
    lines: Iterable<RouteEnds>,
    beside?: MapRoutes,
  ) {
    const all = [...lines];
    this.#ties = new LineTies(all, cards, beside === undefined ? undefined : beside.#ties);
    this.#curves = new CurveTable(all.length);
    this.#lines = all;
    const indexes = new Map<LineId, number>();
    all.forEach(({ id }, index) => {
      const from = this.#ties.start(index);
      const to = this.#ties.end(index);
      if (from === undefined && to === undefined) return;
      indexes.set(id, index);
      this.#curves.set(index, ...curveBetween(from, to));
    });
    this.#indexes = indexes;
  }

  get size(): number {
    return this.#indexes.size;
  }

  route(id: LineId): Route | undefined {
    const index = this.#indexes.get(id);
    return index === undefined ? undefined : this.#routeAt(id, index);
  }

  *all(): Iterable<Route> {
    for (const [id, index] of this.#indexes) yield this.#routeAt(id, index);
  }

  *within(area: Rectangle): Iterable<Route> {
    for (const index of this.#curves.touching(area)) {
      const line = this.#lines[index];
      if (line !== undefined) yield this.#routeAt(line.id, index);
    }
  }

  nearest(point: Point, reach: number): LineId | undefined {
    const area = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
    let best: LineId | undefined;
    let least = reach;
    for (const index of this.#curves.touching(area)) {
      const away = distanceToCurve(this.#curves.curve(index), point, least);
      if (away >= least) continue;
      best = this.#lines[index]?.id;
      least = away;
    }
    return best;
  }

  trace(route: Route, sink: CurveSink, area?: Rectangle): void {
    if (area !== undefined && !overlaps(route.bounds, area)) return;
    const [a, b, c, d] = curveOf(route);
    sink.moveTo(a.x, a.y);
    sink.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
  }

  labelPoint(route: Route): Point {
    return pointOnCurve(curveOf(route), 0.5);
  }

  #routeAt(id: LineId, index: number): Route {
    const known = this.#routes.get(id);
    if (known !== undefined) return known;
    const points = this.#curves.curve(index);
    const route: Route = {
      id,
      points,
      bounds: boundsOfPoints(points),
      stubAt: this.#ties.stubAt(index),
    };
    this.#routes.set(id, route);
    return route;
  }
}

/** From one tied end to the other, straight out of both sides; at least one end is tied. */
function curveBetween(from: TiedEnd | undefined, to: TiedEnd | undefined): Curve {
  if (from === undefined || to === undefined) return stubOf(from, to);
  const { gap } = facingSides(from.rectangle, to.rectangle);
  const wanted = Math.min(REACH.mostPx, Math.max(REACH.leastPx, gap * REACH.part));
  const reach = gap > 0 ? Math.min(gap, wanted) : wanted;
  return [at(from, 0), at(from, reach), at(to, reach), at(to, 0)];
}

function stubOf(from: TiedEnd | undefined, to: TiedEnd | undefined): Curve {
  const tied = from ?? to;
  if (tied === undefined) throw new Error('A line has an end on the board');
  const third = STUB_LENGTH / 3;
  const outwards = [
    at(tied, 0),
    at(tied, third),
    at(tied, 2 * third),
    at(tied, 3 * third),
  ] as const;
  const [a, b, c, d] = outwards;
  return from === undefined ? [d, c, b, a] : outwards;
}

function at({ rectangle, side, offset }: TiedEnd, awayPx: number): Point {
  return pointAtSide(rectangle, side, offset, awayPx);
}

function curveOf({ points: [a, b, c, d] }: Route): Curve {
  if (a === undefined || b === undefined || c === undefined || d === undefined) {
    throw new Error('A line of the Map is a curve of four points');
  }
  return [a, b, c, d];
}
