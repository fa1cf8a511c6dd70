import { lineIdOf, type ItemId, type MapPoint } from '@weft/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, padded, type Point, type Rectangle } from '../geometry.ts';
import type { Route, RouteEnds } from '../line-routes.ts';
import { SampleMap, anyPlace, mapItem } from '../testing/sample-maps.ts';
import { pointOnCurve } from './curve.ts';
import { cardRectangle, layoutMap } from './map-layout.ts';
import { MapRoutes } from './map-routes.ts';

function between(from: number, to: number): RouteEnds {
  const ends = { from: mapItem(from), to: mapItem(to) };
  return { id: lineIdOf(ends.from, ends.to), ...ends };
}

const COUNT = 24;
const places = fc.array(anyPlace, { minLength: COUNT, maxLength: COUNT });
const lines = fc
  .array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { maxLength: 60, size: 'max' })
  .map((pairs) => {
    const all = pairs.filter(([from, to]) => from !== to).map(([from, to]) => between(from, to));
    return [...new Map(all.map((line) => [line.id, line])).values()];
  });

function routesOn(
  at: readonly MapPoint[],
  all: Iterable<RouteEnds>,
  beside?: MapRoutes,
): MapRoutes {
  return new MapRoutes(layoutMap(new SampleMap(at)), all, beside);
}

/** Points along a route, both ends included. */
function along({ points: [a, b, c, d] }: Route, pieces = 40): readonly Point[] {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
  return Array.from({ length: pieces + 1 }, (_, index) =>
    pointOnCurve([a, b, c, d], index / pieces),
  );
}

function cardOf(at: readonly MapPoint[], number: number): Rectangle {
  return cardRectangle(at[number] ?? { x: NaN, y: NaN });
}

