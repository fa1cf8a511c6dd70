import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { REACTION_KINDS, lineIdOf, type CommentSubject } from '@weft/domain';
import { BoardDocument } from '../board-document.ts';
import { createYDoc } from '../schema/create-y-doc.ts';
import { FRESH_SEED, forSeeds, runsFor } from '../testing/for-seeds.ts';
import type { TestBoard } from '../testing/new-board.ts';
import { recordUpdates, severalPeople, deliverShuffled } from '../testing/several-people.ts';
import { pick } from '../testing/seeded-random.ts';
import { syncAll } from '../testing/sync-all.ts';
import { reactToComment, resolveComment } from './answer-comment.ts';
import { CommentBook } from './comment-book.ts';
import { addComment, editComment, takeCommentBack } from './write-comment.ts';

/** Everything there is to ask about comments. */
function answers(book: CommentBook, subjects: readonly CommentSubject[]): unknown {
  return JSON.parse(
    JSON.stringify([
      book.shown(),
      subjects.map((on) => [book.threadsOn(on), book.countOn(on)]),
      book.shown().map(({ id }) => book.comment(id)),
    ]),
  );
}

/** Does one random thing with comments; what it did, or `refused`. */
function act({ editor, board, random }: TestBoard, book: CommentBook): string {
  const subjects = subjectsOf(board);
  const on = pick(random, subjects.slice(0, 3));
  const comments = book.shown();
  const one = pick(random, comments);
  const kinds = [
    'write',
    'write',
    'reply',
    'edit',
    'take back',
    'resolve',
    'react',
    'undo',
    'redo',
  ];
  const kind = pick(random, kinds) ?? 'write';
  if (kind === 'undo' || kind === 'redo') return `${kind} ${editor.undoStack[kind]().kind}`;
  const text = `text ${random.below(1_000).toString()}`;
  const result = editor.perform<unknown>({ kind: 'write-comment' }, (edit) => {
    if (kind === 'write' || one === undefined)
      return addComment(edit, { on: on ?? noSubject(), text });
    const { id } = one;
    switch (kind) {
      case 'reply':
        return addComment(edit, { on: one.on, text, replyTo: one.replyTo ?? id });
      case 'edit':
        return editComment(edit, id, text);
      case 'take back':
        return takeCommentBack(edit, id);
      case 'resolve':
        return resolveComment(edit, one.replyTo ?? id, { isResolved: one.resolved === undefined });
      default: {
        const reaction = pick(random, REACTION_KINDS) ?? 'agree';
        return reactToComment(edit, id, { kind: reaction, isOn: random.below(3) > 0 });
      }
    }
  });
  return result.ok ? kind : 'refused';
}

function noSubject(): never {
  throw new Error('The board is empty.');
}

/** PBIs and one dependency between two of them, which need not be on the board to be asked about. */
function subjectsOf({ view }: BoardDocument): readonly CommentSubject[] {
  const items = [...view.items()].map(({ id }) => id).sort();
  const [line] = [...view.lines()].map(({ id }) => id).sort();
  const [first, second] = items;
  const missing = first === undefined || second === undefined ? [] : [lineIdOf(second, first)];
  return [...(line === undefined ? [] : [line]), ...items, ...missing];
}

describe(`comments of several people (fresh seed ${FRESH_SEED})`, () => {
  it('[BD339] say the same on every device, in whatever order it was told, as when read afresh', () => {
    const done = new Map<string, number>();
    forSeeds(3, (seed) => {
      const people = severalPeople({ seed, count: 3, items: 6 });
      const [first] = people;
      if (first === undefined) return;
      const start = Y.encodeStateAsUpdate(first.doc);
      const logs = people.map(({ doc }) => recordUpdates(doc));
      const books = people.map(({ board }) => new CommentBook(board));
      const subjects = subjectsOf(first.board);
      for (let step = 0; step < 36; step += 1) {
        for (const [at, person] of people.entries()) {
          const book = books[at];
          if (book === undefined) continue;
          const did = act(person, book);
          done.set(did, (done.get(did) ?? 0) + 1);
          const fresh = answers(new CommentBook(person.board), subjects);
          expect(answers(book, subjects), did).toEqual(fresh);
        }
        if (step % 7 === 0) syncAll(people.map(({ doc }) => doc));
      }
      syncAll(people.map(({ doc }) => doc));
      const all = books.map((book) => answers(book, subjects));
      for (const other of all) expect(other).toEqual(all[0]);
      const late = createYDoc();
      Y.applyUpdate(late, start);
      const lateBook = new CommentBook(new BoardDocument(late));
      deliverShuffled(late, logs.flat(), first.random);
      expect(answers(lateBook, subjects)).toEqual(all[0]);
    });
    const wanted = ['write', 'reply', 'edit', 'take back', 'resolve', 'react', 'refused'];
    const undone = ['undo done', 'redo done'];
    expect([...wanted, ...undone].filter((kind) => !done.has(kind))).toEqual([]);
  });
});

describe('any shape under `comments`', () => {
  const id = fc.constantFrom('A'.repeat(26), 'B'.repeat(26), 'nobody');
  const value = fc.oneof(
    fc.constantFrom<unknown>('text', '', null, true, -1, 5, Number.NaN, [], {}, { atMs: 5 }),
    id,
    fc.constantFrom(`${'A'.repeat(26)}>${'B'.repeat(26)}`, '>', `${'A'.repeat(26)}>`),
  );
  const key = fc.constantFrom(
    ...['on', 'by', 'byName', 'atMs', 'text', 'editedAtMs', 'replyTo', 'resolved', 'aside'],
    ...['reaction:', 'reaction::agree', `reaction:${'A'.repeat(26)}:agree`, 'reaction:x:agree:y'],
  );
  const write = fc.record({ id, key, value, makes: fc.constantFrom('map', 'text', 'value') });

  it('[BD330] reads as a comment or as nothing, never throws, and is never written to', () => {
    let comments = 0;
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
        const board = new BoardDocument(createYDoc());
        const followed = new CommentBook(board);
        const root = board.roots.comments;
        const whole = [
          ['on', 'B'.repeat(26)],
          ['text', 'whole'],
        ] as const;
        root.set('A'.repeat(26), new Y.Map<unknown>(whole));
        for (const one of writes) {
          const there = root.get(one.id);
          if (one.makes === 'map' && there instanceof Y.Map) there.set(one.key, one.value);
          else if (one.makes === 'map') root.set(one.id, new Y.Map([[one.key, one.value]]));
          else if (there instanceof Y.Map) there.set(one.key, new Y.Text('nested'));
          else root.set(one.id, one.value);
        }
        const before = Y.encodeStateAsUpdate(board.doc);
        const fresh = new CommentBook(board);
        const subjects = fresh.shown().map(({ on }) => on);
        expect(answers(followed, subjects)).toEqual(answers(fresh, subjects));
        expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
        comments += subjects.length;
      }),
      { numRuns: runsFor(150) },
    );
    expect(comments).toBeGreaterThan(0);
  });
});
