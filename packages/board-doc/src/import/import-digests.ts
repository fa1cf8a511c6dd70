import { done, slicingDigest, type Result, type SnapshotItem } from '@weft/domain';
import { decisionHome, readyNow } from '../commands/decide-item.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import type { Refs } from './import-refs.ts';

/** Not what any digest looks like, so that it never is that of what is true now. */
const STALE = 'stale';

/**
 * Notes what whoever called PBIs ready or sliced their parents had before them, once all PBIs and
 * lines are here: digests hold ids, and these PBIs have their own.
 */
export function writeDigests(
  edit: Edit,
  rows: readonly SnapshotItem[],
  refs: Refs,
): Result<void, EditRefusal> {
  for (const row of rows) {
    const id = refs.items.get(row.ref);
    const map = id === undefined ? undefined : entityOf(edit.board.roots.items, id);
    if (id === undefined || map === undefined) continue;
    const home = decisionHome(map);
    if (row.ready === true && row.readySaw !== undefined && home !== undefined) {
      const isCurrent = row.readySaw === 'current';
      edit.decide(home, 'ready', '', isCurrent ? readyNow(edit, id) : { ready: true, saw: STALE });
    }
    const parent = row.parent === undefined ? undefined : refs.items.get(row.parent);
    if (row.slicingSaw !== undefined && parent !== undefined) {
      const isCurrent = row.slicingSaw === 'current';
      edit.setKey(map, 'slicingSaw', isCurrent ? slicingDigest(edit.view, parent) : STALE);
    }
  }
  return done(undefined);
}

/** True for rows that {@link writeDigests} has something to note about. */
export function hasDigest(row: SnapshotItem): boolean {
  return (row.readySaw ?? row.slicingSaw) !== undefined;
}
