import { describe, expect, it } from 'vitest';
import {
  LIMITS,
  brandId,
  type ItemId,
  type MapObjectId,
  type MapPoint,
  type Result,
} from '@weft/domain';
import { assetHashOf } from '@weft/domain/testing';
import { createItem } from '../commands/create-item.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import { act } from '../testing/act.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { addMapObjects, type NewMapObject } from './add-map-objects.ts';
import {
  layerMapObjects,
  putMapObjectsAside,
  resizeOnMap,
  setMapText,
  styleMapObjects,
} from './change-map-objects.ts';
import { groupOnMap, lockOnMap, ungroupOnMap } from './hold-on-map.ts';
import { MapBook } from './map-book.ts';
import { moveOnMap, takeOffMap } from './move-on-map.ts';

const SIZE = { width: 192, height: 192 };
const NOWHERE = brandId<MapObjectId>('0'.repeat(26));
const NO_ITEM = brandId<ItemId>('0'.repeat(26));

type New<Kind> = Extract<NewMapObject, { readonly kind: Kind }>;

function note(text: string, at: MapPoint = { x: 0, y: 0 }): New<'note'> {
  return { kind: 'note', at, size: SIZE, hue: 2, text };
}

const SECTION: New<'section'> = {
  kind: 'section',
  at: { x: 0, y: 0 },
  size: SIZE,
  hue: 0,
  text: '',
};
const TEXT: New<'text'> = { ...SECTION, kind: 'text', text: 'T', hue: null, scale: 'large' };
const STROKE: New<'stroke'> = {
  kind: 'stroke',
  at: { x: 5, y: 5 },
  size: { width: 10, height: 4 },
  hue: null,
  points: [0, 0, 10, 4],
  pen: 'thin',
};

const IMAGE: New<'image'> = {
  ...SECTION,
  kind: 'image',
  hue: null,
  text: 'Login',
  asset: assetHashOf('f'),
};

/** Adds one object and gives its id. */
function put(person: TestBoard, object: NewMapObject): MapObjectId {
  const [id] = act(person, (edit) => addMapObjects(edit, [object]));
  if (id === undefined) throw new Error('Nothing was added.');
  return id;
}

function refusalOf(
  { editor, doc }: TestBoard,
  command: (edit: Edit) => Result<unknown, EditRefusal>,
): EditRefusal | undefined {
  let wrote = false;
  const heard = (): void => void (wrote = true);
  doc.on('update', heard);
  const result = editor.perform({ kind: 'map-change' }, command);
  doc.off('update', heard);
  expect(wrote).toBe(result.ok);
  return result.ok ? undefined : result.refusal;
}

/** Two devices that know each other's state, each with its Map. */
function twoDevices(): {
  readonly ann: TestBoard;
  readonly bob: TestBoard;
  readonly anns: MapBook;
  readonly bobs: MapBook;
  readonly sync: () => void;
} {
  const [ann, bob] = [newBoard({ seed: 1 }), newBoard({ seed: 2 })];
  const sync = (): void => syncAll([ann.doc, bob.doc]);
  return { ann, bob, anns: new MapBook(ann.board), bobs: new MapBook(bob.board), sync };
}

function texts(book: MapBook): readonly string[] {
  return book.shown().map((object) => (object.kind === 'stroke' ? '~' : object.text));
}

