import { lineIdOf, slicingDigest, type ItemId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { acceptDependency } from './accept-dependency.ts';
import { addDependency } from './add-dependency.ts';
import { decideItem } from './decide-item.ts';
import { setLayer } from './item-details.ts';
import { setFollowUp } from './line-agreements.ts';
import { addPerson } from './people.ts';
import { removeDependency } from './remove-dependency.ts';
import { sliceItem } from './slice-item.ts';
import { swapDependency } from './swap-dependency.ts';

const TWO = [{ title: 'A1' }, { title: 'A2' }];

function slice({ a }: SmallBoard, device: SmallBoard): ItemId {
  const [second] = must(device, (edit) => sliceItem(edit, a, TWO));
  if (second === undefined) throw new Error('Nothing was sliced.');
  return second;
}

/** True when the slice was made, or last seen, with its parent as it is now. */
function knowsParent({ board, a }: SmallBoard, slice: ItemId): boolean {
  return board.view.item(slice)?.slicingSaw === slicingDigest(board.view, a);
}

describe('slicing', () => {
  it('[BD111] slices know their parent as whoever sliced it, or changed it with them, saw it', () => {
    const device = smallBoard();
    const { a, b, c, editor } = device;
    must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const part = slice(device, device);
    const steps = [
      () => must(device, (edit) => decideItem(edit, a, 'size', 5)),
      () => must(device, (edit) => addDependency(edit, { from: c, to: a })),
      () => must(device, (edit) => swapDependency(edit, lineIdOf(c, a))),
      () => must(device, (edit) => removeDependency(edit, lineIdOf(a, b))),
      () => must(device, (edit) => sliceItem(edit, a, TWO)),
    ];
    expect(knowsParent(device, part)).toBe(true);
    for (const [at, step] of steps.entries()) {
      step();
      expect(knowsParent(device, part), `after step ${at}`).toBe(true);
    }
    for (const [at] of steps.entries()) {
      editor.undoStack.undo();
      expect(knowsParent(device, part), `after undo ${at}`).toBe(true);
    }
  });

  it('[BD111] whoever changes the parent without knowing of the slices leaves them as they are', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const part = slice(left, left);
    must(right, (edit) => decideItem(edit, right.a, 'size', 8));
    syncAll([left.doc, right.doc]);
    for (const device of [left, right]) expect(knowsParent(device, part)).toBe(false);
    must(right, (edit) => decideItem(edit, right.a, 'size', 5));
    expect(knowsParent(right, part)).toBe(true);
  });

  it('[BD111] what others noted on slices does not keep them from being taken back', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const part = slice(left, left);
    syncAll([left.doc, right.doc]);
    must(right, (edit) => decideItem(edit, right.a, 'size', 8));
    syncAll([left.doc, right.doc]);
    left.editor.undoStack.undo();
    expect(left.board.view.item(part)?.aside).toBe(true);
  });

  it('[BD112] gives each part its size, place and acceptance notes, and each line its ends', () => {
    const device = smallBoard();
    const { a, b, c, red, blue, one, board, editor } = device;
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    const out = must(device, (edit) =>
      addDependency(edit, { from: a, to: b, cause: 'artifacts', neededBy: 'start', note: 'Hi' }),
    );
    must(device, (edit) => acceptDependency(edit, out, blue, true));
    must(device, (edit) => setFollowUp(edit, out, ida));
    must(device, (edit) => setLayer(edit, a, 'service'));
    const into = must(device, (edit) => addDependency(edit, { from: c, to: a }));
    const before = canonicalBoard(board);
    const [part = a] = must(device, (edit) =>
      sliceItem(
        edit,
        a,
        [
          { title: 'First', size: 2, place: { team: red, sprint: one }, acceptance: 'Left' },
          { title: 'Second', size: 3, place: { team: blue, sprint: null }, acceptance: 'Right' },
        ],
        [
          { line: out, slices: [1] },
          { line: into, slices: [0, 1] },
        ],
      ),
    );
    const { view } = board;
    expect(view.item(a)).toMatchObject({ title: 'First', size: 2, place: { team: red } });
    expect(view.item(part)).toMatchObject({
      title: 'Second',
      size: 3,
      place: { team: blue, sprint: null },
      parent: a,
      layer: 'service',
      hasAcceptance: true,
    });
    expect([board.readText(a, 'acceptance'), board.readText(part, 'acceptance')]).toEqual([
      'Left',
      'Right',
    ]);
    const lines = [...view.lines()].map(({ id }) => id).sort();
    expect(lines).toEqual([into, lineIdOf(part, b), lineIdOf(c, part)].sort());
    expect(view.line(lineIdOf(part, b))).toMatchObject({
      causes: ['artifacts'],
      neededBy: 'start',
      note: 'Hi',
      acceptedBy: [blue],
      followUp: ida,
    });
    const after = canonicalBoard(board);
    expect(editor.undoStack.undo().kind).toBe('done');
    expect(canonicalBoard(board)).toBe(before);
    editor.undoStack.redo();
    expect(canonicalBoard(board)).toBe(after);
  });

  it('[BD112] refuses lines and parts that are not there, and changes nothing then', () => {
    const device = smallBoard();
    const { a, b, c, board, editor } = device;
    const line = must(device, (edit) => addDependency(edit, { from: b, to: c }));
    const own = must(device, (edit) => addDependency(edit, { from: a, to: c }));
    const before = canonicalBoard(board);
    const tries = [
      [[{ line, slices: [1] }], { code: 'unknown', id: line }],
      [[{ line: own, slices: [] }], { code: 'bad-value', field: 'slices' }],
      [[{ line: own, slices: [2] }], { code: 'bad-value', field: 'slices' }],
    ] as const;
    for (const [lines, refusal] of tries) {
      const result = editor.perform({ kind: 'slice-item' }, (edit) =>
        sliceItem(edit, a, TWO, lines),
      );
      expect(result).toEqual({ ok: false, refusal });
    }
    const taken = editor.perform({ kind: 'slice-item' }, (edit) =>
      sliceItem(edit, a, [{ title: 'A1' }, { title: 'A2', id: b }]),
    );
    expect(taken).toEqual({ ok: false, refusal: { code: 'bad-value', field: 'id' } });
    expect(canonicalBoard(board)).toBe(before);
    expect([...board.asideItems()]).toEqual([]);
  });
});
