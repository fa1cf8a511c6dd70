import { OUTSIDE, cellOf, type IntegrationId, type TeamId } from '@weft/domain';
import { entityIdOf, itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];
const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];
const [two, three] = [sprintIdOf('2'), sprintIdOf('3')];
// The boards' date is Monday, 23 November 2026.
const [monday, friday, thursday, wednesday] = [
  '2026-11-23',
  '2026-11-20',
  '2026-11-19',
  '2026-11-18',
];

/** A running Sprint of ten working days that began two Mondays ago, where nothing else is said. */
function running(items: readonly string[], start = '2026-11-16'): MemoryBoard {
  const board = boardOf(items);
  board.change((draft) => {
    draft.putSprint(two, { start, end: '2026-11-27' });
    for (const text of items) draft.putItem(itemIdOf(text[0] ?? ''), { state: 'doing' });
  });
  return board;
}

function integrated(board: MemoryBoard, ref: string, on: string, team?: TeamId): MemoryBoard {
  const id = entityIdOf<IntegrationId>('integration', ref);
  const record = { kind: 'success' as const, team, sprint: undefined, aside: false };
  board.change((draft) => draft.putIntegration({ ...record, id, on }));
  return board;
}

describe('integration-stale', () => {
  const last = (board: MemoryBoard) =>
    findingsOf(board, 'integration-stale').map((finding) =>
      finding.rule === 'integration-stale' ? finding.facts.last : '',
    );

  it('[RU140] a team works, and did not integrate for a whole working day', () => {
    const board = integrated(running(['a red 2', 'b blue 2']), 'one', thursday, red);
    integrated(board, 'two', monday, blue);
    const redTwo = cellOf({ team: red, sprint: two });
    expect(findingsOf(board, 'integration-stale')).toEqual([
      {
        key: `integration-stale:${redTwo}`,
        rule: 'integration-stale',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [red],
        cells: [redTwo],
        facts: { team: red, sprint: two, last: thursday },
      },
    ]);
    expect(last(integrated(board, 'three', wednesday, red))).toEqual([thursday]);
    expect(last(integrated(board, 'three', friday, red))).toEqual([]);
  });

  it('[RU140] a success of no team in particular is one of all', () => {
    const board = integrated(running(['a red 2', 'b blue 2']), 'one', friday);
    expect(last(board)).toEqual([]);
    expect(last(integrated(board, 'one', wednesday))).toEqual([wednesday, wednesday]);
  });

  it('[RU140] the first day of the Sprint counts like a success', () => {
    const withStart = (start: string) =>
      last(integrated(running(['a red 2'], start), 'one', monday, blue));
    expect([thursday, friday, monday].map(withStart)).toEqual([[undefined], [], []]);
    expect(last(integrated(running(['a red 2'], friday), 'one', wednesday))).toEqual([]);
  });

  it('[RU140] silent until anybody writes successes down, without work in progress, and when it does not run', () => {
    expect(last(running(['a red 2']))).toEqual([]);
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.putItem(a, { state: 'todo' })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(a, { state: 'done' })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(a, { aside: true })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'planned' })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'closed' })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { start: undefined })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { end: undefined })),
      (board: MemoryBoard) => board.change((draft) => draft.putTeam(red, { aside: true })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(a, { team: OUTSIDE, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(a, { team: null, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(a, { team: red, sprint: null })),
    ]) {
      const board = integrated(running(['a red 2']), 'one', wednesday);
      expect(last(board)).toEqual([wednesday]);
      undo(board);
      expect(last(board)).toEqual([]);
    }
  });

  it('[RU140] an issue is no success, wherever it stands among them', () => {
    const board = running(['a red 2']);
    board.change((draft) => {
      for (const ref of ['one', 'two', 'three', 'four', 'five']) {
        draft.putIntegration({
          id: entityIdOf<IntegrationId>('issue', ref),
          kind: 'issue',
          team: red,
          sprint: two,
          title: '',
          owner: undefined,
          needs: [],
          raisedOn: wednesday,
          updatedOn: monday,
          resolved: false,
          aside: false,
        });
      }
    });
    expect(last(board)).toEqual([]);
    expect(last(integrated(board, 'one', wednesday))).toEqual([wednesday]);
    const kinds = board.integration().map((record) => record.kind);
    expect(kinds.indexOf('success')).toBeLessThan(kinds.length - 1);
  });
});

