import { lineIdOf, OUTSIDE } from '@weft/domain';
import {
  itemIdOf,
  sprintIdOf,
  teamIdOf,
  type LinePatch,
  type MemoryBoard,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../finding.ts';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [a, b] = [itemIdOf('a'), itemIdOf('b')];
const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];

/** One line from a to b, where they stand, with what is said of it. */
function lineOn(places: readonly string[], patch: LinePatch = {}): MemoryBoard {
  const board = boardOf(places, ['a>b']);
  board.change((draft) => draft.putLine(a, b, patch));
  return board;
}

describe('dep-external', () => {
  const found = (board: MemoryBoard): readonly Finding[] => findingsOf(board, 'dep-external');
  const fromOutside = [`a ${OUTSIDE} 2`, 'b blue 3'];
  const promise = { contact: 'Carrier', date: '2026-12-01' };

  function withStart(start: string | undefined, date: string | undefined): MemoryBoard {
    const board = lineOn(fromOutside, { external: { contact: 'Carrier', date } });
    board.change((draft) => draft.putSprint(sprintIdOf('3'), { start }));
    return board;
  }

  it('[RU105] work outside the Nexus was promised by somebody, for a day', () => {
    expect(found(lineOn(fromOutside, { external: promise }))).toEqual([
      {
        key: `dep-external:${lineIdOf(a, b)}`,
        rule: 'dep-external',
        severity: 'warning',
        items: [a, b],
        lines: [lineIdOf(a, b)],
        teams: [blue],
        cells: [],
        facts: { from: a, to: b, contact: 'Carrier', date: '2026-12-01', tooLate: false },
      },
    ]);
  });

  it('[RU105] it stops us when nobody is named, or no day', () => {
    expect(found(lineOn(fromOutside))).toMatchObject([
      { severity: 'error', facts: { contact: '', date: undefined, tooLate: false } },
    ]);
    expect(found(lineOn(fromOutside, { external: { ...promise, contact: ' ' } }))).toMatchObject([
      { severity: 'error', facts: { contact: '', date: '2026-12-01', tooLate: false } },
    ]);
    expect(found(lineOn(fromOutside, { external: { ...promise, date: undefined } }))).toMatchObject(
      [{ severity: 'error', facts: { contact: 'Carrier', date: undefined, tooLate: false } }],
    );
    const blanks = lineOn(fromOutside, { external: { ...promise, contact: ' Ann ' } });
    expect(found(blanks)).toMatchObject([{ severity: 'warning', facts: { contact: 'Ann' } }]);
  });

  it('[RU105] it stops us when the day lies after the first day of the Sprint that waits', () => {
    const told = (board: MemoryBoard): unknown =>
      found(board).map(({ severity, facts }) => [severity, 'tooLate' in facts && facts.tooLate]);
    expect(told(withStart('2026-12-02', '2026-12-01'))).toEqual([['warning', false]]);
    expect(told(withStart('2026-12-01', '2026-12-01'))).toEqual([['warning', false]]);
    expect(told(withStart('2026-11-30', '2026-12-01'))).toEqual([['error', true]]);
    expect(told(withStart(undefined, '2026-12-01'))).toEqual([['warning', false]]);
    expect(told(withStart('2026-11-30', undefined))).toEqual([['error', false]]);
  });

  it('[RU105] a Sprint that is none, or was put aside, has no first day', () => {
    const late = withStart('2026-11-30', '2026-12-01');
    late.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true }));
    expect(found(late)).toMatchObject([{ severity: 'warning', facts: { tooLate: false } }]);
    late.change((draft) => draft.moveItem(b, { team: blue, sprint: null }));
    expect(found(late)).toMatchObject([{ severity: 'warning', facts: { tooLate: false } }]);
  });

  it('[RU105] outside is what the cause says, and a team that was put aside', () => {
    expect(found(lineOn(['a red 2', 'b blue 3'], { causes: ['external'] }))).toHaveLength(1);
    expect(found(lineOn(['a - 2', 'b blue 3'], { causes: ['external'] }))).toHaveLength(1);
    expect(found(lineOn(['a red 2', 'b blue 3'], { causes: ['artifacts', 'external'] }))).toEqual([
      expect.objectContaining({ items: [a, b], teams: [red, blue].sort() }),
    ]);
    const board = lineOn(['a red 2', 'b blue 3']);
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putTeam(red, { aside: true }));
    expect(found(board)).toHaveLength(1);
  });

  it('[RU105] not: no team yet, work that outside waits for, a line that is no longer open', () => {
    expect(found(lineOn(['a - 2', 'b blue 3']))).toEqual([]);
    expect(found(lineOn(['a red 2', `b ${OUTSIDE} 3`], { causes: ['external'] }))).toEqual([]);
    expect(found(lineOn([`a ${OUTSIDE} 2`, `b ${OUTSIDE} 3`]))).toEqual([]);
    expect(found(lineOn([`a ${OUTSIDE} 2`, 'b - -']))).toHaveLength(1);
    const board = lineOn(fromOutside, { resolved: true });
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putLine(a, b, { resolved: false }));
    board.change((draft) => draft.putItem(a, { state: 'done' }));
    expect(found(board)).toEqual([]);
  });

  it('[RU105] [RU103] a stand-in makes a hint of the risk, and nothing of the error', () => {
    const standIn = { agreement: 'Mock', until: '2026-11-23' };
    const severity = (patch: LinePatch): Severity | undefined =>
      found(lineOn(fromOutside, patch))[0]?.severity;
    expect(severity({ external: promise, standIn })).toBe('info');
    expect(severity({ standIn })).toBe('error');
  });
});

