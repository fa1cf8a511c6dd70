import type { BoardChange } from '@weft/domain';

/** Both changes as one. */
export function joinChanges(a: BoardChange | undefined, b: BoardChange): BoardChange {
  if (a === undefined) return b;
  return {
    items: new Set([...a.items, ...b.items]),
    lines: new Set([...a.lines, ...b.lines]),
    teams: new Set([...a.teams, ...b.teams]),
    sprints: new Set([...a.sprints, ...b.sprints]),
    cells: new Set([...a.cells, ...b.cells]),
    board: a.board || b.board,
    parts: new Set([...a.parts, ...b.parts]),
  };
}

/** True when the change names nothing. */
export function isEmptyChange(change: BoardChange): boolean {
  const { items, lines, teams, sprints, cells, board, parts } = change;
  const named = [items, lines, teams, sprints, cells, parts];
  return !board && named.every((names) => names.size === 0);
}
