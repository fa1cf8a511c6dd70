import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIMITS, brandId, lineIdOf, mentionText, type CommentId, type ItemId } from '@weft/domain';
import { openState, stateOf } from '../board-state.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { purgeItems } from '../commands/purge-items.ts';
import { putAside } from '../commands/put-aside.ts';
import { sliceItem } from '../commands/slice-item.ts';
import { restoreVersion } from '../history/restore-version.ts';
import { must, smallBoard, smallBoards } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { reactToComment, resolveComment } from './answer-comment.ts';
import { CommentBook } from './comment-book.ts';
import { addComment, editComment, takeCommentBack } from './write-comment.ts';

/** Two devices that know each other's state, each with its comments. */
function twoDevices() {
  const [ann, bob] = smallBoards(2);
  if (ann === undefined || bob === undefined) throw new Error('No devices.');
  const sync = (): void => syncAll([ann.doc, bob.doc]);
  sync();
  return { ann, bob, sync, anns: new CommentBook(ann.board), bobs: new CommentBook(bob.board) };
}

/** The texts on a thing, replies indented. */
function saidOn(book: CommentBook, on: ItemId): readonly string[] {
  return book
    .threadsOn(on)
    .flatMap(({ first, replies }) => [
      first.aside ? '(taken back)' : first.text,
      ...replies.map(({ text }) => `  ${text}`),
    ]);
}

