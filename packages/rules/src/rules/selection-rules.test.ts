import { OUTSIDE, lineIdOf } from '@weft/domain';
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
const [one, two, three, four] = [
  sprintIdOf('1'),
  sprintIdOf('2'),
  sprintIdOf('3'),
  sprintIdOf('4'),
];

describe('artifact-collision', () => {
  const touching = (...lines: string[]): MemoryBoard => {
    const board = boardOf(['a red 2', 'b blue 2', 'c red 3', 'd green 4'], lines);
    board.change((draft) => {
      for (const item of [a, b, c]) draft.putItem(item, { touches: ['a/b'] });
    });
    return board;
  };
  const found = (board: MemoryBoard) => findingsOf(board, 'artifact-collision');

  it('[RU126] PBIs of several teams touch one component in one Sprint', () => {
    const board = touching();
    // Written differently, twice, and beside others.
    board.change((draft) => draft.putItem(a, { touches: ['Other', ' ', 'A/B ', 'a/b'] }));
    board.change((draft) => draft.putItem(b, { touches: [' A/b', ' '] }));
    const written = a < b ? 'A/B ' : ' A/b';
    expect(found(board)).toEqual([
      {
        key: `artifact-collision:${two}/a/b`,
        rule: 'artifact-collision',
        severity: 'info',
        items: [a, b].sort(),
        lines: [],
        teams: [red, blue].sort(),
        cells: [],
        facts: {
          component: written,
          sprint: two,
          items: [a, b].sort(),
          teams: [red, blue].sort(),
        },
      },
    ]);
  });

  it('[RU126] it is a risk from three PBIs on, or what the board says', () => {
    const board = touching();
    expect(found(board)[0]?.severity).toBe('info');
    board.change((draft) => draft.moveItem(c, { team: red, sprint: two }));
    expect(found(board)).toMatchObject([{ severity: 'warning', items: [a, b, c].sort() }]);
    board.change((draft) => draft.setThreshold('artifactItems', 4));
    expect(found(board)[0]?.severity).toBe('info');
  });

  it('[RU126] Sprints with the same number are one; the smallest id names it', () => {
    const board = touching();
    board.change((draft) => {
      draft.putItem(a, { place: { team: red, sprint: four } });
      draft.putItem(b, { place: { team: blue, sprint: three } });
      draft.putItem(c, { place: { team: red, sprint: two } });
    });
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putSprint(four, { number: 3 }));
    const [smallest] = [three, four].sort();
    expect(found(board)).toMatchObject([
      { key: `artifact-collision:${smallest}/a/b`, facts: { sprint: smallest } },
    ]);
    board.change((draft) => draft.putSprint(four, { state: 'closed' }));
    expect(found(board)).toEqual([]);
  });

  it('[RU126] a line that is not resolved says who comes first, when it leads to the other team', () => {
    expect(found(touching('a>b'))).toEqual([]);
    expect(found(touching('b>a'))).toEqual([]);
    expect(found(touching('a>d', 'd>b', 'c>a'))).toHaveLength(1);
    const agreed = touching('a>b');
    agreed.change((draft) => draft.putLine(a, b, { acceptedBy: [red, blue] }));
    expect(found(agreed)).toEqual([]);
    agreed.change((draft) => draft.putLine(a, b, { resolved: true }));
    expect(found(agreed)).toHaveLength(1);
    const inTeam = touching('a>c');
    inTeam.change((draft) => draft.moveItem(c, { team: red, sprint: two }));
    expect(found(inTeam)).toHaveLength(1);
  });

  it('[RU126] silent for one team, no team of the Nexus, Done PBIs, other Sprints and closed ones', () => {
    for (const undo of [
      (draft: BoardDraft) => draft.moveItem(b, { team: red, sprint: two }),
      (draft: BoardDraft) => draft.moveItem(b, { team: null, sprint: two }),
      (draft: BoardDraft) => draft.moveItem(b, { team: OUTSIDE, sprint: two }),
      (draft: BoardDraft) => draft.putTeam(blue, { aside: true }),
      (draft: BoardDraft) => draft.putItem(b, { state: 'done' }),
      (draft: BoardDraft) => draft.putItem(b, { touches: [] }),
      (draft: BoardDraft) => draft.putSprint(two, { state: 'closed' }),
      (draft: BoardDraft) => draft.putSprint(two, { aside: true }),
      (draft: BoardDraft) => {
        draft.moveItem(a, { team: red, sprint: null });
        draft.moveItem(b, { team: blue, sprint: null });
      },
    ]) {
      const board = touching();
      expect(found(board)).toHaveLength(1);
      board.change(undo);
      expect(found(board)).toEqual([]);
    }
    const blank = touching();
    blank.change((draft) => {
      for (const item of [a, b]) draft.putItem(item, { touches: [' '] });
    });
    expect(found(blank)).toEqual([]);
  });
});

