import { describe, expect, it } from 'vitest';
import type { BoardSnapshot } from './board-snapshot.ts';
import { compareBoards } from './compare-boards.ts';

const BOARD: BoardSnapshot = {
  title: 'Shop',
  productGoal: 'Sell tea',
  teams: [{ ref: 'blue', name: 'Blue' }],
  sprints: [{ ref: 's1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'a', title: 'Cart', size: 3 },
    { ref: 'b', title: 'Checkout', needs: ['web'] },
  ],
  dependencies: [{ from: 'a', to: 'b' }],
  capacities: [{ team: 'blue', sprint: 's1', points: 20 }],
  goals: [{ sprint: 's1', text: 'First order' }],
};

describe('what differs between two boards', () => {
  it('[DO9] is nothing between a board and its copy', () => {
    expect(compareBoards(BOARD, structuredClone(BOARD))).toEqual([]);
  });

  it('[DO9] names the fields of an entity that say something else, came or went', () => {
    const after: BoardSnapshot = {
      ...BOARD,
      items: [
        { ref: 'a', title: 'Cart', team: 'blue' },
        { ref: 'b', title: 'Checkout', needs: ['web'] },
      ],
    };
    expect(compareBoards(BOARD, after)).toEqual([
      {
        kind: 'item',
        before: BOARD.items[0],
        after: after.items[0],
        fields: ['size', 'team'],
      },
    ]);
  });

  it('[DO9] names what came and what went', () => {
    const after: BoardSnapshot = {
      ...BOARD,
      items: [...BOARD.items.slice(1), { ref: 'c', title: 'Basket' }],
      dependencies: [{ from: 'c', to: 'b' }],
    };
    const told = compareBoards(BOARD, after).map(({ kind, before, after: is }) => [
      kind,
      before !== undefined,
      is !== undefined,
    ]);
    expect(told).toEqual([
      ['item', false, true],
      ['item', true, false],
      ['dependency', false, true],
      ['dependency', true, false],
    ]);
  });

  it('[DO9] tells goals and capacities of different cells apart, and the board as a whole', () => {
    const after: BoardSnapshot = {
      ...BOARD,
      productGoal: 'Sell coffee',
      capacities: [{ team: 'blue', sprint: 's1', points: 24 }],
      goals: [
        { sprint: 's1', text: 'First order' },
        { team: 'blue', sprint: 's1', text: 'Cart works' },
      ],
    };
    const told = compareBoards(BOARD, after).map(({ kind, fields }) => [kind, fields]);
    expect(told).toEqual([
      ['board', ['productGoal']],
      ['capacity', ['points']],
      ['goal', []],
    ]);
  });

  it('[DO9] does not mistake one pair of refs for another', () => {
    const odd = (from: string, to: string): BoardSnapshot => ({
      ...BOARD,
      dependencies: [{ from, to }],
    });
    expect(compareBoards(odd('x>', 'y'), odd('x', '>y'))).toHaveLength(2);
  });
});
