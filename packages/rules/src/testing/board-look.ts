import {
  OUTSIDE,
  cellOf,
  placeOf,
  type BoardView,
  type CellId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { checkWholeBoard } from '../check-whole-board.ts';
import { sameFinding, type Finding, type FindingKey } from '../finding.ts';
import type { Effect } from '../forecast/effect.ts';
import { loadOf, type Load } from '../load.ts';

/** What a board says at one moment: its findings by the oracle, and all its cells. */
export interface BoardLook {
  readonly findings: ReadonlyMap<FindingKey, Finding>;
  readonly cells: ReadonlyMap<CellId, CellLook>;
}

interface CellLook {
  readonly load: Load;
  readonly capacity: number | undefined;
}

/** Looks at a board the slow and obvious way. */
export function lookAt(view: BoardView, today: string): BoardLook {
  const teams = [null, OUTSIDE, ...view.teams().map((team): TeamId => team.id)];
  const sprints = [null, ...view.sprints().map((sprint): SprintId => sprint.id)];
  const known = teams.flatMap((team) => sprints.map((sprint) => cellOf({ team, sprint })));
  const used = [...view.items()].map((item) => cellOf(item.place));
  const cells = new Map<CellId, CellLook>();
  for (const cell of new Set([...known, ...used])) {
    const { team, sprint } = placeOf(cell);
    const capacity = team === null || sprint === null ? undefined : view.capacity(team, sprint);
    cells.set(cell, { load: loadOf(view, cell), capacity });
  }
  return { findings: checkWholeBoard(view, { today }), cells };
}

/** What became different between two looks, in the shape in which it is forecast. */
export function effectBetween(before: BoardLook, after: BoardLook): Effect {
  const added: Finding[] = [];
  const removed: Finding[] = [];
  const changed: { before: Finding; after: Finding }[] = [];
  for (const key of allKeys(before.findings, after.findings)) {
    const was = before.findings.get(key);
    const is = after.findings.get(key);
    if (was === undefined && is !== undefined) added.push(is);
    else if (was !== undefined && is === undefined) removed.push(was);
    else if (was !== undefined && is !== undefined && !sameFinding(was, is)) {
      changed.push({ before: was, after: is });
    }
  }
  const loads = allKeys(before.cells, after.cells).flatMap((cell) => {
    const was = before.cells.get(cell) ?? emptied(after.cells.get(cell));
    const is = after.cells.get(cell) ?? emptied(was);
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const { load, capacity } = is;
    return [{ cell, before: was.load, after: load, capacity, capacityBefore: was.capacity }];
  });
  return { added, removed, changed, loads };
}

/** A cell whose row or column is put aside is looked at only while something stands in it. */
function emptied(cell: CellLook | undefined): CellLook {
  return { load: { points: 0, withoutSize: 0, count: 0 }, capacity: cell?.capacity };
}

function allKeys<Key extends string>(
  a: ReadonlyMap<Key, unknown>,
  b: ReadonlyMap<Key, unknown>,
): readonly Key[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort();
}