describe('dep-unowned', () => {
  const found = (board: MemoryBoard): readonly Finding[] => findingsOf(board, 'dep-unowned');
  const acrossTeams = ['a red 2', 'b blue 3'];

  it('[RU109] the team that comes first has not accepted it', () => {
    expect(found(lineOn(acrossTeams, { acceptedBy: [blue] }))).toEqual([
      {
        key: `dep-unowned:${lineIdOf(a, b)}`,
        rule: 'dep-unowned',
        severity: 'warning',
        items: [a, b],
        lines: [lineIdOf(a, b)],
        teams: [red, blue].sort(),
        cells: [],
        facts: { from: a, to: b, problem: 'not-accepted', fromTeam: red },
      },
    ]);
    expect(found(lineOn(acrossTeams, { acceptedBy: [red] }))).toEqual([]);
    expect(found(lineOn(acrossTeams, { acceptedBy: [blue, red] }))).toEqual([]);
  });

  it('[RU109] what comes first has no team, and somebody counts on it', () => {
    expect(found(lineOn(['a - 2', 'b blue -']))).toMatchObject([
      { severity: 'warning', teams: [blue], facts: { problem: 'no-team', fromTeam: null } },
    ]);
    expect(found(lineOn(['a - -', 'b blue 5']))).toMatchObject([{ facts: { problem: 'no-team' } }]);
    expect(found(lineOn(['a - -', 'b - 5']))).toMatchObject([{ facts: { problem: 'no-team' } }]);
    // Acceptance is a matter of teams.
    expect(found(lineOn(['a - -', 'b blue 3'], { acceptedBy: [red] }))).toHaveLength(1);
  });

  it('[RU109] two PBIs that nobody has looked at yet are no trouble', () => {
    expect(found(lineOn(['a - -', 'b - -']))).toEqual([]);
    expect(found(lineOn(['a - 2', 'b - -']))).toEqual([]);
    const board = lineOn(['a - -', 'b - 5']);
    board.change((draft) => draft.putSprint(sprintIdOf('5'), { aside: true }));
    expect(found(board)).toEqual([]);
    expect(found(lineOn(['a - -', `b ${OUTSIDE} -`]))).toEqual([]);
    const gone = lineOn(['a - -', 'b blue -']);
    gone.change((draft) => draft.putTeam(blue, { aside: true }));
    expect(found(gone)).toEqual([]);
  });

  it('[RU109] it has to be accepted up to the next Sprint, and never where it is over', () => {
    const due = ['1', '2', '3', '4', '-'].map((sprint) =>
      found(lineOn(['a red -', `b blue ${sprint}`])).map(({ severity }) => severity),
    );
    expect(due).toEqual([[], ['warning'], ['warning'], [], []]);
    const aside = lineOn(acrossTeams);
    aside.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true }));
    expect(found(aside)).toEqual([]);
  });

  it('[RU109] nothing to accept inside a team, outside the Nexus, or with a team put aside', () => {
    expect(found(lineOn(['a red 2', 'b red 3']))).toEqual([]);
    expect(found(lineOn(['a red 2', 'b - 3']))).toEqual([]);
    expect(found(lineOn(['a red 2', `b ${OUTSIDE} 3`]))).toEqual([]);
    expect(found(lineOn([`a ${OUTSIDE} 2`, 'b blue 3']))).toEqual([]);
    for (const team of [red, blue]) {
      const board = lineOn(acrossTeams);
      board.change((draft) => draft.putTeam(team, { aside: true }));
      expect(found(board)).toEqual([]);
    }
  });

  it('[RU109] what is promised from outside, resolved, or Done needs nobody', () => {
    expect(found(lineOn(acrossTeams, { causes: ['external'] }))).toEqual([]);
    expect(found(lineOn(['a - 2', 'b blue 3'], { causes: ['external'] }))).toEqual([]);
    expect(found(lineOn(acrossTeams, { resolved: true }))).toEqual([]);
    const board = lineOn(acrossTeams);
    board.change((draft) => draft.putItem(a, { state: 'done' }));
    expect(found(board)).toEqual([]);
  });
});
