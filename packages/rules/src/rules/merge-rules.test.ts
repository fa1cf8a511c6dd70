import {
  NOWHERE,
  OUTSIDE,
  cellOf,
  readinessDigest,
  slicingDigest,
  type Collision,
  type CriterionId,
  type DoneCriterion,
} from '@weft/domain';
import {
  entityIdOf,
  itemIdOf,
  sprintIdOf,
  teamIdOf,
  type BoardDraft,
  type MemoryBoard,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];
const [a, b, c, d] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c'), itemIdOf('d')];
const two = sprintIdOf('2');

function deciding(field: string, ...values: unknown[]): Collision {
  return {
    field,
    decisions: values.map((value) => ({ value, by: undefined, atMs: undefined })),
  };
}

describe('merge-stale-ready', () => {
  const ready = (): MemoryBoard => {
    const board = boardOf(['a red 2 3', 'b blue 2', 'c blue 2'], ['b>a', 'a>c']);
    board.change((draft) => draft.putItem(a, { ready: true, readySaw: readinessDigest(board, a) }));
    return board;
  };
  const count = (board: MemoryBoard) => findingsOf(board, 'merge-stale-ready').length;

  it('[RU155] ready was said of another size', () => {
    const board = ready();
    expect(count(board)).toBe(0);
    board.change((draft) => draft.putItem(a, { size: 5 }));
    expect(findingsOf(board, 'merge-stale-ready')).toEqual([
      {
        key: `merge-stale-ready:${a}`,
        rule: 'merge-stale-ready',
        severity: 'warning',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a },
      },
    ]);
    board.change((draft) => draft.putItem(a, { size: 3 }));
    expect(count(board)).toBe(0);
  });

  it('[RU155] ready was said before the PBI waited for another; what waits for it says nothing', () => {
    const board = ready();
    board.change((draft) => draft.putLine(a, b));
    expect(count(board)).toBe(0);
    board.change((draft) => draft.putLine(c, a));
    expect(count(board)).toBe(1);
  });

  it('[RU155] silent when it is not ready, when nobody knows what was seen, and when it is Done', () => {
    for (const patch of [
      { ready: false },
      { readySaw: undefined },
      { state: 'done' as const },
      { aside: true },
    ]) {
      const board = ready();
      board.change((draft) => draft.putItem(a, { size: 5 }));
      expect(count(board)).toBe(1);
      board.change((draft) => draft.putItem(a, patch));
      expect(count(board)).toBe(0);
    }
    const doing = ready();
    doing.change((draft) => draft.putItem(a, { size: 5, state: 'doing' }));
    expect(count(doing)).toBe(1);
  });
});

describe('merge-split-edit', () => {
  const sliced = (): MemoryBoard => {
    const board = boardOf(['a red 2 8', 'b blue 2 3', 'c red 3 2', 'd red 3 1'], ['d>a']);
    board.change((draft) => {
      const slicingSaw = slicingDigest(board, a);
      for (const slice of [b, c]) draft.putItem(slice, { parent: a, slicingSaw });
      draft.putItem(d, { parent: a });
    });
    return board;
  };
  const slices = (board: MemoryBoard) =>
    findingsOf(board, 'merge-split-edit').map((one) =>
      one.rule === 'merge-split-edit' ? one.facts.slices : [],
    );

  it('[RU156] a sliced PBI has another size than its slices were made from', () => {
    const board = sliced();
    expect(slices(board)).toEqual([]);
    board.change((draft) => draft.putItem(a, { size: 9 }));
    expect(findingsOf(board, 'merge-split-edit')).toEqual([
      {
        key: `merge-split-edit:${a}`,
        rule: 'merge-split-edit',
        severity: 'warning',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a, slices: [b, c].sort() },
      },
    ]);
  });

  it('[RU156] it has other lines, either way', () => {
    for (const draw of [
      (draft: BoardDraft) => draft.putLine(c, a),
      (draft: BoardDraft) => draft.putLine(a, c),
    ]) {
      const board = sliced();
      board.change(draw);
      expect(slices(board)).toEqual([[b, c].sort()]);
    }
  });

  it('[RU156] only slices that saw something else count; who is a child otherwise saw nothing', () => {
    const board = sliced();
    board.change((draft) => draft.putItem(a, { size: 9 }));
    board.change((draft) => draft.putItem(b, { slicingSaw: slicingDigest(board, a) }));
    expect(slices(board)).toEqual([[c]]);
    board.change((draft) => draft.putItem(c, { aside: true }));
    expect(slices(board)).toEqual([]);
  });
});

