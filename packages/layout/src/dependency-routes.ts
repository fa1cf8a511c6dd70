import type { LineId } from '@weft/domain';
import { overlaps, type Point, type Rectangle } from './geometry.ts';
import { Gutter, type Claim, type Turn } from './gutter-tracks.ts';
import { LinePorts, endsOf, type LineEnds } from './line-ports.ts';
import type { LineRoutes, Route, RouteEnds } from './line-routes.ts';
import { isSamePlace, type PlanningGrid } from './planning-grid.ts';
import { planRoute, type RouteEnd, type RoutePlan } from './route-plan.ts';
import {
  boundsOfPoints,
  distanceToRoute,
  middleOfRoute,
  traceRoute,
  withoutIdlePoints,
  type PathSink,
} from './route-shape.ts';

/** Length of a stub, in pixels at zoom 1: it ends in the gap beside the card's cell. */
const STUB_LENGTH = 22;

/** A line with both ends on the board, and the places it wants in gutters. */
interface Planned {
  readonly id: LineId;
  readonly from: RouteEnd;
  readonly to: RouteEnd;
  /** One for each run of its plan. */
  readonly claims: readonly RunClaim[];
}

/** One that comes, with its plan: kept for thousands of lines, plans would be half of what their ways take. */
interface Coming extends Planned {
  readonly plan: RoutePlan;
}

interface RunClaim extends Claim {
  readonly turn: LineTurn;
}

interface LineTurn extends Turn {
  readonly id: LineId;
}

/** A route and, unless it is a stub, what it follows from. */
interface Way {
  readonly route: Route;
  readonly planned: Planned | undefined;
}

/**
 * Ways of dependency lines through the gutters of a Grid. A line with only one end on the board
 * becomes a stub; one with none is left out.
 *
 * Lines meet in gutters only, and which place one of them has there depends on the others of that
 * gutter alone. So after a change only lines with another end are planned anew, and only gutters that
 * one of them has left or come to give out their places again.
 */
export class DependencyRoutes implements LineRoutes {
  #grid: PlanningGrid;
  readonly #beside: DependencyRoutes | undefined;
  readonly #ports: LinePorts;
  readonly #ways = new Map<LineId, Way>();
  readonly #gutters = new Map<number, Gutter<RunClaim>>();

  /** @param beside routes already shown, which these keep clear of where there is room */
  constructor(grid: PlanningGrid, lines: Iterable<RouteEnds>, beside?: DependencyRoutes) {
    this.#grid = grid;
    this.#beside = beside;
    this.#ports = new LinePorts(grid);
    this.#follow(grid, lines);
  }

