import type * as Y from 'yjs';
import {
  LIMITS,
  brandId,
  done,
  refused,
  type EntityId,
  type PersonId,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf, type PartRoot } from '../schema/roots.ts';
import { isoDate, sprintMap, teamMap } from './checks.ts';

/** Checks that commands on people, criteria, events and the other small collections share. */

type Checked<Value> = Result<Value, EditRefusal>;

/** How many entities each of the collections may hold, those put aside included. */
const MOST: Readonly<Record<PartRoot, number>> = {
  people: LIMITS.people,
  criteria: LIMITS.criteria,
  events: LIMITS.events,
  integration: LIMITS.integrationRecords,
  improvements: LIMITS.improvements,
  judgements: LIMITS.judgements,
};

export function partMap(edit: Edit, part: PartRoot, id: EntityId): Checked<Y.Map<unknown>> {
  const map = entityOf(edit.board.roots[part], id);
  return map === undefined ? refused({ code: 'unknown', id }) : done(map);
}

/** Refuses another entity where the board already has as many as it may. */
export function roomFor(edit: Edit, part: PartRoot, count = 1): Checked<void> {
  return edit.board.roots[part].size + count > MOST[part]
    ? refused({ code: 'too-many', of: part, limit: MOST[part] })
    : done(undefined);
}

/** Puts an entity aside or brings it back. */
export function setPartAside(
  edit: Edit,
  part: PartRoot,
  id: EntityId,
  aside: boolean,
): Checked<void> {
  const map = partMap(edit, part, id);
  if (!map.ok) return map;
  edit.setKey(map.value, 'aside', aside ? true : undefined);
  return done(undefined);
}

/** Distinct people who are all on the board, in the order named. */
export function knownPeople(
  edit: Edit,
  field: string,
  people: readonly PersonId[],
  most: number,
): Checked<readonly PersonId[]> {
  const distinct = [...new Set(people)];
  if (distinct.length > most) return refused({ code: 'too-many', of: field, limit: most });
  for (const id of distinct) {
    const known = partMap(edit, 'people', id);
    if (!known.ok) return known;
  }
  return done(distinct);
}

/** What an entity is about; null takes the reference away, undefined leaves it as it is. */
export interface Whereabouts {
  readonly team?: TeamId | null;
  readonly sprint?: SprintId | null;
}

/** The team and Sprint something is about, if they are on the board. */
export function knownWhereabouts(edit: Edit, { team, sprint }: Whereabouts): Checked<void> {
  const teamKnown = team ? teamMap(edit, team) : done(undefined);
  if (!teamKnown.ok) return teamKnown;
  const sprintKnown = sprint ? sprintMap(edit, sprint) : done(undefined);
  return sprintKnown.ok ? done(undefined) : sprintKnown;
}

/** A person who is on the board, or nobody. */
export function knownPerson(edit: Edit, id: PersonId | null | undefined): Checked<void> {
  if (!id) return done(undefined);
  const known = partMap(edit, 'people', id);
  return known.ok ? done(undefined) : known;
}

/** A day that must be named. */
export function requiredDay(field: string, day: string): Checked<string> {
  const checked = isoDate(field, day);
  return checked.ok ? done(day) : checked;
}

/** Part of somebody's time, 0–100. */
export function percent(field: string, value: number): Checked<number> {
  return value >= 0 && value <= 100
    ? done(value)
    : refused({ code: 'out-of-range', field, least: 0, most: 100 });
}

/** One out of a known few, or nothing. */
export function oneOf<Value>(
  field: string,
  value: Value | undefined,
  known: readonly Value[],
): Checked<Value | undefined> {
  return value === undefined || known.includes(value)
    ? done(value)
    : refused({ code: 'bad-value', field });
}

/**
 * Writes the fields that a change names: undefined leaves a field as it is, null and an empty text
 * or list take it away, and so does false.
 */
export function writeChange(
  edit: Edit,
  map: Y.Map<unknown>,
  change: Readonly<Record<string, unknown>>,
): void {
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) edit.setKey(map, key, storedValue(value));
  }
}

/** The fields an entity is created with, without those that say nothing. */
function firstFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, storedValue(value)]),
  );
}

function storedValue(value: unknown): unknown {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return value === null || value === '' || value === false || isEmptyList ? undefined : value;
}

/** Creates an entity of one of the collections and gives its id. */
export function createPart<Id extends EntityId>(
  edit: Edit,
  part: PartRoot,
  fields: Readonly<Record<string, unknown>>,
  id: Id = edit.newId<Id>(),
): Id {
  edit.create(part, id, { fields: firstFields(fields) });
  return brandId<Id>(id);
}
