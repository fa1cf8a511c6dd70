import { OUTSIDE, cellOf, type SprintId, type TeamId } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../finding.ts';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];
const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];
const [two, three] = [sprintIdOf('2'), sprintIdOf('3')];
const cells = (sprint: SprintId, ...teams: (TeamId | null)[]) =>
  teams.map((team) => cellOf({ team, sprint }));

function cellsWith(board: MemoryBoard, rule: RuleId): ReadonlySet<string> {
  return new Set(findingsOf(board, rule).flatMap((finding) => finding.cells));
}

describe('goal-missing', () => {
  const missing = (board: MemoryBoard) => cellsWith(board, 'goal-missing');

  it('[RU134] the running Sprint has no Nexus Sprint Goal, or a team in it none', () => {
    const board = boardOf(['a red 2', 'b blue 2', 'c - 2', `d ${OUTSIDE} 2`, 'e red 3'], [], {
      goals: [{ team: 'blue', sprint: '2', text: 'Pay' }],
    });
    const [nexusCell, redCell] = cells(two, null, red);
    const shown = { rule: 'goal-missing', severity: 'error', items: [], lines: [] };
    expect(findingsOf(board, 'goal-missing')).toEqual([
      {
        ...shown,
        key: `goal-missing:${nexusCell}`,
        teams: [],
        cells: [nexusCell],
        facts: { sprint: two, team: null },
      },
    ]);
    board.change((draft) => {
      draft.setSprintGoal(null, two, 'Sell');
      draft.setSprintGoal(red, two, ' ');
    });
    expect(findingsOf(board, 'goal-missing')).toEqual([
      {
        ...shown,
        key: `goal-missing:${redCell}`,
        teams: [red],
        cells: [redCell],
        facts: { sprint: two, team: red },
      },
    ]);
    expect(missing(board)).toEqual(new Set([redCell]));
    board.change((draft) => draft.setSprintGoal(red, two, 'Ship'));
    expect(missing(board)).toEqual(new Set());
  });

  it('[RU134] a Sprint that is still planned: only when all its teams have finished their plans', () => {
    const board = boardOf(['a red 2', 'b blue 2', 'e green 3']);
    const finish = (team: TeamId) => board.change((draft) => draft.finishPlan(team, two));
    board.change((draft) => draft.putSprint(two, { state: 'planned' }));
    expect(missing(board)).toEqual(new Set());
    finish(red);
    expect(missing(board)).toEqual(new Set());
    finish(blue);
    expect(missing(board)).toEqual(new Set(cells(two, null)));
    board.change((draft) => draft.setSprintGoal(null, two, 'Sell'));
    expect(missing(board)).toEqual(new Set(cells(two, red, blue)));
    board.change((draft) => draft.putTeam(blue, { aside: true }));
    expect(missing(board)).toEqual(new Set(cells(two, red)));
  });

  it('[RU134] an empty Sprint, one to come and a closed one ask for nothing', () => {
    expect(missing(boardOf([]))).toEqual(new Set());
    expect(missing(boardOf(['a red 1', 'b red 3', 'c red -']))).toEqual(new Set());
    const board = boardOf(['a red 1']);
    board.change((draft) => {
      draft.putSprint(sprintIdOf('1'), { number: 2 });
      draft.finishPlan(red, sprintIdOf('1'));
    });
    expect(missing(board)).toEqual(new Set());
  });
});

