import {
  OUTSIDE,
  type BoardView,
  type DependencyLine,
  type ItemId,
  type Place,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { refreshSlices } from '../commands/refresh-slices.ts';
import type { Edit } from '../edit.ts';
import { restoreEntity, type Restored } from './restore-entity.ts';

const PLACE: ReadonlySet<string> = new Set(['place']);

/**
 * A PBI as it was, with the dependencies it had. Those drawn since stay, as do other PBIs. Where its team or
 * Sprint is no longer on the board it stays where it is now.
 */
export function restoreItem(edit: Edit, then: BoardDocument, item: ItemId): Restored {
  const place = then.view.item(item)?.place;
  const hasPlace = place !== undefined && isOnBoard(edit.view, place);
  const isThere = restoreEntity(
    edit,
    then,
    { root: 'items', id: item },
    hasPlace ? {} : { fields: PLACE },
  );
  restoreLines(edit, then, item);
  refreshSlices(edit, [item]);
  return { purgedItems: isThere ? 0 : 1 };
}

/** The dependencies the PBI had, to PBIs that are on the board and to ends outside of it. */
function restoreLines(edit: Edit, then: BoardDocument, item: ItemId): void {
  for (const line of [...then.view.linesFrom(item), ...then.view.linesInto(item)]) {
    if (!hasEnds(edit.view, line)) continue;
    for (const id of line.records) restoreEntity(edit, then, { root: 'dependencies', id });
  }
}

function hasEnds(view: BoardView, { from, to, missingEnd }: DependencyLine): boolean {
  const isThere = (end: ItemId): boolean => view.item(end)?.aside === false;
  return missingEnd === undefined ? isThere(from) && isThere(to) : isThere(from) || isThere(to);
}

/** True where a PBI with this place is seen. */
export function isOnBoard(view: BoardView, { team, sprint }: Place): boolean {
  const hasTeam = team === null || team === OUTSIDE || view.team(team)?.aside === false;
  return hasTeam && (sprint === null || view.sprint(sprint)?.aside === false);
}