describe('lines of the Map', () => {
  it('[LA220] lead from an edge of the predecessor to an edge of the successor, straight out of both', () => {
    fc.assert(
      fc.property(places, lines, (at, all) => {
        const layout = layoutMap(new SampleMap(at));
        const routes = new MapRoutes(layout, all);
        expect(routes.size).toBe(all.length);
        const astray = all.filter((line) => {
          const [start, out, inwards, end] = routes.route(line.id)?.points ?? [];
          return (
            !isOutOf(layout.rectangleOf(line.from), start, out) ||
            !isOutOf(layout.rectangleOf(line.to), end, inwards)
          );
        });
        expect(astray).toEqual([]);
      }),
    );
  });

  it('[LA221] touch neither of their own cards on the way', () => {
    let checked = 0;
    fc.assert(
      fc.property(places, (at) => {
        const [from, to] = [cardOf(at, 0), cardOf(at, 1)];
        if (overlaps(from, to)) return;
        const route = routesOn(at, [between(0, 1), between(0, 2), between(3, 1)]).route(
          between(0, 1).id,
        );
        expect(route).toBeDefined();
        if (route === undefined) return;
        const way = along(route)
          .slice(1, -1)
          .map((point) => ({ ...point, width: 0, height: 0 }));
        const insides = [padded(from, -0.01), padded(to, -0.01)];
        expect(way.filter((spot) => insides.some((card) => overlaps(card, spot)))).toEqual([]);
        checked += way.length;
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(5000);
  });

  it('[LA222] to cards below each other do not cross, and stand apart at the card they share', () => {
    const tops = fc.uniqueArray(fc.integer({ min: -6, max: 6 }), {
      minLength: 2,
      maxLength: 12,
      size: 'max',
    });
    fc.assert(
      fc.property(tops, fc.boolean(), (rows, isOutgoing) => {
        const at = [{ x: 0, y: 0 }, ...rows.map((row) => ({ x: 900, y: row * 108 }))];
        const fan = rows.map((_, index) =>
          isOutgoing ? between(0, index + 1) : between(index + 1, 0),
        );
        const routes = routesOn(at, fan);
        const ways = fan
          .map(({ id }, index) => ({ row: rows[index] ?? NaN, route: routes.route(id) }))
          .sort((a, b) => a.row - b.row)
          .map(({ route }) => (route === undefined ? [] : along(route)));
        for (let point = 0; point <= 40; point += 1) {
          const heights = ways.map((way) => way[point]?.y ?? NaN);
          const rooms = heights.slice(1).map((height, index) => height - (heights[index] ?? NaN));
          expect(Math.min(...rooms)).toBeGreaterThan(2);
        }
      }),
    );
  });

  it('[LA222] there and back between two cards run beside each other', () => {
    fc.assert(
      fc.property(places, (at) => {
        const [from, to] = [cardOf(at, 0), cardOf(at, 1)];
        if (overlaps(padded(from, 40), to)) return;
        const routes = routesOn(at, [between(0, 1), between(1, 0)]);
        const [there, back] = [between(0, 1), between(1, 0)].map(({ id }) => routes.route(id));
        if (there === undefined || back === undefined) throw new Error('both lines are drawn');
        const way = along(there);
        const wayBack = along(back).toReversed();
        const isAcross = way[0]?.y === there.points[1]?.y;
        const sides = way.map((point, index) => {
          const other = wayBack[index] ?? point;
          return Math.sign(isAcross ? point.y - other.y : point.x - other.x);
        });
        expect(new Set(sides).size).toBe(1);
      }),
    );
  });

  it('[LA223] moving a card changes only lines of that card and of those it is tied to', () => {
    let unchanged = 0;
    fc.assert(
      fc.property(places, lines, anyPlace, fc.nat(COUNT - 1), (at, all, to, moved) => {
        const before = routesOn(at, all);
        const after = routesOn(at.with(moved, to), all);
        const touched = new Set<ItemId>([mapItem(moved)]);
        for (const line of all) {
          if (line.from === mapItem(moved)) touched.add(line.to);
          if (line.to === mapItem(moved)) touched.add(line.from);
        }
        for (const line of all) {
          if (touched.has(line.from) || touched.has(line.to)) continue;
          expect(after.route(line.id)).toEqual(before.route(line.id));
          unchanged += 1;
        }
      }),
    );
    expect(unchanged).toBeGreaterThan(500);
  });

  it('[LA224] added beside others they leave those as they are, and stand apart from them', () => {
    fc.assert(
      fc.property(places, lines, fc.nat(60), (at, all, shownCount) => {
        const [shown, added] = [all.slice(0, shownCount), all.slice(shownCount)];
        const kept = routesOn(at, shown);
        const before = shown.map(({ id }) => kept.route(id)?.points);
        const more = routesOn(at, added, kept);
        expect(shown.map(({ id }) => kept.route(id)?.points)).toEqual(before);
        expect(more.size).toBe(added.length);
        const ends = [...kept.all(), ...more.all()].flatMap(({ points }) => [
          JSON.stringify(points[0]),
          JSON.stringify(points.at(-1)),
        ]);
        if (areApart(at)) expect(new Set(ends).size).toBe(ends.length);
      }),
    );
  });

  it('[LA228] of a card in the hand are as they would be alone, where only they are tied', () => {
    fc.assert(
      fc.property(places, lines, anyPlace, (at, all, hand) => {
        const held = all.filter(({ from, to }) => from === mapItem(0) || to === mapItem(0));
        const moved = at.map((place, index) => (index === 0 ? hand : place));
        const rest = routesOn(at, held);
        const beside = routesOn(moved, held, rest);
        const alone = routesOn(moved, held);
        const pointsOf = (routes: MapRoutes) => [...routes.all()].map(({ points }) => points);
        expect(pointsOf(beside)).toEqual(pointsOf(alone));
      }),
    );
  });

  it('[LA225] with one end on the board a line is a stub; with none it is left out', () => {
    const all = [between(0, 8), between(8, 0), between(8, 9)];
    const routes = routesOn([{ x: 100, y: 100 }], all);
    expect(all.map(({ id }) => routes.route(id)?.stubAt)).toEqual(['from', 'to', undefined]);
    expect(routes.size).toBe(2);
    const points = routes.route(between(0, 8).id)?.points ?? [];
    expect(points[0]).toEqual({ x: 324, y: 148 });
    expect(points.at(-1)).toEqual({ x: 346, y: 148 });
    expect(routes.route(between(8, 0).id)?.points.at(-1)?.x).toBe(100);
  });

  it('[LA226] the line within reach of a point is found, and is the nearest', () => {
    let found = 0;
    fc.assert(
      fc.property(
        places,
        lines,
        anyPlace,
        fc.integer({ min: 1, max: 400 }),
        (at, all, point, reach) => {
          const routes = routesOn(at, all);
          const away = new Map(
            all.map(({ id }) => {
              const route = routes.route(id);
              const ways = route === undefined ? [] : along(route, 400);
              return [
                id,
                Math.min(...ways.map(({ x, y }) => Math.hypot(x - point.x, y - point.y))),
              ];
            }),
          );
          const least = Math.min(...away.values());
          const nearest = routes.nearest(point, reach);
          if (nearest === undefined) expect(least).toBeGreaterThan(reach - 1);
          else {
            found += 1;
            expect(away.get(nearest)).toBeLessThan(least + 8);
            expect(least).toBeLessThan(reach + 8);
          }
        },
      ),
    );
    expect(found).toBeGreaterThan(10);
  });

  it('[LA227] words stand in the middle of a line, and only lines in sight are drawn', () => {
    const at = [
      { x: 0, y: 0 },
      { x: 600, y: 0 },
    ];
    const routes = routesOn(at, [between(0, 1)]);
    const route = routes.route(between(0, 1).id);
    if (route === undefined) throw new Error('the line is drawn');
    expect(routes.labelPoint(route)).toEqual({ x: 412, y: 48 });
    const drawn: number[][] = [];
    const sink = {
      moveTo: (...to: number[]) => drawn.push(to),
      lineTo: (...to: number[]) => drawn.push(to),
      arcTo: (...to: number[]) => drawn.push(to),
      bezierCurveTo: (...to: number[]) => drawn.push(to),
    };
    routes.trace(route, sink, { x: 0, y: 500, width: 100, height: 100 });
    expect(drawn).toEqual([]);
    routes.trace(route, sink, { x: 300, y: 0, width: 100, height: 100 });
    expect(drawn).toEqual([
      [224, 48],
      [412, 48, 412, 48, 600, 48],
    ]);
  });
});

function isOutOf(
  card: Rectangle | undefined,
  tie: Point | undefined,
  out: Point | undefined,
): boolean {
  if (card === undefined || tie === undefined || out === undefined) return false;
  const isAt = overlaps(card, { ...tie, width: 0, height: 0 });
  if (tie.x === card.x) return isAt && out.x < tie.x && out.y === tie.y;
  if (tie.x === card.x + card.width) return isAt && out.x > tie.x && out.y === tie.y;
  if (tie.y === card.y) return isAt && out.y < tie.y && out.x === tie.x;
  return isAt && tie.y === card.y + card.height && out.y > tie.y && out.x === tie.x;
}

/** True when no two cards touch, so that ends at one point are ends at one card. */
function areApart(at: readonly MapPoint[]): boolean {
  return at.every((a, index) =>
    at.every((b, other) => index === other || !overlaps(cardRectangle(a), cardRectangle(b))),
  );
}
