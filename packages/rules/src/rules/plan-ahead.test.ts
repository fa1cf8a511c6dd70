import { OUTSIDE, cellOf, type TeamId } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../finding.ts';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];
const [a, b] = [itemIdOf('a'), itemIdOf('b')];

function countOf(rule: RuleId): (board: MemoryBoard) => number {
  return (board) => findingsOf(board, rule).length;
}

function ready(board: MemoryBoard, ...refs: string[]): MemoryBoard {
  board.change((draft) => {
    for (const ref of refs) draft.putItem(itemIdOf(ref), { ready: true });
  });
  return board;
}

describe('horizon', () => {
  const count = countOf('horizon');

  it('[RU145] a PBI is ready more than three Sprints ahead', () => {
    const board = boardOf(['a red 5', 'b red 4']);
    ready(board, 'a', 'b');
    expect(count(board)).toBe(0);
    board.change((draft) => draft.putSprint(sprintIdOf('6'), { number: 6 }));
    board.change((draft) => draft.moveItem(a, { team: red, sprint: sprintIdOf('6') }));
    expect(findingsOf(board, 'horizon')).toEqual([
      {
        key: `horizon:${a}`,
        rule: 'horizon',
        severity: 'info',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { problem: 'too-far', item: a, sprint: sprintIdOf('6'), sprintsAhead: 4 },
      },
    ]);
  });

  it('[RU145] the board may say how far is too far', () => {
    const board = ready(boardOf(['a red 4', 'b red 3']), 'a', 'b');
    board.change((draft) => draft.setThreshold('horizonSprints', 2));
    expect(count(board)).toBe(0);
    board.change((draft) => draft.setThreshold('horizonSprints', 1));
    expect(findingsOf(board, 'horizon')).toMatchObject([
      { items: [a], facts: { sprintsAhead: 2 } },
    ]);
    for (const undo of [
      (again: MemoryBoard) => again.change((draft) => draft.putItem(a, { ready: false })),
      (again: MemoryBoard) => again.change((draft) => draft.putItem(a, { state: 'done' })),
      (again: MemoryBoard) =>
        again.change((draft) => draft.moveItem(a, { team: red, sprint: null })),
      (again: MemoryBoard) =>
        again.change((draft) => {
          for (const ref of ['2', '3', '4', '5']) {
            draft.putSprint(sprintIdOf(ref), { state: 'closed' });
          }
        }),
    ]) {
      const again = ready(boardOf(['a red 4']), 'a');
      again.change((draft) => draft.setThreshold('horizonSprints', 1));
      expect(count(again)).toBe(1);
      undo(again);
      expect(count(again)).toBe(0);
    }
  });

  const stocked = (...items: string[]): MemoryBoard => {
    const board = boardOf(items, [], {
      capacities: [
        { team: 'red', sprint: '2', points: 90 },
        { team: 'red', sprint: '3', points: 10 },
        { team: 'red', sprint: '4', points: 90 },
      ],
    });
    return ready(board, ...items.map((text) => text[0] ?? ''));
  };

  it('[RU145] a team has less ready work than it can do in the next Sprint', () => {
    expect(findingsOf(stocked('a red 3 4', 'b red - 5.999'), 'horizon')).toEqual([
      {
        key: `horizon:${red}`,
        rule: 'horizon',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [red],
        cells: [],
        facts: { problem: 'too-little', team: red, readyPoints: 9.999, capacity: 10 },
      },
    ]);
    expect(count(stocked('a red 3 4', 'b red - 6'))).toBe(0);
    expect(count(stocked('a red 5 11'))).toBe(0);
  });

  it('[RU145] work of the current Sprint, of earlier ones, of others, and what is Done is not to come', () => {
    const board = stocked(
      'a red 3 4',
      'b red 2 9',
      'c red 1 9',
      'd blue 3 9',
      'e - 3 9',
      'f red 3 9',
    );
    board.change((draft) => {
      draft.putItem(itemIdOf('f'), { state: 'done' });
      draft.putItem(itemIdOf('g'), { place: { team: red, sprint: sprintIdOf('3') }, size: 9 });
    });
    expect(findingsOf(board, 'horizon')).toMatchObject([{ facts: { readyPoints: 4 } }]);
  });

  it('[RU145] when no Sprint runs, the next one is the first that is planned', () => {
    const board = stocked('a red 2 20', 'b red 1 99');
    expect(findingsOf(board, 'horizon')).toMatchObject([
      { facts: { readyPoints: 0, capacity: 10 } },
    ]);
    board.change((draft) => draft.putSprint(sprintIdOf('2'), { state: 'planned' }));
    expect(findingsOf(board, 'horizon')).toMatchObject([
      { facts: { readyPoints: 20, capacity: 90 } },
    ]);
    board.change((draft) => draft.putItem(a, { size: 90 }));
    expect(count(board)).toBe(0);
  });

  it('[RU145] a planned Sprint with an earlier number is not the next one', () => {
    const board = stocked('a red 3 4');
    board.change((draft) => draft.putSprint(sprintIdOf('1'), { state: 'planned' }));
    board.change((draft) => draft.setCapacity(red, sprintIdOf('1'), 1));
    expect(findingsOf(board, 'horizon')).toMatchObject([{ facts: { capacity: 10 } }]);
  });

  it('[RU145] silent for a team that calls nothing ready, with ready work of unknown size, without a capacity, without a next Sprint', () => {
    expect(count(stocked('a red 3 4', 'b red 3 -'))).toBe(0);
    expect(count(stocked('a red 3 4', 'b red 2 -'))).toBe(1);
    expect(
      count(boardOf(['a red 3 4'], [], { capacities: [{ team: 'red', sprint: '3', points: 9 }] })),
    ).toBe(0);
    const board = stocked('a red 3 4');
    expect(count(board)).toBe(1);
    board.change((draft) => draft.setCapacity(red, sprintIdOf('3'), undefined));
    expect(count(board)).toBe(0);
    const last = stocked('a red 3 4');
    last.change((draft) => {
      for (const ref of ['3', '4', '5']) draft.putSprint(sprintIdOf(ref), { state: 'closed' });
    });
    expect(count(last)).toBe(0);
    last.change((draft) => draft.putSprint(sprintIdOf('2'), { state: 'closed' }));
    expect(count(last)).toBe(0);
  });
});

