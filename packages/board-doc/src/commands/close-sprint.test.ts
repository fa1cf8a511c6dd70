import { OUTSIDE, brandId, type ItemId, type SprintId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { addDependency } from './add-dependency.ts';
import { closeSprint, outcomeOfSprint } from './close-sprint.ts';
import { createItem } from './create-item.ts';
import { decideItem } from './decide-item.ts';
import { moveItems } from './move-items.ts';

function finish(device: SmallBoard, item: ItemId): void {
  must(device, (edit) => decideItem(edit, item, 'state', 'done'));
  must(device, (edit) => decideItem(edit, item, 'integrated', true));
}

function backlog({ board }: SmallBoard): readonly string[] {
  return board.tables.items.backlog.map(({ id }) => board.view.item(id)?.title ?? '');
}

/** Red took A and C for Sprint 1 and Blue took D; A is Done and integrated. Order: A, B, C, D. */
function planned(): SmallBoard & { readonly d: ItemId } {
  const device = smallBoard();
  const { a, c, red, blue, one } = device;
  const d = must(device, (edit) => createItem(edit, { title: 'D' }));
  must(device, (edit) => moveItems(edit, [a, c], { team: red, sprint: one }));
  must(device, (edit) => moveItems(edit, [d], { team: blue, sprint: one }));
  finish(device, a);
  return { ...device, d };
}

describe('closing a Sprint', () => {
  it('[BD120] what is Done and integrated stays in the Sprint; the rest goes back and says from where', () => {
    const device = planned();
    const { a, c, d, one, red, blue, board } = device;
    expect(must(device, (edit) => closeSprint(edit, one))).toEqual([c, d]);
    expect(board.view.sprint(one)?.state).toBe('closed');
    expect(board.view.item(a)).toMatchObject({ place: { team: red, sprint: one } });
    expect(board.view.item(a)?.carriedFrom).toBeUndefined();
    expect(board.view.item(c)).toMatchObject({
      place: { team: red, sprint: null },
      carriedFrom: one,
    });
    expect(board.view.item(d)).toMatchObject({
      place: { team: blue, sprint: null },
      carriedFrom: one,
    });
  });

  it('[BD120] Done is not enough without integration, but it is for work outside the Nexus', () => {
    const device = smallBoard();
    const { a, b, c, red, one, board } = device;
    must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    must(device, (edit) => moveItems(edit, [b, c], { team: OUTSIDE, sprint: one }));
    for (const item of [a, b]) must(device, (edit) => decideItem(edit, item, 'state', 'done'));
    expect(outcomeOfSprint(board.view, one)).toEqual({ kept: [b], carried: [a, c] });
  });

  it('[BD121] what goes back stands on top of the Product Backlog in the order it had', () => {
    const device = planned();
    expect(backlog(device)).toEqual(['A', 'B', 'C', 'D']);
    must(device, (edit) => closeSprint(edit, device.one));
    expect(backlog(device)).toEqual(['C', 'D', 'A', 'B']);
  });

  it('[BD121] where it stands there already no order key is written', () => {
    const device = smallBoard();
    const { a, red, one, board } = device;
    must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    const before = board.view.item(a)?.rank;
    must(device, (edit) => closeSprint(edit, one));
    expect(board.view.item(a)).toMatchObject({ rank: before, carriedFrom: one });
  });

  it('[BD122] closing is one step: undo gives the board before it, redo the closed one', () => {
    const device = planned();
    const { board, editor, c, d } = device;
    must(device, (edit) => addDependency(edit, { from: c, to: d }));
    const before = canonicalBoard(board);
    must(device, (edit) => closeSprint(edit, device.one));
    const after = canonicalBoard(board);
    expect(board.view.linesInto(d)).toHaveLength(1);
    editor.undoStack.undo();
    expect(canonicalBoard(board)).toEqual(before);
    expect(backlog(device)).toEqual(['A', 'B', 'C', 'D']);
    editor.undoStack.redo();
    expect(canonicalBoard(board)).toEqual(after);
  });

  it('[BD123] a Sprint that is not on the board is refused, and nothing is written', () => {
    const device = planned();
    const before = canonicalBoard(device.board);
    const unknown = brandId<SprintId>('0'.repeat(26));
    const result = device.editor.perform({ kind: 'close-sprint' }, (edit) =>
      closeSprint(edit, unknown),
    );
    expect(result).toEqual({ ok: false, refusal: { code: 'unknown', id: unknown } });
    expect(canonicalBoard(device.board)).toEqual(before);
  });

  it('[BD124] what somebody else gave to another Sprint meanwhile shows both decisions', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, red, one, two } = left;
    must(left, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    syncAll([left.doc, right.doc]);
    must(left, (edit) => closeSprint(edit, one));
    must(right, (edit) => moveItems(edit, [a], { team: red, sprint: two }));
    syncAll([left.doc, right.doc]);
    for (const { board } of [left, right]) {
      expect(board.view.item(a)?.collisions.map(({ field }) => field)).toEqual(['place']);
      expect(board.view.item(a)?.carriedFrom).toBe(one);
    }
  });
});
