import { done, refused, type ItemId, type Place, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMaps, knownPlace } from './checks.ts';
import { decisionHome } from './decide-item.ts';

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
  const homes = maps.value.map(decisionHome);
  if (homes.includes(undefined)) return refused({ code: 'bad-value', field: 'place' });
  for (const home of homes) if (home !== undefined) edit.decide(home, 'place', '', known.value);
  return done(undefined);
}
