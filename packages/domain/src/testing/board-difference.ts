import { BOARD_PARTS, type BoardChange } from '../board-view.ts';
import type { CellId } from '../place.ts';
import type { ReadBoard } from './read-written-board.ts';
import { sameData } from '../same-data.ts';

/** A change that names nothing; spread it to name only what matters. */
export function emptyChange(): BoardChange {
  return {
    items: new Set(),
    lines: new Set(),
    teams: new Set(),
    sprints: new Set(),
    cells: new Set(),
    board: false,
    parts: new Set(),
  };
}

/**
 * The smallest BoardChange that tells `after` from `before`: it names what differs and nothing
 * else. Whoever works with this one works with every change a real document announces.
 */
export function differenceOf(before: ReadBoard, after: ReadBoard): BoardChange {
  return {
    items: changedKeys(before.items, after.items),
    lines: changedKeys(before.lines, after.lines),
    teams: changedKeys(before.teams, after.teams),
    sprints: changedKeys(before.sprints, after.sprints),
    cells: new Set<CellId>([
      ...changedKeys(before.itemsOfCell, after.itemsOfCell),
      ...changedKeys(before.capacities, after.capacities),
      ...changedKeys(before.goals, after.goals),
      ...changedKeys(before.collisions, after.collisions),
      ...changedKeys(before.plans, after.plans),
    ]),
    board: before.title !== after.title || before.productGoal !== after.productGoal,
    parts: new Set(BOARD_PARTS.filter((part) => !sameData(before[part], after[part]))),
  };
}

function changedKeys<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  after: ReadonlyMap<Key, Value>,
): Set<Key> {
  const changed = new Set<Key>();
  for (const [key, value] of after) {
    if (!before.has(key) || !sameData(before.get(key), value)) changed.add(key);
  }
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}
