import { describe, expect, it } from 'vitest';
import { LIMITS, type BoardSnapshot, type SnapshotMapObject } from '@weft/domain';
import { shownMapObjects } from '../map/snapshot-map.ts';
import { addMapObjects } from '../map/add-map-objects.ts';
import { snapshotOf } from '../read/read-snapshot.ts';
import { must, smallBoard, type SmallBoard } from '../testing/small-board.ts';
import { planImport } from './plan-import.ts';

const NOTE: SnapshotMapObject = {
  ref: 'note',
  kind: 'note',
  at: { x: 1, y: 2 },
  size: { width: 192, height: 192 },
  text: 'Ask ops',
  group: 'ours',
  byName: 'Ann',
};
const STROKE: SnapshotMapObject = {
  ref: 'stroke',
  kind: 'stroke',
  at: { x: 0, y: 0 },
  size: { width: 9, height: 9 },
  hue: 3,
  points: [0, 0, 9, 9],
  pen: 'thin',
};
const ROWS: BoardSnapshot = {
  teams: [],
  sprints: [],
  items: [
    { ref: 'one', title: 'One' },
    { ref: 'two', title: 'Two' },
  ],
  dependencies: [],
  mapPlaces: [{ ref: 'one', at: { x: 5, y: 6 }, group: 'ours', locked: true }],
  mapObjects: [NOTE, STROKE],
};

function importInto({ board, editor }: SmallBoard, rows: BoardSnapshot): string {
  const step = editor.begin({ kind: 'import' });
  for (const chunk of planImport(rows, board.view, { onExisting: 'skip' }).chunks) {
    const result = step.perform(chunk);
    if (!result.ok) return result.refusal.code;
  }
  step.end();
  return 'done';
}

describe('the Map in an import', () => {
  it('[BD367] comes with its groups under new names, above what is there, as one step', () => {
    const device = smallBoard();
    const own = { ...NOTE, ref: undefined, hue: null, group: undefined, text: 'Own' } as const;
    must(device, (edit) => addMapObjects(edit, [own]));
    expect(importInto(device, ROWS)).toBe('done');
    const [first, note, stroke] = shownMapObjects(device.board.roots);
    expect(first).toMatchObject({ text: 'Own' });
    expect(note).toMatchObject({ kind: 'note', text: 'Ask ops', byName: 'Ann', hue: null });
    expect(stroke).toMatchObject({ kind: 'stroke', points: [0, 0, 9, 9], hue: 3 });
    const item = [...device.board.view.items()].find(({ title }) => title === 'One');
    expect(item?.onMap).toEqual({ at: { x: 5, y: 6 }, group: note?.group, locked: true });
    expect(note?.group).toHaveLength(26);
    device.editor.undoStack.undo();
    expect(shownMapObjects(device.board.roots)).toEqual([first]);
    expect(snapshotOf(device.board)).not.toHaveProperty('mapPlaces');
  });

  it('[BD367] adds nothing that stands there already', () => {
    const device = smallBoard();
    const twice = { ...ROWS, items: [], mapObjects: [NOTE, NOTE, STROKE] };
    importInto(device, twice);
    expect(shownMapObjects(device.board.roots)).toHaveLength(3);
    importInto(device, { ...twice, mapObjects: [NOTE, STROKE, { ...NOTE, text: 'More' }] });
    expect(shownMapObjects(device.board.roots)).toHaveLength(4);
  });

  it('[BD367] is cut to its limits, without what is no object', () => {
    const device = smallBoard();
    const odd = (change: object): SnapshotMapObject => ({ ...NOTE, ...change });
    importInto(device, {
      ...ROWS,
      mapPlaces: [
        { ref: 'two', at: { x: Number.NaN, y: 0 } },
        { ref: 'nobody', at: NOTE.at },
      ],
      mapObjects: [
        odd({ text: `${'x'.repeat(LIMITS.mapTextChars - 1)}🧵` }),
        odd({ at: { x: 2 * LIMITS.mapExtentPx, y: 0 }, size: 5, hue: 12, byName: 7 }),
        odd({ kind: 'cloud' }),
        odd({ at: undefined }),
        { ...STROKE, points: [] },
      ],
    });
    const [long, far, ...rest] = shownMapObjects(device.board.roots);
    expect(long).toMatchObject({ text: 'x'.repeat(LIMITS.mapTextChars - 1) });
    expect(far).toMatchObject({ at: { x: LIMITS.mapExtentPx, y: 0 }, hue: null, byName: '' });
    expect(rest).toEqual([]);
    expect([...device.board.view.items()].filter(({ onMap }) => onMap !== undefined)).toEqual([]);
  });

  it('[BD367] is refused as a whole where the Map has no room for it', () => {
    const device = smallBoard();
    const many = Array.from({ length: LIMITS.mapObjects + 1 }, () => STROKE);
    expect(importInto(device, { ...ROWS, mapObjects: many })).toBe('too-many');
    expect(device.board.view.itemCount).toBe(3);
  });
});
