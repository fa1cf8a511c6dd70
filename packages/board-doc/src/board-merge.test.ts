import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCollisions } from '@weft/domain';
import { changesSince, checkState, mergeState } from './board-merge.ts';
import { openState, stateOf } from './board-state.ts';
import { canonicalBoard } from './read/read-snapshot.ts';
import { FRESH_SEED, forSeeds, runsFor, timeForMs } from './testing/for-seeds.ts';
import { ACTION_KINDS, randomAction } from './testing/random-action.ts';
import { severalPeople } from './testing/several-people.ts';

describe(`boards of one history that meet by files (fresh seed ${FRESH_SEED})`, () => {
  it(
    '[BD310] [BD311] are equal after files went both ways, whole or only what is lacking, and keep collisions and undo',
    () => {
      let collisions = 0;
      let smaller = 0;
      forSeeds(8, (seed) => {
        const [one, two] = severalPeople({ seed, count: 2, items: 8 });
        if (one === undefined || two === undefined) return;
        for (let step = 0; step < 40; step += 1) {
          randomAction(one.editor, one.board, one.random, ACTION_KINDS);
          randomAction(two.editor, two.board, two.random, ACTION_KINDS);
        }
        const steps = one.editor.undoStack.nextUndo;
        const lacking = changesSince(one.board, stateOf(two.board));
        if (!lacking.ok) throw new Error(lacking.refusal);
        if (lacking.value.length < stateOf(one.board).length) smaller += 1;
        expect(mergeState(two.board, lacking.value)).toEqual({ ok: true, value: true });
        expect(mergeState(one.board, stateOf(two.board))).toEqual({ ok: true, value: true });
        expect(canonicalBoard(one.board)).toBe(canonicalBoard(two.board));
        expect(openCollisions(one.board.view).map(({ key }) => key)).toEqual(
          openCollisions(two.board.view).map(({ key }) => key),
        );
        collisions += openCollisions(one.board.view).length;
        expect(one.editor.undoStack.nextUndo).toEqual(steps);
        // The same again is nothing.
        expect(mergeState(one.board, stateOf(two.board))).toEqual({ ok: true, value: false });
        one.close();
        two.close();
      });
      expect(collisions).toBeGreaterThan(0);
      expect(smaller).toBeGreaterThan(0);
    },
    timeForMs(20),
  );

  it('[BD312] refuse what builds on changes they lack, and are as they were', () => {
    const [one, two] = severalPeople({ seed: 3, count: 2, items: 3 });
    if (one === undefined || two === undefined) throw new Error('No people');
    const before = stateOf(one.board);
    for (let step = 0; step < 30; step += 1) {
      randomAction(two.editor, two.board, two.random, ACTION_KINDS);
    }
    const middle = stateOf(two.board);
    for (let step = 0; step < 30; step += 1) {
      randomAction(two.editor, two.board, two.random, ACTION_KINDS);
    }
    const late = changesSince(two.board, middle);
    if (!late.ok) throw new Error(late.refusal);
    expect(mergeState(one.board, late.value)).toEqual({ ok: false, refusal: 'gaps' });
    expect(checkState(late.value)).toEqual({ ok: false, refusal: 'gaps' });
    expect(stateOf(one.board)).toEqual(before);
    expect(checkState(middle)).toEqual({ ok: true, value: undefined });
  });

  it('[BD313] never break on bytes that are damaged: they are refused, or they are a board', () => {
    const [person] = severalPeople({ seed: 9, count: 1, items: 6 });
    if (person === undefined) throw new Error('No person');
    const whole = stateOf(person.board);
    const before = canonicalBoard(person.board);
    let refusals = 0;
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), fc.nat(whole.length), (bit, length) => {
        const flipped = whole.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        for (const bytes of [flipped, whole.slice(0, length)]) {
          const checked = checkState(bytes);
          if (checked.ok) openState(bytes).close();
          else refusals += 1;
          const copy = openState(whole);
          if (!mergeState(copy, bytes).ok) expect(canonicalBoard(copy)).toBe(before);
          copy.close();
        }
      }),
      { numRuns: runsFor(60) },
    );
    expect(refusals).toBeGreaterThan(30);
  });
});
