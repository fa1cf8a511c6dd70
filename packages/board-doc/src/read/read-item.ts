import type * as Y from 'yjs';
import {
  ITEM_STATES,
  LIMITS,
  isId,
  brandId,
  type Collision,
  type ExternalReference,
  type GuardedItemField,
  type GuardedItemValues,
  type ItemId,
} from '@weft/domain';
import { deepFreeze } from './plain-data.ts';
import { collisionOf, decisionsOn, readDecisions } from '../decisions/decision.ts';
import {
  readFlag,
  readOneOf,
  readPlace,
  readPoints,
  readRank,
  readTags,
  readText,
} from './read-values.ts';

/** A PBI as its own container says it, before the rest of the board is looked at. All parts are frozen. */
export interface RawItem extends GuardedItemValues {
  readonly id: ItemId;
  readonly title: string;
  readonly rank: string;
  /** As written: may name an unknown PBI or close a cycle. */
  readonly parent: ItemId | undefined;
  readonly needs: readonly string[];
  readonly touches: readonly string[];
  readonly external: ExternalReference | undefined;
  readonly supportsGoal: boolean;
  readonly aside: boolean;
  readonly collisions: readonly Collision[];
}

const READ_GUARDED: { readonly [F in GuardedItemField]: (value: unknown) => GuardedItemValues[F] } =
  {
    place: readPlace,
    size: readPoints,
    ready: readFlag,
    state: (value) => readOneOf(value, ITEM_STATES) ?? 'todo',
    integrated: readFlag,
  };

/** Reads a PBI. Never throws, never writes; whatever does not fit reads as absent. */
export function readItem(id: ItemId, map: Y.Map<unknown>): RawItem {
  const decisions = readDecisions(map.get('decisions'));
  let collisions = NO_COLLISIONS;
  const shown = <F extends GuardedItemField>(field: F): GuardedItemValues[F] => {
    const ordered = decisionsOn(decisions, field);
    const collision = collisionOf(field, ordered, READ_GUARDED[field]);
    if (collision !== undefined) collisions = [...collisions, collision];
    return READ_GUARDED[field](ordered[0]?.value);
  };
  const values = {
    place: shown('place'),
    size: shown('size'),
    ready: shown('ready'),
    state: shown('state'),
    integrated: shown('integrated'),
  };
  const parent = map.get('parent');
  return {
    ...values,
    id,
    title: readText(map.get('title'), LIMITS.titleChars) ?? '',
    rank: readRank(map.get('rank')),
    parent: isId(parent) ? brandId<ItemId>(parent) : undefined,
    needs: readTags(map.get('needs')),
    touches: readTags(map.get('touches')),
    external: readExternal(map.get('external')),
    supportsGoal: readFlag(map.get('supportsGoal')),
    aside: readFlag(map.get('aside')),
    collisions: deepFreeze(collisions),
  };
}

const NO_COLLISIONS: readonly Collision[] = Object.freeze([]);

/** Where a PBI also lives; a url of another kind than http or https is left out. */
export function readExternal(value: unknown): ExternalReference | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const system = readText(Reflect.get(value, 'system'), LIMITS.nameChars);
  const key = readText(Reflect.get(value, 'key'), LIMITS.nameChars);
  if (system === undefined || key === undefined || key === '') return undefined;
  const url = readText(Reflect.get(value, 'url'), 2_000);
  const isWeb = url !== undefined && /^https?:\/\//i.test(url);
  return Object.freeze({ system, key, url: isWeb ? url : undefined });
}
