import type { Point } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { brandId } from '@weft/domain';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { BUDGET, CursorBudget, type BudgetAnswer } from './cursor-budget.ts';

const SEEN = { x: 0, y: 0, width: 1_000, height: 1_000 };

function person(clientId: number, part: Partial<PresentPerson> = {}): PresentPerson {
  const name = `Person ${clientId.toString()}`;
  const user = {
    id: brandId<PresentPerson['user']['id']>('0'.repeat(26)),
    name,
    color: clientId % 9,
  };
  return { clientId, self: false, user, ...part };
}

/** Thirty in a row from left to right, 30 pixels apart. */
function thirty(shift = 0): PresentPerson[] {
  return Array.from({ length: 30 }, (_value, index) =>
    person(index, { pointer: { x: index * 30 + shift, y: 500 } }),
  );
}

function ask(
  budget: CursorBudget,
  others: readonly PresentPerson[],
  nowMs: number,
  part: { readonly near?: Point; readonly followed?: number } = {},
): BudgetAnswer {
  const { near = { x: 0, y: 500 }, followed } = part;
  return budget.choose({ others, seen: SEEN, near, followed, nowMs });
}

const numbers = ({ cursors }: BudgetAnswer): number[] =>
  cursors.map((each) => each.person.clientId);

describe('whose pointers are shown', () => {
  it('of thirty who move, the twelve nearest', () => {
    expect(numbers(ask(new CursorBudget(), thirty(), 0))).toEqual([...Array(12).keys()]);
    const fromTheRight = ask(new CursorBudget(), thirty(), 0, { near: { x: 900, y: 500 } });
    expect(numbers(fromTheRight)).toEqual(Array.from({ length: 12 }, (_value, at) => at + 18));
  });

  it('nobody outside of what is seen, and nobody without a pointer', () => {
    const others = [
      person(1, { pointer: { x: -1, y: 5 } }),
      person(2),
      person(3, { pointer: { x: 5, y: 5 } }),
      // Carried on the plan, which has no place on the canvas.
      person(4, { drag: { items: [], cell: null, x: 0, y: 0 } }),
    ];
    expect(numbers(ask(new CursorBudget(), others, 0))).toEqual([3]);
  });

  it('one that rests is pale after seven seconds and gone after ten, and says when', () => {
    const budget = new CursorBudget();
    const resting = [person(1, { pointer: { x: 5, y: 5 } })];
    const begin = ask(budget, resting, 1_000);
    expect(begin).toMatchObject({ untilMs: 1_000 + BUDGET.paleAfterMs });
    const pale = ask(budget, resting, begin.untilMs);
    expect(pale.cursors[0]?.pale).toBe(true);
    expect(pale.untilMs).toBe(1_000 + BUDGET.goneAfterMs);
    expect(ask(budget, resting, pale.untilMs)).toEqual({ cursors: [], untilMs: Infinity });
    const moved = ask(budget, [person(1, { pointer: { x: 6, y: 5 } })], 60_000);
    expect(moved.cursors[0]?.pale).toBe(false);
  });

  it('one that is shown is not taken for another that is hardly nearer', () => {
    const budget = new CursorBudget();
    const before = numbers(ask(budget, thirty(), 0));
    const [last, next] = [11, 12];
    const crossed = thirty().map((each) =>
      each.clientId === next ? person(next, { pointer: { x: last * 30 - 3, y: 500 } }) : each,
    );
    expect(numbers(ask(budget, crossed, 10))).toEqual(before);
    const near = thirty().map((each) =>
      each.clientId === next ? person(next, { pointer: { x: 30, y: 500 } }) : each,
    );
    expect(numbers(ask(budget, near, 20))).toContain(next);
  });

  it('whoever is followed or says something comes first, resting too', () => {
    const budget = new CursorBudget();
    const others = thirty().map((each) =>
      each.clientId === 29 ? { ...each, chat: 'Over here' } : each,
    );
    const answer = ask(budget, others, 0, { followed: 28 });
    expect(numbers(answer)).toEqual([...Array(10).keys(), 28, 29]);
    expect(answer.cursors.at(-1)?.says).toBe('Over here');
    expect(numbers(ask(budget, others, BUDGET.goneAfterMs, { followed: 28 }))).toEqual([28]);
  });

  it('what is said is gone after eight seconds, though its sender goes on showing it', () => {
    const budget = new CursorBudget();
    const at = { x: 5, y: 5 };
    const saying = [person(1, { pointer: at, chat: 'Hello' })];
    const { untilMs } = ask(budget, saying, 0);
    expect(untilMs).toBe(8_000);
    expect(ask(budget, saying, untilMs - 1).cursors[0]?.says).toBe('Hello');
    expect(ask(budget, saying, untilMs).cursors[0]?.says).toBeUndefined();
    const next = ask(budget, [person(1, { pointer: at, chat: 'Hello again' })], 9_000);
    expect(next.cursors[0]?.says).toBe('Hello again');
    const nothing = ask(budget, [person(1, { pointer: at })], 9_100);
    expect(nothing.cursors[0]?.says).toBeUndefined();
  });

  it('thirty people who all move cost far less than a frame', () => {
    const budget = new CursorBudget();
    const rounds = 500;
    const began = performance.now();
    for (let round = 0; round < rounds; round++) ask(budget, thirty(round % 50), round * 16);
    expect((performance.now() - began) / rounds).toBeLessThan(4);
  });
});
