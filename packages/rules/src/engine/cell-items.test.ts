import { cellOf, type BoardChange, type ItemId, type Place } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { describe, expect, it, vi } from 'vitest';
import { boardOf } from '../testing/board-of.ts';
import { CellItems } from './cell-items.ts';

const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(itemIdOf);
const HERE: Place = { team: teamIdOf('red'), sprint: sprintIdOf('2') };
const ELSEWHERE: Place = { team: teamIdOf('red'), sprint: sprintIdOf('3') };

describe('the PBIs of a cell', () => {
  it('[RU23] are those of the board after every change, and only changed ones are looked up', () => {
    const board = boardOf(['a red 2', 'b red 2', 'c red 2', 'd red 2', 'e red 3']);
    const cells = new CellItems(board, new Map());
    const idsHere = (): readonly ItemId[] => cells.itemsIn(HERE).map(({ id }) => id);
    expect(idsHere()).toEqual([a, b, c, d]);
    const lookedUp = vi.spyOn(board, 'item');
    const step = (change: BoardChange): ReadonlySet<ItemId> => {
      lookedUp.mockClear();
      cells.update(change);
      const looked = new Set(lookedUp.mock.calls.map(([id]) => id));
      expect(idsHere()).toEqual(board.itemsIn(cellOf(HERE)));
      expect(cells.itemsIn(HERE)).toEqual(idsHere().map((id) => board.item(id)));
      return looked;
    };
    const move = (id: ItemId | undefined, place: Place): BoardChange =>
      board.change((draft) => id && draft.moveItem(id, place));
    expect(step(move(b, ELSEWHERE))).toEqual(new Set([b]));
    expect(step(move(e, HERE))).toEqual(new Set([e]));
    expect(step(move(b, HERE))).toEqual(new Set([b]));
    expect(step(board.change((draft) => c && draft.putItem(c, { size: 5 })))).toEqual(new Set([c]));
    expect(step(board.change((draft) => a && draft.putItem(a, { rank: 'z' })))).toEqual(
      new Set([a]),
    );
  });
});
