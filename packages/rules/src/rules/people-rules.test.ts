import { OUTSIDE } from '@weft/domain';
import {
  itemIdOf,
  personIdOf,
  sprintIdOf,
  teamIdOf,
  type MemoryBoard,
  type PersonPatch,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue, green] = [teamIdOf('red'), teamIdOf('blue'), teamIdOf('green')];
const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];
const [ann, bob] = [personIdOf('ann'), personIdOf('bob')];
const two = sprintIdOf('2');
const yesterday = '2026-11-22';
const today = '2026-11-23';

function withPeople(
  board: MemoryBoard,
  people: Readonly<Record<string, PersonPatch>>,
): MemoryBoard {
  board.change((draft) => {
    for (const [ref, patch] of Object.entries(people)) {
      draft.putPerson(personIdOf(ref), { name: ref, ...patch });
    }
  });
  return board;
}

describe('skill-gap', () => {
  const needing = (...needs: string[]): MemoryBoard => {
    const board = boardOf(['a red 2']);
    board.change((draft) => {
      draft.putItem(a, { needs });
      draft.putTeam(red, { skills: ['Java'] });
    });
    return board;
  };
  const missing = (board: MemoryBoard) =>
    findingsOf(board, 'skill-gap').map((finding) =>
      finding.rule === 'skill-gap' ? finding.facts.skills : [],
    );

  it('[RU122] a PBI needs what its team does not hold', () => {
    expect(findingsOf(needing('sql', 'java', 'Design', 'SQL'), 'skill-gap')).toEqual([
      {
        key: `skill-gap:${a}`,
        rule: 'skill-gap',
        severity: 'warning',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a, team: red, skills: ['Design', 'SQL'] },
      },
    ]);
    expect(missing(needing(' JAVA ', ' '))).toEqual([]);
    expect(missing(needing())).toEqual([]);
  });

  it('[RU122] people who have time for the team bring their skills', () => {
    const board = withPeople(needing('sql'), {
      ann: { skills: ['Sql'], teams: [{ team: red, percent: 0 }] },
      bob: { skills: ['sql'], teams: [{ team: blue, percent: 100 }] },
    });
    expect(missing(board)).toEqual([['sql']]);
    withPeople(board, {
      ann: {
        teams: [
          { team: blue, percent: 99 },
          { team: red, percent: 1 },
        ],
      },
    });
    expect(missing(board)).toEqual([]);
  });

  it('[RU122] silent when nobody said what the team can do, for no team of the Nexus, and for what is Done', () => {
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.putTeam(red, { skills: [] })),
      (board: MemoryBoard) => board.change((draft) => draft.putTeam(red, { aside: true })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(a, { state: 'done' })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(a, { team: null, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(a, { team: OUTSIDE, sprint: two })),
    ]) {
      const board = needing('sql');
      expect(missing(board)).toEqual([['sql']]);
      undo(board);
      expect(missing(board)).toEqual([]);
    }
  });
});

describe('single-person-knowledge', () => {
  const shared = (): MemoryBoard => {
    const board = boardOf(['a red 2', 'b blue 2', 'c red 3']);
    board.change((draft) => {
      for (const item of [a, b, c]) draft.putItem(item, { needs: ['a/b'] });
    });
    return withPeople(board, {
      ann: { skills: ['Other', 'A/B '], teams: [{ team: red, percent: 50 }] },
    });
  };
  const count = (board: MemoryBoard) => findingsOf(board, 'single-person-knowledge').length;

  it('[RU123] PBIs of several teams in one Sprint need what one person knows', () => {
    expect(findingsOf(shared(), 'single-person-knowledge')).toEqual([
      {
        key: `single-person-knowledge:${two}/a/b`,
        rule: 'single-person-knowledge',
        severity: 'warning',
        items: [a, b].sort(),
        lines: [],
        teams: [red, blue].sort(),
        cells: [],
        facts: { person: ann, skill: 'A/B ', sprint: two, items: [a, b].sort() },
      },
    ]);
  });

  it('[RU123] a second person, or a team that holds it otherwise, is relief; an own team is none', () => {
    const board = shared();
    board.change((draft) => draft.putTeam(red, { skills: ['a/b'] }));
    expect(count(board)).toBe(1);
    board.change((draft) => draft.putTeam(green, { skills: ['x', 'A/B'] }));
    expect(count(board)).toBe(0);
    board.change((draft) => draft.putTeam(green, { aside: true }));
    expect(count(board)).toBe(1);
    withPeople(board, { bob: { skills: ['a/b'] } });
    expect(count(board)).toBe(0);
    withPeople(board, { ann: { skills: [] }, bob: { skills: [] } });
    expect(count(board)).toBe(0);
  });

  it('[RU123] silent for one team, Done PBIs, other Sprints, closed ones and those put aside', () => {
    for (const undo of [
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: red, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: null, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: blue, sprint: null })),
      (board: MemoryBoard) => board.change((draft) => draft.putTeam(blue, { aside: true })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(b, { state: 'done' })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(b, { needs: [' '] })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'closed' })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { aside: true })),
    ]) {
      const board = shared();
      expect(count(board)).toBe(1);
      undo(board);
      expect(count(board)).toBe(0);
    }
  });

  it('[RU123] an empty skill is none', () => {
    const board = shared();
    board.change((draft) => {
      for (const item of [a, b]) draft.putItem(item, { needs: ['', ' '] });
    });
    withPeople(board, { ann: { skills: [''] } });
    expect(count(board)).toBe(0);
  });
});

