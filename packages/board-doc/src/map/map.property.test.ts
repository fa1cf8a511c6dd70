import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { LIMITS, brandId, isId, type MapObject, type MapObjectId } from '@weft/domain';
import { BoardDocument } from '../board-document.ts';
import { createYDoc } from '../schema/create-y-doc.ts';
import { FRESH_SEED, forSeeds, runsFor, timeForMs } from '../testing/for-seeds.ts';
import { MAP_ACTIONS } from '../testing/map-actions.ts';
import { randomAction, type ActionKind } from '../testing/random-action.ts';
import { deliverShuffled, recordUpdates, severalPeople } from '../testing/several-people.ts';
import { syncAll } from '../testing/sync-all.ts';
import { shownMapObjects } from './snapshot-map.ts';
import { MapBook } from './map-book.ts';

const KINDS: readonly ActionKind[] = [
  ...Object.keys(MAP_ACTIONS).map((kind) => kind as keyof typeof MAP_ACTIONS),
  'type-on-map',
  'type-on-map',
  'undo',
  'redo',
];

/** Everything there is to ask a book, as text. */
function answers(book: MapBook, board: BoardDocument): string {
  const ids = [...board.roots.canvas.keys()].sort().filter((id) => isId(id));
  return JSON.stringify([
    book.shown(),
    ids.map((id) => {
      const known = brandId<MapObjectId>(id);
      return [id, book.object(known), book.text(known)?.toString()];
    }),
  ]);
}

describe(`the Map of several people (fresh seed ${FRESH_SEED})`, () => {
  it(
    '[BD361] [BD362] is the same on every device, in whatever order it was told, as when read afresh',
    () => {
      const done = new Map<string, number>();
      forSeeds(2, (seed) => {
        const people = severalPeople({ seed, count: 3, items: 6 });
        const [first] = people;
        if (first === undefined) return;
        const start = Y.encodeStateAsUpdate(first.doc);
        const logs = people.map(({ doc }) => recordUpdates(doc));
        const books = people.map(({ board }) => new MapBook(board));
        const known = people.map(() => new Map<MapObjectId, MapObject>());
        for (const [at, book] of books.entries()) {
          for (const object of book.shown()) known[at]?.set(object.id, object);
          book.observe((changed) => {
            expect(changed.size).toBeGreaterThan(0);
            for (const id of changed) {
              const object = book.object(id);
              expect(object).not.toBe(known[at]?.get(id));
              if (object === undefined) known[at]?.delete(id);
              else known[at]?.set(id, object);
            }
          });
        }
        for (let step = 0; step < 50; step += 1) {
          for (const [at, { editor, board, random }] of people.entries()) {
            const book = books[at];
            if (book === undefined) continue;
            const before = book.shown();
            const { kind, refused } = randomAction(editor, board, random, KINDS);
            done.set(kind, (done.get(kind) ?? 0) + 1);
            const fresh = new MapBook(board);
            expect(answers(book, board), kind).toBe(answers(fresh, board));
            expect(JSON.stringify(book.shown()), kind).toBe(
              JSON.stringify(shownMapObjects(board.roots)),
            );
            if (refused) expect(book.shown()).toBe(before);
            // What was not told keeps its identity.
            const untold = book.shown().filter((object) => known[at]?.get(object.id) !== object);
            expect(untold).toEqual([]);
            fresh.close();
          }
          if (step % 7 === 0) syncAll(people.map(({ doc }) => doc));
        }
        syncAll(people.map(({ doc }) => doc));
        const all = people.map(({ board }, at) => answers(books[at] ?? new MapBook(board), board));
        for (const other of all) expect(other).toEqual(all[0]);
        const late = createYDoc();
        Y.applyUpdate(late, start);
        const lateBoard = new BoardDocument(late);
        const lateBook = new MapBook(lateBoard);
        deliverShuffled(late, logs.flat(), first.random);
        expect(answers(lateBook, lateBoard)).toEqual(all[0]);
        for (const book of books) book.close();
        for (const person of people) person.close();
      });
      expect(KINDS.filter((kind) => !done.has(kind))).toEqual([]);
    },
    timeForMs(60),
  );
});

