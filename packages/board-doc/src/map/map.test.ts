import { describe, expect, it } from 'vitest';
import type { MapPoint } from '@weft/domain';
import { createItem } from '../commands/create-item.ts';
import type { Edit } from '../edit.ts';
import { act } from '../testing/act.ts';
import { NO_OBJECT, SECTION, STROKE, TEXT, note, put } from '../testing/map-objects.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { addMapObjects } from './add-map-objects.ts';
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
    expect(book.text(ids[0] ?? NO_OBJECT)?.toString()).toBe('Ask ops');
    expect(book.text(ids[3] ?? NO_OBJECT)).toBeUndefined();
    expect(book.text(NO_OBJECT)).toBeUndefined();
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
    const [noteId = NO_OBJECT, textId = NO_OBJECT, strokeId = NO_OBJECT] = ids;
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
});
