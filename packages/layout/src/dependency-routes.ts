import type { ItemId, LineId } from '@weft/domain';
import { centreOf, overlaps, type Point, type Rectangle } from './geometry.ts';
import { GutterTracks, TRACK_GAP } from './gutter-tracks.ts';
import type { LineRoutes, Route, RouteEnds } from './line-routes.ts';
import { rectangleOf, type PlanningGrid } from './planning-grid.ts';
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
/** Of a card's height, how much lines tied to it may spread over. */
const PORT_SPREAD = 0.6;

/**
 * Ways of dependency lines through the gutters of a Grid. Made anew when the Grid or the set of lines
 * shown changes. A line with only one end on the board becomes a stub; one with none is left out.
 */
export class DependencyRoutes implements LineRoutes {
  readonly #routes = new Map<LineId, Route>();
  readonly #tracks: GutterTracks;

  /** `beside`: routes already shown, which these keep clear of where there is room. */
  constructor(grid: PlanningGrid, lines: Iterable<RouteEnds>, beside?: DependencyRoutes) {
    this.#tracks = beside === undefined ? new GutterTracks() : beside.#tracks.copy();
    const plans: { readonly line: RouteEnds; readonly plan: RoutePlan }[] = [];
    for (const { line, from, to } of endsWithPorts(grid, lines)) {
      if (from !== undefined && to !== undefined) {
        plans.push({ line, plan: planRoute(grid, from, to) });
      } else if (from !== undefined) {
        const x = from.rectangle.x + from.rectangle.width;
        this.#add(
          line.id,
          [
            { x, y: from.y },
            { x: x + STUB_LENGTH, y: from.y },
          ],
          'from',
        );
      } else if (to !== undefined) {
        const { x } = to.rectangle;
        this.#add(
          line.id,
          [
            { x: x - STUB_LENGTH, y: to.y },
            { x, y: to.y },
          ],
          'to',
        );
      }
    }
    plans.sort((a, b) => firstRun(a.plan) - firstRun(b.plan));
    for (const { line, plan } of plans) {
      const offsets = plan.runs.map((run) => this.#tracks.take(run));
      this.#add(line.id, withoutIdlePoints(plan.place(offsets)), undefined);
    }
  }

  get size(): number {
    return this.#routes.size;
  }

  route(id: LineId): Route | undefined {
    return this.#routes.get(id);
  }

  all(): Iterable<Route> {
    return this.#routes.values();
  }

  trace({ points }: Route, sink: PathSink, area?: Rectangle): void {
    traceRoute(points, sink, area);
  }

  labelPoint({ points }: Route): Point {
    return middleOfRoute(points);
  }

  /** Routes whose bounds overlap the rectangle. */
  *within(area: Rectangle): Iterable<Route> {
    for (const route of this.#routes.values()) if (overlaps(route.bounds, area)) yield route;
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

  #add(id: LineId, points: readonly Point[], stubAt: Route['stubAt']): void {
    this.#routes.set(id, { id, points, bounds: boundsOfPoints(points), stubAt });
  }
}

interface TiedLine {
  readonly line: RouteEnds;
  readonly from: RouteEnd | undefined;
  readonly to: RouteEnd | undefined;
}

/** Ties lines to cards; several at one edge of a card stand below each other, ordered to cross least. */
function endsWithPorts(grid: PlanningGrid, lines: Iterable<RouteEnds>): readonly TiedLine[] {
  const byHeight = [...lines]
    .map((line) => ({ line, fromY: heightOf(grid, line.from), toY: heightOf(grid, line.to) }))
    .sort((a, b) => a.toY - b.toY || a.fromY - b.fromY || (a.line.id < b.line.id ? -1 : 1));
  const outgoing = new Ports(byHeight.map(({ line }) => line.from));
  const tied = byHeight.map(({ line, fromY }) => ({
    line,
    fromY,
    from: endOf(grid, line.from, outgoing),
  }));
  tied.sort((a, b) => a.fromY - b.fromY);
  const incoming = new Ports(tied.map(({ line }) => line.to));
  return tied.map(({ line, from }) => ({ line, from, to: endOf(grid, line.to, incoming) }));
}

/** Hands out places at the edge of each card, from top to bottom. */
class Ports {
  readonly #counts = new Map<ItemId, number>();
  readonly #taken = new Map<ItemId, number>();

  constructor(items: readonly ItemId[]) {
    for (const item of items) this.#counts.set(item, (this.#counts.get(item) ?? 0) + 1);
  }

  /** Distance of the item's next port from the middle of its edge, in pixels. */
  next(item: ItemId, height: number): number {
    const index = this.#taken.get(item) ?? 0;
    this.#taken.set(item, index + 1);
    const count = this.#counts.get(item) ?? 1;
    const gap = Math.min(2 * TRACK_GAP, (height * PORT_SPREAD) / count);
    return (index - (count - 1) / 2) * gap;
  }
}

function endOf(grid: PlanningGrid, item: ItemId, ports: Ports): RouteEnd | undefined {
  const place = grid.places.get(item);
  const rectangle = rectangleOf(grid, item);
  if (place === undefined || rectangle === undefined) return undefined;
  const y = centreOf(rectangle).y + ports.next(item, rectangle.height);
  return { place, rectangle, y };
}

function heightOf(grid: PlanningGrid, item: ItemId): number {
  const rectangle = rectangleOf(grid, item);
  return rectangle === undefined ? 0 : centreOf(rectangle).y;
}

function firstRun(plan: RoutePlan): number {
  const [run] = plan.runs;
  return run === undefined ? 0 : Math.min(run.from, run.to);
}
