import {
  OUTSIDE,
  brandId,
  done,
  refused,
  unreachable,
  type ItemId,
  type Result,
  type TeamId,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { ENTITY_ROOTS } from '../schema/roots.ts';
import { restoreDecisions, restoreEntity, restoreKeys, type Restored } from './restore-entity.ts';
import { restoreItem } from './restore-item.ts';
import { restoreLane } from './restore-lane.ts';

/** What of a board is to be as it was. */
export type RestoreScope =
  | { readonly kind: 'board' }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'item'; readonly item: ItemId };

/**
 * Makes the board, the lane of a team or one PBI as it was in an earlier state of the same document, by
 * edits on top of what there is now: no document is swapped, and one undo takes all of it back. What came
 * since is put aside, not deleted. A PBI or team that was not on the board then is refused.
 */
export function restoreVersion(
  edit: Edit,
  then: BoardDocument,
  scope: RestoreScope,
): Result<Restored, EditRefusal> {
  switch (scope.kind) {
    case 'board':
      return done(restoreBoard(edit, then));
    case 'team':
      return scope.team !== OUTSIDE && then.view.team(scope.team)?.aside !== false
        ? refused({ code: 'unknown', id: scope.team })
        : done(restoreLane(edit, then, scope.team));
    case 'item':
      return then.view.item(scope.item)?.aside !== false || !edit.board.roots.items.has(scope.item)
        ? refused({ code: 'unknown', id: scope.item })
        : done(restoreItem(edit, then, scope.item));
    default:
      return unreachable(scope);
  }
}

function restoreBoard(edit: Edit, then: BoardDocument): Restored {
  const { roots } = edit.board;
  let purgedItems = 0;
  restoreKeys(edit, roots.meta, then.roots.meta);
  restoreDecisions(edit, roots.decisions, then.roots.decisions, {});
  for (const root of [...ENTITY_ROOTS, 'canvas'] as const) {
    for (const id of new Set([...roots[root].keys(), ...then.roots[root].keys()])) {
      const isThere = restoreEntity(edit, then, { root, id: brandId(id) });
      if (!isThere && root === 'items' && then.view.item(brandId(id))?.aside === false) {
        purgedItems += 1;
      }
    }
  }
  return { purgedItems };
}
