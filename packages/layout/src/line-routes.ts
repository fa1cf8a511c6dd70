import type { ItemId, LineId } from '@weft/domain';
import type { Point, Rectangle } from './geometry.ts';
import type { CurveSink } from './route-shape.ts';

/** A line to be drawn: predecessor, then successor. */
export interface RouteEnds {
  readonly id: LineId;
  readonly from: ItemId;
  readonly to: ItemId;
}

/** A drawn line, from the predecessor's card to the successor's. */
export interface Route {
  readonly id: LineId;
  /**
   * What its shape follows from: corner points, or the points of a curve. At both ends the line runs
   * as the first two and the last two of them do.
   */
  readonly points: readonly Point[];
  readonly bounds: Rectangle;
  /** The end that is on the board when the other one is not: the line is a stub beside it. */
  readonly stubAt: 'from' | 'to' | undefined;
}

/** Ways of dependency lines between cards. */
export interface LineRoutes {
  readonly size: number;

  route(id: LineId): Route | undefined;

  all(): Iterable<Route>;

  /** Routes whose bounds overlap the rectangle. */
  within(area: Rectangle): Iterable<Route>;

  /** The line nearest to the point, no farther than `reach` pixels. */
  nearest(point: Point, reach: number): LineId | undefined;

  /** Adds a route to a path; what lies outside the area may be left out. */
  trace(route: Route, sink: CurveSink, area?: Rectangle): void;

  /** Where words on the line stand, in pixels at zoom 1. */
  labelPoint(route: Route): Point;
}
