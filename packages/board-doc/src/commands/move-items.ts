import { done, type ItemId, type Place, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMaps, knownPlace } from './checks.ts';
import { decide } from './decide-item.ts';

/** Gives PBIs to a team and a Sprint: one decision each. */
export function moveItems(
  edit: Edit,
  ids: readonly ItemId[],
  place: Place,
): Result<void, EditRefusal> {
  const maps = itemMaps(edit, ids);
  if (!maps.ok) return maps;
  const known = knownPlace(edit, place);
  if (!known.ok) return known;
  for (const map of maps.value) decide(edit, map, 'place', known.value);
  return done(undefined);
}
