import { OUTSIDE, cellOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { loadLevel, loadThresholdsOf } from '../load.ts';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue, green] = [teamIdOf('red'), teamIdOf('blue'), teamIdOf('green')];
const [a, b] = [itemIdOf('a'), itemIdOf('b')];
const two = sprintIdOf('2');
const blueTwo = cellOf({ team: blue, sprint: two });

describe('loads', () => {
  const thresholds = { tightPercent: 50, farOverPercent: 200 };

  it('[RU31] levels follow the thresholds that are given', () => {
    const levels = [4.999, 5, 10, 10.001, 20, 20.001].map((points) =>
      loadLevel(points, 10, thresholds),
    );
    expect(levels).toEqual(['calm', 'tight', 'tight', 'over', 'over', 'far-over']);
  });

  it('[RU31] percentages of decimals are exact', () => {
    expect(loadLevel(0.935, 1.1)).toBe('tight');
    expect(loadLevel(1.32, 1.1)).toBe('over');
  });

  it('[RU31] a board that says nothing has the usual thresholds', () => {
    const board = boardOf([]);
    expect(loadThresholdsOf(board.settings)).toEqual({ tightPercent: 85, farOverPercent: 120 });
    board.change((draft) => {
      draft.setThreshold('tightPercent', 70);
      draft.setThreshold('farOverPercent', 130);
    });
    expect(loadThresholdsOf(board.settings)).toEqual({ tightPercent: 70, farOverPercent: 130 });
  });
});

describe('over-capacity', () => {
  it('[RU5] a board may say from which per cent on it stops the team', () => {
    const board = boardOf(['a red 2 11'], [], {
      capacities: [{ team: 'red', sprint: '2', points: 10 }],
    });
    const severity = () => findingsOf(board, 'over-capacity').map((finding) => finding.severity);
    expect(severity()).toEqual(['warning']);
    board.change((draft) => draft.setThreshold('farOverPercent', 110));
    expect(severity()).toEqual(['warning']);
    board.change((draft) => draft.setThreshold('farOverPercent', 109));
    expect(severity()).toEqual(['error']);
    board.change((draft) => draft.setThreshold('tightPercent', 0));
    expect(severity()).toEqual(['error']);
  });
});

describe('no-slack-for-dependency', () => {
  const waiting = (size: number, capacity = 20): MemoryBoard =>
    boardOf([`a red 2`, `b blue 2 ${size}`], ['a>b'], {
      capacities: [{ team: 'blue', sprint: '2', points: capacity }],
    });
  const count = (board: MemoryBoard) => findingsOf(board, 'no-slack-for-dependency').length;

  it('[RU120] a team that is filled beyond 85 % waits for another in the Sprint', () => {
    expect(findingsOf(waiting(17.1), 'no-slack-for-dependency')).toEqual([
      {
        key: `no-slack-for-dependency:${blueTwo}`,
        rule: 'no-slack-for-dependency',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [blue],
        cells: [blueTwo],
        facts: { team: blue, sprint: two, points: 17.1, capacity: 20, waitsFor: 1 },
      },
    ]);
    expect([16, 17, 17.001, 18, 25].map((size) => count(waiting(size)))).toEqual([0, 0, 1, 1, 1]);
  });

  it('[RU120] a board may say from which per cent on', () => {
    const board = waiting(10);
    board.change((draft) => draft.setThreshold('tightPercent', 50));
    expect(count(board)).toBe(0);
    board.change((draft) => draft.setThreshold('tightPercent', 49));
    expect(count(board)).toBe(1);
  });

  it('[RU120] every open line of another team of the Nexus in the same Sprint counts', () => {
    const board = boardOf(
      [
        'a red 2',
        'b blue 2 9',
        'c blue 2 9',
        'd green 2',
        'e blue 2',
        `f ${OUTSIDE} 2`,
        'g - 2',
        'h red 1',
        'i red -',
      ],
      ['a>b', 'd>b', 'a>c', 'e>b', 'f>b', 'g>b', 'h>b', 'i>b'],
      { capacities: [{ team: 'blue', sprint: '2', points: 20 }] },
    );
    expect(findingsOf(board, 'no-slack-for-dependency')).toMatchObject([
      { facts: { waitsFor: 3 } },
    ]);
    board.change((draft) => draft.putTeam(green, { aside: true }));
    expect(findingsOf(board, 'no-slack-for-dependency')).toMatchObject([
      { facts: { waitsFor: 2 } },
    ]);
    board.change((draft) => draft.putItem(a, { state: 'done' }));
    expect(count(board)).toBe(0);
  });

  it('[RU120] Sprints with the same number are one', () => {
    const board = waiting(18);
    board.change((draft) => {
      draft.putSprint(sprintIdOf('3'), { number: 2 });
      draft.moveItem(a, { team: red, sprint: sprintIdOf('3') });
    });
    expect(count(board)).toBe(1);
  });

  it('[RU120] silent without a line, without a capacity, and once the Sprint is closed', () => {
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.putLine(a, b, { resolved: true })),
      (board: MemoryBoard) => board.change((draft) => draft.setCapacity(blue, two, undefined)),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'closed' })),
      (board: MemoryBoard) => board.change((draft) => draft.putTeam(blue, { aside: true })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: null, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: blue, sprint: null })),
    ]) {
      const board = waiting(18);
      expect(count(board)).toBe(1);
      undo(board);
      expect(count(board)).toBe(0);
    }
  });
});

describe('capacity-missing', () => {
  const found = (board: MemoryBoard) =>
    findingsOf(board, 'capacity-missing').flatMap((finding) => finding.cells);

  it('[RU121] a team has PBIs with sizes in a near Sprint and no capacity', () => {
    expect(findingsOf(boardOf(['b blue 2 3', 'c blue 2']), 'capacity-missing')).toEqual([
      {
        key: `capacity-missing:${blueTwo}`,
        rule: 'capacity-missing',
        severity: 'info',
        items: [],
        lines: [],
        teams: [blue],
        cells: [blueTwo],
        facts: { team: blue, sprint: two },
      },
    ]);
  });

  it('[RU121] only the current Sprint and the next, of teams of the Nexus', () => {
    const board = boardOf([
      'b blue 1 3',
      'c blue 2 3',
      'd blue 3 3',
      'e blue 4 3',
      'f blue - 3',
      'g - 2 3',
      `h ${OUTSIDE} 2 3`,
    ]);
    const near = [two, sprintIdOf('3')].map((sprint) => cellOf({ team: blue, sprint }));
    expect(new Set(found(board))).toEqual(new Set(near));
    board.change((draft) => draft.putTeam(blue, { aside: true }));
    expect(found(board)).toEqual([]);
  });

  it('[RU121] a capacity of nothing is one, and PBIs without sizes ask for none', () => {
    const board = boardOf(['b blue 2']);
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putItem(b, { size: 0 }));
    expect(found(board)).toEqual([blueTwo]);
    board.change((draft) => draft.setCapacity(blue, two, 0));
    expect(found(board)).toEqual([]);
  });

  it('[RU121] nothing is near when all Sprints are closed', () => {
    const board = boardOf(['b blue 2 3']);
    board.change((draft) => {
      for (const ref of ['2', '3', '4', '5']) draft.putSprint(sprintIdOf(ref), { state: 'closed' });
    });
    expect(found(board)).toEqual([]);
  });
});
