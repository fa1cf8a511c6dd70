import { NOWHERE, OUTSIDE, cellOf, lineIdOf, type Collision } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const redTwo = { team: teamIdOf('red'), sprint: sprintIdOf('2') };

function twoDecisions(field: string, ...values: unknown[]): Collision {
  return {
    field,
    decisions: values.map((value) => ({ value, by: undefined, atMs: undefined })),
  };
}

describe('over-capacity', () => {
  const load = (size: string, points: number) =>
    findingsOf(
      boardOf([`a red 2 ${size}`, 'b red 2 0.1', 'c red 2 -', 'd red 3 50'], [], {
        capacities: [{ team: 'red', sprint: '2', points }],
      }),
      'over-capacity',
    );

  it('[RU5] over the capacity it is a risk, over 120 % it stops the team', () => {
    expect(load('19.9', 20)).toEqual([]);
    expect(load('20', 20)).toEqual([
      {
        key: `over-capacity:${cellOf(redTwo)}`,
        rule: 'over-capacity',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [redTwo.team],
        cells: [cellOf(redTwo)],
        facts: { ...redTwo, points: 20.1, capacity: 20, withoutSize: 1 },
      },
    ]);
    expect(load('23.9', 20)[0]?.severity).toBe('warning');
    expect(load('24', 20)[0]?.severity).toBe('error');
    expect(load('0', 0)[0]?.severity).toBe('error');
  });

  it('[RU5] nothing is too much without a capacity, without a team, outside, or for a team put aside', () => {
    const cells = ['a red 3 90', 'b - 2 90', `c ${OUTSIDE} 2 90`];
    const board = boardOf(cells, [], {
      capacities: [
        { team: 'red', sprint: '2', points: 1 },
        { team: OUTSIDE, sprint: '2', points: 1 },
      ],
    });
    expect(findingsOf(board, 'over-capacity')).toEqual([]);
    board.change((draft) => draft.moveItem(itemIdOf('a'), redTwo));
    expect(findingsOf(board, 'over-capacity')).toHaveLength(1);
    board.change((draft) => draft.putTeam(redTwo.team, { aside: true }));
    expect(findingsOf(board, 'over-capacity')).toEqual([]);
  });
});

describe('nexus-size', () => {
  it('[RU6] fewer than three or more than nine teams', () => {
    const problems = [2, 3, 9, 10].map((count) => {
      const teams = Array.from({ length: count }, (_, index) => ({ ref: `t${index}`, name: 'T' }));
      const view = viewOfSnapshot({ teams, sprints: [], items: [], dependencies: [] });
      return findingsOf(view, 'nexus-size').map((finding) => [finding.severity, finding.facts]);
    });
    expect(problems).toEqual([
      [['warning', { teams: 2, problem: 'too-few' }]],
      [],
      [],
      [['warning', { teams: 10, problem: 'too-many' }]],
    ]);
  });

  it('[RU6] is nobody’s in particular, and stands nowhere', () => {
    const view = viewOfSnapshot({ teams: [], sprints: [], items: [], dependencies: [] });
    const nowhere = { items: [], lines: [], teams: [], cells: [] };
    expect(findingsOf(view, 'nexus-size')).toEqual([expect.objectContaining(nowhere)]);
  });

  it('[RU6] a team that was put aside does not count', () => {
    const board = boardOf([]);
    expect(findingsOf(board, 'nexus-size')).toEqual([]);
    board.change((draft) => draft.putTeam(teamIdOf('red'), { aside: true }));
    expect(findingsOf(board, 'nexus-size')).toHaveLength(1);
  });
});

describe('merge-move-move', () => {
  const a = itemIdOf('a');
  const b = itemIdOf('b');
  const line = lineIdOf(a, b);

  it('[RU7] each field of a PBI that holds several decisions', () => {
    const board = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    expect(findingsOf(board, 'merge-move-move')).toEqual([]);
    const collisions = [twoDecisions('place', redTwo, NOWHERE), twoDecisions('size', 1, 2, 3)];
    board.change((draft) => draft.putItem(a, { collisions }));
    expect(findingsOf(board, 'merge-move-move')).toEqual([
      {
        key: `merge-move-move:${a}:place`,
        rule: 'merge-move-move',
        severity: 'error',
        items: [a],
        lines: [],
        teams: [redTwo.team],
        cells: [],
        facts: { on: { kind: 'item', item: a }, field: 'place', decisions: 2 },
      },
      expect.objectContaining({
        key: `merge-move-move:${a}:size`,
        facts: { on: { kind: 'item', item: a }, field: 'size', decisions: 3 },
      }),
    ]);
    board.change((draft) => draft.putItem(a, { aside: true }));
    expect(findingsOf(board, 'merge-move-move')).toEqual([]);
  });

  it('[RU7] a field of a line, while one of its ends is on the board', () => {
    const board = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    board.change((draft) => {
      draft.putLine(a, b, { collisions: [twoDecisions('resolved', true, false)] });
      draft.putItem(b, { aside: true });
    });
    expect(findingsOf(board, 'merge-move-move')).toMatchObject([
      { lines: [line], items: [a], facts: { on: { kind: 'line', line }, field: 'resolved' } },
    ]);
    board.change((draft) => draft.putItem(a, { aside: true }));
    expect(findingsOf(board, 'merge-move-move')).toEqual([]);
  });

  it('[RU7] a capacity or link of a cell, but not the wording of a goal', () => {
    const board = boardOf(['a red 2']);
    const goalCell = cellOf({ team: null, sprint: redTwo.sprint });
    board.change((draft) => {
      draft.setCollisions(cellOf(redTwo), [twoDecisions('capacity', 20, 30)]);
      draft.setCollisions(goalCell, [
        twoDecisions('sprintGoal', 'x', 'y'),
        twoDecisions('goalLink', true, false),
      ]);
      draft.setCollisions(cellOf(NOWHERE), [twoDecisions('productGoal', 'x', 'y')]);
    });
    const found = findingsOf(board, 'merge-move-move');
    expect(new Set(found.flatMap((finding) => finding.cells))).toEqual(
      new Set([cellOf(redTwo), goalCell]),
    );
    expect(found.map(({ key }) => key).sort()).toEqual(
      [`merge-move-move:${cellOf(redTwo)}:capacity`, `merge-move-move:${goalCell}:goalLink`].sort(),
    );
    expect(found.flatMap((finding) => finding.teams)).toEqual([redTwo.team]);
    board.change((draft) => draft.putSprint(redTwo.sprint, { aside: true }));
    expect(findingsOf(board, 'merge-move-move')).toEqual([]);
  });
});
