import type { ItemId, LineId } from '@weft/domain';
import type { CardArrangement } from '../card-arrangement.ts';
import { overlaps, type Point, type Rectangle } from '../geometry.ts';
import type { LineRoutes, Route, RouteEnds } from '../line-routes.ts';
import { boundsOfPoints, type CurveSink } from '../route-shape.ts';
import { distanceToCurve, pointOnCurve, type Curve } from './curve.ts';
import { SIDE, facingSides, isUpright, type Side } from './facing-sides.ts';
import { lengthOf, outFrom, pointOnSide, spread, type Tie } from './map-ports.ts';

/** Length of the stub of a line whose other end is not on the board, in pixels. */
const STUB_LENGTH = 22;
/** How far a curve runs straight on from a card, as a part of the room there is, and its bounds. */
const REACH = { part: 0.5, leastPx: 28, mostPx: 220 } as const;

/**
 * Dependency lines of the Map: smooth curves between the sides of cards that face each other. A curve
 * stays in the room between these sides, and so touches neither of its cards. Its way follows from its
 * two cards and from where the other lines of these two lead: nothing else changes it.
 */
export class MapRoutes implements LineRoutes {
  readonly #routes = new Map<LineId, Route>();
  readonly #ports = new Map<ItemId, CardPorts>();

  /** `beside`: routes already shown, which these leave as they are and keep clear of at the cards. */
  constructor(
    cards: Pick<CardArrangement, 'rectangleOf'>,
    lines: Iterable<RouteEnds>,
    beside?: MapRoutes,
  ) {
    const tied: TiedLine[] = [];
    for (const line of lines) {
      const from = this.#portsOf(line.from, cards);
      const to = this.#portsOf(line.to, cards);
      const one = tieLine(line.id, from, to);
      if (one !== undefined) tied.push(one);
    }
    for (const [item, ports] of this.#ports) {
      ports.spread(beside === undefined ? undefined : beside.#ports.get(item));
    }
    for (const line of tied) this.#routes.set(line.id, routeOf(line));
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

  *within(area: Rectangle): Iterable<Route> {
    for (const route of this.#routes.values()) if (overlaps(route.bounds, area)) yield route;
  }

  nearest(point: Point, reach: number): LineId | undefined {
    const area = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
    let best: LineId | undefined;
    let least = reach;
    for (const route of this.within(area)) {
      const away = distanceToCurve(curveOf(route), point);
      if (away > least) continue;
      best = route.id;
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

  #portsOf(item: ItemId, cards: Pick<CardArrangement, 'rectangleOf'>): CardPorts | undefined {
    const known = this.#ports.get(item);
    if (known !== undefined) return known;
    const rectangle = cards.rectangleOf(item);
    if (rectangle === undefined) return undefined;
    const ports = new CardPorts(rectangle);
    this.#ports.set(item, ports);
    return ports;
  }
}

/** One end of a line: tied to a side of a card. */
interface TiedEnd {
  readonly rectangle: Rectangle;
  readonly side: Side;
  readonly tie: Tie;
}

interface TiedLine {
  readonly id: LineId;
  /** Undefined: that end is not on the board. */
  readonly from: TiedEnd | undefined;
  readonly to: TiedEnd | undefined;
  readonly gap: number;
}

/** What is tied to each side of one card. */
class CardPorts {
  readonly rectangle: Rectangle;
  readonly #sides: readonly Tie[][] = [[], [], [], []];

  constructor(rectangle: Rectangle) {
    this.rectangle = rectangle;
  }

  /** `other`: where the line leads; undefined for a stub, which leads straight away. */
  tie(line: LineId, side: Side, other: Rectangle | undefined): TiedEnd {
    const slope = other === undefined ? 0 : slopeTo(this.rectangle, side, other);
    const tie = { line, slope, offset: 0 };
    this.#sides[side]?.push(tie);
    return { rectangle: this.rectangle, side, tie };
  }

  spread(beside: CardPorts | undefined): void {
    for (const side of Object.values(SIDE)) {
      const ties = this.#sides[side];
      if (ties === undefined || ties.length === 0) continue;
      spread(ties, lengthOf(this.rectangle, side), beside === undefined ? [] : beside.#sides[side]);
    }
  }
}

function tieLine(
  id: LineId,
  from: CardPorts | undefined,
  to: CardPorts | undefined,
): TiedLine | undefined {
  if (from !== undefined && to !== undefined) {
    const sides = facingSides(from.rectangle, to.rectangle);
    return {
      id,
      from: from.tie(id, sides.from, to.rectangle),
      to: to.tie(id, sides.to, from.rectangle),
      gap: sides.gap,
    };
  }
  if (from !== undefined) {
    return { id, from: from.tie(id, SIDE.right, undefined), to: undefined, gap: STUB_LENGTH };
  }
  if (to === undefined) return undefined;
  return { id, from: undefined, to: to.tie(id, SIDE.left, undefined), gap: STUB_LENGTH };
}

/** Pixels aside for each pixel away from the side, to the middle of the other card's facing side. */
function slopeTo(card: Rectangle, side: Side, other: Rectangle): number {
  const [dx, dy] = [
    other.x + other.width / 2 - (card.x + card.width / 2),
    other.y + other.height / 2 - (card.y + card.height / 2),
  ];
  const halves = isUpright(side)
    ? (card.width + other.width) / 2
    : (card.height + other.height) / 2;
  const away = Math.max(1, Math.abs(isUpright(side) ? dx : dy) - halves);
  return (isUpright(side) ? dy : dx) / away;
}

function routeOf({ id, from, to, gap }: TiedLine): Route {
  const start = from && pointOnSide(from.rectangle, from.side, from.tie.offset);
  const end = to && pointOnSide(to.rectangle, to.side, to.tie.offset);
  if (from !== undefined && start !== undefined && to !== undefined && end !== undefined) {
    const wanted = Math.min(REACH.mostPx, Math.max(REACH.leastPx, gap * REACH.part));
    const reach = gap > 0 ? Math.min(gap, wanted) : wanted;
    return route(
      id,
      [start, outFrom(start, from.side, reach), outFrom(end, to.side, reach), end],
      undefined,
    );
  }
  return start === undefined
    ? route(id, end === undefined ? [] : [outFrom(end, SIDE.left, STUB_LENGTH), end], 'to')
    : route(id, [start, outFrom(start, SIDE.right, STUB_LENGTH)], 'from');
}

function route(id: LineId, points: readonly Point[], stubAt: Route['stubAt']): Route {
  return { id, points, bounds: boundsOfPoints(points), stubAt };
}

/** A stub has two points, and is a straight curve. */
function curveOf({ points }: Route): Curve {
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  return [start, points.length === 4 ? (points[1] ?? start) : start, points[2] ?? end, end];
}
