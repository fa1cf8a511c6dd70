import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@weft/domain';
import {
  addMapObjects,
  createItem,
  createYDoc,
  groupOnMap,
  layerMapObjects,
  lockOnMap,
  moveOnMap,
  putMapObjectsAside,
  resizeOnMap,
  setMapText,
  styleMapObjects,
  takeOffMap,
  type Edit,
  type EditRefusal,
  type NewMapObject,
} from '@weft/board-doc';
import { newBoard } from '@weft/board-doc/testing';
import { assetHashOf } from '@weft/domain/testing';
import { done, type Result } from '@weft/domain';
import { summarizeUpdate } from './update-summary.ts';

const ID = 'C'.repeat(26);
const FAR = LIMITS.mapExtentPx;

function codeOf(update: Uint8Array): string {
  const result = summarizeUpdate(update);
  return result.ok ? 'accepted' : result.refusal.code;
}

/** What is said of an update that writes this under `canvas`. */
function codeOfWriting(write: (canvas: Y.Map<unknown>) => void): string {
  const doc = createYDoc();
  doc.transact(() => write(doc.getMap('canvas')));
  return codeOf(Y.encodeStateAsUpdate(doc));
}

function codeOfFields(fields: Readonly<Record<string, unknown>>): string {
  return codeOfWriting((canvas) => canvas.set(ID, new Y.Map(Object.entries(fields))));
}

const HASH = assetHashOf('f');
const AT = { at: { x: -FAR, y: 2.5 }, size: { width: 1, height: FAR }, hue: 8 };
const OBJECTS: readonly NewMapObject[] = [
  { ...AT, kind: 'note', text: '𐍈'.repeat(LIMITS.mapTextChars / 2), byName: '€'.repeat(120) },
  { ...AT, kind: 'section', text: 'Sprint 3', hue: null },
  { ...AT, kind: 'text', text: '', scale: 'large', locked: true },
  {
    ...AT,
    kind: 'stroke',
    points: Array.from(
      { length: LIMITS.strokePoints * 2 },
      (_, at) => at * (at % 2 === 0 ? 1 : -9),
    ),
    pen: 'thick',
  },
  { ...AT, kind: 'image', text: 'The log-in page', asset: HASH },
];

