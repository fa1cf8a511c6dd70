import { OUTSIDE } from '@weft/domain';
import {
  itemIdOf,
  sprintIdOf,
  teamIdOf,
  type BoardDraft,
  type MemoryBoard,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue, green] = [teamIdOf('red'), teamIdOf('blue'), teamIdOf('green')];
const [a, b, c, d] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c'), itemIdOf('d')];
const [two, three, four] = [sprintIdOf('2'), sprintIdOf('3'), sprintIdOf('4')];

function changed(board: MemoryBoard, act: (draft: BoardDraft) => void): MemoryBoard {
  board.change(act);
  return board;
}

describe('too-big', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'too-big');
  const capacities = [
    { team: 'red', sprint: '1', points: 2 },
    { team: 'red', sprint: '3', points: 10 },
    { team: 'red', sprint: '4', points: 20 },
    { team: 'blue', sprint: '2', points: 1 },
  ];
  const sized = (...items: string[]): MemoryBoard => boardOf(items, [], { capacities });

  it('[RU114] a PBI is over half of what its team can do in its Sprint', () => {
    expect(found(sized('a red 3 5.001', 'b red 3 5', 'c red 4 10'))).toEqual([
      {
        key: `too-big:${a}`,
        rule: 'too-big',
        severity: 'warning',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a, team: red, size: 5.001, capacity: 10 },
      },
    ]);
  });

  it('[RU114] the board may say how much is too much', () => {
    const board = changed(sized('a red 3 5'), (draft) => draft.setThreshold('bigItemPercent', 49));
    expect(found(board)).toHaveLength(1);
    board.change((draft) => draft.setThreshold('bigItemPercent', 50));
    expect(found(board)).toEqual([]);
  });

  it('[RU114] without Sprint, the nearest one that is not closed and known counts', () => {
    expect(found(sized('a red - 5'))).toEqual([]);
    const board = sized('a red - 6');
    expect(found(board)).toMatchObject([
      { key: `too-big:${a}`, teams: [red], facts: { team: red, size: 6, capacity: 10 } },
    ]);
    board.change((draft) => draft.setCapacity(red, two, 0));
    expect(found(board)).toHaveLength(1);
    board.change((draft) => draft.setCapacity(red, two, 1));
    expect(found(board)).toMatchObject([{ facts: { capacity: 1 } }]);
    board.change((draft) => {
      draft.setCapacity(red, two, undefined);
      draft.putSprint(three, { state: 'closed' });
    });
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putItem(a, { size: 11 }));
    expect(found(board)).toMatchObject([{ facts: { capacity: 20 } }]);
  });

  it('[RU114] a PBI that loses its Sprint is measured anew', () => {
    const board = sized('a red 4 11', 'b red 3 6');
    expect(found(board)).toHaveLength(2);
    board.change((draft) => draft.moveItem(a, { team: red, sprint: null }));
    const capacityFor = (item: typeof a) =>
      found(board).find(({ items }) => items[0] === item)?.facts;
    expect(capacityFor(a)).toMatchObject({ capacity: 10 });
    board.change((draft) => draft.moveItem(b, { team: red, sprint: four }));
    expect(capacityFor(b)).toBeUndefined();
  });

  it('[RU114] silent without a size or a capacity, when it is Done, and for no team of the Nexus', () => {
    expect(found(sized('a red 3', 'b red -', 'c red 5 99', 'd green - 99'))).toEqual([]);
    for (const place of [
      { team: red, sprint: three },
      { team: red, sprint: null },
    ]) {
      const board = (): MemoryBoard =>
        changed(sized('a red 3 6'), (draft) => draft.moveItem(a, place));
      expect(found(board())).toHaveLength(1);
      for (const undo of [
        (draft: BoardDraft) => draft.putItem(a, { state: 'done' }),
        (draft: BoardDraft) => draft.moveItem(a, { ...place, team: null }),
        (draft: BoardDraft) => draft.moveItem(a, { ...place, team: OUTSIDE }),
        (draft: BoardDraft) => draft.putTeam(red, { aside: true }),
        (draft: BoardDraft) => {
          for (const sprint of [three, four]) draft.setCapacity(red, sprint, undefined);
        },
        (draft: BoardDraft) => {
          for (const sprint of [three, four]) draft.setCapacity(red, sprint, 0);
        },
      ]) {
        expect(found(changed(board(), undo))).toEqual([]);
      }
    }
  });
});