describe('sprint-misaligned', () => {
  const count = countOf('sprint-misaligned');
  const endOf = (board: MemoryBoard, team: TeamId, day: string | undefined) =>
    board.change((draft) => draft.setTeamSprintEnd(team, sprintIdOf('2'), day));
  const dated = (): MemoryBoard => {
    const board = boardOf([]);
    board.change((draft) => {
      draft.putSprint(sprintIdOf('2'), { end: '2026-12-04', endAtStart: '2026-12-03' });
    });
    endOf(board, red, '2026-12-05');
    return board;
  };

  it('[RU144] a team ends after the Nexus, or the Nexus Sprint was lengthened', () => {
    const sprint = sprintIdOf('2');
    const [nexusCell, redCell] = [cellOf({ team: null, sprint }), cellOf({ team: red, sprint })];
    const shown = { rule: 'sprint-misaligned', severity: 'warning', items: [], lines: [] };
    expect(findingsOf(dated(), 'sprint-misaligned')).toEqual([
      {
        ...shown,
        key: `sprint-misaligned:${nexusCell}`,
        teams: [],
        cells: [nexusCell],
        facts: { sprint, team: null, end: '2026-12-04', latest: '2026-12-03' },
      },
      {
        ...shown,
        key: `sprint-misaligned:${redCell}`,
        teams: [red],
        cells: [redCell],
        facts: { sprint, team: red, end: '2026-12-05', latest: '2026-12-04' },
      },
    ]);
  });

  it('[RU144] the same day or an earlier one is aligned', () => {
    const board = dated();
    endOf(board, red, '2026-12-04');
    expect(count(board)).toBe(1);
    endOf(board, red, '2026-12-01');
    expect(count(board)).toBe(1);
    endOf(board, red, undefined);
    endOf(board, blue, '2026-12-05');
    expect(count(board)).toBe(2);
    board.change((draft) => draft.putTeam(blue, { aside: true }));
    expect(count(board)).toBe(1);
    for (const endAtStart of ['2026-12-04', '2026-12-05', undefined]) {
      board.change((draft) => draft.putSprint(sprintIdOf('2'), { endAtStart }));
      expect(count(board)).toBe(0);
    }
  });

  it('[RU144] silent for a Sprint that is closed, or without an end', () => {
    for (const patch of [{ state: 'closed' as const }, { end: undefined }]) {
      const board = dated();
      board.change((draft) => draft.putSprint(sprintIdOf('2'), patch));
      expect(count(board)).toBe(0);
    }
  });
});

describe('single-product-backlog', () => {
  const from = (ref: string, system: string, key = ref) => ({
    ref,
    title: ref,
    external: { system, key, url: undefined },
  });
  const imported = () =>
    boardOf([], [], {
      items: [
        from('a', 'jira'),
        from('b', 'azure-devops'),
        from('c', 'jira'),
        { ref: 'd', title: 'd' },
      ],
    });
  const count = countOf('single-product-backlog');

  it('[RU130] open PBIs of the Nexus come from several systems', () => {
    expect(findingsOf(imported(), 'single-product-backlog')).toEqual([
      {
        key: 'single-product-backlog:board',
        rule: 'single-product-backlog',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { systems: ['azure-devops', 'jira'] },
      },
    ]);
  });

  it('[RU130] one system beside our own PBIs is one; what is Done, put aside or outside the Nexus is not ordered', () => {
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.putItem(b, { external: undefined })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(b, { state: 'done' })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(b, { aside: true })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: OUTSIDE, sprint: null })),
    ]) {
      const board = imported();
      expect(count(board)).toBe(1);
      undo(board);
      expect(count(board)).toBe(0);
    }
    const board = imported();
    board.change((draft) =>
      draft.putItem(b, { state: 'doing', place: { team: red, sprint: sprintIdOf('1') } }),
    );
    expect(count(board)).toBe(1);
  });
});
