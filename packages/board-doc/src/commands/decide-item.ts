import {
  ITEM_STATES,
  done,
  refused,
  unreachable,
  type GuardedItemField,
  type GuardedItemValues,
  type ItemId,
  type Result,
} from '@weft/domain';
import * as Y from 'yjs';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { readPlace } from '../read/read-values.ts';
import { itemMap, knownPlace, points } from './checks.ts';

/** Decides a guarded field of a PBI; settles a collision on it. */
export function decideItem<Field extends GuardedItemField>(
  edit: Edit,
  id: ItemId,
  field: Field,
  value: GuardedItemValues[Field],
): Result<void, EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  const checked = checkValue(edit, field, value);
  if (!checked.ok) return checked;
  decide(edit, map.value, field, checked.value);
  return done(undefined);
}

/** Takes a checked decision on an entity that carries its own list of decisions. */
export function decide(edit: Edit, map: Y.Map<unknown>, field: string, value: unknown): void {
  const list = map.get('decisions');
  if (list instanceof Y.Array) edit.decide([list], field, '', value);
}

function checkValue(
  edit: Edit,
  field: GuardedItemField,
  value: unknown,
): Result<unknown, EditRefusal> {
  switch (field) {
    case 'place':
      return knownPlace(edit, readPlace(value));
    case 'size':
      return typeof value === 'number' || value === null
        ? points('size', value)
        : refused({ code: 'bad-value', field });
    case 'state':
      return ITEM_STATES.some((state) => state === value)
        ? done(value)
        : refused({ code: 'bad-value', field });
    case 'ready':
    case 'integrated':
      return typeof value === 'boolean' ? done(value) : refused({ code: 'bad-value', field });
    default:
      return unreachable(field);
  }
}
