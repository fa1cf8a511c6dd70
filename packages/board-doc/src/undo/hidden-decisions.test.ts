import { lineIdOf } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { acceptDependency } from '../commands/accept-dependency.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { removeDependency } from '../commands/remove-dependency.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { must, smallBoard, smallBoards } from '../testing/small-board.ts';
import type { TestBoard } from '../testing/new-board.ts';
import { syncAll } from '../testing/sync-all.ts';

function undoAll({ board, editor }: TestBoard, steps: number): string[] {
  return Array.from({ length: steps }, () => {
    editor.undoStack.undo();
    return canonicalBoard(board);
  });
}

describe('decisions in records that are put aside', () => {
  // Found by seed 133 of [BD61]: a line was accepted, removed, drawn again and accepted again.
  it('[BD100] come back with the undo of the decision that replaced them', () => {
    const device = smallBoard();
    const { board, editor, a, b, red } = device;
    const line = lineIdOf(a, b);
    const steps = [
      () => must(device, (edit) => addDependency(edit, { from: a, to: b })),
      () => must(device, (edit) => acceptDependency(edit, line, red, true)),
      () => must(device, (edit) => removeDependency(edit, line)),
      () => must(device, (edit) => addDependency(edit, { from: a, to: b })),
      () => must(device, (edit) => acceptDependency(edit, line, red, true)),
    ];
    const boards = [canonicalBoard(board)];
    for (const step of steps) {
      step();
      boards.push(canonicalBoard(board));
    }
    const back = boards.slice(0, -1).toReversed();
    for (let round = 0; round < 2; round += 1) {
      expect(undoAll(device, steps.length)).toEqual(back);
      for (const wanted of boards.slice(1)) {
        editor.undoStack.redo();
        expect(canonicalBoard(board)).toBe(wanted);
      }
    }
  });

  it('[BD100] stay away where somebody brought their record back meanwhile', () => {
    const [left, right] = smallBoards(2);
    if (left === undefined || right === undefined) throw new Error('Two devices are needed.');
    const { a, b, red } = left;
    const line = lineIdOf(a, b);
    // One draws it, declines and puts it aside; the other draws it too and accepts.
    must(right, (edit) => addDependency(edit, { from: a, to: b }));
    must(right, (edit) => acceptDependency(edit, line, red, false));
    must(right, (edit) => removeDependency(edit, line));
    must(left, (edit) => addDependency(edit, { from: a, to: b }));
    must(left, (edit) => acceptDependency(edit, line, red, true));
    syncAll([left.doc, right.doc]);
    must(left, (edit) => acceptDependency(edit, line, red, false));
    right.editor.undoStack.undo();
    syncAll([left.doc, right.doc]);
    expect(left.board.view.line(line)?.records).toHaveLength(2);
    left.editor.undoStack.undo();
    expect(left.board.view.line(line)).toMatchObject({ acceptedBy: [red], collisions: [] });
  });
});
