import { OUTSIDE, lineIdOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const ids = (...names: string[]) => names.map(itemIdOf);
const line = (from: string, to: string) => lineIdOf(itemIdOf(from), itemIdOf(to));
const teams = (...names: string[]) => names.map(teamIdOf).sort();

describe('hub-item', () => {
  const items = ['a red 2', 'b blue 3', 'c green 3', 'd blue 1', 'e red 3', `f ${OUTSIDE} 3`];

  it('[RU106] an item with three open dependencies on other teams', () => {
    const board = boardOf(items, ['a>b', 'a>c', 'd>a']);
    expect(findingsOf(board, 'hub-item')).toEqual([
      {
        key: `hub-item:${itemIdOf('a')}`,
        rule: 'hub-item',
        severity: 'warning',
        items: ids('a'),
        lines: [],
        teams: teams('red', 'blue', 'green'),
        cells: [],
        facts: { item: itemIdOf('a'), lines: 3, teams: 2 },
      },
    ]);
  });

  it('[RU106] two are few; lines in the team, to the outside, resolved or to itself do not count', () => {
    for (const third of ['a>e', 'a>f', 'a>a', 'a>gone']) {
      expect(findingsOf(boardOf(items, ['a>b', 'a>c', third]), 'hub-item')).toEqual([]);
    }
    const board = boardOf(items, ['a>b', 'a>c', 'd>a']);
    board.change((draft) => draft.putLine(itemIdOf('a'), itemIdOf('b'), { resolved: true }));
    expect(findingsOf(board, 'hub-item')).toEqual([]);
    board.change((draft) => draft.setThreshold('hubLines', 2));
    expect(findingsOf(board, 'hub-item')).toHaveLength(1);
    board.change((draft) => draft.setThreshold('hubLines', 0));
    const few = findingsOf(board, 'hub-item').map((one) => one.items[0]);
    expect(new Set(few)).toEqual(new Set(ids('a', 'c', 'd')));
  });

  it('[RU106] a PBI of no team is no hub', () => {
    const board = boardOf(['a - 2', ...items.slice(1)], ['a>b', 'a>c', 'd>a']);
    expect(findingsOf(board, 'hub-item')).toEqual([]);
  });
});

describe('dep-chain-long', () => {
  const items = ['a red 2', 'b red 3', 'c blue 4', 'd blue 5', 'e green 5'];

  it('[RU107] four PBIs of two teams in a row', () => {
    expect(findingsOf(boardOf(items, ['a>b', 'b>c', 'c>d']), 'dep-chain-long')).toEqual([
      {
        key: `dep-chain-long:${itemIdOf('d')}`,
        rule: 'dep-chain-long',
        severity: 'warning',
        items: ids('a', 'b', 'c', 'd'),
        lines: [],
        teams: teams('red', 'blue'),
        cells: [],
        facts: { path: ids('a', 'b', 'c', 'd'), teams: 2, handovers: 1, sprintsLeft: 4 },
      },
    ]);
  });

  it('[RU107] three PBIs, one team, or a PBI that is Done in between: no long chain', () => {
    expect(findingsOf(boardOf(items, ['a>b', 'b>c']), 'dep-chain-long')).toEqual([]);
    const oneTeam = ['a red 2', 'b red 3', 'c red 4', 'd red 5'];
    expect(findingsOf(boardOf(oneTeam, ['a>b', 'b>c', 'c>d']), 'dep-chain-long')).toEqual([]);
    const board = boardOf(items, ['a>b', 'b>c', 'c>d']);
    board.change((draft) => draft.putItem(itemIdOf('b'), { state: 'done' }));
    expect(findingsOf(board, 'dep-chain-long')).toEqual([]);
  });

  it('[RU107] an error when it changes teams more often than Sprints are left', () => {
    const handovers = ['a red 2', 'b blue 2', 'c red 2', 'd blue 2', 'e red 2', 'f blue 2'];
    const severityOf = (lines: string[]) =>
      findingsOf(boardOf(handovers, lines), 'dep-chain-long').map((one) => one.severity);
    expect(severityOf(['a>b', 'b>c', 'c>d', 'd>e'])).toEqual(['warning']);
    expect(severityOf(['a>b', 'b>c', 'c>d', 'd>e', 'e>f'])).toEqual(['error']);
    const noSprints = boardOf(handovers, ['a>b', 'b>c', 'c>d'], { sprints: [] });
    expect(findingsOf(noSprints, 'dep-chain-long')[0]?.severity).toBe('warning');
  });

  it('[RU107] one for each end; a circle counts once; the smallest ids among equally long ones', () => {
    const more = [...items, 'f red 5', 'x red 1', 'y red 1', 'z red 1'];
    const lines = ['a>b', 'b>c', 'c>d', 'c>e'];
    const ends = findingsOf(boardOf(more, lines), 'dep-chain-long').map((one) => one.items.at(-1));
    expect(new Set(ends)).toEqual(new Set(ids('d', 'e')));
    const circle = boardOf(more, ['a>b', 'b>a', 'b>c', 'c>d']);
    expect(findingsOf(circle, 'dep-chain-long')).toEqual([]);
    const twice = findingsOf(boardOf(more, ['x>b', 'y>b', 'b>c', 'c>d']), 'dep-chain-long');
    expect(twice.map((one) => one.items[0])).toEqual([ids('x', 'y').sort()[0]]);
    const longer = findingsOf(boardOf(more, ['x>b', 'z>y', 'y>b', 'b>c']), 'dep-chain-long');
    expect(longer.map((one) => one.items)).toEqual([ids('z', 'y', 'b', 'c')]);
  });
});

describe('critical-path-late', () => {
  const items = ['a red 2', 'b blue 2', 'c green 2', 'd red 3', 'x red 2', 'y red 2'];
  const lines = ['a>b', 'b>c', 'c>d', 'x>y'];
  const late = (start: string | undefined, end: string | undefined, done: string[] = []) => {
    const board = boardOf(items, lines);
    board.change((draft) => {
      draft.putSprint(sprintIdOf('2'), { start, end });
      for (const name of done) draft.putItem(itemIdOf(name), { state: 'done' });
      draft.putItem(itemIdOf('b'), { state: 'doing' });
    });
    return findingsOf(board, 'critical-path-late');
  };
  const problems = (...sprint: Parameters<typeof late>) =>
    new Map(
      late(...sprint).map(({ items: [item], severity, facts }) => [
        item,
        [severity, 'problem' in facts ? facts.problem : ''],
      ]),
    );

  it('[RU111] not begun when half of the Sprint is over: only on the longest chain inside it', () => {
    expect(late('2026-11-16', '2026-11-27').find((one) => one.items[0] === itemIdOf('a'))).toEqual({
      key: `critical-path-late:${itemIdOf('a')}`,
      rule: 'critical-path-late',
      severity: 'warning',
      items: ids('a'),
      lines: [],
      teams: teams('red'),
      cells: [],
      facts: {
        item: itemIdOf('a'),
        sprint: sprintIdOf('2'),
        problem: 'not-started',
        workingDaysLeft: 5,
      },
    });
    expect(new Set(problems('2026-11-16', '2026-11-27').keys())).toEqual(new Set(ids('a', 'c')));
    expect(problems('2026-11-17', '2026-11-30').size).toBe(0);
  });

  it('[RU111] an error when two working days are left and something waits', () => {
    expect(problems('2026-11-11', '2026-11-24')).toEqual(
      new Map([
        [itemIdOf('a'), ['error', 'nearly-over']],
        [itemIdOf('b'), ['error', 'nearly-over']],
        [itemIdOf('c'), ['warning', 'not-started']],
      ]),
    );
    expect(problems('2026-11-11', '2026-11-24', ['c']).has(itemIdOf('b'))).toBe(false);
  });

  it('[RU111] a longer chain in a Sprint of the same number that does not run hides nothing', () => {
    const board = boardOf(['a red 2', 'b blue 2', 'x red 3', 'y red 3', 'z red 3'], ['a>b', 'x>y']);
    board.change((draft) => {
      draft.putSprint(sprintIdOf('2'), { start: '2026-11-11', end: '2026-11-24' });
      draft.putSprint(sprintIdOf('3'), { number: 2 });
      draft.putLine(itemIdOf('b'), itemIdOf('x'));
      draft.putLine(itemIdOf('y'), itemIdOf('z'));
    });
    const found = findingsOf(board, 'critical-path-late');
    expect(new Map(found.map(({ key, severity }) => [key, severity]))).toEqual(
      new Map([
        [`critical-path-late:${itemIdOf('a')}`, 'error'],
        [`critical-path-late:${itemIdOf('b')}`, 'warning'],
      ]),
    );
  });

  it('[RU111] of two chains equally long, it is about the one whose last PBI has the smaller id', () => {
    const names = ['a', 'b', 'c', 'd'].sort((x, y) => (itemIdOf(x) < itemIdOf(y) ? -1 : 1));
    const [before, end, otherEnd, otherBefore] = names;
    const board = boardOf(
      ['x red 2', 'y red 2', ...names.map((name) => `${name} red 2`)],
      [`x>${otherBefore}`, `${otherBefore}>${end}`, `y>${before}`, `${before}>${otherEnd}`],
    );
    board.change((draft) =>
      draft.putSprint(sprintIdOf('2'), { start: '2026-11-11', end: '2026-11-24' }),
    );
    const found = findingsOf(board, 'critical-path-late').flatMap(({ items: about }) => about);
    expect(new Set(found)).toEqual(
      new Set(['x', otherBefore, end].map((name) => itemIdOf(name ?? ''))),
    );
  });

  it('[RU111] silent without dates', () => {
    expect(problems(undefined, '2026-11-24').size).toBe(0);
    expect(problems('2026-11-11', undefined).size).toBe(0);
  });
});

describe('team-pair-coupling', () => {
  const items = ['a red 1', 'b blue 2', 'c red 3', 'd blue 4', 'e green 5', 'f green 5', 'g red 5'];
  const four = ['a>b', 'b>c', 'c>d', 'a>d'];

  it('[RU127] four open lines, and two in five of all that cross teams', () => {
    expect(findingsOf(boardOf(items, [...four, 'a>g']), 'team-pair-coupling')).toEqual([
      {
        key: `team-pair-coupling:${teams('red', 'blue').join('+')}`,
        rule: 'team-pair-coupling',
        severity: 'info',
        items: [],
        lines: [],
        teams: teams('red', 'blue'),
        cells: [],
        facts: { teams: teams('red', 'blue'), lines: 4, allLines: 4 },
      },
    ]);
    const rest = ['a>e', 'a>f', 'c>e', 'b>e', 'b>f', 'd>e'];
    const facts = findingsOf(boardOf(items, [...four, ...rest]), 'team-pair-coupling');
    expect(facts.map((one) => one.facts)).toEqual([
      { teams: teams('red', 'blue'), lines: 4, allLines: 10 },
    ]);
  });

  it('[RU127] three lines are few; of eleven, four are few', () => {
    expect(findingsOf(boardOf(items, four.slice(1)), 'team-pair-coupling')).toEqual([]);
    const rest = ['a>e', 'a>f', 'c>e', 'b>e', 'b>f', 'd>e', 'd>f'];
    const found = findingsOf(boardOf(items, [...four, ...rest]), 'team-pair-coupling');
    expect(found).toEqual([]);
  });
});

describe('dep-redundant', () => {
  const items = ['a red 1', 'b blue 2', 'c red 3', 'd blue 4', 'e green 5', 'f green 5'];

  it('[RU159] another way of open lines leads there too', () => {
    const found = findingsOf(boardOf(items, ['a>b', 'b>c', 'a>c']), 'dep-redundant');
    expect(found).toEqual([
      {
        key: `dep-redundant:${line('a', 'c')}`,
        rule: 'dep-redundant',
        severity: 'info',
        items: ids('a', 'c'),
        lines: [line('a', 'c')],
        teams: teams('red'),
        cells: [],
        facts: { from: itemIdOf('a'), to: itemIdOf('c'), path: ids('a', 'b', 'c') },
      },
    ]);
  });

  it('[RU159] up to four lines long, not five; open all the way; no way through the line itself', () => {
    const chain = ['a>b', 'b>c', 'c>d', 'd>e'];
    const redundant = (...lines: string[]) =>
      findingsOf(boardOf(items, lines), 'dep-redundant').map((one) => one.lines[0]);
    expect(redundant(...chain, 'a>e')).toEqual([line('a', 'e')]);
    expect(redundant(...chain, 'e>f', 'a>f')).toEqual([]);
    expect(redundant('a>b', 'b>a')).toEqual([]);
    expect(redundant('a>b', 'b>b', 'a>a')).toEqual([]);
    const board = boardOf(items, ['a>b', 'b>c', 'a>c']);
    board.change((draft) => draft.putLine(itemIdOf('b'), itemIdOf('c'), { resolved: true }));
    expect(findingsOf(board, 'dep-redundant')).toEqual([]);
    board.change((draft) => draft.putLine(itemIdOf('b'), itemIdOf('c'), { resolved: false }));
    board.change((draft) => draft.putItem(itemIdOf('b'), { state: 'done' }));
    expect(findingsOf(board, 'dep-redundant')).toEqual([]);
  });

  it('[RU159] the shortest other way, then the smallest ids', () => {
    const two = boardOf(items, ['a>b', 'b>d', 'a>c', 'c>d', 'a>d']);
    const [middle] = ids('b', 'c').sort();
    const path = findingsOf(two, 'dep-redundant').map(({ facts }) => 'path' in facts && facts.path);
    expect(path).toEqual([[itemIdOf('a'), middle, itemIdOf('d')]]);
  });
});
