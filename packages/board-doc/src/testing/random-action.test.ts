import { describe, expect, it } from 'vitest';
import { writeSnapshot } from '../import/write-snapshot.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { newBoard } from './new-board.ts';
import { ACTION_KINDS, RANDOM_STEP_KINDS, randomAction } from './random-action.ts';
import { randomSnapshot } from './random-snapshot.ts';
import { syncAll } from './sync-all.ts';

/** Undo is but one of many kinds, and of every other kind it must meet one. */
const KINDS = [...ACTION_KINDS, ...Array.from({ length: 10 }, () => 'undo' as const)];

describe('random actions', () => {
  it('do everything there is, undo every kind of step, and are refused now and then', () => {
    const done = new Map<string, number>();
    const count = (name: string): void => void done.set(name, (done.get(name) ?? 0) + 1);
    const wanted = [
      ...ACTION_KINDS.map((kind) => (kind === 'refused' ? 'refused refused' : kind)),
      ...RANDOM_STEP_KINDS.map((kind) => `undone ${kind}`),
    ];
    const missing = (): string[] => wanted.filter((name) => !done.has(name));
    for (let seed = 1; seed <= 30 && missing().length > 0; seed += 1) {
      const people = [newBoard({ seed }), newBoard({ seed: seed + 100 })];
      const [first] = people;
      if (first === undefined) continue;
      writeSnapshot(first.doc, randomSnapshot(first.random, { items: 20 }), {
        by: first.user,
        nowMs: 0,
        random: first.random.bytes,
      });
      syncAll(people.map(({ doc }) => doc));
      for (let step = 0; step < 300; step += 1) {
        for (const { editor, board, random } of people) {
          const report = randomAction(editor, board, random, KINDS);
          count(report.refused ? `refused ${report.kind}` : report.kind);
          if (report.undoneKind !== undefined) count(`undone ${report.undoneKind}`);
        }
        if (step % 10 === 0) syncAll(people.map(({ doc }) => doc));
      }
      for (const person of people) person.close();
    }
    expect(missing()).toEqual([]);
  });

  it('are the same for the same seed', () => {
    const boards = [7, 7].map((seed) => {
      const { editor, board, random } = newBoard({ seed });
      for (let step = 0; step < 80; step += 1) randomAction(editor, board, random);
      return canonicalBoard(board);
    });
    expect(boards[0]).toBe(boards[1]);
  });
});
