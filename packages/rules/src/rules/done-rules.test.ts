import { OUTSIDE, type CriterionId, type DoneCriterion } from '@weft/domain';
import { entityIdOf, itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];
const a = itemIdOf('a');
const [one, two] = [sprintIdOf('1'), sprintIdOf('2')];
const criterion = (ref: string): CriterionId => entityIdOf('criterion', ref);

function criterionOf(ref: string, patch: Partial<DoneCriterion> = {}): DoneCriterion {
  return {
    id: criterion(ref),
    team: null,
    restates: undefined,
    text: ref,
    atLeast: undefined,
    applies: true,
    rank: ref,
    aside: false,
    collisions: [],
    ...patch,
  };
}

function define(board: MemoryBoard, ...criteria: DoneCriterion[]): MemoryBoard {
  board.change((draft) => {
    for (const each of criteria) draft.putCriterion(each);
  });
  return board;
}

describe('dod-missing', () => {
  const count = (board: MemoryBoard) => findingsOf(board, 'dod-missing').length;

  it('[RU137] a Sprint has begun and the Nexus has no Definition of Done', () => {
    expect(findingsOf(boardOf([]), 'dod-missing')).toEqual([
      {
        key: 'dod-missing:board',
        rule: 'dod-missing',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { sprint: one },
      },
    ]);
  });

  it('[RU137] a criterion of a team is none of the Nexus', () => {
    const board = define(boardOf([]), criterionOf('own', { team: red }));
    expect(count(board)).toBe(1);
    expect(count(define(board, criterionOf('ours')))).toBe(0);
    expect(count(define(board, criterionOf('ours', { aside: true })))).toBe(1);
  });

  it('[RU137] silent before the first Sprint', () => {
    const board = boardOf(['a red 2']);
    board.change((draft) => {
      for (const sprint of [one, two]) draft.putSprint(sprint, { state: 'planned' });
    });
    expect(count(board)).toBe(0);
    board.change((draft) => draft.putSprint(two, { state: 'running' }));
    expect(findingsOf(board, 'dod-missing')).toMatchObject([{ facts: { sprint: two } }]);
  });
});

describe('dod-weaker', () => {
  const tested = criterionOf('tested', { text: 'Lines tested', atLeast: 80 });
  const restated = (patch: Partial<DoneCriterion>, ref = 'own') =>
    criterionOf(ref, { team: red, restates: tested.id, ...patch });
  const problems = (...own: DoneCriterion[]) =>
    findingsOf(define(boardOf([]), tested, ...own), 'dod-weaker').map(({ facts }) => facts);

  it('[RU138] a team leaves a criterion of the Nexus out, or asks for less', () => {
    const board = define(boardOf([]), tested, restated({ atLeast: 79 }));
    expect(findingsOf(board, 'dod-weaker')).toEqual([
      {
        key: `dod-weaker:${red}/${tested.id}`,
        rule: 'dod-weaker',
        severity: 'error',
        items: [],
        lines: [],
        teams: [red],
        cells: [],
        facts: {
          team: red,
          criterion: tested.id,
          text: 'Lines tested',
          problem: 'lower',
          atLeast: 79,
          nexusAtLeast: 80,
        },
      },
    ]);
    expect(problems(restated({ atLeast: 90, applies: false }))).toMatchObject([
      { problem: 'left-out', atLeast: undefined, nexusAtLeast: 80 },
    ]);
    expect(problems(restated({}))).toMatchObject([{ problem: 'lower', atLeast: undefined }]);
  });

  it('[RU138] as much, more, or nothing said is not weaker', () => {
    expect(problems()).toEqual([]);
    expect(problems(restated({ atLeast: 80 }))).toEqual([]);
    expect(problems(restated({ atLeast: 81 }))).toEqual([]);
    expect(problems(restated({ atLeast: 1, restates: undefined }))).toEqual([]);
    expect(problems(restated({ atLeast: 1, restates: criterion('unknown') }))).toEqual([]);
    expect(problems(restated({ atLeast: 1, aside: true }))).toEqual([]);
    expect(problems(restated({ atLeast: 1, team: null }))).toEqual([]);
    expect(problems(restated({ atLeast: 1, team: OUTSIDE }))).toEqual([]);
  });

  it('[RU138] what cannot be counted may be put in other words, but not left out', () => {
    const reviewed = criterionOf('reviewed');
    const own = restated({ restates: reviewed.id, atLeast: 1 });
    const board = define(boardOf([]), reviewed, own);
    expect(findingsOf(board, 'dod-weaker')).toEqual([]);
    define(board, { ...own, applies: false });
    expect(findingsOf(board, 'dod-weaker')).toMatchObject([
      { facts: { problem: 'left-out', nexusAtLeast: undefined } },
    ]);
    define(board, { ...reviewed, applies: false });
    expect(findingsOf(board, 'dod-weaker')).toEqual([]);
  });

  it('[RU138] of several wordings of a team the strictest counts', () => {
    expect(problems(restated({ atLeast: 10 }), restated({ atLeast: 80 }, 'again'))).toEqual([]);
    expect(
      problems(
        restated({ atLeast: 10 }),
        restated({ atLeast: 70 }, 'again'),
        restated({ atLeast: 99, applies: false }, 'out'),
        restated({}, 'vague'),
      ),
    ).toMatchObject([{ problem: 'lower', atLeast: 70 }]);
  });

  it('[RU138] each team for itself', () => {
    const board = define(
      boardOf([]),
      tested,
      restated({ atLeast: 1 }),
      restated({ atLeast: 2, team: blue }, 'blue'),
    );
    const teams = () => findingsOf(board, 'dod-weaker').flatMap((finding) => finding.teams);
    expect(teams()).toEqual([red, blue].sort());
    board.change((draft) => draft.putTeam(blue, { aside: true }));
    expect(teams()).toEqual([red]);
  });
});

