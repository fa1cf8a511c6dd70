import type { BoardSnapshot, ItemId, MapPoint } from '@weft/domain';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { CARD, cardRectangle, overlaps } from '@weft/layout';
import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { arrangeItems, boundsOfPlaces, type GraphLayout, type Places } from './arrange-items.ts';
import { cornerFor, itemsInScope } from './arrange-scope.ts';

const CHAIN = ['a>b', 'b>c', 'a>d', 'd>c', 'e>f', 'f>e'];

function board(
  refs: readonly string[],
  lines: readonly string[],
  more: Partial<BoardSnapshot> = {},
) {
  return viewOfSnapshot({
    teams: ['Blue', 'Red'].map((name) => ({ ref: name, name })),
    sprints: [1, 2].map((number) => ({
      ref: number.toString(),
      name: `S${number.toString()}`,
      number,
    })),
    items: refs.map((ref) => ({ ref, title: ref })),
    dependencies: lines.map((line) => {
      const [from = '', to = ''] = line.split('>');
      return { from, to };
    }),
    ...more,
  });
}

const never: GraphLayout = () => Promise.reject(new Error('nothing is to be laid out'));

function expectApart(places: Places): void {
  const cards = [...places.values()].map(cardRectangle);
  const touching = cards.filter((a, index) =>
    cards.some((b, other) => other !== index && overlaps(a, b)),
  );
  expect(touching).toEqual([]);
}

function at(places: Places, ref: string): MapPoint {
  const place = places.get(itemIdOf(ref));
  if (place === undefined) throw new Error(`${ref} has a place`);
  return place;
}

describe('arranging by dependencies', () => {
  it('puts what waits right of what it waits for, and what waits for nothing below', async () => {
    const elk = new ELK();
    const refs = ['a', 'b', 'c', 'd', 'e', 'f', 'x', 'y'];
    const view = board(refs, CHAIN);
    const ids = refs.map((ref) => itemIdOf(ref));
    const places = await arrangeItems(view, ids, { x: 100, y: -50 }, (graph) => elk.layout(graph));
    expect(places.size).toBe(refs.length);
    expectApart(places);
    for (const line of ['a>b', 'b>c', 'a>d', 'd>c']) {
      const [from = '', to = ''] = line.split('>');
      expect(at(places, to).x).toBeGreaterThanOrEqual(at(places, from).x + CARD.width);
    }
    for (const ref of ['x', 'y']) {
      for (const tied of ['a', 'c', 'e']) {
        expect(at(places, ref).y).toBeGreaterThan(at(places, tied).y + CARD.height);
      }
    }
    expect(boundsOfPlaces(places)).toMatchObject({ x: 100, y: -50 });
  });

  it('leaves lines to PBIs out that are not arranged', async () => {
    const view = board(['a', 'b', 'c'], ['a>b', 'b>c']);
    const chosen = [itemIdOf('a'), itemIdOf('c')];
    const places = await arrangeItems(view, chosen, { x: 0, y: 0 }, never);
    expect([...places.keys()]).toEqual(chosen);
  });

  it('gives a PBI that the algorithm forgot a place all the same', async () => {
    const view = board(['a', 'b'], ['a>b']);
    const chosen = [itemIdOf('a'), itemIdOf('b')];
    const places = await arrangeItems(view, chosen, { x: 0, y: 0 }, () =>
      Promise.resolve({ children: [{ id: itemIdOf('b'), x: 7.6, y: 3 }] }),
    );
    expect(at(places, 'b')).toEqual({ x: 0, y: 0 });
    expect(places.size).toBe(2);
    expectApart(places);
  });

  it('without dependencies it is a tidy grid: teams below each other, Sprints side by side', async () => {
    const items = Array.from({ length: 40 }, (_, index) => ({
      ref: `i${index.toString()}`,
      title: 'A',
      ...(index % 3 === 0 ? {} : { team: index % 3 === 1 ? 'Blue' : 'Red' }),
      ...(index % 2 === 0 ? {} : { sprint: index % 4 === 1 ? '1' : '2' }),
    }));
    const view = board([], [], { items });
    const ids = items.map(({ ref }) => itemIdOf(ref));
    const places = await arrangeItems(view, ids, { x: 0, y: 0 }, never);
    expectApart(places);
    expect(boundsOfPlaces(places)).toMatchObject({ x: 0, y: 0 });
    const of = (team: string | undefined, sprint: string | undefined): readonly MapPoint[] =>
      items
        .filter((item) => item.team === team && item.sprint === sprint)
        .map(({ ref }) => at(places, ref));
    const most = (points: readonly MapPoint[], axis: 'x' | 'y'): number =>
      Math.max(...points.map((point) => point[axis]));
    const least = (points: readonly MapPoint[], axis: 'x' | 'y'): number =>
      Math.min(...points.map((point) => point[axis]));
    expect(most(of('Blue', '1'), 'x')).toBeLessThan(least(of('Blue', '2'), 'x'));
    expect(most(of('Red', undefined), 'x')).toBeLessThan(least(of('Blue', '1'), 'x'));
    expect(most(of('Blue', '1'), 'y')).toBeLessThan(least(of('Red', '2'), 'y'));
    expect(most(of(undefined, '2'), 'y')).toBeLessThan(least(of('Blue', undefined), 'y'));
  });
});

describe('which PBIs are arranged, and where', () => {
  const onMap = (locked: boolean, point?: MapPoint) => ({ at: point, group: undefined, locked });
  const view = board(['a', 'b', 'c', 'd'], []);
  view.change((draft) => {
    draft.putItem(itemIdOf('b'), { onMap: onMap(false, { x: 500, y: 300 }) });
    draft.putItem(itemIdOf('c'), { onMap: onMap(true, { x: 900, y: 100 }) });
  });
  const ids = (...refs: readonly string[]): ItemId[] => refs.map((ref) => itemIdOf(ref));

  it('takes the tray, the selection or all, and never what is locked', () => {
    expect(itemsInScope(view, 'tray', new Set())).toEqual({
      items: ids('a', 'd'),
      placed: 0,
      locked: 0,
    });
    expect(itemsInScope(view, 'selection', new Set(ids('d', 'b', 'c')))).toEqual({
      items: ids('b', 'd'),
      placed: 1,
      locked: 1,
    });
    expect(itemsInScope(view, 'all', new Set())).toEqual({
      items: ids('a', 'b', 'd'),
      placed: 1,
      locked: 1,
    });
  });

  it('begins where the chosen ones are, else below everything, else at the origin', () => {
    expect(cornerFor(view, ids('a', 'b'), [])).toEqual({ x: 500, y: 300 });
    expect(cornerFor(view, ids('a'), [])).toEqual({ x: 500, y: 300 + CARD.height + 96 });
    const note = { x: 200, y: 1000, width: 192, height: 192 };
    expect(cornerFor(view, ids('a'), [note])).toEqual({ x: 200, y: 1192 + 96 });
    expect(cornerFor(board(['a'], []), ids('a'), [])).toEqual({ x: 0, y: 0 });
  });
});
