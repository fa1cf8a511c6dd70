import {
  placeOf,
  type BoardChange,
  type BoardPart,
  type CellId,
  type LineId,
  type ItemId,
} from '@weft/domain';
import type { Plan } from './plan.ts';

/** Names what two plans of one board say differently, and nothing else. */
export function differenceOf(before: Plan, after: Plan): BoardChange {
  const items = new Set<ItemId>();
  for (const id of both(before.items, after.items)) {
    if (!sameData(before.item(id), after.item(id))) items.add(id);
  }
  const lines = new Set<LineId>();
  for (const id of both(before.lines, after.lines)) {
    if (!sameData(before.line(id), after.line(id))) lines.add(id);
  }
  const cells = new Set<CellId>();
  for (const cell of touchedCells(before, after)) {
    if (!sameCell(cell, before, after)) cells.add(cell);
  }
  return changeOf({ items, lines, cells, parts: partsOf(before, after) });
}

/** Names everything that a plan may say differently from its board. */
export function everythingIn(plan: Plan): BoardChange {
  return changeOf({
    items: new Set(plan.items.keys()),
    lines: new Set(plan.lines.keys()),
    cells: touchedCells(plan, plan),
    parts: partsOf(plan, plan),
  });
}

/** What two changes name, as one. */
export function joinedChange(a: BoardChange, b: BoardChange): BoardChange {
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

function changeOf(named: Pick<BoardChange, 'items' | 'lines' | 'cells' | 'parts'>): BoardChange {
  return { ...named, teams: new Set(), sprints: new Set(), board: false };
}

function partsOf(before: Plan, after: Plan): ReadonlySet<BoardPart> {
  return new Set(before.judgements.length + after.judgements.length > 0 ? ['judgements'] : []);
}

function touchedCells(before: Plan, after: Plan): Set<CellId> {
  return new Set([
    ...before.listedCells(),
    ...before.cells.keys(),
    ...after.listedCells(),
    ...after.cells.keys(),
  ]);
}

function both<Id>(a: ReadonlyMap<Id, unknown>, b: ReadonlyMap<Id, unknown>): Set<Id> {
  return new Set([...a.keys(), ...b.keys()]);
}

function sameCell(cell: CellId, a: Plan, b: Plan): boolean {
  const { team, sprint } = placeOf(cell);
  const sameCapacity =
    team === null || sprint === null || a.capacity(team, sprint) === b.capacity(team, sprint);
  return (
    sameCapacity &&
    sameIds(a.itemsIn(cell), b.itemsIn(cell)) &&
    sameData(a.collisionsOf(cell), b.collisionsOf(cell))
  );
}

function sameIds(a: readonly ItemId[], b: readonly ItemId[]): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]));
}

/** Both were made the same way, so equal ones have equal field order. */
function sameData(a: object | undefined, b: object | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