interface Write {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
  readonly root: string;
  readonly makes: string;
}

describe('any shape under `canvas`, and of what says where a PBI is', () => {
  const id = fc.constantFrom('A'.repeat(26), 'B'.repeat(26), 'nobody');
  const point = fc.record({ x: fc.double(), y: fc.double() }, { noNullPrototype: true });
  const value = fc.oneof(
    fc.constantFrom<unknown>('note', 'section', 'text', 'stroke', '', null, true, 5, -1, [], {}),
    fc.constantFrom<unknown>({ x: 1, y: 2 }, { x: '1', y: 2 }, { width: 9, height: 9 }, [0, 0, 1]),
    fc.constantFrom<unknown>({ width: 0, height: 1 }, { width: 1e9, height: 1 }, 'thin', 'large'),
    fc.array(fc.double(), { maxLength: 6 }),
    point,
    id,
  );
  const key = fc.constantFrom(
    ...['kind', 'at', 'size', 'hue', 'layer', 'group', 'locked', 'by', 'byName', 'aside'],
    ...['text', 'scale', 'points', 'pen', 'mapGroup', 'mapLocked'],
  );
  const write: fc.Arbitrary<Write> = fc.record({
    id,
    key,
    value,
    root: fc.constantFrom('canvas', 'canvas', 'items'),
    makes: fc.constantFrom('map', 'map', 'map', 'text', 'xml', 'value'),
  });

  function makeOne(root: Y.Map<unknown>, one: Write): void {
    const there = root.get(one.id);
    const map = there instanceof Y.Map ? there : undefined;
    if (one.makes === 'map' && map === undefined) root.set(one.id, new Y.Map());
    else if (one.makes === 'map') map?.set(one.key, one.value);
    else if (one.makes === 'value') root.set(one.id, one.value);
    else map?.set(one.key, one.makes === 'text' ? new Y.Text('nested') : new Y.XmlText('<b>'));
  }

  it('[BD363] reads as something on the Map or as nothing, never throws, and is never written to', () => {
    let objects = 0;
    const number = (part: unknown, least: number): void => {
      expect(typeof part === 'number' && part >= least && part <= LIMITS.mapExtentPx).toBe(true);
    };
    fc.assert(
      fc.property(fc.array(write, { maxLength: 40 }), (writes) => {
        const board = new BoardDocument(createYDoc());
        const followed = new MapBook(board);
        const whole = { kind: 'note', at: { x: 0, y: 0 }, layer: 'a0' };
        board.roots.canvas.set('A'.repeat(26), new Y.Map(Object.entries(whole)));
        board.roots.items.set('A'.repeat(26), new Y.Map([['at', { x: 5, y: 5 }]]));
        for (const one of writes)
          makeOne(board.roots[one.root === 'items' ? 'items' : 'canvas'], one);
        const before = Y.encodeStateAsUpdate(board.doc);
        const fresh = new MapBook(board);
        expect(answers(followed, board)).toEqual(answers(fresh, board));
        for (const object of fresh.shown()) {
          objects += 1;
          for (const part of [object.at.x, object.at.y]) number(part, -LIMITS.mapExtentPx);
          for (const part of [object.size.width, object.size.height]) number(part, 1);
          if (object.kind === 'stroke') expect(object.points.length % 2).toBe(0);
          else expect(typeof object.text).toBe('string');
          expect(Object.isFrozen(object.at)).toBe(true);
        }
        for (const { onMap } of board.view.items()) {
          if (onMap?.at !== undefined) number(onMap.at.x, -LIMITS.mapExtentPx);
        }
        expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
        fresh.close();
        followed.close();
      }),
      { numRuns: runsFor(300) },
    );
    expect(objects).toBeGreaterThan(20);
  });
});