describe('the Map in an update', () => {
  it('[SV290] passes as people put things there, write, move, group and take them off', () => {
    const { editor, board, doc } = newBoard({ seed: 3 });
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const must = <Value>(command: (edit: Edit) => Result<Value, EditRefusal>): Value => {
      const result = editor.perform({ kind: 'map-change' }, command);
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value;
    };
    const ids = must((edit) => addMapObjects(edit, OBJECTS));
    const [note, section] = ids;
    if (note === undefined || section === undefined) throw new Error('Nothing was added.');
    const item = must((edit) => createItem(edit, { title: 'A', at: { x: 1, y: 2 } }));
    const things = { items: [item], objects: [note, section] };
    must((edit) => setMapText(edit, note, 'Shorter'));
    const at = { x: 0.5, y: FAR };
    must((edit) =>
      moveOnMap(edit, { items: new Map([[item, at]]), objects: new Map([[note, at]]) }),
    );
    must((edit) => resizeOnMap(edit, note, { at, size: { width: 7, height: 8 } }));
    must((edit) => styleMapObjects(edit, ids, { hue: 0, pen: 'thin', scale: 'small' }));
    must((edit) => layerMapObjects(edit, [section], 'front'));
    must((edit) => groupOnMap(edit, things));
    must((edit) => lockOnMap(edit, things, true));
    must((edit) => putMapObjectsAside(edit, [section]));
    must((edit) => takeOffMap(edit, [item]));
    // Made and changed in one update.
    must((edit) => {
      const made = addMapObjects(edit, OBJECTS);
      if (!made.ok) return made;
      lockOnMap(edit, { items: [], objects: made.value }, true);
      return done(undefined);
    });
    while (editor.undoStack.undo().kind !== 'nothing');
    while (editor.undoStack.redo().kind !== 'nothing');
    expect(updates.length).toBeGreaterThan(30);
    expect(updates.map(codeOf)).toEqual(updates.map(() => 'accepted'));
    expect(codeOf(Y.encodeStateAsUpdate(doc))).toBe('accepted');
    expect(codeOf(Y.mergeUpdates(updates))).toBe('accepted');
    // Of what was deleted for good nothing but its place is left.
    doc.transact(() => board.roots.canvas.delete(note));
    expect(codeOf(Y.encodeStateAsUpdate(doc))).toBe('accepted');
  });

  it('[SV291] is refused where it is none', () => {
    const fine = { kind: 'note', at: { x: 0, y: 0 } };
    const one = (field: Readonly<Record<string, unknown>>): string =>
      codeOfFields({ ...fine, ...field });
    expect(one({ text: new Y.Text('x'), ofTomorrow: { new: [true] } })).toBe('accepted');
    expect(one({ text: 'x'.repeat(LIMITS.mapTextChars) })).toBe('accepted');
    expect(one({ kind: 'cloud', at: { y: 1e-9, x: 2 ** 19 } })).toBe('accepted');
    expect(one({ text: 'x'.repeat(LIMITS.mapTextChars + 1) })).toBe('text-too-long');
    expect(one({ kind: 'x'.repeat(17) })).toBe('text-too-long');
    expect(one({ kind: 5 })).toBe('value-not-allowed');
    expect(one({ group: 'x'.repeat(27) })).toBe('text-too-long');
    expect(one({ byName: 'x'.repeat(LIMITS.nameChars + 1) })).toBe('text-too-long');
    for (const at of [
      ...[
        { x: FAR + 1, y: 0 },
        { x: 0, y: -FAR - 0.5 },
        { x: Number.NaN, y: 0 },
      ],
      ...[
        { x: 0, y: Number.NEGATIVE_INFINITY },
        { x: 2 ** 40, y: 0 },
        { x: '0', y: 0 },
      ],
      ...[{ x: 0 }, { x: 0, y: 0, z: 0 }, { x: 0, z: 0 }, [0, 0], 'here', null, true],
    ]) {
      expect([at, one({ at })]).toEqual([at, 'value-not-allowed']);
    }
    expect(one({ size: { width: 0.5, height: 9 } })).toBe('value-not-allowed');
    expect(one({ size: { width: 9, height: FAR + 1 } })).toBe('value-not-allowed');
    for (const hue of [9, -1, 1.5, 'red', null]) expect(one({ hue })).toBe('value-not-allowed');
    expect(one({ locked: 1 })).toBe('value-not-allowed');
    expect(one({ points: [0, 0, 1] })).toBe('value-not-allowed');
    expect(one({ points: [0, FAR + 1] })).toBe('value-not-allowed');
    expect(one({ points: Array.from({ length: LIMITS.strokePoints * 2 + 2 }, () => 0) })).toBe(
      'too-many-entries',
    );
    expect(one({ kind: 'image', asset: HASH })).toBe('accepted');
    for (const asset of ['F'.repeat(64), 'f'.repeat(63), '../'.repeat(21), '', 7, ['f'], null]) {
      expect([asset, one({ asset })]).toEqual([asset, 'value-not-allowed']);
    }
    expect(one({ asset: 'f'.repeat(65) })).toBe('text-too-long');
    expect(one({ asset: new Y.Text('f') })).toBe('content-not-allowed');
    expect(one({ text: new Y.Map() })).toBe('type-not-allowed');
    expect(one({ text: new Y.XmlText() })).toBe('type-not-allowed');
    expect(one({ at: new Y.Map() })).toBe('content-not-allowed');
    expect(one({ notes: new Y.Array() })).toBe('content-not-allowed');
    expect(codeOfWriting((canvas) => canvas.set('first', new Y.Map()))).toBe('key-not-allowed');
    expect(codeOfWriting((canvas) => canvas.set(ID, 'text'))).toBe('content-not-allowed');
    expect(codeOfWriting((canvas) => canvas.set(ID, new Y.Array()))).toBe('type-not-allowed');
  });
});
