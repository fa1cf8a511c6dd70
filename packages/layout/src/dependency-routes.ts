import type { ItemId, LineId } from '@weft/domain';
import { centreOf, overlaps, type Point, type Rectangle } from './geometry.ts';
import { GutterTracks, TRACK_GAP } from './gutter-tracks.ts';
import type { LineRoutes, Route, RouteEnds } from './line-routes.ts';
import { rectangleOf, type CardPlace, type PlanningGrid } from './planning-grid.ts';
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

/** A route; unless it is a stub, with what it follows from. */
interface Way {
  readonly route: Route;
  readonly planned?: Planned & { readonly offsets: readonly number[] };
}

interface Planned {
  readonly from: RouteEnd;
  readonly to: RouteEnd;
  readonly plan: RoutePlan;
}

export interface RoutesOptions {
  /** Routes already shown, which these keep clear of where there is room. */
  readonly beside?: DependencyRoutes | undefined;
  /** Routes as they were: what did not change its way is the same object again. */
  readonly before?: DependencyRoutes | undefined;
}

/**
 * Ways of dependency lines through the gutters of a Grid. Made anew when the Grid or the set of lines
 * shown changes. A line with only one end on the board becomes a stub; one with none is left out.
 */
export class DependencyRoutes implements LineRoutes {
  readonly #grid: PlanningGrid;
  readonly #ways = new Map<LineId, Way>();
  readonly #tracks: GutterTracks;

  constructor(grid: PlanningGrid, lines: Iterable<RouteEnds>, options: RoutesOptions = {}) {
    const { beside, before } = options;
    this.#grid = grid;
    this.#tracks = beside === undefined ? new GutterTracks() : beside.#tracks.copy();
    const plans: (Planned & {
      readonly id: LineId;
      readonly was: Way | undefined;
      readonly first: number;
    })[] = [];
    for (const { line, from, to } of endsWithPorts(grid, lines)) {
      if (from !== undefined && to !== undefined) {
        const was = before && before.#plannedAs(line.id, grid, from, to);
        const plan = was?.planned?.plan ?? planRoute(grid, from, to);
        plans.push({ id: line.id, from, to, plan, was, first: firstRun(plan) });
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
    plans.sort((a, b) => a.first - b.first);
    for (const { id, from, to, plan, was } of plans) {
      const offsets = plan.runs.map((run) => this.#tracks.take(run));
      if (was?.planned?.offsets.every((offset, at) => offset === offsets[at]) === true) {
        this.#ways.set(id, was);
      } else {
        const points = withoutIdlePoints(plan.place(offsets));
        this.#add(id, points, undefined, { from, to, plan, offsets });
      }
    }
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

  /** The way of this line, if it would be planned the same now. */
  #plannedAs(id: LineId, grid: PlanningGrid, from: RouteEnd, to: RouteEnd): Way | undefined {
    if (this.#grid.rows !== grid.rows || this.#grid.columns !== grid.columns) return undefined;
    const was = this.#ways.get(id);
    const planned = was?.planned;
    return planned !== undefined && isSameEnd(planned.from, from) && isSameEnd(planned.to, to)
      ? was
      : undefined;
  }

  #add(
    id: LineId,
    points: readonly Point[],
    stubAt: Route['stubAt'],
    planned?: Way['planned'],
  ): void {
    const route = { id, points, bounds: boundsOfPoints(points), stubAt };
    this.#ways.set(id, planned === undefined ? { route } : { route, planned });
  }
}

interface TiedLine {
  readonly line: RouteEnds;
  readonly from: RouteEnd | undefined;
  readonly to: RouteEnd | undefined;
}

function isSameEnd(a: RouteEnd, b: RouteEnd): boolean {
  return a.y === b.y && a.place.cell === b.place.cell && a.place.index === b.place.index;
}

/** Ties lines to cards; several at one edge of a card stand below each other, ordered to cross least. */
function endsWithPorts(grid: PlanningGrid, lines: Iterable<RouteEnds>): readonly TiedLine[] {
  const cards = new Map<ItemId, Card>();
  const cardOf = (item: ItemId): Card => {
    const card = cards.get(item) ?? new Card(grid, item);
    cards.set(item, card);
    return card;
  };
  const byHeight = Array.from(lines, (line) => {
    const from = cardOf(line.from);
    const to = cardOf(line.to);
    from.outgoing.count += 1;
    to.incoming.count += 1;
    return { line, from, to };
  }).sort((a, b) => a.to.y - b.to.y || a.from.y - b.from.y || (a.line.id < b.line.id ? -1 : 1));
  const tied = byHeight.map(({ line, from, to }) => ({
    line,
    fromY: from.y,
    from: from.tie(from.outgoing),
    to,
  }));
  tied.sort((a, b) => a.fromY - b.fromY);
  return tied.map(({ line, from, to }) => ({ line, from, to: to.tie(to.incoming) }));
}

/** Where lines are tied to a card: hands out places at an edge, from top to bottom. */
interface Edge {
  count: number;
  taken: number;
}

class Card {
  /** The middle of its edges; 0: it is not on the board. */
  readonly y: number;
  readonly outgoing: Edge = { count: 0, taken: 0 };
  readonly incoming: Edge = { count: 0, taken: 0 };
  readonly #place: CardPlace | undefined;
  readonly #rectangle: Rectangle | undefined;

  constructor(grid: PlanningGrid, item: ItemId) {
    this.#place = grid.places.get(item);
    this.#rectangle = rectangleOf(grid, item);
    this.y = this.#rectangle === undefined ? 0 : centreOf(this.#rectangle).y;
  }

  /** Ties one more line to an edge; undefined where there is no card. */
  tie(edge: Edge): RouteEnd | undefined {
    const [place, rectangle] = [this.#place, this.#rectangle];
    if (place === undefined || rectangle === undefined) return undefined;
    const gap = Math.min(2 * TRACK_GAP, (rectangle.height * PORT_SPREAD) / edge.count);
    const y = this.y + (edge.taken - (edge.count - 1) / 2) * gap;
    edge.taken += 1;
    return { place, rectangle, y };
  }
}

function firstRun(plan: RoutePlan): number {
  const [run] = plan.runs;
  return run === undefined ? 0 : Math.min(run.from, run.to);
}
