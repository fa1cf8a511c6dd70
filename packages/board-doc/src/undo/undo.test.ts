import * as Y from 'yjs';
import { lineIdOf } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { acceptDependency } from '../commands/accept-dependency.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { setProductGoal } from '../commands/board-goals.ts';
import { createItem } from '../commands/create-item.ts';
import { decideItem } from '../commands/decide-item.ts';
import { setItemTags } from '../commands/edit-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { bringBack, putAside } from '../commands/put-aside.ts';
import { removeDependency } from '../commands/remove-dependency.ts';
import { renameItem } from '../commands/rename-item.ts';
import { sliceItem } from '../commands/slice-item.ts';
import { editTeam } from '../commands/teams.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import type { StepLabel } from './step-label.ts';
import { TEXT_EDIT } from './text-steps.ts';

/** The number the rule names. */
const MOST_STEPS = 500;

/** Two people, and a way to bring their devices together. */
function pair(): { left: SmallBoard; right: SmallBoard; sync: () => void } {
  const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
  return { left, right, sync: () => syncAll([left.doc, right.doc]) };
}

function type(device: SmallBoard, text: Y.Text, index: number, letters: string): void {
  device.editor.watchText(text, { kind: 'edit-text' });
  device.doc.transact(() => text.insert(index, letters), TEXT_EDIT);
}

function titleOf(device: SmallBoard): Y.Text {
  const title = device.board.title(device.a);
  if (title === undefined) throw new Error('The PBI has no title.');
  return title;
}

