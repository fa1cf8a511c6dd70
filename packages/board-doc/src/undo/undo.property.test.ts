import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardDocument } from '../board-document.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { FRESH_SEED, forSeeds, timeForMs } from '../testing/for-seeds.ts';
import type { TestBoard } from '../testing/new-board.ts';
import { ACTION_KINDS, RANDOM_STEP_KINDS, randomAction } from '../testing/random-action.ts';
import { severalPeople } from '../testing/several-people.ts';
import { syncAll } from '../testing/sync-all.ts';

const DOING = ACTION_KINDS.filter((kind) => kind !== 'undo' && kind !== 'redo');

/** How many steps came onto the stack while `act` ran. Typing ends with it. */
function stepsOf({ editor }: TestBoard, act: () => void): number {
  let count = 0;
  const stop = editor.undoStack.subscribe(() => (count += 1));
  act();
  editor.textUndoManager.stopCapturing();
  stop();
  return count;
}

/** Every collision a board shows: what of what has which values. */
function collisionsOf(board: BoardDocument): string[] {
  const { view, tables } = board;
  const entities = [...view.items(), ...board.asideItems(), ...view.lines()];
  const cells = [...tables.goals.cells()].map((id) => ({ id, collisions: view.collisionsOf(id) }));
  return [...entities, ...cells].flatMap(({ id, collisions }) =>
    collisions.map(({ field, decisions }) => {
      const values = decisions.map(({ value }) => JSON.stringify(value)).sort();
      return `${id} ${field} ${values.join(' | ')}`;
    }),
  );
}

describe(`taking steps back (fresh seed ${FRESH_SEED})`, () => {
  it(
    '[BD60] gives the board as it was, and redo the board before the undo, for every kind of step',
    () => {
      const undone = new Set<string>();
      forSeeds(25, (seed) => {
        const [person] = severalPeople({ seed, count: 1, items: 12 });
        if (person === undefined) return;
        const { editor, board, random } = person;
        let before = canonicalBoard(board);
        for (let step = 0; step < 120; step += 1) {
          let kind = '';
          const steps = stepsOf(person, () => {
            ({ kind } = randomAction(editor, board, random, DOING));
          });
          if (steps === 0) {
            expect(canonicalBoard(board), `${kind} without a step`).toBe(before);
            continue;
          }
          const after = canonicalBoard(board);
          const outcome = editor.undoStack.undo();
          expect(outcome.kind, `undo of ${kind}`).toBe('done');
          expect(canonicalBoard(board), `undo of ${kind}`).toBe(before);
          expect(editor.undoStack.redo().kind, `redo of ${kind}`).toBe('done');
          expect(canonicalBoard(board), `redo of ${kind}`).toBe(after);
          if (outcome.kind === 'done') undone.add(outcome.label.kind);
          before = after;
        }
        person.close();
      });
      expect([...undone].sort()).toEqual([...RANDOM_STEP_KINDS].sort());
    },
    timeForMs(60),
  );

  it(
    '[BD61] goes on step by step to the beginning, back to the end, and to the beginning again',
    () => {
      forSeeds(25, (seed) => {
        const [person] = severalPeople({ seed, count: 1, items: 12 });
        if (person === undefined) return;
        const { editor, board, random } = person;
        const boards = [canonicalBoard(board)];
        for (let step = 0; step < 50; step += 1) {
          const steps = stepsOf(person, () => void randomAction(editor, board, random, DOING));
          for (let at = 0; at < steps; at += 1) boards.push(canonicalBoard(board));
        }
        expect(boards.length).toBeGreaterThan(20);
        for (let round = 0; round < 2; round += 1) {
          for (const [at, wanted] of [...boards.entries()].slice(0, -1).toReversed()) {
            expect(editor.undoStack.undo().kind, `undo to ${at}`).toBe('done');
            expect(canonicalBoard(board), `undo to ${at}`).toBe(wanted);
          }
          expect(editor.undoStack.undo().kind).toBe('nothing');
          for (const [at, wanted] of [...boards.entries()].slice(1)) {
            expect(editor.undoStack.redo().kind, `redo to ${at}`).toBe('done');
            expect(canonicalBoard(board), `redo to ${at}`).toBe(wanted);
          }
          expect(editor.undoStack.redo().kind).toBe('nothing');
        }
        person.close();
      });
    },
    timeForMs(30),
  );

  it(
    '[BD62] [BD63] deletes nothing that others wrote and makes no collision that never was',
    () => {
      const outcomes = new Map<string, number>();
      let met = 0;
      forSeeds(25, (seed) => {
        const people = severalPeople({ seed, count: 3, items: 12 });
        const docs = people.map(({ doc }) => doc);
        const seen = new Set<string>();
        const look = (): void => {
          for (const { board } of people) for (const each of collisionsOf(board)) seen.add(each);
        };
        for (let round = 0; round < 14; round += 1) {
          for (let step = 0; step < 4; step += 1) {
            for (const { editor, board, random } of people) {
              randomAction(editor, board, random, DOING);
              look();
            }
          }
          syncAll(docs);
          look();
          for (const person of people) {
            const direction = person.random.below(4) === 0 ? 'redo' : 'undo';
            const foreign: number[] = [];
            const note = (transaction: Y.Transaction): void => {
              foreign.push(...transaction.deleteSet.clients.keys());
            };
            person.doc.on('afterTransaction', note);
            const outcome = person.editor.undoStack[direction]();
            person.doc.off('afterTransaction', note);
            outcomes.set(outcome.kind, (outcomes.get(outcome.kind) ?? 0) + 1);
            const what = `${direction}: ${JSON.stringify(outcome)}`;
            expect(new Set([...foreign, person.doc.clientID]), what).toEqual(
              new Set([person.doc.clientID]),
            );
            const now = collisionsOf(person.board);
            met += now.length;
            expect(
              now.filter((each) => !seen.has(each)),
              what,
            ).toEqual([]);
            syncAll(docs);
            look();
          }
        }
        for (const person of people) person.close();
      });
      expect(met).toBeGreaterThan(0);
      for (const kind of ['done', 'partly', 'kept']) {
        expect(outcomes.get(kind), kind).toBeGreaterThan(0);
      }
    },
    timeForMs(30),
  );
});
