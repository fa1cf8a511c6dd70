import { describe, expect, it } from 'vitest';
import { LIMITS, brandId, type ItemId, type MapPoint, type Result } from '@weft/domain';
import { createItem } from '../commands/create-item.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import { act } from '../testing/act.ts';
import {
  IMAGE,
  NO_OBJECT,
  SECTION,
  SIZE,
  STROKE,
  TEXT,
  note,
  put,
} from '../testing/map-objects.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
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

const NO_ITEM = brandId<ItemId>('0'.repeat(26));

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

describe('what the Map does not take', () => {
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
        (edit) => moveOnMap(edit, { items: new Map(), objects: new Map([[NO_OBJECT, odd]]) }),
        { code: 'unknown', id: NO_OBJECT },
      ],
      [
        (edit) => resizeOnMap(edit, stroke, { at: far, size: SIZE }),
        { code: 'bad-value', field: 'size' },
      ],
      [(edit) => resizeOnMap(edit, id, { at: far, size: SIZE }), range],
      [(edit) => setMapText(edit, stroke, 'x'), { code: 'bad-value', field: 'text' }],
      [(edit) => setMapText(edit, section, name), { code: 'too-long' }],
      [
        (edit) => styleMapObjects(edit, [id, NO_OBJECT], { hue: 1 }),
        { code: 'unknown', id: NO_OBJECT },
      ],
      [(edit) => styleMapObjects(edit, [id], { hue: -1 }), { code: 'out-of-range', field: 'hue' }],
      [(edit) => putMapObjectsAside(edit, [id, NO_OBJECT]), { code: 'unknown', id: NO_OBJECT }],
      [
        (edit) => layerMapObjects(edit, [id, NO_OBJECT], 'back'),
        { code: 'unknown', id: NO_OBJECT },
      ],
      [
        (edit) => groupOnMap(edit, { items: [item], objects: [] }),
        { code: 'bad-value', field: 'group' },
      ],
      [
        (edit) => groupOnMap(edit, { items: [item], objects: [NO_OBJECT] }),
        { code: 'unknown', id: NO_OBJECT },
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
    const [first = NO_OBJECT] = act(person, (edit) => addMapObjects(edit, many));
    const refusal = { code: 'too-many', of: 'mapObjects', limit: LIMITS.mapObjects };
    expect(refusalOf(person, (edit) => addMapObjects(edit, [STROKE]))).toEqual(refusal);
    act(person, (edit) => putMapObjectsAside(edit, [first]));
    put(person, STROKE);
  });
});
