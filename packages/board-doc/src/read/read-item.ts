import type * as Y from 'yjs';
import {
  GUARDED_ITEM_FIELDS,
  ITEM_STATES,
  LAYERS,
  LIMITS,
  NO_VALUES,
  VALUE_DIMENSIONS,
  VALUE_LEVELS,
  isId,
  type Collision,
  type ExternalReference,
  type GuardedItemField,
  type GuardedItemValues,
  type ItemId,
  type ItemValues,
  type PersonId,
  type Place,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
  type ValueDimension,
} from '@weft/domain';
import { deepFreeze } from './plain-data.ts';
import { readOnMap } from './read-on-map.ts';
import { collisionOf, decisionsOn, readDecisions, soleValues } from '../decisions/decision.ts';
import {
  readDate,
  readFlag,
  readId,
  readIds,
  readOneOf,
  readPart,
  readPlace,
  readPoints,
  readRank,
  readTags,
  readText,
} from './read-values.ts';

/**
 * A PBI as its own container says it. What depends on the rest of the board is filled in later: a
 * place or parent may be unknown here, and the key is empty. All parts are frozen.
 */
export interface ItemDraft extends ProductBacklogItem {
  place: Place;
  key: string;
  parent: ItemId | undefined;
}

const READ_GUARDED: { readonly [F in GuardedItemField]: (value: unknown) => GuardedItemValues[F] } =
  {
    place: readPlace,
    size: readPoints,
    ready: readReady,
    state: (value) => readOneOf(value, ITEM_STATES) ?? 'todo',
    integrated: readFlag,
  };

/** A PBI is ready by `true`, or by `{ready: true, saw}`: what whoever decided had before them. */
function readReady(value: unknown): boolean {
  return value === true || readPart(value, 'ready') === true;
}

/** Reads a PBI. Never throws, never writes; whatever does not fit reads as absent. */
export function readItem(id: ItemId, map: Y.Map<unknown>, hasAcceptance: boolean): ItemDraft {
  const list = map.get('decisions');
  const sole = soleValues(list, GUARDED_ITEM_FIELDS);
  const values = sole ?? shownValues(list);
  const parent = map.get('parent');
  return {
    id,
    key: '',
    title: readText(map.get('title'), LIMITS.titleChars) ?? '',
    place: READ_GUARDED.place(values[0]),
    size: READ_GUARDED.size(values[1]),
    ready: READ_GUARDED.ready(values[2]),
    state: READ_GUARDED.state(values[3]),
    integrated: READ_GUARDED.integrated(values[4]),
    rank: readRank(map.get('rank')),
    parent: isId(parent) ? parent : undefined,
    needs: readTags(map.get('needs')),
    touches: readTags(map.get('touches')),
    external: readExternal(map.get('external')),
    supportsGoal: readFlag(map.get('supportsGoal')),
    layer: readOneOf(map.get('layer'), LAYERS),
    hasAcceptance,
    dependenciesReviewed: readFlag(map.get('dependenciesReviewed')),
    readySaw: READ_GUARDED.ready(values[2]) ? readDigest(readPart(values[2], 'saw')) : undefined,
    slicingSaw: readDigest(map.get('slicingSaw')),
    sharedWith: readIds<TeamId>(map.get('sharedWith'), LIMITS.teams),
    workers: readIds<PersonId>(map.get('workers'), LIMITS.workers),
    plannedFinish: readDate(map.get('plannedFinish')),
    progressOn: readDate(map.get('progressOn')),
    debt: readText(map.get('debt'), LIMITS.noteChars) ?? '',
    values: readValues(map),
    carriedFrom: readId<SprintId>(map.get('carriedFrom')),
    onMap: readOnMap(map),
    aside: readFlag(map.get('aside')),
    collisions: sole === undefined ? readCollisions(list) : NO_COLLISIONS,
  };
}

/** The key under which a PBI says what it is worth in one dimension: each is decided by itself. */
export function valueKey(dimension: ValueDimension): string {
  return `value:${dimension}`;
}

function readValues(map: Y.Map<unknown>): ItemValues {
  const said = VALUE_DIMENSIONS.flatMap((dimension) => {
    const value = map.get(valueKey(dimension));
    const level = VALUE_LEVELS.find((known) => known === value);
    return level === undefined ? [] : [[dimension, level] as const];
  });
  return said.length === 0 ? NO_VALUES : Object.freeze(Object.fromEntries(said));
}

function readDigest(value: unknown): string | undefined {
  return readText(value, LIMITS.digestChars);
}

/** The shown values of the guarded fields, in their order. */
function shownValues(list: unknown): readonly unknown[] {
  const decisions = readDecisions(list);
  return GUARDED_ITEM_FIELDS.map((field) => decisionsOn(decisions, field)[0]?.value);
}

function readCollisions(list: unknown): readonly Collision[] {
  const decisions = readDecisions(list);
  return deepFreeze(
    GUARDED_ITEM_FIELDS.flatMap(
      (field) => collisionOf(field, decisionsOn(decisions, field), READ_GUARDED[field]) ?? [],
    ),
  );
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
