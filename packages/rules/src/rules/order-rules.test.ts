import { lineIdOf, OUTSIDE, type DependencyCause } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { Finding, RuleId } from '../finding.ts';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];
const [red, blue, green] = [teamIdOf('red'), teamIdOf('blue'), teamIdOf('green')];

/** What may happen to a line or its ends so that it orders nothing any more. */
function expectOnlyWhileOpen(board: () => MemoryBoard, rule: RuleId): void {
  expect(findingsOf(board(), rule)).toHaveLength(1);
  const resolved = board();
  resolved.change((draft) => draft.putLine(a, b, { resolved: true }));
  expect(findingsOf(resolved, rule)).toEqual([]);
  const finished = board();
  finished.change((draft) => draft.putItem(a, { state: 'done' }));
  expect(findingsOf(finished, rule)).toEqual([]);
  for (const gone of [a, b]) {
    const cut = board();
    cut.change((draft) => draft.putItem(gone, { aside: true }));
    expect(findingsOf(cut, rule)).toEqual([]);
  }
}

describe('dep-same-sprint-in-team', () => {
  const rule = 'dep-same-sprint-in-team';
  const found = (places: readonly string[], lines = ['a>b']): readonly Finding[] =>
    findingsOf(boardOf(places, lines), rule);

  it('[RU108] a team has two PBIs to put in order', () => {
    expect(found(['a red 2', 'b red 2'])).toEqual([
      {
        key: `${rule}:${lineIdOf(a, b)}`,
        rule,
        severity: 'info',
        items: [a, b],
        lines: [lineIdOf(a, b)],
        teams: [red],
        cells: [],
        facts: { from: a, to: b, team: red, sprint: sprintIdOf('2') },
      },
    ]);
  });

  it('[RU108] Sprints with the same number are one; it is told of that of the successor', () => {
    const board = boardOf(['a red 3', 'b red 4'], ['a>b']);
    expect(findingsOf(board, rule)).toEqual([]);
    board.change((draft) => draft.putSprint(sprintIdOf('4'), { number: 3 }));
    expect(findingsOf(board, rule)).toMatchObject([{ facts: { sprint: sprintIdOf('4') } }]);
  });

  it('[RU108] not: two teams, two Sprints, none of them, outside, or a PBI and itself', () => {
    for (const places of [
      ['a red 2', 'b blue 2'],
      ['a red 2', 'b red 3'],
      ['a red -', 'b red -'],
      ['a red 2', 'b red -'],
      ['a - 2', 'b - 2'],
      [`a ${OUTSIDE} 2`, `b ${OUTSIDE} 2`],
    ]) {
      expect(found(places)).toEqual([]);
    }
    expect(found(['a red 2'], ['a>a'])).toEqual([]);
    const teamAside = boardOf(['a red 2', 'b red 2'], ['a>b']);
    teamAside.change((draft) => draft.putTeam(red, { aside: true }));
    expect(findingsOf(teamAside, rule)).toEqual([]);
    const sprintAside = boardOf(['a red 2', 'b red 2'], ['a>b']);
    sprintAside.change((draft) => draft.putSprint(sprintIdOf('2'), { aside: true }));
    expect(findingsOf(sprintAside, rule)).toEqual([]);
  });

  it('[RU108] it is said while the line is open', () => {
    expectOnlyWhileOpen(() => boardOf(['a red 2', 'b red 2'], ['a>b']), rule);
  });
});

describe('overlap-same-sprint', () => {
  const rule = 'overlap-same-sprint';
  const overlapping = (
    places: readonly string[],
    causes: readonly DependencyCause[] = ['requirements'],
  ): MemoryBoard => {
    const board = boardOf(places, ['a>b']);
    board.change((draft) => draft.putLine(a, b, { causes }));
    return board;
  };

  it('[RU125] two teams work on requirements that overlap in one Sprint', () => {
    expect(findingsOf(overlapping(['a red 2', 'b blue 2']), rule)).toEqual([
      {
        key: `${rule}:${lineIdOf(a, b)}`,
        rule,
        severity: 'warning',
        items: [a, b],
        lines: [lineIdOf(a, b)],
        teams: [red, blue].sort(),
        cells: [],
        facts: { from: a, to: b, fromTeam: red, toTeam: blue, sprint: sprintIdOf('2') },
      },
    ]);
  });

  it('[RU125] teams are told in one order, whichever comes first', () => {
    for (const places of [
      ['a red 2', 'b blue 2'],
      ['a blue 2', 'b red 2'],
    ]) {
      const [finding] = findingsOf(overlapping(places), rule);
      expect(finding?.teams).toEqual([red, blue].sort());
    }
  });

  it('[RU125] only requirements overlap, also beside other causes', () => {
    const count = (...causes: readonly DependencyCause[]): number =>
      findingsOf(overlapping(['a red 2', 'b blue 2'], causes), rule).length;
    expect(count('requirements', 'artifacts')).toBe(1);
    expect(count('artifacts', 'domain-knowledge', 'external')).toBe(0);
    expect(count()).toBe(0);
  });

  it('[RU125] not: one team, two Sprints, no Sprint, no team, outside', () => {
    for (const places of [
      ['a red 2', 'b red 2'],
      ['a red 2', 'b blue 3'],
      ['a red -', 'b blue -'],
      ['a - 2', 'b blue 2'],
      [`a ${OUTSIDE} 2`, 'b blue 2'],
      ['a red 2', `b ${OUTSIDE} 2`],
    ]) {
      expect(findingsOf(overlapping(places), rule)).toEqual([]);
    }
  });

  it('[RU125] work that is Done at either end overlaps with nothing', () => {
    expectOnlyWhileOpen(() => overlapping(['a red 2', 'b blue 2']), rule);
    const finished = overlapping(['a red 2', 'b blue 2']);
    finished.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(findingsOf(finished, rule)).toEqual([]);
  });
});

