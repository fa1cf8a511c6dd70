import { describe, expect, it } from 'vitest';
import {
  CommentBook,
  addComment,
  addPerson,
  createItem,
  putAside,
  reactToComment,
  resolveComment,
  type Edit,
  type EditRefusal,
} from '@weft/board-doc';
import { newBoard, syncAll, type TestBoard } from '@weft/board-doc/testing';
import { mentionText, type Result } from '@weft/domain';
import { mentionsMe, openMentions } from './open-mentions.ts';

function must<Value>(
  { editor }: TestBoard,
  command: (edit: Edit) => Result<Value, EditRefusal>,
): Value {
  const result = editor.perform({ kind: 'write-comment' }, command);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** Ann mentions Ben on a PBI; how many mentions Ben has to answer after `then`. */
function mentionsAfter(
  then: (
    at: { ann: TestBoard; ben: TestBoard; sync: () => void } & ReturnType<typeof begin>,
  ) => void,
): number {
  const [ann, ben] = [newBoard({ seed: 1 }), newBoard({ seed: 2 })];
  const sync = (): void => syncAll([ann.doc, ben.doc]);
  const begun = begin(ann, mentionText({ id: ben.user, name: 'Ben' }));
  sync();
  then({ ann, ben, sync, ...begun });
  sync();
  const comments = new CommentBook(ben.board).shown();
  return openMentions(comments, ben.board.view, { user: ben.user, name: 'Ben' }).length;
}

function begin(ann: TestBoard, text: string) {
  const item = must(ann, (edit) => createItem(edit, { title: 'A' }));
  return { item, comment: must(ann, (edit) => addComment(edit, { on: item, text })) };
}

describe('mentions of me', () => {
  it('wait until I answer, react, or the thread is resolved', () => {
    expect(mentionsAfter(() => undefined)).toBe(1);
    expect(
      mentionsAfter(({ ben, item, comment }) => {
        // Clocks of devices differ, so the later of both counts.
        for (let index = 0; index < 5; index += 1) {
          must(ben, (edit) => addComment(edit, { on: item, text: 'Yes', replyTo: comment }));
        }
      }),
    ).toBe(0);
    expect(
      mentionsAfter(({ ben, comment }) =>
        must(ben, (edit) => reactToComment(edit, comment, { kind: 'agree', isOn: true })),
      ),
    ).toBe(0);
    expect(
      mentionsAfter(({ ann, comment }) =>
        must(ann, (edit) => resolveComment(edit, comment, { isResolved: true })),
      ),
    ).toBe(0);
  });

  it('go with what they are on, and are none of my own', () => {
    expect(mentionsAfter(({ ann, item }) => must(ann, (edit) => putAside(edit, [item])))).toBe(0);
    expect(
      mentionsAfter(({ ben, item }) => {
        const text = mentionText({ id: ben.user, name: 'Ben' });
        must(ben, (edit) => addComment(edit, { on: item, text }));
      }),
    ).toBe(1);
  });

  it('reach me as somebody among the people of the board who has my name', () => {
    const ann = newBoard({ seed: 1 });
    const person = must(ann, (edit) => addPerson(edit, { name: 'Ben' }));
    const { comment } = begin(ann, mentionText({ id: person, name: 'Ben' }));
    const read = new CommentBook(ann.board).comment(comment);
    if (read === undefined) throw new Error('No comment.');
    const ask = (name: string): boolean =>
      mentionsMe(read, ann.board.view, { user: undefined, name });
    expect([ask('ben '), ask('Bea'), ask('')]).toEqual([true, false, false]);
  });
});