describe('merge-duplicate-import', () => {
  const from = (system: string, key: string) => ({ external: { system, key, url: undefined } });
  const imported = (): MemoryBoard => {
    const board = boardOf(['a red 2', 'b blue 3', 'c', 'd']);
    board.change((draft) => {
      draft.putItem(a, from('jira', 'PAY-1'));
      draft.putItem(b, from('jira', 'PAY-1'));
      draft.putItem(c, from('jira', 'PAY-2'));
    });
    return board;
  };

  it('[RU157] two PBIs have the same key in the same system', () => {
    expect(findingsOf(imported(), 'merge-duplicate-import')).toEqual([
      {
        key: 'merge-duplicate-import:["jira","PAY-1"]',
        rule: 'merge-duplicate-import',
        severity: 'warning',
        items: [a, b].sort(),
        lines: [],
        teams: [red, blue].sort(),
        cells: [],
        facts: { system: 'jira', key: 'PAY-1', items: [a, b].sort() },
      },
    ]);
  });

  it('[RU157] another key, another system, none, or put aside is no double', () => {
    for (const patch of [
      from('jira', 'PAY-3'),
      from('github', 'PAY-1'),
      { external: undefined },
      { aside: true },
    ]) {
      const board = imported();
      board.change((draft) => draft.putItem(b, patch));
      expect(findingsOf(board, 'merge-duplicate-import')).toEqual([]);
    }
  });

  it('[RU157] where the system ends and the key begins is never in doubt', () => {
    const board = imported();
    board.change((draft) => {
      draft.putItem(a, from('x","y', 'z'));
      draft.putItem(b, from('x', 'y","z'));
    });
    expect(findingsOf(board, 'merge-duplicate-import')).toEqual([]);
  });
});

describe('merge-goal-text', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'merge-goal-text');

  it('[RU158] a Sprint Goal, the Nexus Sprint Goal and the Product Goal', () => {
    const board = boardOf([]);
    const redTwo = cellOf({ team: red, sprint: two });
    const nexusTwo = cellOf({ team: null, sprint: two });
    const outsideTwo = cellOf({ team: OUTSIDE, sprint: two });
    expect(found(board)).toEqual([]);
    board.change((draft) => {
      draft.setCollisions(redTwo, [
        deciding('capacity', 1, 2),
        deciding('sprintGoal', 'x', 'y', 'z'),
      ]);
      draft.setCollisions(nexusTwo, [deciding('sprintGoal', 'x', 'y')]);
      draft.setCollisions(outsideTwo, [deciding('sprintGoal', 'x', 'y')]);
      draft.setCollisions(cellOf(NOWHERE), [
        deciding('productGoal', 'x', 'y'),
        deciding('sprintGoal', 'x', 'y'),
      ]);
    });
    const nothing = { rule: 'merge-goal-text', severity: 'info', items: [], lines: [] };
    const byKey = new Map(found(board).map((one) => [one.key.slice(16), one]));
    expect(Object.fromEntries(byKey)).toEqual({
      [`${redTwo}:sprintGoal`]: {
        ...nothing,
        key: `merge-goal-text:${redTwo}:sprintGoal`,
        teams: [red],
        cells: [redTwo],
        facts: { on: { kind: 'sprint-goal', team: red, sprint: two }, decisions: 3 },
      },
      [`${nexusTwo}:sprintGoal`]: {
        ...nothing,
        key: `merge-goal-text:${nexusTwo}:sprintGoal`,
        teams: [],
        cells: [nexusTwo],
        facts: { on: { kind: 'sprint-goal', team: null, sprint: two }, decisions: 2 },
      },
      [`${outsideTwo}:sprintGoal`]: {
        ...nothing,
        key: `merge-goal-text:${outsideTwo}:sprintGoal`,
        teams: [],
        cells: [outsideTwo],
        facts: { on: { kind: 'sprint-goal', team: OUTSIDE, sprint: two }, decisions: 2 },
      },
      [`${cellOf(NOWHERE)}:productGoal`]: {
        ...nothing,
        key: `merge-goal-text:${cellOf(NOWHERE)}:productGoal`,
        teams: [],
        cells: [cellOf(NOWHERE)],
        facts: { on: { kind: 'product-goal' }, decisions: 2 },
      },
    });
    board.change((draft) => draft.putSprint(two, { aside: true }));
    expect(found(board).map(({ cells }) => cells)).toEqual([[cellOf(NOWHERE)]]);
  });

  it('[RU158] a criterion of the Nexus or of one of its teams', () => {
    const board = boardOf([]);
    const ours = entityIdOf<CriterionId>('criterion', 'ours');
    const theirs = entityIdOf<CriterionId>('criterion', 'theirs');
    const criterion: DoneCriterion = {
      id: ours,
      team: null,
      restates: undefined,
      text: 'Tested',
      atLeast: undefined,
      applies: true,
      rank: 'a0',
      aside: false,
      collisions: [],
    };
    board.change((draft) => draft.putCriterion(criterion));
    expect(found(board)).toEqual([]);
    board.change((draft) => {
      draft.putCriterion({ ...criterion, collisions: [deciding('criterion', 'x', 'y', 'z')] });
      draft.putCriterion({
        ...criterion,
        id: theirs,
        team: red,
        text: 'Reviewed',
        collisions: [deciding('criterion', 'x', 'y')],
      });
    });
    const shown = { rule: 'merge-goal-text', severity: 'info', items: [], lines: [], cells: [] };
    const ofNexus = {
      ...shown,
      key: `merge-goal-text:${ours}:criterion`,
      teams: [],
      facts: { on: { kind: 'criterion', team: null, text: 'Tested' }, decisions: 3 },
    };
    expect(found(board)).toHaveLength(2);
    expect(found(board)).toContainEqual(ofNexus);
    expect(found(board)).toContainEqual({
      ...shown,
      key: `merge-goal-text:${theirs}:criterion`,
      teams: [red],
      facts: { on: { kind: 'criterion', team: red, text: 'Reviewed' }, decisions: 2 },
    });
    board.change((draft) => draft.putTeam(red, { aside: true }));
    expect(found(board)).toEqual([ofNexus]);
  });
});