describe('backlog-order-inverted', () => {
  const rule = 'backlog-order-inverted';

  it('[RU110] what waits stands above what it waits for', () => {
    expect(findingsOf(boardOf(['b blue -', 'a red -'], ['a>b']), rule)).toEqual([
      {
        key: `${rule}:${lineIdOf(a, b)}`,
        rule,
        severity: 'warning',
        items: [a, b],
        lines: [lineIdOf(a, b)],
        teams: [red, blue].sort(),
        cells: [],
        facts: { from: a, to: b },
      },
    ]);
  });

  it('[RU110] not: the right order, a PBI and itself; equal ranks stand by id', () => {
    expect(findingsOf(boardOf(['a red -', 'b blue -'], ['a>b']), rule)).toEqual([]);
    expect(findingsOf(boardOf(['a red -'], ['a>a']), rule)).toEqual([]);
    const equal = boardOf(['a red -', 'b blue -'], ['a>b', 'b>a']);
    equal.change((draft) => draft.putItem(a, { rank: 'x' }));
    equal.change((draft) => draft.putItem(b, { rank: 'x' }));
    const [smaller, larger] = [a, b].sort();
    expect(findingsOf(equal, rule)).toMatchObject([{ facts: { from: larger, to: smaller } }]);
  });

  it('[RU110] it is said until both are planned, while the line is open', () => {
    expectOnlyWhileOpen(() => boardOf(['b blue 3', 'a red -'], ['a>b']), rule);
    expectOnlyWhileOpen(() => boardOf(['b blue -', 'a red 2'], ['a>b']), rule);
    const planned = boardOf(['b blue 3', 'a red 2'], ['a>b']);
    expect(findingsOf(planned, rule)).toEqual([]);
    planned.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true }));
    expect(findingsOf(planned, rule)).toHaveLength(1);
  });
});

describe('ready-with-open-dependency', () => {
  const rule = 'ready-with-open-dependency';
  const ready = (places: readonly string[], lines: readonly string[] = ['a>b']): MemoryBoard => {
    const board = boardOf(places, lines);
    board.change((draft) => draft.putItem(b, { ready: true }));
    return board;
  };
  const count = (...places: readonly string[]): number => findingsOf(ready(places), rule).length;

  it('[RU113] ready, though others are not planned before it', () => {
    const places = ['a red 3', 'b blue 2', 'c green -'];
    const board = ready(places, ['a>b', 'c>b', 'b>a']);
    const drawnOtherwise = ready(places, ['c>b', 'a>b']);
    expect(findingsOf(drawnOtherwise, rule)).toEqual(findingsOf(board, rule));
    expect(findingsOf(board, rule)).toEqual([
      {
        key: `${rule}:${b}`,
        rule,
        severity: 'warning',
        items: [b],
        lines: [lineIdOf(a, b), lineIdOf(c, b)].sort(),
        teams: [blue],
        cells: [],
        facts: { item: b, waitsFor: [a, c].sort() },
      },
    ]);
  });

  it('[RU113] an earlier Sprint is early enough; the same, a later one and none are not', () => {
    expect(count('a red 1', 'b blue 2')).toBe(0);
    expect(count('a red 2', 'b blue 2')).toBe(1);
    expect(count('a red 3', 'b blue 2')).toBe(1);
    expect(count('a red -', 'b blue 2')).toBe(1);
    expect(count('a red 5', 'b blue -')).toBe(0);
    expect(count('a red -', 'b blue -')).toBe(1);
    const aside = ready(['a red 1', 'b blue 2']);
    aside.change((draft) => draft.putSprint(sprintIdOf('1'), { aside: true }));
    expect(findingsOf(aside, rule)).toHaveLength(1);
  });

  it('[RU113] it is about other teams of the Nexus', () => {
    expect(count('a blue 2', 'b blue 2')).toBe(0);
    expect(count('a - 2', 'b blue 2')).toBe(0);
    expect(count(`a ${OUTSIDE} 2`, 'b blue 2')).toBe(0);
    expect(count('a red 2', 'b - 2')).toBe(0);
    expect(count('a red 2', `b ${OUTSIDE} 2`)).toBe(0);
    for (const team of [red, blue]) {
      const board = ready(['a red 2', 'b blue 2']);
      board.change((draft) => draft.putTeam(team, { aside: true }));
      expect(findingsOf(board, rule)).toEqual([]);
    }
    const other = ready(['a red 2', 'b blue 2']);
    other.change((draft) => draft.putTeam(green, { aside: true }));
    expect(findingsOf(other, rule)).toHaveLength(1);
  });

  it('[RU113] only what is called ready, is not Done, and waits over an open line', () => {
    expectOnlyWhileOpen(() => ready(['a red 2', 'b blue 2']), rule);
    expect(findingsOf(boardOf(['a red 2', 'b blue 2'], ['a>b']), rule)).toEqual([]);
    const finished = ready(['a red 2', 'b blue 2']);
    finished.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(findingsOf(finished, rule)).toEqual([]);
  });
});