describe('multi-team-item', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'multi-team-item');
  const shared = (): MemoryBoard =>
    changed(boardOf(['a red 2', 'b blue 2']), (draft) => draft.putItem(a, { sharedWith: [blue] }));

  it('[RU115] several teams of the Nexus share a PBI', () => {
    const teams = [red, blue].sort();
    expect(found(shared())).toEqual([
      {
        key: `multi-team-item:${a}`,
        rule: 'multi-team-item',
        severity: 'error',
        items: [a],
        lines: [],
        teams,
        cells: [],
        facts: { item: a, teams },
      },
    ]);
  });

  it('[RU115] teams are told by id, each once, and also when none of them is its own', () => {
    const board = shared();
    const all = [red, blue, green].sort();
    board.change((draft) => draft.putItem(a, { sharedWith: [...all].reverse() }));
    expect(found(board)).toMatchObject([{ teams: all, facts: { teams: all } }]);
    board.change((draft) => {
      draft.putItem(a, { sharedWith: [green, blue], place: { team: null, sprint: two } });
    });
    expect(found(board)).toMatchObject([{ teams: [blue, green].sort() }]);
  });

  it('[RU115] silent for one team of the Nexus, and when it is Done', () => {
    for (const undo of [
      (draft: BoardDraft) => draft.putItem(a, { sharedWith: [] }),
      (draft: BoardDraft) => draft.putItem(a, { sharedWith: [red, OUTSIDE, teamIdOf('gone')] }),
      (draft: BoardDraft) => draft.moveItem(a, { team: null, sprint: two }),
      (draft: BoardDraft) => draft.moveItem(a, { team: OUTSIDE, sprint: two }),
      (draft: BoardDraft) => draft.putTeam(blue, { aside: true }),
      (draft: BoardDraft) => draft.putItem(a, { state: 'done' }),
      (draft: BoardDraft) => draft.putItem(a, { aside: true }),
    ]) {
      expect(found(changed(shared(), undo))).toEqual([]);
    }
    const begun = changed(shared(), (draft) => draft.putItem(a, { state: 'doing' }));
    expect(found(begun)).toHaveLength(1);
  });
});

describe('horizontal-slice', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'horizontal-slice');
  /** `a` is made of `b` (interface, Red) and `c` (data, Blue), which `b` waits for; `d` is apart. */
  const layered = (...lines: string[]): MemoryBoard =>
    changed(boardOf(['a', 'b red 3', 'c blue 2', 'd green 2'], lines), (draft) => {
      draft.putItem(b, { parent: a, layer: 'interface' });
      draft.putItem(c, { parent: a, layer: 'data' });
    });

  it('[RU116] parts of a PBI in different teams are layers and wait for each other', () => {
    const children = [b, c].sort();
    expect(found(layered('c>b'))).toEqual([
      {
        key: `horizontal-slice:${a}`,
        rule: 'horizontal-slice',
        severity: 'warning',
        items: [a, ...children],
        lines: [`${c}>${b}`],
        teams: [red, blue].sort(),
        cells: [],
        facts: { parent: a, children },
      },
    ]);
    expect(found(layered('b>c'))).toMatchObject([{ lines: [`${b}>${c}`] }]);
  });

  it('[RU116] only the layers that lines tie are told, lines and layers by id', () => {
    const board = layered('c>b', 'b>c', 'd>c', 'c>d');
    expect(found(board)).toMatchObject([
      { lines: [`${b}>${c}`, `${c}>${b}`].sort(), facts: { children: [b, c].sort() } },
    ]);
    board.change((draft) => draft.putItem(d, { parent: a, layer: 'test' }));
    const all = [b, c, d].sort();
    expect(found(board)).toMatchObject([
      {
        items: [a, ...all],
        lines: [`${b}>${c}`, `${c}>${b}`, `${d}>${c}`, `${c}>${d}`].sort(),
        teams: [red, blue, green].sort(),
        facts: { children: all },
      },
    ]);
  });

  it('[RU116] silent for slices, one team, one layer, and without an open line', () => {
    expect(found(layered())).toEqual([]);
    expect(found(layered('d>c', 'b>d', 'a>b'))).toEqual([]);
    for (const undo of [
      (draft: BoardDraft) => draft.putItem(b, { slicingSaw: 'seen' }),
      (draft: BoardDraft) => draft.putItem(c, { slicingSaw: 'seen' }),
      (draft: BoardDraft) => draft.putItem(b, { layer: undefined }),
      (draft: BoardDraft) => draft.putItem(c, { layer: undefined }),
      (draft: BoardDraft) => draft.putItem(b, { layer: 'data' }),
      (draft: BoardDraft) => draft.moveItem(b, { team: blue, sprint: three }),
      (draft: BoardDraft) => draft.moveItem(b, { team: null, sprint: three }),
      (draft: BoardDraft) => draft.moveItem(c, { team: OUTSIDE, sprint: two }),
      (draft: BoardDraft) => draft.putTeam(blue, { aside: true }),
      (draft: BoardDraft) => draft.putItem(b, { parent: undefined }),
      (draft: BoardDraft) => draft.putItem(c, { parent: d }),
      (draft: BoardDraft) => draft.putItem(a, { aside: true }),
      (draft: BoardDraft) => draft.putItem(c, { state: 'done' }),
      (draft: BoardDraft) => draft.putLine(c, b, { resolved: true }),
    ]) {
      expect(found(changed(layered('c>b'), undo))).toEqual([]);
    }
  });
});