describe('late-integration-cluster', () => {
  /** Red and Blue hand over; the last two of ten working days are the 26th and the 27th. */
  const late = (): MemoryBoard => {
    const board = boardOf(['a red 2', 'b blue 2', 'c red 2', 'd red 2'], ['a>b', 'c>d']);
    board.change((draft) => {
      draft.putSprint(two, { start: '2026-11-16', end: '2026-11-29' });
      draft.putItem(a, { plannedFinish: '2026-11-26' });
      draft.putItem(b, { plannedFinish: '2026-11-30' });
      for (const ref of ['c', 'd']) draft.putItem(itemIdOf(ref), { plannedFinish: '2026-11-27' });
    });
    return board;
  };
  const found = (board: MemoryBoard) => findingsOf(board, 'late-integration-cluster');

  it('[RU141] several PBIs tied to other teams are to be finished in the last fifth of the Sprint', () => {
    expect(found(late())).toEqual([
      {
        key: `late-integration-cluster:${two}`,
        rule: 'late-integration-cluster',
        severity: 'warning',
        items: [a, b].sort(),
        lines: [],
        teams: [red, blue].sort(),
        cells: [],
        facts: { sprint: two, items: [a, b].sort(), from: '2026-11-26' },
      },
    ]);
  });

  it('[RU141] the last part begins where the board says; part of a day is none', () => {
    const board = late();
    board.change((draft) => draft.putItem(a, { plannedFinish: '2026-11-25' }));
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.setThreshold('lateSprintPercent', 29.9));
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.setThreshold('lateSprintPercent', 30));
    expect(found(board)).toMatchObject([{ facts: { from: '2026-11-25' } }]);
    board.change((draft) => {
      draft.setThreshold('lateSprintPercent', 20);
      draft.putSprint(two, { start: '2026-11-24' });
    });
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putItem(a, { plannedFinish: '2026-11-27' }));
    expect(found(board)).toEqual([]);
    board.change((draft) => draft.putSprint(two, { start: '2026-11-23' }));
    expect(found(board)).toMatchObject([{ facts: { from: '2026-11-27' } }]);
  });

  it('[RU141] one is no cluster, and what is Done, closed, or not tied any more is none either', () => {
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.putItem(b, { state: 'done' })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(a, { state: 'done' })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.putItem(b, { plannedFinish: undefined })),
      (board: MemoryBoard) => board.change((draft) => draft.putLine(a, b, { resolved: true })),
      (board: MemoryBoard) => board.change((draft) => draft.putItem(b, { aside: true })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: red, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: null, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: OUTSIDE, sprint: two })),
      (board: MemoryBoard) =>
        board.change((draft) => draft.moveItem(b, { team: blue, sprint: three })),
      (board: MemoryBoard) => board.change((draft) => draft.putTeam(blue, { aside: true })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'closed' })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { start: undefined })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { end: undefined })),
    ]) {
      const board = late();
      expect(found(board)).toHaveLength(1);
      undo(board);
      expect(found(board)).toEqual([]);
    }
  });

  it('[RU141] tied to other teams: also where the other end stands in another Sprint', () => {
    const board = late();
    board.change((draft) => {
      draft.putItem(itemIdOf('e'), { place: { team: blue, sprint: three } });
      draft.putLine(c, itemIdOf('e'));
      draft.moveItem(b, { team: blue, sprint: three });
    });
    expect(found(board)).toMatchObject([{ items: [a, c].sort(), teams: [red] }]);
  });
});

describe('board-not-updated', () => {
  const found = (board: MemoryBoard) => findingsOf(board, 'board-not-updated');
  const moved = (board: MemoryBoard, item: typeof a, progressOn: string) =>
    board.change((draft) => draft.putItem(item, { progressOn }));

  it('[RU146] nothing moved in the Nexus Sprint Backlog on a whole working day', () => {
    const board = running(['a red 2', 'b blue 2', 'c - 2']);
    moved(board, a, thursday);
    moved(board, b, wednesday);
    moved(board, c, monday);
    expect(found(board)).toEqual([
      {
        key: `board-not-updated:${two}`,
        rule: 'board-not-updated',
        severity: 'info',
        items: [],
        lines: [],
        teams: [],
        cells: [cellOf({ team: null, sprint: two })],
        facts: { sprint: two, last: thursday },
      },
    ]);
    moved(board, b, friday);
    expect(found(board)).toEqual([]);
  });

  it('[RU146] before anything moved, from the first day of the Sprint on', () => {
    expect(found(running(['a red 2'], thursday))).toMatchObject([{ facts: { last: undefined } }]);
    expect(found(running(['a red 2'], friday))).toEqual([]);
    const board = running(['a red 2'], friday);
    moved(board, a, wednesday);
    expect(found(board)).toEqual([]);
  });

  it('[RU146] silent when all is Done, nothing was selected, or the Sprint does not run', () => {
    expect(found(running([]))).toEqual([]);
    for (const undo of [
      (board: MemoryBoard) => board.change((draft) => draft.putItem(a, { state: 'done' })),
      (board: MemoryBoard) => board.change((draft) => draft.putTeam(red, { aside: true })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { state: 'planned' })),
      (board: MemoryBoard) => board.change((draft) => draft.putSprint(two, { end: undefined })),
    ]) {
      const board = running(['a red 2']);
      expect(found(board)).toHaveLength(1);
      undo(board);
      expect(found(board)).toEqual([]);
    }
    const board = running(['a red 2', 'b blue 2']);
    board.change((draft) => draft.putItem(a, { state: 'done' }));
    expect(found(board)).toHaveLength(1);
  });
});
