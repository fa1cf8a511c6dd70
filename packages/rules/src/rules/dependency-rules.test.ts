import { lineIdOf, OUTSIDE } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];

describe('dep-inverted', () => {
  it('[RU1] the predecessor is planned after its successor', () => {
    const board = boardOf(['a red 3', 'b blue 2'], ['a>b']);
    expect(findingsOf(board, 'dep-inverted')).toEqual([
      {
        key: `dep-inverted:${lineIdOf(a, b)}`,
        rule: 'dep-inverted',
        severity: 'error',
        items: [a, b],
        lines: [lineIdOf(a, b)],
        teams: [teamIdOf('red'), teamIdOf('blue')].sort(),
        cells: [],
        facts: { from: a, to: b, fromSprint: sprintIdOf('3'), toSprint: sprintIdOf('2') },
      },
    ]);
  });

  it('[RU1] the same Sprint, the right order, no Sprint: not inverted', () => {
    for (const places of [
      ['a red 2', 'b blue 2'],
      ['a red 2', 'b blue 3'],
      ['a red -', 'b blue 2'],
      ['a red 3', 'b blue -'],
    ]) {
      expect(findingsOf(boardOf(places, ['a>b']), 'dep-inverted')).toEqual([]);
    }
  });

  it('[RU1] nothing is inverted when the predecessor is Done, the line resolved, or an end gone', () => {
    const inverted = ['a red 3', 'b red 2'];
    for (const undo of [
      (board: ReturnType<typeof boardOf>) =>
        board.change((draft) => draft.putItem(a, { state: 'done' })),
      (board: ReturnType<typeof boardOf>) =>
        board.change((draft) => draft.putLine(a, b, { resolved: true })),
      (board: ReturnType<typeof boardOf>) =>
        board.change((draft) => draft.putItem(b, { aside: true })),
      (board: ReturnType<typeof boardOf>) => board.change((draft) => draft.forgetItem(a)),
      (board: ReturnType<typeof boardOf>) =>
        board.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true })),
    ]) {
      const board = boardOf(inverted, ['a>b']);
      expect(findingsOf(board, 'dep-inverted')).toHaveLength(1);
      undo(board);
      expect(findingsOf(board, 'dep-inverted')).toEqual([]);
    }
  });

  it('[RU1] a successor that is Done does not end the wait of the line', () => {
    const board = boardOf(['a red 3', 'b red 2'], ['a>b']);
    board.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(findingsOf(board, 'dep-inverted')).toHaveLength(1);
  });
});

describe('dep-same-sprint-cross-team', () => {
  it('[RU3] two teams hand over within one Sprint', () => {
    const [finding] = findingsOf(
      boardOf(['a red 2', 'b blue 2'], ['a>b']),
      'dep-same-sprint-cross-team',
    );
    expect(finding).toMatchObject({
      key: `dep-same-sprint-cross-team:${lineIdOf(a, b)}`,
      severity: 'warning',
      items: [a, b],
      facts: {
        from: a,
        to: b,
        fromTeam: teamIdOf('red'),
        toTeam: teamIdOf('blue'),
        sprint: sprintIdOf('2'),
        onlyItemOfGoal: false,
      },
    });
  });

  it('[RU3] one team, another Sprint, no team or work outside the Nexus: no finding', () => {
    for (const places of [
      ['a red 2', 'b red 2'],
      ['a red 2', 'b blue 3'],
      ['a - 2', 'b blue 2'],
      ['a red 2', `b ${OUTSIDE} 2`],
      [`a ${OUTSIDE} 2`, 'b blue 2'],
      ['a red -', 'b blue -'],
    ]) {
      expect(findingsOf(boardOf(places, ['a>b']), 'dep-same-sprint-cross-team')).toEqual([]);
    }
  });

  it('[RU3] a team that was put aside is no team of the Nexus', () => {
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    board.change((draft) => draft.putTeam(teamIdOf('red'), { aside: true }));
    expect(findingsOf(board, 'dep-same-sprint-cross-team')).toEqual([]);
  });

  it('[RU3] it stops a team whose Sprint Goal rests on the successor alone', () => {
    const goals = [{ team: 'blue', sprint: '2', text: 'Pay by card' }];
    const alone = boardOf(['a red 2', 'b blue 2'], ['a>b'], { goals });
    expect(findingsOf(alone, 'dep-same-sprint-cross-team')).toMatchObject([
      { severity: 'error', facts: { onlyItemOfGoal: true } },
    ]);
    const withOthers = boardOf(['a red 2', 'b blue 2', 'c blue 2'], ['a>b'], { goals });
    expect(findingsOf(withOthers, 'dep-same-sprint-cross-team')).toMatchObject([
      { severity: 'warning', facts: { onlyItemOfGoal: false } },
    ]);
    const blank = boardOf(['a red 2', 'b blue 2'], ['a>b'], {
      goals: [{ team: 'blue', sprint: '2', text: '  ' }],
    });
    expect(findingsOf(blank, 'dep-same-sprint-cross-team')[0]?.severity).toBe('warning');
  });
});

