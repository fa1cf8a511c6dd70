import { OUTSIDE, type ItemId, type Place, type TeamId } from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { decisionHome } from '../commands/decide-item.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import { restoreDecisions, restoreEntity, type Restored } from './restore-entity.ts';
import { isOnBoard, restoreItem } from './restore-item.ts';

const IN_PRODUCT_BACKLOG: Place = { team: null, sprint: null };

/**
 * The lane of a team as it was: the team, what it could do and meant to do in each Sprint, and the PBIs it had,
 * each as it was. A PBI that came into the lane since goes back to where it was then, otherwise as it is now;
 * one that is new goes to the Product Backlog.
 */
export function restoreLane(edit: Edit, then: BoardDocument, team: TeamId): Restored {
  const { roots } = edit.board;
  if (team !== OUTSIDE) restoreEntity(edit, then, { root: 'teams', id: team });
  restoreDecisions(edit, roots.decisions, then.roots.decisions, {
    scopes: (scope) => scope.startsWith(`${team}/`),
  });
  const had = new Set(itemsOf(then, team));
  for (const item of itemsOf(edit.board, team)) if (!had.has(item)) sendBack(edit, then, item);
  let purgedItems = 0;
  for (const item of had) purgedItems += restoreItem(edit, then, item).purgedItems;
  return { purgedItems };
}

function itemsOf(board: BoardDocument, team: TeamId): readonly ItemId[] {
  return [...board.view.items()].filter(({ place }) => place.team === team).map(({ id }) => id);
}

function sendBack(edit: Edit, then: BoardDocument, item: ItemId): void {
  const map = entityOf(edit.board.roots.items, item);
  const home = map === undefined ? undefined : decisionHome(map);
  if (home === undefined) return;
  const was = then.view.item(item);
  const place = was?.aside === false ? was.place : IN_PRODUCT_BACKLOG;
  edit.decide(home, 'place', '', isOnBoard(edit.view, place) ? place : IN_PRODUCT_BACKLOG);
}
