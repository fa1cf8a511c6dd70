import {
  ITEM_STATES,
  done,
  readinessDigest,
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
import type { DecisionHome } from '../undo/primitive.ts';
import { refreshSlices } from './refresh-slices.ts';
import { itemMap, knownPlace, points } from './checks.ts';

/**
 * Decides a guarded field of a PBI; settles a collision on it. *Ready* is kept with a digest of what
 * whoever decided had before them; state and integration with the day they were decided on.
 */
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
  const home = decisionHome(map.value);
  if (home === undefined) return refused({ code: 'unknown', id });
  const kept = field === 'ready' && value === true ? readyNow(edit, id) : checked.value;
  const isDecided = edit.decide(home, field, '', kept);
  if (isDecided && (field === 'state' || field === 'integrated')) {
    edit.stampKey(map.value, 'progressOn', edit.today);
  }
  if (field === 'size') refreshSlices(edit, [id]);
  return done(undefined);
}

/** A decision that a PBI is ready, with what can be seen of it now. */
export function readyNow(edit: Edit, id: ItemId): unknown {
  return { ready: true, saw: readinessDigest(edit.view, id) };
}

/**
 * Where the decisions on a PBI or criterion are kept; undefined when it came without a list: one that were made
 * now could be made twice.
 */
export function decisionHome(map: Y.Map<unknown>): DecisionHome | undefined {
  const list = map.get('decisions');
  if (!(list instanceof Y.Array)) return undefined;
  const lists = [list];
  return { shown: () => lists, all: () => lists };
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