describe('taking back', () => {
  it('[BD62] a later write of somebody else stays, even where it has the same value', () => {
    const { left, right, sync } = pair();
    const { a, red } = left;
    must(left, (edit) => setItemTags(edit, a, { needs: ['Java'] }));
    must(left, (edit) => editTeam(edit, red, { name: 'Crimson' }));
    sync();
    must(right, (edit) => setItemTags(edit, a, { needs: [] }));
    must(right, (edit) => setItemTags(edit, a, { needs: ['Java'] }));
    sync();
    expect(left.editor.undoStack.undo().kind).toBe('done');
    expect(left.editor.undoStack.undo()).toMatchObject({ kind: 'kept', kept: 1 });
    expect(left.board.view.item(a)?.needs).toEqual(['Java']);
    expect(left.board.view.team(red)?.name).toBe('Red');
  });

  it('[BD63] a decision that others replaced, or that collides, is not taken back', () => {
    const { left, right, sync } = pair();
    const { a } = left;
    must(left, (edit) => decideItem(edit, a, 'size', 5));
    sync();
    must(right, (edit) => decideItem(edit, a, 'size', 8));
    sync();
    expect(left.editor.undoStack.undo().kind).toBe('kept');
    expect(left.board.view.item(a)?.size).toBe(8);
    must(left, (edit) => decideItem(edit, a, 'state', 'doing'));
    must(right, (edit) => decideItem(edit, a, 'state', 'done'));
    sync();
    expect(left.editor.undoStack.undo().kind).toBe('kept');
    expect(left.board.view.item(a)?.collisions).toHaveLength(1);
  });

  it('[BD63] undoing a choice opens the collision that it settled, with its authors', () => {
    const { left, right, sync } = pair();
    const { a } = left;
    must(left, (edit) => decideItem(edit, a, 'size', 1));
    must(right, (edit) => decideItem(edit, a, 'size', 2));
    sync();
    const before = left.board.view.item(a);
    must(left, (edit) => decideItem(edit, a, 'size', 3));
    expect(left.editor.undoStack.undo().kind).toBe('done');
    expect(left.board.view.item(a)).toEqual(before);
    expect(left.editor.undoStack.redo().kind).toBe('done');
    expect(left.board.view.item(a)).toMatchObject({ size: 3, collisions: [] });
    sync();
    expect(right.board.view.item(a)).toEqual(left.board.view.item(a));
  });

  it('[BD63] a line that somebody drew again is not haunted by my undo', () => {
    const { left, right, sync } = pair();
    const { a, b, red } = left;
    const line = must(left, (edit) => addDependency(edit, { from: a, to: b }));
    must(left, (edit) => acceptDependency(edit, line, red, true));
    must(left, (edit) => removeDependency(edit, line));
    sync();
    must(right, (edit) => addDependency(edit, { from: a, to: b }));
    must(right, (edit) => acceptDependency(edit, lineIdOf(a, b), red, false));
    sync();
    while (left.editor.undoStack.undo().kind !== 'nothing');
    expect(left.board.view.line(line)).toMatchObject({ acceptedBy: [], collisions: [] });
  });

  it('[BD64] what others changed since it was created is not put aside', () => {
    const { left, right, sync } = pair();
    const changes: readonly ((id: typeof left.a) => void)[] = [
      (id) => must(right, (edit) => decideItem(edit, id, 'size', 5)),
      (id) => must(right, (edit) => renameItem(edit, id, 'Another name')),
      (id) => must(right, (edit) => setItemTags(edit, id, { needs: ['x'] })),
      (id) => right.board.description(id).insert(0, 'Much work'),
      (id) => must(right, (edit) => moveItems(edit, [id], { team: right.red, sprint: null })),
    ];
    for (const change of changes) {
      const id = must(left, (edit) => createItem(edit, { title: 'New' }));
      sync();
      change(id);
      sync();
      expect(left.editor.undoStack.undo().kind).toBe('kept');
      expect(left.board.view.item(id)?.aside).toBe(false);
    }
  });

  it('[BD64] of a slicing, untouched parts go and a part that others use stays', () => {
    const { left, right, sync } = pair();
    const { a } = left;
    const parts = [{ title: 'A1', size: 1 }, { title: 'A2' }, { title: 'A3' }];
    const [second, third] = must(left, (edit) => sliceItem(edit, a, parts));
    if (second === undefined || third === undefined) throw new Error('Parts are missing');
    sync();
    must(right, (edit) => decideItem(edit, third, 'ready', true));
    sync();
    expect(left.editor.undoStack.undo()).toMatchObject({ kind: 'partly', kept: 1 });
    const { view } = left.board;
    expect(view.item(a)).toMatchObject({ title: 'A', size: null });
    expect(view.item(second)?.aside).toBe(true);
    expect(view.item(third)?.aside).toBe(false);
    expect(left.editor.undoStack.redo().kind).toBe('done');
    expect(view.item(a)).toMatchObject({ title: 'A1', size: 1 });
    expect(view.item(second)?.aside).toBe(false);
  });

  it('[BD64] redo brings back, and a second undo looks again', () => {
    const { left, right, sync } = pair();
    const id = must(left, (edit) => createItem(edit, { title: 'New' }));
    left.editor.undoStack.undo();
    expect(left.board.view.item(id)?.aside).toBe(true);
    left.editor.undoStack.redo();
    expect(left.board.view.item(id)?.aside).toBe(false);
    sync();
    must(right, (edit) => decideItem(edit, id, 'size', 5));
    sync();
    expect(left.editor.undoStack.undo().kind).toBe('kept');
    expect(left.board.view.item(id)?.aside).toBe(false);
  });

  it('[BD64] what somebody else brought back or put aside meanwhile is theirs', () => {
    const { left, right, sync } = pair();
    const id = must(left, (edit) => createItem(edit, { title: 'New' }));
    left.editor.undoStack.undo();
    sync();
    must(right, (edit) => bringBack(edit, [id]));
    must(right, (edit) => putAside(edit, [id]));
    sync();
    expect(left.editor.undoStack.redo().kind).toBe('kept');
    expect(left.board.view.item(id)?.aside).toBe(true);
  });

  it('[BD65] the outcome counts the writes of others that stay', () => {
    const { left, right, sync } = pair();
    const { a, b, c, red, one } = left;
    const place = { team: red, sprint: one };
    left.editor.perform({ kind: 'move-items', items: [a, b, c] }, (edit) =>
      moveItems(edit, [a, b, c], place),
    );
    sync();
    must(right, (edit) => moveItems(edit, [a, b], { team: right.blue, sprint: null }));
    sync();
    expect(left.editor.undoStack.undo()).toEqual({
      kind: 'partly',
      label: { kind: 'move-items', items: [a, b, c] },
      kept: 2,
    });
    expect(left.board.view.item(a)?.place.team).toBe(right.blue);
    expect(left.board.view.item(c)?.place.team).toBeNull();
    expect(left.editor.undoStack.undo()).toEqual({ kind: 'nothing' });
  });

  it('[BD66] typing is a step that a command ends, and all come back in order', () => {
    const device = smallBoard();
    const { a, b, board, editor } = device;
    const title = titleOf(device);
    const boards = [canonicalBoard(board)];
    const note = (): unknown => boards.push(canonicalBoard(board));
    type(device, title, 1, 'b');
    type(device, title, 2, 'c');
    note();
    must(device, (edit) => decideItem(edit, b, 'size', 3));
    note();
    type(device, title, 3, 'd');
    note();
    must(device, (edit) => renameItem(edit, a, 'Abxd'));
    note();
    type(device, board.description(a), 0, 'Why');
    note();
    editor.textUndoManager.stopCapturing();
    type(device, title, 4, 'e');
    expect(title.toString()).toBe('Abxde');
    for (const wanted of boards.toReversed()) {
      expect(editor.undoStack.undo().kind).toBe('done');
      expect(canonicalBoard(board)).toBe(wanted);
    }
    expect(editor.undoStack.nextUndo).toBeUndefined();
    for (const wanted of boards.slice(1)) {
      expect(editor.undoStack.redo().kind).toBe('done');
      expect(canonicalBoard(board)).toBe(wanted);
    }
    expect(editor.undoStack.redo().kind).toBe('done');
    expect(title.toString()).toBe('Abxde');
  });

  it('[BD66] only watched texts, and only what was typed here, become steps', () => {
    const { left, right, sync } = pair();
    left.doc.transact(() => titleOf(left).insert(0, 'x'), TEXT_EDIT);
    expect(left.editor.undoStack.nextUndo).toBeUndefined();
    left.editor.watchText(titleOf(left), { kind: 'rename-item', items: [left.a] });
    titleOf(right).insert(0, 'theirs ');
    sync();
    expect(left.editor.undoStack.nextUndo).toBeUndefined();
    type(left, titleOf(left), 0, 'mine ');
    expect(left.editor.undoStack.nextUndo).toEqual({ kind: 'rename-item', items: [left.a] });
    left.editor.undoStack.undo();
    expect(titleOf(left).toString()).toContain('theirs ');
    expect(titleOf(left).toString()).not.toContain('mine ');
  });

  it('[BD67] typing that others deleted takes no earlier step with it', () => {
    const { left, right, sync } = pair();
    type(left, titleOf(left), 1, ' first');
    left.editor.textUndoManager.stopCapturing();
    type(left, left.board.description(left.a), 0, 'second');
    sync();
    right.board.description(right.a).delete(0, 6);
    sync();
    expect(left.editor.undoStack.undo().kind).toBe('kept');
    expect(titleOf(left).toString()).toBe('A first');
    expect(left.editor.undoStack.undo().kind).toBe('done');
    expect(titleOf(left).toString()).toBe('A');
  });

  it('[BD68] undo of a rename takes back my part, wherever others typed', () => {
    const { left, right, sync } = pair();
    const { a } = left;
    must(left, (edit) => renameItem(edit, a, 'A refund'));
    sync();
    titleOf(right).insert(0, 'Urgent: ');
    titleOf(right).insert(titleOf(right).length, ' by card');
    sync();
    expect(left.editor.undoStack.undo().kind).toBe('done');
    expect(left.board.view.item(a)?.title).toBe('Urgent: A by card');
    expect(left.editor.undoStack.redo().kind).toBe('done');
    expect(left.board.view.item(a)?.title).toBe('Urgent: A refund by card');
  });

  it('[BD69] the stack is bounded, and a new step ends what could be redone', () => {
    const device = smallBoard();
    const { a, editor } = device;
    let told = 0;
    const stop = editor.undoStack.subscribe(() => (told += 1));
    for (let size = 1; size <= MOST_STEPS + 5; size += 1) {
      must(device, (edit) => decideItem(edit, a, 'size', size));
    }
    expect(told).toBe(MOST_STEPS + 5);
    let undone = 0;
    while (editor.undoStack.undo().kind === 'done') undone += 1;
    expect(undone).toBe(MOST_STEPS);
    expect(device.board.view.item(a)?.size).toBe(5);
    expect(editor.undoStack.nextRedo).toEqual({ kind: 'edit-item' });
    must(device, (edit) => decideItem(edit, a, 'size', 0));
    expect(editor.undoStack.nextRedo).toBeUndefined();
    expect(editor.undoStack.redo()).toEqual({ kind: 'nothing' });
    stop();
    editor.undoStack.clear();
    expect(editor.undoStack.nextUndo).toBeUndefined();
  });

  it('[BD377] a step is taken back by itself, unless it was changed again since', () => {
    const device = smallBoard();
    const { a, b, board, editor } = device;
    const size = (item: typeof a, points: number): StepLabel => {
      const label: StepLabel = { kind: 'decide-item', items: [item] };
      editor.perform(label, (edit) => decideItem(edit, item, 'size', points));
      return label;
    };
    const sizes = (): readonly unknown[] => [a, b].map((item) => board.view.item(item)?.size);
    size(a, 1);
    size(b, 1);
    const [first, other, again] = [size(a, 2), size(b, 3), size(a, 5)];
    expect(editor.undoStack.undoStep(first).kind).toBe('kept');
    expect(editor.undoStack.undoStep(other)).toEqual({ kind: 'done', label: other });
    expect(sizes()).toEqual([5, 1]);
    expect(editor.undoStack.undoStep(other).kind).toBe('nothing');
    expect(editor.undoStack.undo()).toEqual({ kind: 'done', label: again });
    expect(editor.undoStack.undo()).toEqual({ kind: 'done', label: first });
    expect(sizes()).toEqual([1, 1]);
    for (let step = 0; step < 3; step += 1) editor.undoStack.redo();
    expect(sizes()).toEqual([5, 3]);
  });

  it('[BD70] cancelling a long step takes back its chunks and leaves no step', () => {
    const device = smallBoard();
    const { a, board, editor } = device;
    const before = canonicalBoard(board);
    const step = editor.begin({ kind: 'import', count: 2 });
    step.perform((edit) => createItem(edit, { title: 'One' }));
    step.perform((edit) => renameItem(edit, a, 'Two'));
    step.perform((edit) => setProductGoal(edit, 'Three'));
    expect(canonicalBoard(board)).not.toBe(before);
    step.cancel();
    step.end();
    expect(canonicalBoard(board)).toBe(before);
    expect(editor.undoStack.nextUndo).toBeUndefined();
  });
});