describe('objects on the Map', () => {
  it('[BD350] are read as they were put there, with who made them', () => {
    const person = newBoard({ seed: 1 });
    const book = new MapBook(person.board);
    const objects = [note('Ask ops'), SECTION, TEXT, STROKE];
    const ids = act(person, (edit) =>
      addMapObjects(
        edit,
        objects.map((object) => ({ ...object, byName: 'Ann' })),
      ),
    );
    const common = {
      group: undefined,
      locked: false,
      by: person.user,
      byName: 'Ann',
      aside: false,
    };
    expect(book.shown()).toMatchObject(
      objects.map((object, at) => ({ ...common, ...object, id: ids[at] })),
    );
    for (const object of book.shown()) expect(Object.isFrozen(object)).toBe(true);
    expect(book.text(ids[0] ?? NOWHERE)?.toString()).toBe('Ask ops');
    expect(book.text(ids[3] ?? NOWHERE)).toBeUndefined();
    expect(book.text(NOWHERE)).toBeUndefined();
  });

  it('[BD351] lie in the order in which they came, until one goes to the front or back', () => {
    const person = newBoard({ seed: 1 });
    const book = new MapBook(person.board);
    const [a, b, c] = ['a', 'b', 'c'].map((text) => put(person, note(text)));
    if (a === undefined || b === undefined || c === undefined) throw new Error('Not added.');
    act(person, (edit) => layerMapObjects(edit, [b, a], 'front'));
    expect(texts(book)).toEqual(['c', 'a', 'b']);
    act(person, (edit) => layerMapObjects(edit, [b], 'back'));
    expect(texts(book)).toEqual(['b', 'c', 'a']);
    put(person, note('d'));
    expect(texts(book)).toEqual(['b', 'c', 'a', 'd']);
    // A key that another program damaged lies on top and makes room.
    person.board.roots.canvas.forEach((map, id) => {
      if (id === b) Reflect.apply(Reflect.get(map as object, 'set'), map, ['layer', '!']);
    });
    put(person, note('e'));
    expect(texts(book).at(-1)).toBe('e');
  });

  it('[BD352] two people write in one note, and both are read', () => {
    const { ann, bob, anns, bobs, sync } = twoDevices();
    const id = put(ann, note('who'));
    sync();
    act(ann, (edit) => setMapText(edit, id, 'who tests'));
    act(bob, (edit) => setMapText(edit, id, 'So: who'));
    sync();
    expect(texts(anns)).toEqual(['So: who tests']);
    expect(texts(bobs)).toEqual(['So: who tests']);
    expect(ann.editor.undoStack.undo().kind).toBe('done');
    sync();
    expect(texts(bobs)).toEqual(['So: who']);
  });

  it('[BD353] what was taken off the Map keeps what others write, and comes back with it', () => {
    const { ann, bob, anns, bobs, sync } = twoDevices();
    const id = put(ann, note('Keep'));
    sync();
    act(ann, (edit) => putMapObjectsAside(edit, [id]));
    act(bob, (edit) => setMapText(edit, id, 'Keep this'));
    sync();
    expect([texts(anns), texts(bobs)]).toEqual([[], []]);
    expect(anns.object(id)?.aside).toBe(true);
    ann.editor.undoStack.undo();
    sync();
    expect(texts(bobs)).toEqual(['Keep this']);
  });

  it('[BD354] of two people who move the same thing the last write counts, everywhere the same', () => {
    const { ann, bob, anns, bobs, sync } = twoDevices();
    const id = put(ann, note('x'));
    const item = act(ann, (edit) => createItem(edit, { title: 'A' }));
    sync();
    const to = (at: MapPoint) => (edit: Edit) =>
      moveOnMap(edit, { items: new Map([[item, at]]), objects: new Map([[id, at]]) });
    act(ann, to({ x: 10, y: 10 }));
    act(bob, to({ x: -20, y: 0.4 }));
    sync();
    const [at, itemAt] = [anns.object(id)?.at, ann.board.view.item(item)?.onMap?.at];
    expect([
      { x: 10, y: 10 },
      { x: -20, y: 0 },
    ]).toContainEqual(at);
    expect(bobs.object(id)?.at).toEqual(at);
    expect(bob.board.view.item(item)?.onMap?.at).toEqual(itemAt);
  });

  it('[BD355] undo takes a new note back only while nobody else has touched it', () => {
    const { ann, bob, bobs, sync } = twoDevices();
    const id = put(ann, note(''));
    sync();
    expect(ann.editor.undoStack.undo().kind).toBe('done');
    sync();
    expect(texts(bobs)).toEqual([]);
    expect(ann.editor.undoStack.redo().kind).toBe('done');
    sync();
    act(bob, (edit) => setMapText(edit, id, 'Mine now'));
    sync();
    expect(ann.editor.undoStack.undo()).toMatchObject({ kind: 'kept', kept: 1 });
    sync();
    expect(texts(bobs)).toEqual(['Mine now']);
  });

  it('[BD356] change their size, look and hold; what they do not have is passed over', () => {
    const person = newBoard({ seed: 1 });
    const book = new MapBook(person.board);
    const ids = act(person, (edit) => addMapObjects(edit, [note('n'), TEXT, STROKE]));
    const [noteId = NOWHERE, textId = NOWHERE, strokeId = NOWHERE] = ids;
    act(person, (edit) => styleMapObjects(edit, ids, { hue: 4, scale: 'small', pen: 'thick' }));
    const at = { x: 1, y: 2 };
    act(person, (edit) => resizeOnMap(edit, noteId, { at, size: { width: 300.4, height: 90 } }));
    expect(book.object(noteId)).toMatchObject({ hue: 4, at, size: { width: 300, height: 90 } });
    expect(book.object(noteId)).not.toHaveProperty('scale');
    expect(book.object(textId)).toMatchObject({ hue: 4, scale: 'small' });
    expect(book.object(strokeId)).toMatchObject({ hue: 4, pen: 'thick' });
    act(person, (edit) => styleMapObjects(edit, [strokeId], { hue: null }));
    expect(book.object(strokeId)).toMatchObject({ hue: null, pen: 'thick' });
  });

  it('[BD357] are grouped and held together with PBIs', () => {
    const person = newBoard({ seed: 1 });
    const book = new MapBook(person.board);
    const id = put(person, note('n'));
    const item = act(person, (edit) => createItem(edit, { title: 'A' }));
    const things = { items: [item], objects: [id] };
    const group = act(person, (edit) => groupOnMap(edit, things));
    const other = act(person, (edit) => groupOnMap(edit, things));
    expect(other).not.toBe(group);
    act(person, (edit) => lockOnMap(edit, things, true));
    expect(book.object(id)).toMatchObject({ group: other, locked: true });
    expect(person.board.view.item(item)?.onMap).toEqual({
      at: undefined,
      group: other,
      locked: true,
    });
    act(person, (edit) => ungroupOnMap(edit, things));
    act(person, (edit) => lockOnMap(edit, things, false));
    expect(book.object(id)).toMatchObject({ group: undefined, locked: false });
    expect(person.board.view.item(item)?.onMap).toBeUndefined();
  });

  it('[BD358] a PBI gets its place with its creation, by one step, and goes back to the tray', () => {
    const person = newBoard({ seed: 1 });
    const { board, editor } = person;
    const other = act(person, (edit) => createItem(edit, { title: 'B' }));
    expect(board.view.item(other)?.onMap).toBeUndefined();
    const item = act(person, (edit) => createItem(edit, { title: 'A', at: { x: 7.6, y: -0.2 } }));
    expect(board.view.item(item)?.onMap).toEqual({
      at: { x: 8, y: 0 },
      group: undefined,
      locked: false,
    });
    editor.undoStack.undo();
    expect(board.view.item(item)?.aside).toBe(true);
    editor.undoStack.redo();
    act(person, (edit) => lockOnMap(edit, { items: [item], objects: [] }, true));
    act(person, (edit) => takeOffMap(edit, [item]));
    expect(board.view.item(item)?.onMap).toBeUndefined();
    editor.undoStack.undo();
    expect(board.view.item(item)?.onMap).toMatchObject({ at: { x: 8, y: 0 }, locked: true });
  });

  it('[BD359] what is over a limit, unknown or no object is refused, and nothing is written', () => {
    const person = newBoard({ seed: 1 });
    const id = put(person, note('n'));
    const section = put(person, SECTION);
    const stroke = put(person, STROKE);
    const item = act(person, (edit) => createItem(edit, { title: 'A' }));
    const far = { x: LIMITS.mapExtentPx + 1, y: 0 };
    const odd = { x: Number.NaN, y: 0 };
    const range = { code: 'out-of-range', field: 'at', least: -LIMITS.mapExtentPx };
    const long = 'x'.repeat(LIMITS.mapTextChars + 1);
    const name = 'x'.repeat(LIMITS.nameChars + 1);
    const add = (object: NewMapObject) => (edit: Edit) => addMapObjects(edit, [note('ok'), object]);
    const move = (at: MapPoint) => (edit: Edit) =>
      moveOnMap(edit, { items: new Map([[item, { x: 1, y: 1 }]]), objects: new Map([[id, at]]) });
    const points = (wanted: readonly number[]): NewMapObject => ({ ...STROKE, points: wanted });
    const size = { code: 'out-of-range', field: 'size' };
    const cases: readonly (readonly [(edit: Edit) => Result<unknown, EditRefusal>, object])[] = [
      [add(note('n', far)), range],
      [add(note('n', odd)), range],
      [add({ ...note('n'), size: { width: 0, height: 5 } }), size],
      [add({ ...note('n'), size: { width: 5, height: Number.POSITIVE_INFINITY } }), size],
      [add({ ...note('n'), hue: 9 }), { code: 'out-of-range', field: 'hue' }],
      [add(note(long)), { code: 'too-long', field: 'text', limitChars: LIMITS.mapTextChars }],
      [add({ ...SECTION, text: name }), { code: 'too-long', limitChars: LIMITS.nameChars }],
      [add({ ...note('n'), byName: name }), { code: 'too-long', field: 'byName' }],
      [add({ ...note('n'), kind: 'cloud' as 'note' }), { code: 'bad-value', field: 'kind' }],
      [add({ ...TEXT, scale: 'huge' as 'large' }), { code: 'bad-value', field: 'scale' }],
      [add({ ...STROKE, pen: 'brush' as 'thin' }), { code: 'bad-value', field: 'pen' }],
      [add(points([])), { code: 'empty', field: 'points' }],
      [add(points([1, 2, 3])), { code: 'bad-value', field: 'points' }],
      [add(points([1, Number.NaN])), { code: 'bad-value', field: 'points' }],
      [add(points([1, far.x])), { code: 'out-of-range', field: 'points' }],
      [
        add(points(Array.from({ length: LIMITS.strokePoints * 2 + 2 }, () => 0))),
        { code: 'too-many', of: 'points', limit: LIMITS.strokePoints },
      ],
      [move(far), range],
      [
        (edit) => moveOnMap(edit, { items: new Map([[NO_ITEM, odd]]), objects: new Map() }),
        { code: 'unknown', id: NO_ITEM },
      ],
      [
        (edit) => moveOnMap(edit, { items: new Map(), objects: new Map([[NOWHERE, odd]]) }),
        { code: 'unknown', id: NOWHERE },
      ],
      [
        (edit) => resizeOnMap(edit, stroke, { at: far, size: SIZE }),
        { code: 'bad-value', field: 'size' },
      ],
      [(edit) => resizeOnMap(edit, id, { at: far, size: SIZE }), range],
      [(edit) => setMapText(edit, stroke, 'x'), { code: 'bad-value', field: 'text' }],
      [(edit) => setMapText(edit, section, name), { code: 'too-long' }],
      [
        (edit) => styleMapObjects(edit, [id, NOWHERE], { hue: 1 }),
        { code: 'unknown', id: NOWHERE },
      ],
      [(edit) => styleMapObjects(edit, [id], { hue: -1 }), { code: 'out-of-range', field: 'hue' }],
      [(edit) => putMapObjectsAside(edit, [id, NOWHERE]), { code: 'unknown', id: NOWHERE }],
      [(edit) => layerMapObjects(edit, [id, NOWHERE], 'back'), { code: 'unknown', id: NOWHERE }],
      [
        (edit) => groupOnMap(edit, { items: [item], objects: [] }),
        { code: 'bad-value', field: 'group' },
      ],
      [
        (edit) => groupOnMap(edit, { items: [item], objects: [NOWHERE] }),
        { code: 'unknown', id: NOWHERE },
      ],
      [
        (edit) => ungroupOnMap(edit, { items: [NO_ITEM], objects: [] }),
        { code: 'unknown', id: NO_ITEM },
      ],
      [
        (edit) => lockOnMap(edit, { items: [NO_ITEM], objects: [id] }, true),
        { code: 'unknown', id: NO_ITEM },
      ],
      [(edit) => takeOffMap(edit, [item, NO_ITEM]), { code: 'unknown', id: NO_ITEM }],
      [(edit) => createItem(edit, { title: 'B', at: far }), range],
    ];
    for (const [command, refusal] of cases)
      expect(refusalOf(person, command)).toMatchObject(refusal);
  });

  it('[BD368] an image is read with its hash and its words; one that names no bytes is refused, or nothing', () => {
    const person = newBoard({ seed: 1 });
    const book = new MapBook(person.board);
    const id = put(person, IMAGE);
    act(person, (edit) => setMapText(edit, id, 'The login page'));
    act(person, (edit) => styleMapObjects(edit, [id], { pen: 'thin', scale: 'small' }));
    expect(book.object(id)).toMatchObject({ ...IMAGE, text: 'The login page' });
    for (const asset of ['', 'F'.repeat(64), 'f'.repeat(63), undefined, 7]) {
      const odd = { ...IMAGE, asset } as NewMapObject;
      expect(refusalOf(person, (edit) => addMapObjects(edit, [odd]))).toEqual({
        code: 'bad-value',
        field: 'asset',
      });
      person.doc.transact(() => entityOf(person.board.roots.canvas, id)?.set('asset', asset));
      expect(book.object(id)).toBeUndefined();
      expect(book.shown()).toEqual([]);
    }
  });

  it('[BD360] a full Map takes no more; what was taken off it makes room', () => {
    const person = newBoard({ seed: 1 });
    const many = Array.from({ length: LIMITS.mapObjects }, () => STROKE);
    const [first = NOWHERE] = act(person, (edit) => addMapObjects(edit, many));
    const refusal = { code: 'too-many', of: 'mapObjects', limit: LIMITS.mapObjects };
    expect(refusalOf(person, (edit) => addMapObjects(edit, [STROKE]))).toEqual(refusal);
    act(person, (edit) => putMapObjectsAside(edit, [first]));
    put(person, STROKE);
  });
});
