import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { LIMITS, brandId, type UserId } from '@weft/domain';
import {
  addComment,
  createItem,
  createYDoc,
  editComment,
  reactToComment,
  resolveComment,
  takeCommentBack,
} from '@weft/board-doc';
import { newBoard } from '@weft/board-doc/testing';
import { summarizeUpdate } from './update-summary.ts';

const ID = 'C'.repeat(26);

function codeOf(update: Uint8Array): string {
  const result = summarizeUpdate(update);
  return result.ok ? 'accepted' : result.refusal.code;
}

/** What is said of an update that writes this under `comments`. */
function codeOfWriting(write: (comments: Y.Map<unknown>) => void): string {
  const doc = createYDoc();
  doc.transact(() => write(doc.getMap('comments')));
  return codeOf(Y.encodeStateAsUpdate(doc));
}

function codeOfFields(fields: Readonly<Record<string, unknown>>): string {
  return codeOfWriting((comments) => comments.set(ID, new Y.Map(Object.entries(fields))));
}

describe('comments in an update', () => {
  it('[SV280] pass as people write, edit, answer and take them back', () => {
    const { editor, board, doc } = newBoard({ seed: 3 });
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const text = '𐍈'.repeat(LIMITS.commentChars / 2);
    const made = editor.perform({ kind: 'create-item' }, (edit) =>
      createItem(edit, { title: 'A' }),
    );
    if (!made.ok) throw new Error(made.refusal.code);
    const said = editor.perform({ kind: 'write-comment' }, (edit) =>
      addComment(edit, { on: made.value, text, byName: '€'.repeat(LIMITS.nameChars) }),
    );
    if (!said.ok) throw new Error(said.refusal.code);
    const id = said.value;
    editor.perform<unknown>({ kind: 'edit-comment' }, (edit) => editComment(edit, id, 'Shorter'));
    editor.perform({ kind: 'react-to-comment' }, (edit) =>
      reactToComment(edit, id, { kind: 'thanks', isOn: true }),
    );
    editor.perform({ kind: 'resolve-comment' }, (edit) =>
      resolveComment(edit, id, { isResolved: true }),
    );
    editor.perform({ kind: 'take-comment-back' }, (edit) => takeCommentBack(edit, id));
    expect(updates).toHaveLength(6);
    expect(updates.map(codeOf)).toEqual(updates.map(() => 'accepted'));
    expect(codeOf(Y.encodeStateAsUpdate(doc))).toBe('accepted');
    // Of what was deleted for good nothing but its place is left.
    doc.transact(() => board.roots.comments.delete(id));
    expect(codeOf(Y.encodeStateAsUpdate(doc))).toBe('accepted');
  });

  it('[SV280] are refused where they are none', () => {
    const on = brandId<UserId>('A'.repeat(26));
    expect(codeOfFields({ on, text: 'fine', ofTomorrow: { new: true } })).toBe('accepted');
    expect(codeOfFields({ on, text: 'x'.repeat(LIMITS.commentChars) })).toBe('accepted');
    expect(codeOfFields({ on, text: 'x'.repeat(LIMITS.commentChars + 1) })).toBe('text-too-long');
    expect(codeOfFields({ on, text: 'x'.repeat(LIMITS.commentChars * 4) })).toBe('text-too-long');
    expect(codeOfFields({ on, byName: 'x'.repeat(LIMITS.nameChars + 1) })).toBe('text-too-long');
    expect(codeOfFields({ on: 'x'.repeat(54), text: 'x' })).toBe('text-too-long');
    expect(codeOfFields({ on, text: 5 })).toBe('value-not-allowed');
    expect(codeOfFields({ on, text: { html: '<b>x</b>' } })).toBe('value-not-allowed');
    expect(codeOfFields({ on, text: new Y.Text('x') })).toBe('content-not-allowed');
    expect(codeOfFields({ on, replies: new Y.Array() })).toBe('content-not-allowed');
    expect(codeOfWriting((comments) => comments.set('first', new Y.Map()))).toBe('key-not-allowed');
    expect(codeOfWriting((comments) => comments.set(ID, 'text'))).toBe('content-not-allowed');
    expect(codeOfWriting((comments) => comments.set(ID, new Y.Array()))).toBe('type-not-allowed');
  });
});