describe('person-double-booked', () => {
  const percents = (patch: PersonPatch) =>
    findingsOf(withPeople(boardOf([]), { ann: patch }), 'person-double-booked').map((finding) =>
      finding.rule === 'person-double-booked' ? finding.facts.percent : 0,
    );
  const half = { team: red, percent: 50 };
  const until = (day: string | undefined, percent: number) => ({
    teams: [half],
    integrationTeam: { from: undefined, until: day, percent },
  });

  it('[RU124] shares of more than all of a person', () => {
    const shares = [
      half,
      { team: blue, percent: 50 },
      { team: green, percent: 1 },
      { team: blue, percent: 0 },
    ];
    expect(
      findingsOf(
        withPeople(boardOf([]), { ann: { teams: shares }, bob: {} }),
        'person-double-booked',
      ),
    ).toEqual([
      {
        key: `person-double-booked:${ann}`,
        rule: 'person-double-booked',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [red, blue, green].sort(),
        cells: [],
        facts: { person: ann, percent: 101 },
      },
    ]);
    expect(percents({ teams: [half, half] })).toEqual([]);
    const rest = { team: teamIdOf('unknown'), percent: 100 };
    expect(percents({ teams: [half, half, rest] })).toEqual([]);
  });

  it('[RU124] teams with no share, and teams not of the Nexus, are not touched', () => {
    const teams = [
      { team: red, percent: 101 },
      { team: blue, percent: 0 },
      { team: OUTSIDE, percent: 9 },
    ];
    const board = withPeople(boardOf([]), { ann: { teams } });
    expect(findingsOf(board, 'person-double-booked')).toMatchObject([
      { teams: [red], facts: { percent: 101 } },
    ]);
  });

  it('[RU124] the Nexus Integration Team counts until its last day', () => {
    expect(percents(until(undefined, 50))).toEqual([]);
    expect(percents(until(undefined, 51))).toEqual([101]);
    expect(percents(until(today, 51))).toEqual([101]);
    expect(percents(until(yesterday, 51))).toEqual([]);
    const later = { from: '2027-01-01', until: undefined, percent: 60 };
    expect(percents({ teams: [half], integrationTeam: later })).toEqual([110]);
  });
});

describe('single-product-owner', () => {
  const owners = (people: Readonly<Record<string, PersonPatch>>) =>
    findingsOf(withPeople(boardOf([]), people), 'single-product-owner');
  const owner: PersonPatch = { accountabilities: ['scrum-master', 'product-owner'] };

  it('[RU129] none or several Product Owners', () => {
    expect(owners({ ann: owner, bob: owner, cid: {} })).toEqual([
      {
        key: 'single-product-owner:board',
        rule: 'single-product-owner',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { productOwners: [ann, bob].sort() },
      },
    ]);
    expect(owners({ ann: { accountabilities: ['scrum-master'] } })).toMatchObject([
      { facts: { productOwners: [] } },
    ]);
  });

  it('[RU129] one is right, and a board without people says nothing', () => {
    expect(owners({ ann: owner, bob: {} })).toEqual([]);
    expect(owners({ ann: owner, bob: { ...owner, aside: true } })).toEqual([]);
    expect(owners({})).toEqual([]);
    expect(owners({ ann: { ...owner, aside: true } })).toEqual([]);
  });
});