describe('dep-unscheduled-predecessor', () => {
  it('[RU4] a planned PBI waits for one in no Sprint: error up to the next Sprint, then warning', () => {
    const severities = ['1', '2', '3', '4'].map((sprint) => {
      const board = boardOf(['a red -', `b blue ${sprint}`], ['a>b']);
      const [finding] = findingsOf(board, 'dep-unscheduled-predecessor');
      expect(finding?.key).toBe(`dep-unscheduled-predecessor:${lineIdOf(a, b)}`);
      expect(finding?.facts).toMatchObject({ toSprint: sprintIdOf(sprint) });
      return finding?.severity;
    });
    expect(severities).toEqual(['error', 'error', 'error', 'warning']);
  });

  it('[RU4] both unscheduled, both scheduled, or only the predecessor: no finding', () => {
    for (const places of [
      ['a red -', 'b blue -'],
      ['a red 2', 'b blue 3'],
      ['a red 2', 'b blue -'],
    ]) {
      expect(findingsOf(boardOf(places, ['a>b']), 'dep-unscheduled-predecessor')).toEqual([]);
    }
  });

  it('[RU4] a Sprint that was put aside schedules nothing', () => {
    const board = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    board.change((draft) => draft.putSprint(sprintIdOf('2'), { aside: true }));
    expect(findingsOf(board, 'dep-unscheduled-predecessor')).toHaveLength(1);
  });

  it('[RU4] when every Sprint is closed, everything is near', () => {
    const board = boardOf(['a red -', 'b blue 5'], ['a>b']);
    board.change((draft) => {
      for (const sprint of ['1', '2', '3', '4', '5']) {
        draft.putSprint(sprintIdOf(sprint), { state: 'closed' });
      }
    });
    expect(findingsOf(board, 'dep-unscheduled-predecessor')[0]?.severity).toBe('error');
  });
});

describe('merge-dangling', () => {
  it('[RU8] an end that is not on this board is a hint that names it', () => {
    const board = boardOf(['a red 2'], [{ from: 'a', to: 'ABC-99' }]);
    expect(findingsOf(board, 'merge-dangling')).toMatchObject([
      {
        severity: 'info',
        items: [a],
        facts: { missing: 'to', reason: 'unknown', name: 'ABC-99' },
      },
    ]);
  });

  it('[RU8] open work that was put aside is a risk, Done work a hint at most', () => {
    const board = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    expect(findingsOf(board, 'merge-dangling')).toEqual([]);
    board.change((draft) => draft.putItem(b, { aside: true }));
    expect(findingsOf(board, 'merge-dangling')).toMatchObject([
      { severity: 'warning', items: [a], facts: { missing: 'to', reason: 'aside' } },
    ]);
    board.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(findingsOf(board, 'merge-dangling')[0]?.severity).toBe('info');
  });

  it('[RU8] nobody waits: resolved, predecessor Done, or both ends gone', () => {
    const board = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    board.change((draft) => draft.putItem(a, { aside: true }));
    expect(findingsOf(board, 'merge-dangling')).toMatchObject([{ facts: { missing: 'from' } }]);
    board.change((draft) => draft.putItem(a, { state: 'done' }));
    expect(findingsOf(board, 'merge-dangling')).toEqual([]);
    board.change((draft) => draft.putItem(a, { state: 'todo' }));
    board.change((draft) => draft.putItem(b, { aside: true }));
    expect(findingsOf(board, 'merge-dangling')).toEqual([]);
    board.change((draft) => draft.putItem(b, { aside: false }));
    board.change((draft) => draft.putLine(a, b, { resolved: true }));
    expect(findingsOf(board, 'merge-dangling')).toEqual([]);
    const reached = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    reached.change((draft) => {
      draft.putItem(a, { state: 'done' });
      draft.putItem(b, { aside: true });
    });
    expect(findingsOf(reached, 'merge-dangling')).toEqual([]);
  });

  it('[RU8] a line to nowhere orders nothing', () => {
    const board = boardOf(['a red 3', 'b blue 2', 'c green 2'], ['a>b', 'b>a', 'a>c']);
    board.change((draft) => draft.putItem(a, { aside: true }));
    for (const rule of ['dep-inverted', 'dep-cycle', 'dep-unscheduled-predecessor'] as const) {
      expect(findingsOf(board, rule)).toEqual([]);
    }
    expect(findingsOf(board, 'merge-dangling').map((finding) => finding.items)).toEqual(
      expect.arrayContaining([[b], [c]]),
    );
  });
});
