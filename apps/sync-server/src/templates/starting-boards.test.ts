import { describe, expect, it } from 'vitest';
import { PLANNING_BOARD, REFINEMENT_BOARD } from './starting-boards.ts';

describe.each([
  ['refinement', REFINEMENT_BOARD, 3],
  ['planning', PLANNING_BOARD, 2],
] as const)('the board for %s', (_, board, sprints) => {
  it('has as few teams as a Nexus may have, told apart, and its Sprints in order', () => {
    expect(board.teams.map(({ name }) => name)).toEqual(['Team 1', 'Team 2', 'Team 3']);
    expect(new Set(board.teams.map(({ hue }) => hue)).size).toBe(3);
    expect(board.sprints.map(({ number, state }) => [number, state])).toEqual(
      Array.from({ length: sprints }, (_, index) => [index + 1, 'planned']),
    );
  });

  it('says nothing that the teams have not said', () => {
    expect([board.title, board.items, board.dependencies]).toEqual(['', [], []]);
  });
});
