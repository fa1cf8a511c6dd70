import { NOWHERE, cellOf, lineIdOf, type DecisionSubject } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { isSameAnswer, shownAnswer } from './shown-answer.ts';

const [team, sprint, cart, pay] = [
  teamIdOf('blue'),
  sprintIdOf('s1'),
  itemIdOf('cart'),
  itemIdOf('pay'),
];
const view = viewOfSnapshot({
  productGoal: 'Guests buy',
  teams: [{ ref: 'blue', name: 'Blue' }],
  sprints: [{ ref: 's1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'cart', title: 'Cart', size: 5, team: 'blue', sprint: 's1' },
    { ref: 'pay', title: 'Pay' },
  ],
  dependencies: [{ from: 'cart', to: 'pay', resolved: true }],
  capacities: [{ team: 'blue', sprint: 's1', points: 20 }],
});

function shown(subject: DecisionSubject, field: string, scope?: string): unknown {
  const collision = { field, decisions: [], ...(scope !== undefined && { scope }) };
  return shownAnswer({ subject, collision }, view);
}

describe('the answer that the board shows', () => {
  it('is what was decided on a PBI, and none once it is gone', () => {
    const item = { kind: 'item', item: cart } as const;
    expect(isSameAnswer(shown(item, 'place'), { team, sprint })).toBe(true);
    expect(isSameAnswer(shown(item, 'place'), { team: null, sprint })).toBe(false);
    expect(shown(item, 'size')).toBe(5);
    expect(shown(item, 'ready')).toBe(false);
    expect(shown({ kind: 'item', item: pay }, 'size')).toBeNull();
    expect(shown({ kind: 'item', item: itemIdOf('gone') }, 'size')).toBeUndefined();
  });

  it('is what was decided on a dependency, a plan and a goal', () => {
    const line = { kind: 'line', line: lineIdOf(cart, pay) } as const;
    expect(shown(line, 'accepted', team)).toBe(false);
    expect(shown({ kind: 'line', line: lineIdOf(pay, cart) }, 'resolved')).toBeUndefined();
    const cell = { kind: 'cell', cell: cellOf({ team, sprint }) } as const;
    expect(shown(cell, 'capacity')).toBe(20);
    expect(shown(cell, 'planFinished')).toBe(false);
    expect(shown(cell, 'teamEnd')).toBeNull();
    expect(shown({ kind: 'cell', cell: cellOf(NOWHERE) }, 'productGoal')).toBe('Guests buy');
  });
});