describe('done-not-integrated', () => {
  it('[RU139] Done, but not integrated', () => {
    const board = boardOf(['a red 2']);
    const found = () => findingsOf(board, 'done-not-integrated');
    expect(found()).toEqual([]);
    board.change((draft) => draft.putItem(a, { state: 'doing' }));
    expect(found()).toEqual([]);
    board.change((draft) => draft.putItem(a, { state: 'done' }));
    // Imported like this: nobody here has said anything about integration.
    expect(found()).toEqual([]);
    board.change((draft) => draft.putItem(a, { progressOn: '2026-11-20' }));
    expect(found()).toEqual([
      {
        key: `done-not-integrated:${a}`,
        rule: 'done-not-integrated',
        severity: 'error',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a },
      },
    ]);
    board.change((draft) => draft.putItem(a, { integrated: true }));
    expect(found()).toEqual([]);
    const outside = { team: OUTSIDE, sprint: two };
    board.change((draft) => draft.putItem(a, { integrated: false, place: outside }));
    expect(found()).toEqual([]);
  });
});

describe('undone-work', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'undone-work');

  it('[RU143] the Sprint ended and the PBI is not Done', () => {
    expect(found(boardOf(['a red 1']))).toEqual([
      {
        key: `undone-work:${a}`,
        rule: 'undone-work',
        severity: 'warning',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a, sprint: one, problem: 'undone', debt: '' },
      },
    ]);
    expect(found(boardOf(['a red 2', 'b red -', 'c - -', `d ${OUTSIDE} 1`]))).toEqual([]);
    expect(found(boardOf(['a - 1']))).toHaveLength(1);
  });

  it('[RU143] a running Sprint has ended on the day after its last', () => {
    const board = boardOf(['a red 2', 'b red 3']);
    const endOn = (end: string) => board.change((draft) => draft.putSprint(two, { end }));
    endOn('2026-11-23');
    expect(found(board)).toEqual([]);
    endOn('2026-11-22');
    expect(found(board)).toMatchObject([{ items: [a] }]);
    board.change((draft) => draft.putSprint(two, { state: 'planned' }));
    expect(found(board)).toEqual([]);
  });

  it('[RU143] what was Done with debt is told until the next Sprint has ended too', () => {
    const board = boardOf(['a red 1']);
    const close = (...refs: string[]) =>
      board.change((draft) => {
        for (const ref of refs) draft.putSprint(sprintIdOf(ref), { state: 'closed' });
      });
    board.change((draft) => draft.putItem(a, { state: 'done', debt: ' ' }));
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putItem(a, { debt: 'No tests' }));
    expect(found(board)).toMatchObject([{ facts: { problem: 'debt', debt: 'No tests' } }]);
    const endTwo = (end: string | undefined) =>
      board.change((draft) => draft.putSprint(two, { end }));
    endTwo('2026-11-22');
    expect(found(board)).toEqual([]);
    endTwo('2026-11-23');
    expect(found(board)).toHaveLength(1);
    board.change((draft) => draft.putSprint(two, { number: 1 }));
    close('2');
    expect(found(board)).toHaveLength(1);
    board.change((draft) => draft.putSprint(two, { number: 2 }));
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putSprint(two, { state: 'running' }));
    close('2');
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putItem(a, { state: 'doing' }));
    expect(found(board)).toMatchObject([{ facts: { problem: 'undone', debt: 'No tests' } }]);
  });

  it('[RU143] of debt in a Sprint that is over by its dates, and in the last one of all', () => {
    const board = boardOf(['a red 2', 'b red 5', 'c red 4']);
    board.change((draft) => {
      draft.putSprint(two, { end: '2026-11-20' });
      for (const ref of ['a', 'b', 'c']) {
        draft.putItem(itemIdOf(ref), { state: 'done', debt: 'No tests' });
      }
    });
    expect(found(board).flatMap(({ items }) => items)).toEqual([a]);
    board.change((draft) => {
      for (const ref of ['2', '3', '4', '5']) draft.putSprint(sprintIdOf(ref), { state: 'closed' });
    });
    expect(found(board).flatMap(({ items }) => items)).toEqual([itemIdOf('b')]);
  });

  it('[RU143] what a closed Sprint gave back is told until the next has ended too, or it is Done', () => {
    const board = boardOf(['a red -', 'b red 2', `c ${OUTSIDE} -`]);
    board.change((draft) => {
      for (const ref of ['a', 'b', 'c']) draft.putItem(itemIdOf(ref), { carriedFrom: one });
    });
    expect(found(board)).toMatchObject([
      { items: [a], facts: { sprint: one, problem: 'undone' } },
      { items: [itemIdOf('b')], facts: { sprint: one, problem: 'undone' } },
    ]);
    board.change((draft) => draft.putItem(a, { state: 'done', debt: 'No tests' }));
    expect(found(board).flatMap(({ items }) => items)).toEqual([itemIdOf('b')]);
    board.change((draft) => {
      draft.putItem(a, { state: 'todo' });
      draft.putSprint(two, { state: 'closed' });
    });
    expect(found(board)).toMatchObject([{ items: [itemIdOf('b')], facts: { sprint: two } }]);
  });

  it('[RU143] a Sprint that was put aside has not ended', () => {
    const board = boardOf(['a red 1']);
    board.change((draft) => draft.putSprint(one, { aside: true }));
    expect(found(board)).toEqual([]);
  });
});
