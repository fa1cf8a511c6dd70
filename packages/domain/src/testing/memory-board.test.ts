import { describe, expect, it } from 'vitest';
import { lineIdOf } from '../dependency.ts';
import { isId } from '../ids.ts';
import { NOWHERE, cellOf } from '../place.ts';
import { itemIdOf, sprintIdOf, teamIdOf } from './reference-ids.ts';
import { viewOfSnapshot } from './snapshot-view.ts';
import type { MemoryBoard } from './memory-board.ts';

const inRedOne = { team: teamIdOf('red'), sprint: sprintIdOf('1') };

function smallBoard(): MemoryBoard {
  return viewOfSnapshot({
    teams: [
      { ref: 'red', name: 'Red' },
      { ref: 'blue', name: 'Blue' },
    ],
    sprints: [
      { ref: '2', name: 'Sprint 2', number: 2 },
      { ref: '1', name: 'Sprint 1', number: 1 },
    ],
    items: [
      { ref: 'a', title: 'A', team: 'red', sprint: '1', size: 3 },
      { ref: 'b', title: 'B', team: 'blue', sprint: '2' },
      { ref: 'c', title: 'C', team: 'red', sprint: '1' },
    ],
    dependencies: [{ from: 'a', to: 'b', cause: 'artifacts', acceptedBy: ['red'] }],
  });
}

describe('MemoryBoard', () => {
  it('[DO10] ids follow from refs, have the form of ids, and differ by kind', () => {
    expect(itemIdOf('a')).toBe(itemIdOf('a'));
    expect(isId(itemIdOf('a'))).toBe(true);
    expect(new Set<string>([itemIdOf('a'), teamIdOf('a'), sprintIdOf('a')]).size).toBe(3);
  });

  it('[DO11] a change names exactly what became different', () => {
    const board = smallBoard();
    const change = board.change((draft) => draft.moveItem(itemIdOf('a'), NOWHERE));
    expect([...change.items]).toEqual([itemIdOf('a')]);
    expect(new Set(change.cells)).toEqual(new Set([cellOf(inRedOne), cellOf(NOWHERE)]));
    expect([change.lines.size, change.teams.size, change.sprints.size]).toEqual([0, 0, 0]);
    expect(change.board).toBe(false);
    const nothing = board.change((draft) => draft.moveItem(itemIdOf('a'), NOWHERE));
    expect(nothing.items.size + nothing.cells.size).toBe(0);
  });

  it('[DO12] an unknown team or Sprint reads as none until it is known', () => {
    const board = smallBoard();
    board.change((draft) => draft.forgetTeam(teamIdOf('red')));
    expect(board.item(itemIdOf('a'))?.place).toEqual({ team: null, sprint: sprintIdOf('1') });
    const change = board.change((draft) => draft.putTeam(teamIdOf('red')));
    expect(board.item(itemIdOf('a'))?.place).toEqual(inRedOne);
    expect(change.items.has(itemIdOf('c'))).toBe(true);
  });

  it('[DO13] look-up includes what is put aside, collections leave it out', () => {
    const board = smallBoard();
    board.change((draft) => draft.putItem(itemIdOf('a'), { aside: true }));
    expect(board.item(itemIdOf('a'))?.aside).toBe(true);
    expect(board.itemsIn(cellOf(inRedOne))).toEqual([itemIdOf('c')]);
    expect(board.itemCount).toBe(2);
    expect([...board.items()].map((item) => item.title)).toEqual(['B', 'C']);
    expect(board.linesFrom(itemIdOf('a'))).toHaveLength(1);
  });

  it('[DO14] a dependency is agreed when the teams of both ends accepted it', () => {
    const board = smallBoard();
    const line = lineIdOf(itemIdOf('a'), itemIdOf('b'));
    expect(board.line(line)?.status).toBe('open');
    board.change((draft) =>
      draft.putLine(itemIdOf('a'), itemIdOf('b'), {
        acceptedBy: [teamIdOf('red'), teamIdOf('blue')],
      }),
    );
    expect(board.line(line)?.status).toBe('agreed');
    const change = board.change((draft) => draft.moveItem(itemIdOf('b'), NOWHERE));
    expect(board.line(line)?.status).toBe('open');
    expect(change.lines.has(line)).toBe(true);
  });

  it('[DO15] a cycle of parents reads as if its smallest id had none', () => {
    const board = smallBoard();
    const [a, b] = [itemIdOf('a'), itemIdOf('b')];
    board.change((draft) => {
      draft.putItem(a, { parent: b });
      draft.putItem(b, { parent: a });
    });
    const smaller = a < b ? a : b;
    const larger = a < b ? b : a;
    expect(board.item(smaller)?.parent).toBeUndefined();
    expect(board.item(larger)?.parent).toBe(smaller);
  });

  it('[DO16] an entity keeps its identity until it changes', () => {
    const board = smallBoard();
    const before = board.item(itemIdOf('b'));
    board.change((draft) => draft.putItem(itemIdOf('a'), { title: 'Other' }));
    expect(board.item(itemIdOf('b'))).toBe(before);
  });
});
