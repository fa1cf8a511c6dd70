import { OUTSIDE } from '@weft/domain';
import {
  itemIdOf,
  sprintIdOf,
  teamIdOf,
  type BoardDraft,
  type MemoryBoard,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { createRuleSet } from '../rule-set.ts';
import { TODAY, boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];
const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];
const [one, two, three, four, five] = [
  sprintIdOf('1'),
  sprintIdOf('2'),
  sprintIdOf('3'),
  sprintIdOf('4'),
  sprintIdOf('5'),
];

function changed(board: MemoryBoard, act: (draft: BoardDraft) => void): MemoryBoard {
  board.change(act);
  return board;
}

function closeAll(draft: BoardDraft): void {
  for (const sprint of [two, three, four, five]) draft.putSprint(sprint, { state: 'closed' });
}

describe('not-ready-selected', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'not-ready-selected');
  /** `a` lacks a size that `b` has. */
  const unready = (): MemoryBoard => boardOf(['a red 3', 'b red 3 2']);

  it('[RU112] a PBI in a near Sprint lacks something: a risk before the Sprint runs', () => {
    expect(found(unready())).toEqual([
      {
        key: `not-ready-selected:${a}`,
        rule: 'not-ready-selected',
        severity: 'warning',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a, sprint: three, missing: ['size'] },
      },
    ]);
  });

  it('[RU112] it stops us while the Sprint runs', () => {
    const board = boardOf(['a red 2', 'b red 2 2']);
    expect(found(board)).toMatchObject([
      { severity: 'error', items: [a], facts: { sprint: two, missing: ['size'] } },
    ]);
  });

  it('[RU112] all that is missing is told, in one order', () => {
    const board = changed(boardOf(['a - 3', 'b - 3 2', 'c red 3 1']), (draft) => {
      draft.putItem(c, { hasAcceptance: true, dependenciesReviewed: true });
    });
    const missing = ['team', 'size', 'acceptance', 'dependency-review'];
    const [ofA, ofB, ...rest] = [a, b].map((id) =>
      found(board).find((finding) => finding.items[0] === id),
    );
    expect(found(board)).toHaveLength(2);
    expect(rest).toEqual([]);
    expect(ofA).toMatchObject({ teams: [], facts: { item: a, missing } });
    expect(ofB).toMatchObject({
      teams: [],
      facts: { item: b, missing: ['team', 'acceptance', 'dependency-review'] },
    });
  });

  it('[RU112] a team that was put aside is none', () => {
    const board = changed(boardOf(['a red 3 2']), (draft) => draft.putTeam(red, { aside: true }));
    expect(found(board)).toMatchObject([{ teams: [], facts: { missing: ['team'] } }]);
  });

  it('[RU112] a size is missed where another PBI of the cell has one', () => {
    expect(found(boardOf(['a red 3']))).toEqual([]);
    expect(found(boardOf(['a red 3', 'b blue 3 2', 'c red 4 2']))).toEqual([]);
    expect(found(boardOf(['a red 3 0', 'b red 3 2']))).toEqual([]);
    expect(found(boardOf(['a red 3', 'b red 3 0']))).toHaveLength(1);
    const done = changed(unready(), (draft) => draft.putItem(b, { state: 'done' }));
    expect(found(done)).toMatchObject([{ facts: { missing: ['size'] } }]);
  });

  it('[RU112] acceptance notes and reviews are missed where any PBI of the Sprint has them', () => {
    for (const [patch, part] of [
      [{ hasAcceptance: true }, 'acceptance'],
      [{ dependenciesReviewed: true }, 'dependency-review'],
    ] as const) {
      const board = boardOf(['a red 3', 'b blue 3', 'c red 4']);
      board.change((draft) => draft.putItem(c, patch));
      expect(found(board)).toEqual([]);
      board.change((draft) => draft.putItem(b, patch));
      expect(found(board)).toMatchObject([{ items: [a], facts: { missing: [part] } }]);
      board.change((draft) => draft.putItem(a, patch));
      expect(found(board)).toEqual([]);
    }
  });

  it('[RU112] the current Sprint, the next, and what was planned earlier are near', () => {
    const at = (sprint: string): number =>
      found(boardOf([`a red ${sprint}`, `b red ${sprint} 2`])).length;
    expect([1, 2, 3, 4].map((number) => at(String(number)))).toEqual([0, 1, 1, 0]);
    const board = changed(boardOf(['a red 1', 'b red 1 2']), (draft) =>
      draft.putSprint(one, { state: 'planned' }),
    );
    expect(found(board)).toHaveLength(1);
  });

  it('[RU112] silent when it is Done, outside, in no Sprint, or in a closed one', () => {
    for (const undo of [
      (draft: BoardDraft) => draft.putItem(a, { state: 'done' }),
      (draft: BoardDraft) => draft.moveItem(a, { team: red, sprint: null }),
      (draft: BoardDraft) => {
        for (const item of [a, b]) draft.moveItem(item, { team: OUTSIDE, sprint: three });
      },
      (draft: BoardDraft) => draft.putSprint(three, { state: 'closed' }),
      (draft: BoardDraft) => draft.putSprint(three, { aside: true }),
      (draft: BoardDraft) => draft.putItem(a, { aside: true }),
      closeAll,
    ]) {
      expect(found(unready())).toHaveLength(1);
      expect(found(changed(unready(), undo))).toEqual([]);
    }
    const begun = changed(unready(), (draft) => draft.putItem(a, { state: 'doing' }));
    expect(found(begun)).toHaveLength(1);
  });

  it('[RU112] what others write down is followed: the first that does, and the last', () => {
    const board = boardOf(['a red 3', 'b red 3', 'c blue 3']);
    const rules = createRuleSet(board, { today: TODAY });
    const missing = (): readonly string[] =>
      [...rules.findings.values()].flatMap((finding) =>
        finding.rule === 'not-ready-selected' ? finding.facts.missing : [],
      );
    const apply = (act: (draft: BoardDraft) => void): void => {
      rules.apply(board.change(act));
    };
    expect(missing()).toEqual([]);
    apply((draft) => draft.putItem(b, { size: 2 }));
    expect(missing()).toEqual(['size']);
    apply((draft) => draft.putItem(c, { hasAcceptance: true }));
    expect([...missing()].sort()).toEqual(['acceptance', 'acceptance', 'size']);
    apply((draft) => draft.moveItem(b, { team: red, sprint: four }));
    expect(missing()).toEqual(['acceptance']);
    apply((draft) => draft.putItem(c, { aside: true }));
    expect(missing()).toEqual([]);
  });
});

