import { describe, expect, it } from 'vitest';
import { itemIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { boardOf } from '../testing/board-of.ts';
import { offersOnLine } from '../testing/ways.ts';

const a = itemIdOf('a');
const b = itemIdOf('b');

describe('same team', () => {
  it('[RU211] gives what waits to the team it waits for, or the reverse; each keeps its Sprint', () => {
    const board = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    expect(offersOnLine(board, 'a>b', 'same-team')).toEqual([
      {
        kind: 'same-team',
        facts: { item: 'b', moves: 'successor', from: 'blue', to: 'red' },
        off: undefined,
        edits: [{ kind: 'move-items', items: ['b'], place: { team: 'red', sprint: '3' } }],
        notes: [{ kind: 'lines-become-inside', team: 'red', lines: 1 }],
        needs: [],
      },
      {
        kind: 'same-team',
        facts: { item: 'a', moves: 'predecessor', from: 'red', to: 'blue' },
        off: undefined,
        edits: [{ kind: 'move-items', items: ['a'], place: { team: 'blue', sprint: '2' } }],
        notes: [{ kind: 'lines-become-inside', team: 'blue', lines: 1 }],
        needs: [],
      },
    ]);
  });

  it('[RU211] counts open lines that stop crossing teams, and those that begin to', () => {
    const items = ['a red 2', 'b blue 2', 'c red 2', 'd blue 2', 'e blue 2', 'f green 2'];
    const board = boardOf(items, ['a>b', 'b>c', 'd>b', 'b>e', 'b>f', 'b>b']);
    board.change((draft) => draft.putLine(itemIdOf('e'), b, { resolved: true }));
    const [successor] = offersOnLine(board, 'a>b', 'same-team');
    expect(successor?.notes).toEqual([
      { kind: 'lines-become-inside', team: 'red', lines: 2 },
      { kind: 'lines-become-crossing', team: 'blue', lines: 2 },
    ]);
  });

  it('[RU211] is off where skills are missing, and is then shown last', () => {
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    board.change((draft) => {
      draft.putItem(b, { needs: ['Java', 'SQL'] });
      draft.putTeam(teamIdOf('red'), { skills: ['java'] });
    });
    const offers = offersOnLine(board, 'a>b');
    expect(offers.at(-1)).toMatchObject({
      facts: { item: 'b', to: 'red' },
      off: { kind: 'skills-missing', team: 'red', skills: ['SQL'] },
      edits: [],
      notes: [],
    });
    expect(offers[0]).toMatchObject({ facts: { item: 'a', to: 'blue' }, off: undefined });
    // Of a team without any skill nobody knows what it lacks.
    board.change((draft) => draft.putTeam(teamIdOf('red'), { skills: [] }));
    expect(offersOnLine(board, 'a>b', 'same-team').map(({ off }) => off)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('[RU211] is there for two teams of the Nexus only, and not for what is Done', () => {
    const moved = (items: readonly string[]): unknown[] =>
      offersOnLine(boardOf(items, ['a>b']), 'a>b', 'same-team').map(({ facts }) => facts);
    expect(moved(['a red 2', 'b red 3'])).toEqual([]);
    expect(moved(['a OUTSIDE 2', 'b red 2'])).toEqual([
      { item: 'a', moves: 'predecessor', from: 'OUTSIDE', to: 'red' },
    ]);
    expect(moved(['a - 2', 'b red 2'])).toEqual([
      { item: 'a', moves: 'predecessor', from: null, to: 'red' },
    ]);
    expect(moved(['a red 2', 'b - 2'])).toEqual([
      { item: 'b', moves: 'successor', from: null, to: 'red' },
    ]);
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    board.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(offersOnLine(board, 'a>b', 'same-team').map(({ facts }) => facts)).toEqual([
      { item: 'a', moves: 'predecessor', from: 'red', to: 'blue' },
    ]);
    board.change((draft) => draft.putTeam(teamIdOf('blue'), { aside: true }));
    expect(offersOnLine(board, 'a>b', 'same-team')).toEqual([]);
  });
});

describe('later', () => {
  it('[RU212] moves what waits to the first Sprint after it and after what it waits for', () => {
    const to = (items: readonly string[]): unknown =>
      offersOnLine(boardOf(items, ['a>b']), 'a>b', 'later').map(({ facts, edits }) => [
        facts,
        edits,
      ]);
    expect(to(['a red 2', 'b blue 2'])).toEqual([
      [
        { item: 'b', from: '2', to: '3' },
        [{ kind: 'move-items', items: ['b'], place: { team: 'blue', sprint: '3' } }],
      ],
    ]);
    expect(to(['a red 4', 'b blue 2'])).toMatchObject([[{ from: '2', to: '5' }, [{}]]]);
    expect(to(['a red 2', 'b blue 3'])).toMatchObject([[{ from: '3', to: '4' }, [{}]]]);
  });

  it('[RU212] passes over Sprints that are over', () => {
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    board.change((draft) => {
      draft.putSprint(sprintIdOf('3'), { state: 'closed' });
      draft.putSprint(sprintIdOf('4'), { state: 'running', end: '2026-11-22' });
    });
    expect(offersOnLine(board, 'a>b', 'later')[0]?.facts).toMatchObject({ to: '5' });
    board.change((draft) => draft.putSprint(sprintIdOf('4'), { end: '2026-11-23' }));
    expect(offersOnLine(board, 'a>b', 'later')[0]?.facts).toMatchObject({ to: '4' });
  });

  it('[RU212] is off when there is no later Sprint', () => {
    const board = boardOf(['a red 2', 'b blue 5'], ['a>b']);
    expect(offersOnLine(board, 'a>b', 'later')).toMatchObject([
      { facts: { item: 'b', from: '5' }, off: { kind: 'no-later-sprint' }, edits: [] },
    ]);
  });

  it('[RU212] says what the goal of the Sprint loses', () => {
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    expect(offersOnLine(board, 'a>b', 'later')[0]?.notes).toEqual([]);
    board.change((draft) => draft.putItem(b, { supportsGoal: true }));
    expect(offersOnLine(board, 'a>b', 'later')[0]?.notes).toEqual([
      { kind: 'leaves-goal', sprint: '2' },
    ]);
  });

  it('[RU212] is there when both are planned and what waits is not Done', () => {
    const count = (items: readonly string[]): number =>
      offersOnLine(boardOf(items, ['a>b']), 'a>b', 'later').length;
    expect(count(['a red -', 'b blue 2'])).toBe(0);
    expect(count(['a red 2', 'b blue -'])).toBe(0);
    expect(count(['a OUTSIDE 2', 'b blue 2'])).toBe(1);
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    board.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(offersOnLine(board, 'a>b', 'later')).toEqual([]);
    const aside = boardOf(['a red 2', 'b blue 3'], ['a>b']);
    aside.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true }));
    expect(offersOnLine(aside, 'a>b', 'later')).toEqual([]);
  });
});

describe('earlier', () => {
  it('[RU213] moves what comes first to the Sprint before it and before what waits for it', () => {
    const to = (items: readonly string[]): unknown =>
      offersOnLine(boardOf(items, ['a>b']), 'a>b', 'earlier').map(({ facts, edits }) => [
        facts,
        edits,
      ]);
    expect(to(['a red 4', 'b blue 4'])).toEqual([
      [
        { item: 'a', from: '4', to: '3' },
        [{ kind: 'move-items', items: ['a'], place: { team: 'red', sprint: '3' } }],
      ],
    ]);
    expect(to(['a red 5', 'b blue 3'])).toMatchObject([[{ from: '5', to: '2' }, [{}]]]);
    expect(to(['a red 3', 'b blue 5'])).toMatchObject([[{ from: '3', to: '2' }, [{}]]]);
  });

  it('[RU213] is off when the Sprint before is over, or there is none', () => {
    expect(offersOnLine(boardOf(['a red 2', 'b blue 2'], ['a>b']), 'a>b', 'earlier')).toMatchObject(
      [
        {
          facts: { item: 'a', from: '2', to: '1' },
          off: { kind: 'sprint-finished', sprint: '1' },
          edits: [],
        },
      ],
    );
    expect(offersOnLine(boardOf(['a red 1', 'b blue 1'], ['a>b']), 'a>b', 'earlier')).toMatchObject(
      [{ facts: { item: 'a', from: '1' }, off: { kind: 'no-earlier-sprint' }, edits: [] }],
    );
  });

  it('[RU213] says what the goal of the Sprint loses', () => {
    const board = boardOf(['a red 4', 'b blue 4'], ['a>b']);
    board.change((draft) => draft.putItem(a, { supportsGoal: true }));
    expect(offersOnLine(board, 'a>b', 'earlier')[0]?.notes).toEqual([
      { kind: 'leaves-goal', sprint: '4' },
    ]);
  });

  it('[RU213] is there when both are planned and the first is work of the Nexus', () => {
    const count = (items: readonly string[]): number =>
      offersOnLine(boardOf(items, ['a>b']), 'a>b', 'earlier').length;
    expect(count(['a red -', 'b blue 4'])).toBe(0);
    expect(count(['a red 4', 'b blue -'])).toBe(0);
    expect(count(['a OUTSIDE 4', 'b blue 4'])).toBe(0);
    expect(count(['a - 4', 'b blue 4'])).toBe(1);
  });
});

describe('schedule', () => {
  it('[RU214] plans an unplanned predecessor for the Sprint before, or the same one', () => {
    const board = boardOf(['a red -', 'b blue 4'], ['a>b']);
    expect(offersOnLine(board, 'a>b', 'schedule')).toMatchObject([
      {
        facts: { item: 'a', sprint: '3' },
        edits: [{ kind: 'move-items', items: ['a'], place: { team: 'red', sprint: '3' } }],
      },
      { facts: { item: 'a', sprint: '4' }, edits: [{}] },
    ]);
  });

  it('[RU214] leaves out Sprints that are over or not there', () => {
    const sprints = (items: readonly string[]): unknown =>
      offersOnLine(boardOf(items, ['a>b']), 'a>b', 'schedule').map(({ facts }) => facts);
    expect(sprints(['a red -', 'b blue 2'])).toEqual([{ item: 'a', sprint: '2' }]);
    expect(sprints(['a red -', 'b blue 1'])).toEqual([]);
    expect(sprints(['a red -', 'b blue -'])).toEqual([]);
    expect(sprints(['a red 3', 'b blue 4'])).toEqual([]);
    expect(sprints(['a OUTSIDE -', 'b blue 4'])).toEqual([]);
  });

  it('[RU214] what stands in a Sprint that was put aside counts as unplanned', () => {
    const board = boardOf(['a red 3', 'b blue 5'], ['a>b']);
    board.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true }));
    expect(offersOnLine(board, 'a>b', 'schedule').map(({ facts }) => facts)).toEqual([
      { item: 'a', sprint: '4' },
      { item: 'a', sprint: '5' },
    ]);
    expect(offersOnLine(board, 'a>b', 'earlier')).toEqual([]);
  });
});