describe('comments', () => {
  it('[BD330] stand on a PBI or a dependency with who wrote them and when', () => {
    const device = smallBoard();
    const { a, b, board, user } = device;
    const book = new CommentBook(board);
    must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const line = lineIdOf(a, b);
    const id = must(device, (edit) => addComment(edit, { on: a, text: '  Hi ', byName: 'Ann' }));
    must(device, (edit) => addComment(edit, { on: line, text: 'Which one first?' }));
    expect(book.comment(id)).toMatchObject({ on: a, by: user, byName: 'Ann', text: 'Hi' });
    expect(book.threadsOn(line).map(({ first }) => first.text)).toEqual(['Which one first?']);
    expect([a, b, line].map((on) => book.countOn(on))).toEqual([1, 0, 1]);
  });

  it('[BD331] stand in the order of time, replies under what they answer', () => {
    const { ann, bob, sync, anns, bobs } = twoDevices();
    const { a } = ann;
    const first = must(ann, (edit) => addComment(edit, { on: a, text: 'One' }));
    sync();
    must(ann, (edit) => addComment(edit, { on: a, text: 'Two' }));
    must(bob, (edit) => addComment(edit, { on: a, text: 'Answer', replyTo: first }));
    sync();
    expect(saidOn(anns, a)).toEqual(['One', '  Answer', 'Two']);
    expect(saidOn(bobs, a)).toEqual(saidOn(anns, a));
  });

  it('[BD331] a reply whose first comment is not here stands by itself', () => {
    const device = smallBoard();
    const { a, board } = device;
    const first = must(device, (edit) => addComment(edit, { on: a, text: 'One' }));
    must(device, (edit) => addComment(edit, { on: a, text: 'Answer', replyTo: first }));
    board.doc.transact(() => board.roots.comments.delete(first));
    expect(saidOn(new CommentBook(board), a)).toEqual(['Answer']);
  });

  it('[BD332] are edited and taken back by their author only; of two edits the last counts', () => {
    const { ann, bob, sync, anns, bobs } = twoDevices();
    const { a } = ann;
    const id = must(ann, (edit) => addComment(edit, { on: a, text: 'Mine' }));
    sync();
    const refused = bob.editor.perform({ kind: 'edit-comment' }, (edit) =>
      editComment(edit, id, 'Yours'),
    );
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'bad-value', field: 'by' } });
    expect(
      bob.editor.perform({ kind: 'edit-comment' }, (edit) => takeCommentBack(edit, id)).ok,
    ).toBe(false);
    must(ann, (edit) => editComment(edit, id, 'Mine, later'));
    sync();
    expect(bobs.comment(id)?.text).toBe('Mine, later');
    expect(anns.comment(id)?.editedAtMs).toBeGreaterThan(anns.comment(id)?.atMs ?? Infinity);
  });

  it('[BD333] keep the reactions of all, one for each person and kind', () => {
    const { ann, bob, sync, anns, bobs } = twoDevices();
    const id = must(ann, (edit) => addComment(edit, { on: ann.a, text: 'Done!' }));
    sync();
    const react = { kind: 'celebrate', isOn: true, byName: 'Somebody' } as const;
    must(ann, (edit) => reactToComment(edit, id, react));
    must(bob, (edit) => reactToComment(edit, id, react));
    must(bob, (edit) => reactToComment(edit, id, { ...react, kind: 'agree' }));
    sync();
    expect(anns.comment(id)?.reactions.map(({ kind }) => kind)).toEqual([
      'agree',
      'celebrate',
      'celebrate',
    ]);
    must(bob, (edit) => reactToComment(edit, id, { ...react, isOn: false }));
    sync();
    expect(anns.comment(id)?.reactions.map(({ by }) => by)).toEqual([bob.user, ann.user]);
    expect(bobs.comment(id)).toEqual(anns.comment(id));
  });

  it('[BD334] are resolved as a thread, and opened again, by anybody', () => {
    const { ann, bob, sync, anns } = twoDevices();
    const { a } = ann;
    const first = must(ann, (edit) => addComment(edit, { on: a, text: 'Which?' }));
    const reply = must(ann, (edit) => addComment(edit, { on: a, text: 'Hm', replyTo: first }));
    sync();
    must(bob, (edit) => resolveComment(edit, first, { isResolved: true, byName: 'Bob' }));
    sync();
    expect(anns.comment(first)?.resolved).toMatchObject({ by: bob.user, byName: 'Bob' });
    const onReply = bob.editor.perform({ kind: 'resolve-comment' }, (edit) =>
      resolveComment(edit, reply, { isResolved: true }),
    );
    expect(onReply.ok).toBe(false);
    must(ann, (edit) => resolveComment(edit, first, { isResolved: false }));
    expect(anns.comment(first)?.resolved).toBeUndefined();
  });

  it('[BD335] that are taken back leave the replies of others standing', () => {
    const { ann, bob, sync, anns, bobs } = twoDevices();
    const { a } = ann;
    const first = must(ann, (edit) => addComment(edit, { on: a, text: 'Sorry' }));
    sync();
    must(ann, (edit) => takeCommentBack(edit, first));
    expect(saidOn(anns, a)).toEqual([]);
    must(bob, (edit) => addComment(edit, { on: a, text: 'No problem', replyTo: first }));
    sync();
    expect(saidOn(anns, a)).toEqual(['(taken back)', '  No problem']);
    expect(bobs.countOn(a)).toBe(1);
    must(bob, (edit) => addComment(edit, { on: a, text: 'Really', replyTo: first }));
    expect(saidOn(bobs, a)).toEqual(['(taken back)', '  No problem', '  Really']);
  });

  it('[BD336] on what is put aside or sliced stay with it', () => {
    const device = smallBoard();
    const { a, board } = device;
    const book = new CommentBook(board);
    must(device, (edit) => addComment(edit, { on: a, text: 'Too big' }));
    const parts = must(device, (edit) => sliceItem(edit, a, [{ title: 'A' }, { title: 'Rest' }]));
    expect([a, ...parts].map((part) => book.countOn(part))).toEqual(
      [a, ...parts].map((part) => (part === a ? 1 : 0)),
    );
    must(device, (edit) => putAside(edit, [a]));
    expect(saidOn(book, a)).toEqual(['Too big']);
  });

  it('[BD336] go with a PBI that is deleted for good, those on its dependencies among them', () => {
    const device = smallBoard();
    const { a, b, board } = device;
    must(device, (edit) => addDependency(edit, { from: a, to: b }));
    for (const on of [a, b, lineIdOf(a, b)]) {
      must(device, (edit) => addComment(edit, { on, text: 'Said' }));
    }
    must(device, (edit) => putAside(edit, [a]));
    purgeItems(board.doc, [a]);
    expect(new CommentBook(board).shown().map(({ on }) => on)).toEqual([b]);
  });

  it('[BD337] are one undo step each, which takes back nothing of others', () => {
    const { ann, bob, sync, anns } = twoDevices();
    const { a } = ann;
    const { undoStack } = ann.editor;
    const id = must(ann, (edit) => addComment(edit, { on: a, text: 'One' }));
    must(ann, (edit) => editComment(edit, id, 'Two'));
    must(ann, (edit) => resolveComment(edit, id, { isResolved: true }));
    undoStack.undo();
    expect(anns.comment(id)?.resolved).toBeUndefined();
    undoStack.undo();
    expect(anns.comment(id)).toMatchObject({ text: 'One', editedAtMs: undefined });
    sync();
    must(bob, (edit) => reactToComment(edit, id, { kind: 'thanks', isOn: true }));
    sync();
    expect(undoStack.undo().kind).toBe('kept');
    expect(saidOn(anns, a)).toEqual(['One']);
    must(ann, (edit) => takeCommentBack(edit, id));
    undoStack.undo();
    expect(saidOn(anns, a)).toEqual(['One']);
  });

  it('[BD338] are refused when they are empty, too long, too many, or on nothing', () => {
    const device = smallBoard();
    const { a, b, board } = device;
    const codeOf = (comment: Parameters<typeof addComment>[1]): string | undefined => {
      const result = device.editor.perform({ kind: 'write-comment' }, (edit) =>
        addComment(edit, comment),
      );
      return result.ok ? undefined : result.refusal.code;
    };
    const first = must(device, (edit) => addComment(edit, { on: a, text: 'One' }));
    const reply = must(device, (edit) => addComment(edit, { on: a, text: 'Re', replyTo: first }));
    const nobody = brandId<ItemId>('0'.repeat(26));
    expect(codeOf({ on: a, text: ' \n ' })).toBe('empty');
    expect(codeOf({ on: a, text: 'x'.repeat(LIMITS.commentChars + 1) })).toBe('too-long');
    expect(codeOf({ on: a, text: 'x', byName: 'x'.repeat(LIMITS.nameChars + 1) })).toBe('too-long');
    expect(codeOf({ on: nobody, text: 'x' })).toBe('unknown');
    expect(codeOf({ on: lineIdOf(a, b), text: 'x' })).toBe('unknown');
    expect(codeOf({ on: a, text: 'x', replyTo: reply })).toBe('bad-value');
    expect(codeOf({ on: b, text: 'x', replyTo: first })).toBe('bad-value');
    expect(codeOf({ on: a, text: 'x', replyTo: brandId<CommentId>('0'.repeat(26)) })).toBe(
      'unknown',
    );
    board.doc.transact(() => {
      for (let index = board.roots.comments.size; index < LIMITS.comments; index += 1) {
        board.roots.comments.set(`x${index.toString()}`, 1);
      }
    });
    expect(codeOf({ on: a, text: 'x' })).toBe('too-many');
  });

  it('[BD339] tell once per transaction which things they are about became different', () => {
    const { ann, bob, sync, anns } = twoDevices();
    const { a, b } = ann;
    const told: (readonly string[])[] = [];
    anns.observe((subjects) => told.push([...subjects]));
    must(bob, (edit) => {
      addComment(edit, { on: a, text: 'One' });
      return addComment(edit, { on: b, text: 'Two' });
    });
    must(bob, (edit) => putAside(edit, [b]));
    sync();
    expect(told.map((subjects) => subjects.toSorted())).toEqual([[a, b].toSorted()]);
    const before = anns.threadsOn(a);
    must(ann, (edit) => addComment(edit, { on: b, text: 'Three' }));
    expect(anns.threadsOn(a)).toBe(before);
    expect(told.at(-1)).toEqual([b]);
    anns.close();
    must(ann, (edit) => addComment(edit, { on: b, text: 'Four' }));
    expect(told).toHaveLength(2);
  });

  it('[BD341] are not unsaid by going back to a version, and travel with a copy of the board', () => {
    const device = smallBoard();
    const { a, board } = device;
    const then = openState(stateOf(board));
    must(device, (edit) => addComment(edit, { on: a, text: 'Said since' }));
    must(device, (edit) => restoreVersion(edit, then, { kind: 'board' }));
    expect(saidOn(new CommentBook(board), a)).toEqual(['Said since']);
    const copy = openState(stateOf(board));
    expect(saidOn(new CommentBook(copy), a)).toEqual(['Said since']);
  });

  it('[BD340] keep mentions as plain text', () => {
    const device = smallBoard();
    const { a, board, user } = device;
    const text = `Ask ${mentionText({ id: user, name: 'Ann' })} <script>alert(1)</script>`;
    const id = must(device, (edit) => addComment(edit, { on: a, text }));
    const map = board.roots.comments.get(id);
    expect(map instanceof Y.Map && map.get('text')).toBe(text);
  });
});
