import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isId, type BoardChange } from '@weft/domain';
import { BoardDocument } from './board-document.ts';
import { setParent } from './commands/edit-item.ts';
import { canonicalBoard } from './read/read-snapshot.ts';
import { entityOf } from './schema/roots.ts';
import { boardAnswers, differentNames, namesIn } from './testing/board-answers.ts';
import { FRESH_SEED, forSeeds, timeForMs } from './testing/for-seeds.ts';
import type { TestBoard } from './testing/new-board.ts';
import { ACTION_KINDS, randomAction, type ActionKind } from './testing/random-action.ts';
import { RandomTarget } from './testing/random-target.ts';
import { deliverShuffled, recordUpdates, severalPeople } from './testing/several-people.ts';
import { syncAll } from './testing/sync-all.ts';

/** What lengthens circles of parents and makes readable keys clash. */
const HARD_KINDS: readonly ActionKind[] = ['set-parent', 'set-parent', 'create-item', 'slice-item'];

/** Two people each name the other one's PBI as the parent of theirs, without knowing. */
function closeCircle([one, two]: readonly TestBoard[]): void {
  if (one === undefined || two === undefined) return;
  const at = new RandomTarget(one.board, one.random);
  const [a, b] = [at.item(), at.item()];
  if (a === undefined || b === undefined) return;
  one.editor.perform({ kind: 'edit-item' }, (edit) => setParent(edit, a, b));
  two.editor.perform({ kind: 'edit-item' }, (edit) => setParent(edit, b, a));
}

/**
 * Follows a document and compares, after every transaction, what its view says with what a view
 * built afresh says, and what became different with what the change names.
 */
function watch(board: BoardDocument, who: string): { readonly transactions: () => number } {
  let before = boardAnswers(board);
  let named = new Set<string>();
  let count = 0;
  board.observe((change: BoardChange) => {
    named = namesIn(change);
  });
  board.doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const afresh = new BoardDocument(board.doc);
    const after = boardAnswers(board);
    expect(after, `${who}: cached answers`).toEqual(boardAnswers(afresh));
    afresh.close();
    const silent = differentNames(before, after).filter((name) => !named.has(name));
    expect(silent, `${who}: not named (${JSON.stringify(transaction.origin)})`).toEqual([]);
    before = after;
    named = new Set();
    count += 1;
  });
  return { transactions: () => count };
}

describe(`a board that several people edit at once (fresh seed ${FRESH_SEED})`, () => {
  it(
    '[BD4] [BD5] says what a view built afresh says, and names all that became different',
    () => {
      const met = { collisions: 0, circles: 0, clashes: 0 };
      forSeeds(4, (seed) => {
        const people = severalPeople({ seed, count: 3 + (seed % 3), items: 14 });
        const docs = people.map(({ doc }) => doc);
        const watched = people.map(({ board }, at) => watch(board, `person ${at}`));
        for (let step = 0; step < 45; step += 1) {
          for (const { editor, board, random } of people) {
            randomAction(editor, board, random, random.below(3) === 0 ? HARD_KINDS : ACTION_KINDS);
          }
          if (step % 12 === 3) closeCircle(people);
          if (step % 6 === 5) syncAll(docs);
          for (const { board } of people.slice(0, 1)) {
            for (const { id, key, parent, collisions } of board.view.items()) {
              met.collisions += collisions.length;
              const written = entityOf(board.roots.items, id)?.get('parent');
              const isKnown = isId(written) && board.view.item(written) !== undefined;
              if (isKnown && parent === undefined) met.circles += 1;
              if (key.startsWith('P-') && key.length > 7) met.clashes += 1;
            }
          }
        }
        syncAll(docs);
        for (const { transactions } of watched) expect(transactions()).toBeGreaterThan(40);
        for (const person of people) person.close();
      });
      expect(met.collisions).toBeGreaterThan(0);
      expect(met.circles).toBeGreaterThan(0);
      expect(met.clashes).toBeGreaterThan(0);
    },
    timeForMs(60),
  );

  it(
    '[BD90] shows the same to all who got the same updates, in whatever order',
    () => {
      forSeeds(15, (seed) => {
        const people = severalPeople({ seed, count: 3, items: 20 });
        const start = Y.encodeStateAsUpdate(people[0]?.doc ?? new Y.Doc());
        const updates = people.map(({ doc }) => recordUpdates(doc));
        const docs = people.map(({ doc }) => doc);
        for (let step = 0; step < 40; step += 1) {
          for (const { editor, board, random } of people) randomAction(editor, board, random);
          if (step % 11 === 10) syncAll(docs);
        }
        syncAll(docs);
        const [wanted, ...others] = people.map(({ board }) => canonicalBoard(board));
        for (const other of others) expect(other).toBe(wanted);
        const late = new BoardDocument(new Y.Doc());
        const random = people[0]?.random;
        if (random !== undefined) {
          deliverShuffled(late.doc, [start, ...updates.flat()], random);
        }
        expect(canonicalBoard(late)).toBe(wanted);
        for (const person of people) person.close();
        late.close();
      });
    },
    timeForMs(30),
  );
});
