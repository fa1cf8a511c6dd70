import type { BoardSnapshot, CellId, ItemId, SnapshotItem } from '@weft/domain';
import { itemIdOf, viewOfSnapshot, type MemoryBoard } from '@weft/domain/testing';
import type { GridSource } from '../planning-grid.ts';

/** Repeatable numbers from 0 up to 1. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A board as `team/Sprint: count` pairs say it; `-` stands for none. Items are `i0`, `i1`, … */
export function boardWith(
  counts: Readonly<Record<string, number>>,
  options: Partial<BoardSnapshot> = {},
): MemoryBoard {
  const items: SnapshotItem[] = [];
  for (const [cell, count] of Object.entries(counts)) {
    const [team = '-', sprint = '-'] = cell.split('/');
    for (let index = 0; index < count; index += 1) {
      items.push({
        ref: `i${items.length.toString()}`,
        title: `Item ${items.length.toString()}`,
        ...(team === '-' ? {} : { team }),
        ...(sprint === '-' ? {} : { sprint }),
      });
    }
  }
  return viewOfSnapshot({
    teams: ['Blue', 'Red'].map((name) => ({ ref: name, name })),
    sprints: [1, 2, 3].map((number) => ({
      ref: number.toString(),
      name: `Sprint ${number.toString()}`,
      number,
    })),
    items,
    dependencies: [],
    ...options,
  });
}

/** A board with items anywhere and dependencies between any two of them. */
export function randomBoard(seed: number, itemCount: number, lineCount: number): MemoryBoard {
  const random = createRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const teams = ['Blue', 'Red', 'Green', 'Teal'];
  const sprints = ['1', '2', '3', '4'];
  const refs = Array.from({ length: itemCount }, (_, index) => `i${index.toString()}`);
  return viewOfSnapshot({
    teams: teams.map((name) => ({ ref: name, name })),
    sprints: sprints.map((ref, index) => ({
      ref,
      name: ref,
      number: index,
      state: index === 0 ? 'closed' : 'planned',
    })),
    items: refs.map((ref) => {
      const team = pick([...teams, 'OUTSIDE', undefined]);
      const sprint = pick([...sprints, undefined]);
      return {
        ref,
        title: ref,
        ...(team === undefined ? {} : { team }),
        ...(sprint === undefined ? {} : { sprint }),
      };
    }),
    dependencies: Array.from({ length: lineCount }, () => ({
      from: pick(refs) ?? '',
      to: pick(refs) ?? '',
    })).filter(({ from, to }) => from !== to),
  });
}

/** The id of the item with this number on a board made here. */
export function itemNumber(number: number): ItemId {
  return itemIdOf(`i${number.toString()}`);
}

/** The same board, giving the same list for a cell as long as it holds the same. */
export function withLastingLists(board: GridSource): GridSource {
  const lists = new Map<CellId, readonly ItemId[]>();
  const itemsIn = (cell: CellId): readonly ItemId[] => {
    const now = board.itemsIn(cell);
    const known = lists.get(cell);
    if (known?.join() === now.join()) return known;
    lists.set(cell, now);
    return now;
  };
  return {
    items: () => board.items(),
    get itemCount() {
      return board.itemCount;
    },
    teams: () => board.teams(),
    team: (id) => board.team(id),
    sprints: () => board.sprints(),
    sprint: (id) => board.sprint(id),
    itemsIn,
  };
}