describe('goal-not-aligned', () => {
  const loose = (board: MemoryBoard) => cellsWith(board, 'goal-not-aligned');
  const aimed = (): MemoryBoard => {
    const board = boardOf(['a red 2', 'b blue 2', 'c green 2'], [], {
      productGoal: 'Everybody pays online',
      goals: [
        { sprint: '2', text: 'Sell' },
        { team: 'red', sprint: '2', text: 'Ship' },
        { team: 'blue', sprint: '2', text: 'Pay' },
        { team: 'green', sprint: '2', text: ' ' },
      ],
    });
    board.change((draft) => draft.linkGoal(blue, two));
    return board;
  };

  it('[RU135] a goal is not linked to the larger one', () => {
    const [nexusCell, redCell] = cells(two, null, red);
    const shown = { rule: 'goal-not-aligned', severity: 'warning', items: [], lines: [] };
    expect(findingsOf(aimed(), 'goal-not-aligned')).toEqual([
      {
        ...shown,
        key: `goal-not-aligned:${nexusCell}`,
        teams: [],
        cells: [nexusCell],
        facts: { sprint: two, team: null },
      },
      {
        ...shown,
        key: `goal-not-aligned:${redCell}`,
        teams: [red],
        cells: [redCell],
        facts: { sprint: two, team: red },
      },
    ]);
  });

  it('[RU135] linked goals are aligned', () => {
    const board = aimed();
    board.change((draft) => draft.linkGoal(null, two));
    expect(loose(board)).toEqual(new Set(cells(two, red)));
    board.change((draft) => draft.linkGoal(red, two));
    expect(loose(board)).toEqual(new Set());
  });

  it('[RU135] the Product Goal: only where there is one, and in the edition that knows it', () => {
    const board = aimed();
    board.change((draft) => draft.setProductGoal(' '));
    expect(loose(board)).toEqual(new Set(cells(two, red)));
    board.change((draft) => draft.setProductGoal('Again'));
    expect(loose(board)).toEqual(new Set(cells(two, null, red)));
    board.change((draft) => draft.setGuideEdition(2018));
    expect(loose(board)).toEqual(new Set(cells(two, red)));
  });

  it('[RU135] silent without a Nexus Sprint Goal, without PBIs, and once the Sprint is closed', () => {
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.setSprintGoal(null, two, ' ')),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'closed' })),
      (board: MemoryBoard) =>
        board.change((draft) => {
          draft.linkGoal(null, two);
          draft.moveItem(a, { team: red, sprint: three });
        }),
    ]) {
      const board = aimed();
      expect(loose(board)).not.toEqual(new Set());
      undo(board);
      expect(loose(board)).toEqual(new Set());
    }
  });
});

describe('goal-unsupported', () => {
  const unsupported = (board: MemoryBoard) => cellsWith(board, 'goal-unsupported');
  const selected = (): MemoryBoard => {
    const board = boardOf(['a red 2', 'b blue 2', 'c blue 2', 'd - 2', `e ${OUTSIDE} 2`], [], {
      goals: [{ sprint: '2', text: 'Sell' }],
    });
    board.change((draft) => draft.putItem(b, { supportsGoal: true }));
    return board;
  };

  it('[RU136] a team selected nothing for the Nexus Sprint Goal, or all together less than half', () => {
    const [nexusCell, redCell] = cells(two, null, red);
    const shown = { rule: 'goal-unsupported', severity: 'warning', items: [], lines: [] };
    expect(findingsOf(selected(), 'goal-unsupported')).toEqual([
      {
        ...shown,
        key: `goal-unsupported:${nexusCell}`,
        teams: [],
        cells: [nexusCell],
        facts: { sprint: two, team: null, selected: 3, supporting: 1 },
      },
      {
        ...shown,
        key: `goal-unsupported:${redCell}`,
        teams: [red],
        cells: [redCell],
        facts: { sprint: two, team: red, selected: 1, supporting: 0 },
      },
    ]);
  });

  it('[RU136] half is enough, or as much as the board says', () => {
    const board = selected();
    board.change((draft) => draft.moveItem(c, { team: blue, sprint: three }));
    expect(unsupported(board)).toEqual(new Set(cells(two, red)));
    board.change((draft) => draft.setThreshold('goalSupportPercent', 51));
    expect(unsupported(board)).toEqual(new Set(cells(two, null, red)));
    board.change((draft) => draft.putItem(a, { supportsGoal: true }));
    expect(unsupported(board)).toEqual(new Set());
  });

  it('[RU136] silent without a Nexus Sprint Goal, without PBIs, and once the Sprint is closed', () => {
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.setSprintGoal(null, two, ' ')),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'closed' })),
      (board: MemoryBoard) =>
        board.change((draft) => {
          for (const item of [a, b, c]) draft.putItem(item, { aside: true });
        }),
    ]) {
      const board = selected();
      expect(unsupported(board)).not.toEqual(new Set());
      undo(board);
      expect(unsupported(board)).toEqual(new Set());
    }
  });
});
