import { done, type ItemId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMaps } from './checks.ts';

/** Puts PBIs aside instead of deleting them, so that a concurrent edit is kept. */
export function putAside(edit: Edit, ids: readonly ItemId[]): Result<void, EditRefusal> {
  return setAside(edit, ids, true);
}

/** Brings PBIs back to where they were. */
export function bringBack(edit: Edit, ids: readonly ItemId[]): Result<void, EditRefusal> {
  return setAside(edit, ids, undefined);
}

function setAside(
  edit: Edit,
  ids: readonly ItemId[],
  aside: true | undefined,
): Result<void, EditRefusal> {
  const maps = itemMaps(edit, ids);
  if (!maps.ok) return maps;
  for (const map of maps.value) edit.setKey(map, 'aside', aside);
  return done(undefined);
}