describe('order-skipped', () => {
  /** In the order of the Product Backlog: a, b, c, d. */
  const ordered = (): MemoryBoard => {
    const board = boardOf(['a', 'b red 2', 'c blue 3', 'd']);
    board.change((draft) => {
      [a, b, c, d].forEach((item, at) => draft.putItem(item, { rank: `a${at}`, ready: true }));
    });
    return board;
  };
  const found = (board: MemoryBoard) => findingsOf(board, 'order-skipped');

  it('[RU160] a ready PBI that nobody took stands above a selected one', () => {
    expect(found(ordered())).toEqual([
      {
        key: `order-skipped:${a}`,
        rule: 'order-skipped',
        severity: 'info',
        items: [a],
        lines: [],
        teams: [],
        cells: [],
        facts: { item: a, selected: c },
      },
    ]);
  });

  it('[RU160] of equal ranks the smaller id stands above', () => {
    const board = ordered();
    const [above = a, below = b] = [a, b].sort();
    board.change((draft) => {
      for (const item of [a, b]) draft.putItem(item, { rank: 'a0' });
      draft.moveItem(above, { team: null, sprint: null });
      draft.moveItem(below, { team: red, sprint: two });
      draft.moveItem(c, { team: null, sprint: null });
    });
    expect(found(board)).toMatchObject([{ facts: { item: above, selected: below } }]);
    board.change((draft) => {
      draft.moveItem(below, { team: null, sprint: null });
      draft.moveItem(above, { team: red, sprint: two });
    });
    expect(found(board)).toEqual([]);
  });

  it('[RU160] what stands in a Sprint that was put aside was not taken', () => {
    const board = ordered();
    board.change((draft) => {
      draft.moveItem(a, { team: null, sprint: four });
    });
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putSprint(four, { aside: true }));
    expect(found(board)).toHaveLength(1);
  });

  it('[RU160] silent when it is not ready, Done, has a team or a Sprint, or stands below', () => {
    for (const undo of [
      (draft: BoardDraft) => draft.putItem(a, { ready: false }),
      (draft: BoardDraft) => draft.putItem(a, { state: 'done' }),
      (draft: BoardDraft) => draft.moveItem(a, { team: green, sprint: null }),
      (draft: BoardDraft) => draft.moveItem(a, { team: null, sprint: four }),
      (draft: BoardDraft) => draft.putItem(a, { rank: 'a5' }),
      (draft: BoardDraft) => {
        for (const item of [b, c]) draft.moveItem(item, { team: red, sprint: four });
      },
    ]) {
      const board = ordered();
      expect(found(board)).toHaveLength(1);
      board.change(undo);
      expect(found(board)).toEqual([]);
    }
  });

  it('[RU160] what was selected for a Sprint that is closed is over', () => {
    const board = ordered();
    board.change((draft) => {
      draft.moveItem(b, { team: red, sprint: one });
      draft.moveItem(c, { team: blue, sprint: one });
    });
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.moveItem(b, { team: red, sprint: two }));
    expect(found(board)).toMatchObject([{ facts: { item: a, selected: b } }]);
  });
});

describe('free-to-move', () => {
  const crowded = (...lines: string[]): MemoryBoard =>
    boardOf(['a red 2 6', 'b red 2 5', 'c blue 2 9', 'd blue 3 9'], ['b>c', ...lines], {
      capacities: [
        { team: 'red', sprint: '2', points: 10 },
        { team: 'blue', sprint: '2', points: 9 },
      ],
    });
  const found = (board: MemoryBoard) => findingsOf(board, 'free-to-move');

  it('[RU161] no open line ties a PBI to a team that has too much', () => {
    expect(found(crowded())).toEqual([
      {
        key: `free-to-move:${a}`,
        rule: 'free-to-move',
        severity: 'info',
        items: [a],
        lines: [],
        teams: [red],
        cells: [],
        facts: { item: a, team: red, sprint: two },
      },
    ]);
  });

  it('[RU161] a line ties it whichever way it leads, while it is open', () => {
    expect(found(crowded('a>d'))).toEqual([]);
    expect(found(crowded('d>a'))).toEqual([]);
    expect(found(crowded('a>gone', 'gone>a'))).toHaveLength(1);
    const board = crowded('d>a');
    board.change((draft) => draft.putItem(d, { state: 'done' }));
    expect(found(board)).toHaveLength(1);
    board.change((draft) => draft.putItem(d, { state: 'todo' }));
    board.change((draft) => draft.putLine(d, a, { resolved: true }));
    expect(found(board)).toHaveLength(1);
  });

  it('[RU161] a full team is not over its capacity', () => {
    const board = crowded();
    board.change((draft) => draft.putItem(b, { size: 4 }));
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putItem(b, { size: 4.001 }));
    expect(found(board)).toHaveLength(1);
  });

  it('[RU161] every such PBI of the cell, also one without a size', () => {
    const board = crowded();
    board.change((draft) => {
      draft.removeLine(lineIdOf(b, c));
      draft.putItem(d, { size: null, place: { team: red, sprint: two } });
    });
    expect(found(board).map(({ items }) => items)).toEqual([a, b, d].sort().map((id) => [id]));
  });

  it('[RU161] silent when it is Done, and in a closed Sprint, without capacity, in no Sprint or no team of the Nexus', () => {
    for (const undo of [
      (draft: BoardDraft) => draft.putItem(a, { state: 'done' }),
      (draft: BoardDraft) => draft.putItem(a, { aside: true }),
      (draft: BoardDraft) => draft.putSprint(two, { state: 'closed' }),
      (draft: BoardDraft) => draft.putSprint(two, { aside: true }),
      (draft: BoardDraft) => draft.putTeam(red, { aside: true }),
      (draft: BoardDraft) => draft.setCapacity(red, two, undefined),
      (draft: BoardDraft) => {
        for (const item of [a, b]) draft.moveItem(item, { team: red, sprint: null });
      },
      (draft: BoardDraft) => {
        for (const item of [a, b]) draft.moveItem(item, { team: OUTSIDE, sprint: two });
      },
    ]) {
      const board = crowded();
      expect(found(board)).toHaveLength(1);
      board.change(undo);
      expect(found(board)).toEqual([]);
    }
  });
});