describe('unestimated-selected', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'unestimated-selected');
  const unsized = (): MemoryBoard => boardOf(['a red 3', 'b red 3 2']);

  it('[RU118] a PBI without size was selected where another has one: a hint', () => {
    expect(found(unsized())).toEqual([
      {
        key: `unestimated-selected:${a}`,
        rule: 'unestimated-selected',
        severity: 'info',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a, sprint: three },
      },
    ]);
  });

  it('[RU118] it is a risk while the Sprint runs', () => {
    expect(found(boardOf(['a red 2', 'b red 2 2']))).toMatchObject([
      { severity: 'warning', facts: { item: a, sprint: two } },
    ]);
  });

  it('[RU118] one finding for each PBI without size, also beside one of size 0', () => {
    const board = boardOf(['a red 3', 'b red 3', 'c red 3 0']);
    expect(new Set(found(board).flatMap(({ items }) => items))).toEqual(new Set([a, b]));
    expect(found(board)).toHaveLength(2);
  });

  it('[RU118] the current Sprint and the next are near', () => {
    const at = (sprint: number): number =>
      found(boardOf([`a red ${sprint}`, `b red ${sprint} 2`])).length;
    expect([1, 2, 3, 4].map(at)).toEqual([0, 1, 1, 0]);
  });

  it('[RU118] silent without sizes in the cell, for Done PBIs, for no team of the Nexus, and when closed', () => {
    for (const undo of [
      (draft: BoardDraft) => draft.putItem(b, { size: null }),
      (draft: BoardDraft) => draft.moveItem(b, { team: blue, sprint: three }),
      (draft: BoardDraft) => draft.moveItem(b, { team: red, sprint: two }),
      (draft: BoardDraft) => draft.putItem(a, { state: 'done' }),
      (draft: BoardDraft) => draft.putItem(a, { size: 0 }),
      (draft: BoardDraft) => {
        for (const item of [a, b]) draft.moveItem(item, { team: null, sprint: three });
      },
      (draft: BoardDraft) => {
        for (const item of [a, b]) draft.moveItem(item, { team: OUTSIDE, sprint: three });
      },
      (draft: BoardDraft) => {
        for (const item of [a, b]) draft.moveItem(item, { team: red, sprint: null });
      },
      (draft: BoardDraft) => draft.putTeam(red, { aside: true }),
      (draft: BoardDraft) => draft.putSprint(three, { state: 'closed' }),
      (draft: BoardDraft) => draft.putSprint(three, { aside: true }),
      closeAll,
    ]) {
      expect(found(changed(unsized(), undo))).toEqual([]);
    }
    const sized = changed(unsized(), (draft) => draft.putItem(b, { state: 'done' }));
    expect(found(sized)).toHaveLength(1);
  });
});