describe('parent-child-order', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'parent-child-order');
  /** `b` is a part of `a`; `c` and `d` are apart. */
  const family = (items: readonly string[], ...lines: string[]): MemoryBoard =>
    changed(boardOf(items, lines), (draft) => draft.putItem(b, { parent: a }));

  it('[RU117] a PBI is planned before a part of it', () => {
    expect(found(family(['a red 2', 'b blue 3']))).toEqual([
      {
        key: `parent-child-order:${b}:parent-first`,
        rule: 'parent-child-order',
        severity: 'warning',
        items: [a, b],
        lines: [],
        teams: [red, blue].sort(),
        cells: [],
        facts: { parent: a, child: b, problem: 'parent-first', successor: undefined },
      },
    ]);
  });

  it('[RU117] nothing is wrong in one Sprint, before it, or when either is in none', () => {
    for (const [parent, child] of [
      ['2', '2'],
      ['3', '2'],
      ['-', '5'],
      ['2', '-'],
    ]) {
      expect(found(family([`a red ${parent}`, `b blue ${child}`]))).toEqual([]);
    }
    const sameNumber = changed(family(['a red 2', 'b blue 3']), (draft) =>
      draft.putSprint(three, { number: 2 }),
    );
    expect(found(sameNumber)).toEqual([]);
    const aside = changed(family(['a red 2', 'b blue 3']), (draft) =>
      draft.putSprint(three, { aside: true }),
    );
    expect(found(aside)).toEqual([]);
  });

  it('[RU117] a PBI is Done before a part of it, wherever that stands', () => {
    for (const place of ['3', '1', '-']) {
      const board = changed(family(['a red 2', `b blue ${place}`]), (draft) =>
        draft.putItem(a, { state: 'done' }),
      );
      expect(found(board)).toMatchObject([
        { items: [a, b], facts: { problem: 'parent-first', successor: undefined } },
      ]);
      board.change((draft) => draft.putItem(b, { state: 'done' }));
      expect(found(board)).toEqual([]);
    }
  });

  it('[RU117] a part is planned after what waits for the PBI', () => {
    const board = family(['a - -', 'b blue 4', 'c green 3'], 'a>c');
    expect(found(board)).toEqual([
      {
        key: `parent-child-order:${b}:after-successor`,
        rule: 'parent-child-order',
        severity: 'warning',
        items: [a, b, c],
        lines: [`${a}>${c}`],
        teams: [blue, green].sort(),
        cells: [],
        facts: { parent: a, child: b, problem: 'after-successor', successor: c },
      },
    ]);
    board.change((draft) => draft.moveItem(b, { team: blue, sprint: three }));
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.moveItem(b, { team: blue, sprint: null }));
    expect(found(board)).toEqual([]);
  });

  it('[RU117] both may be wrong at once', () => {
    const board = family(['a red 2', 'b blue 4', 'c green 3'], 'a>c');
    expect(found(board).map(({ facts }) => facts)).toEqual([
      { parent: a, child: b, problem: 'after-successor', successor: c },
      { parent: a, child: b, problem: 'parent-first', successor: undefined },
    ]);
  });

  it('[RU117] of all that waits, the earliest is told, then the one with the smallest id', () => {
    const [smaller] = [c, d].sort();
    for (const lines of [
      ['a>c', 'a>d'],
      ['a>d', 'a>c'],
    ]) {
      const successorOf = (ofC: number, ofD: number) =>
        found(family(['a - -', 'b blue 5', `c green ${ofC}`, `d green ${ofD}`], ...lines))[0]
          ?.facts;
      expect(successorOf(3, 4)).toMatchObject({ successor: c });
      expect(successorOf(4, 3)).toMatchObject({ successor: d });
      expect(successorOf(3, 3)).toMatchObject({ successor: smaller });
    }
  });

  it('[RU117] what does not wait for it any more, or is the PBI itself, is no successor', () => {
    const late = (...lines: string[]): MemoryBoard =>
      family(['a - -', 'b blue 4', 'c green 3'], ...lines);
    expect(found(late('c>a', 'c>b', 'b>c'))).toEqual([]);
    const itself = family(['a red 3', 'b blue 4'], 'a>a');
    expect(found(itself)).toMatchObject([{ facts: { problem: 'parent-first' } }]);
    for (const undo of [
      (draft: BoardDraft) => draft.putLine(a, c, { resolved: true }),
      (draft: BoardDraft) => draft.putItem(c, { aside: true }),
      (draft: BoardDraft) => draft.moveItem(c, { team: green, sprint: null }),
    ]) {
      expect(found(changed(late('a>c'), undo))).toEqual([]);
    }
  });

  it('[RU117] silent for slices, Done parts, and a PBI that is not on the board', () => {
    for (const undo of [
      (draft: BoardDraft) => draft.putItem(b, { slicingSaw: 'seen' }),
      (draft: BoardDraft) => draft.putItem(b, { state: 'done' }),
      (draft: BoardDraft) => draft.putItem(b, { parent: undefined }),
      (draft: BoardDraft) => draft.putItem(a, { aside: true }),
      (draft: BoardDraft) => draft.forgetItem(a),
    ]) {
      const board = family(['a red 2', 'b blue 4', 'c green 3'], 'a>c');
      expect(found(board)).toHaveLength(2);
      expect(found(changed(board, undo))).toEqual([]);
    }
  });
});