  /**
   * Ways of these lines on a Grid after a change, as if made anew; a line that did not change its way has
   * the same route object. These routes may have become those, and are not to be used any more.
   */
  after(grid: PlanningGrid, lines: Iterable<RouteEnds>): DependencyRoutes {
    const { rows, columns } = this.#grid;
    if (rows !== grid.rows || columns !== grid.columns || this.#beside !== undefined) {
      return new DependencyRoutes(grid, lines, this.#beside);
    }
    this.#follow(grid, lines);
    return this;
  }

  get size(): number {
    return this.#ways.size;
  }

  route(id: LineId): Route | undefined {
    return this.#ways.get(id)?.route;
  }

  *all(): Iterable<Route> {
    for (const { route } of this.#ways.values()) yield route;
  }

  trace({ points }: Route, sink: PathSink, area?: Rectangle): void {
    traceRoute(points, sink, area);
  }

  labelPoint({ points }: Route): Point {
    return middleOfRoute(points);
  }

  /** Routes whose bounds overlap the rectangle. */
  *within(area: Rectangle): Iterable<Route> {
    for (const { route } of this.#ways.values()) if (overlaps(route.bounds, area)) yield route;
  }

  /** The line nearest to the point, no farther than `reach` pixels. */
  nearest(point: Point, reach: number): LineId | undefined {
    const area = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
    let best: LineId | undefined;
    let least = reach;
    for (const route of this.within(area)) {
      const away = distanceToRoute(route.points, point);
      if (away > least) continue;
      best = route.id;
      least = away;
    }
    return best;
  }

  #follow(grid: PlanningGrid, lines: Iterable<RouteEnds>): void {
    this.#grid = grid;
    const { changed, gone } = this.#ports.follow(grid, lines);
    const left = new Set<RunClaim>();
    const come: Coming[] = [];
    const drop = (id: LineId): void => {
      for (const claim of this.#ways.get(id)?.planned?.claims ?? []) left.add(claim);
      this.#ways.delete(id);
    };
    for (const id of gone) drop(id);
    for (const line of changed) {
      const { id } = line;
      const ends = endsOf(line);
      const was = this.#ways.get(id)?.planned;
      if (was !== undefined && isSame(was.from, ends.from) && isSame(was.to, ends.to)) continue;
      drop(id);
      const planned = planOf(grid, id, ends);
      const stub = planned === undefined ? stubOf(id, ends) : undefined;
      if (planned !== undefined) come.push(planned);
      if (stub !== undefined) this.#ways.set(id, stub);
    }
    const pushedAside = this.#givePlaces(left, come);
    for (const { plan, id, from, to, claims } of come) {
      this.#ways.set(id, wayOf({ id, from, to, claims }, plan));
    }
    for (const id of pushedAside) {
      const planned = this.#ways.get(id)?.planned;
      if (planned === undefined) continue;
      this.#ways.set(id, wayOf(planned, planRoute(grid, planned.from, planned.to)));
    }
  }

  /** Has gutters that claims have left or come to give out their places. Returns lines that have another one than before. */
  #givePlaces(left: ReadonlySet<RunClaim>, come: readonly Coming[]): ReadonlySet<LineId> {
    const toCome = new Map<number, RunClaim[]>();
    for (const { gutter } of left) toCome.set(gutter, []);
    for (const { claims } of come) {
      for (const claim of claims) {
        const { gutter } = claim;
        const others = toCome.get(gutter);
        if (others === undefined) toCome.set(gutter, [claim]);
        else others.push(claim);
      }
    }
    const changed = new Set<LineId>();
    for (const [index, claims] of toCome) {
      const beside = this.#beside && this.#beside.#gutters.get(index);
      const gutter = this.#gutters.get(index) ?? new Gutter<RunClaim>(beside);
      this.#gutters.set(index, gutter);
      for (const { turn } of gutter.change(left, claims)) changed.add(turn.id);
    }
    return changed;
  }
}

function isSame(was: RouteEnd, now: RouteEnd | undefined): boolean {
  return now !== undefined && was.y === now.y && isSamePlace(was.place, now.place);
}

/** Undefined: one of its ends is not on the board. */
function planOf(grid: PlanningGrid, id: LineId, ends: LineEnds): Coming | undefined {
  const { from, to, fromY, toY } = ends;
  if (from === undefined || to === undefined) return undefined;
  const plan = planRoute(grid, from, to);
  const first = plan.runs[0]?.first ?? 0;
  const turn = { first, fromY, toY, id };
  const claims = plan.runs.map(({ gutter, tracks, first: begin, last }) => {
    return { gutter, tracks, first: begin, last, turn, offset: undefined };
  });
  return { id, from, to, plan, claims };
}

/** Undefined: none of its ends is on the board. */
function stubOf(id: LineId, { from, to }: LineEnds): Way | undefined {
  const end = from ?? to;
  if (end === undefined) return undefined;
  const { rectangle, y } = end;
  const isFrom = from !== undefined;
  const x = isFrom ? rectangle.x + rectangle.width : rectangle.x - STUB_LENGTH;
  const points = [
    { x, y },
    { x: x + STUB_LENGTH, y },
  ];
  const route = routeOf(id, points, isFrom ? 'from' : 'to');
  return { route, planned: undefined };
}

function wayOf(planned: Planned, plan: RoutePlan): Way {
  const offsets = planned.claims.map(({ offset = 0 }) => offset);
  const points = withoutIdlePoints(plan.place(offsets));
  return { route: routeOf(planned.id, points, undefined), planned };
}

function routeOf(id: LineId, points: readonly Point[], stubAt: Route['stubAt']): Route {
  return { id, points, bounds: boundsOfPoints(points), stubAt };
}
