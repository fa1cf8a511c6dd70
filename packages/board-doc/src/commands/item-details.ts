import {
  LAYERS,
  LIMITS,
  VALUE_DIMENSIONS,
  VALUE_LEVELS,
  done,
  refused,
  type ItemId,
  type Layer,
  type PersonId,
  type Result,
  type SprintId,
  type TeamId,
  type ValueDimension,
  type ValueLevel,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { valueKey } from '../read/read-item.ts';
import { atMost, isoDate, itemMap, itemMaps, sprintMap, teamMap } from './checks.ts';
import { knownPeople } from './part-checks.ts';

/** Names the one layer of the product a PBI is confined to; null: it is confined to none. */
export function setLayer(edit: Edit, id: ItemId, layer: Layer | null): Result<void, EditRefusal> {
  if (layer !== null && !LAYERS.includes(layer)) {
    return refused({ code: 'bad-value', field: 'layer' });
  }
  return setDetail(edit, id, 'layer', layer ?? undefined);
}

/** Names the further teams that work on a PBI; refuses teams that are not on the board. */
export function setSharedWith(
  edit: Edit,
  id: ItemId,
  teams: readonly TeamId[],
): Result<void, EditRefusal> {
  const distinct = [...new Set(teams)];
  for (const team of distinct) {
    const known = teamMap(edit, team);
    if (!known.ok) return known;
  }
  return setDetail(edit, id, 'sharedWith', distinct.length > 0 ? distinct : undefined);
}

/** Names the people who work on a PBI; refuses too many and those who are not on the board. */
export function setWorkers(
  edit: Edit,
  id: ItemId,
  people: readonly PersonId[],
): Result<void, EditRefusal> {
  const known = knownPeople(edit, 'workers', people, LIMITS.workers);
  if (!known.ok) return known;
  return setDetail(edit, id, 'workers', known.value.length > 0 ? known.value : undefined);
}

/** Names the day its team means to have a PBI Done (ISO 8601 date); null: none. */
export function setPlannedFinish(
  edit: Edit,
  id: ItemId,
  day: string | null,
): Result<void, EditRefusal> {
  const checked = isoDate('plannedFinish', day ?? undefined);
  return checked.ok ? setDetail(edit, id, 'plannedFinish', checked.value) : checked;
}

/** Writes down the technical debt a PBI was Done with; empty: none. */
export function setDebt(edit: Edit, id: ItemId, debt: string): Result<void, EditRefusal> {
  const checked = atMost('debt', debt.trim(), LIMITS.noteChars);
  return checked.ok ? setDetail(edit, id, 'debt', checked.value || undefined) : checked;
}

/** Confirms that the dependencies of a PBI were looked for, or takes that back. */
export function setDependenciesReviewed(
  edit: Edit,
  id: ItemId,
  reviewed: boolean,
): Result<void, EditRefusal> {
  return setDetail(edit, id, 'dependenciesReviewed', reviewed ? true : undefined);
}

/** Says what a PBI is worth in one dimension; null: nobody says. */
export function setValue(
  edit: Edit,
  id: ItemId,
  dimension: ValueDimension,
  level: ValueLevel | null,
): Result<void, EditRefusal> {
  if (!VALUE_DIMENSIONS.includes(dimension)) {
    return refused({ code: 'bad-value', field: 'dimension' });
  }
  if (level !== null && !VALUE_LEVELS.includes(level)) {
    return refused({ code: 'bad-value', field: dimension });
  }
  return setDetail(edit, id, valueKey(dimension), level ?? undefined);
}

/** Marks PBIs as given back to the Product Backlog by a closed Sprint; null: takes the mark off. */
export function setCarriedFrom(
  edit: Edit,
  ids: readonly ItemId[],
  sprint: SprintId | null,
): Result<void, EditRefusal> {
  const known = sprint === null ? done(undefined) : sprintMap(edit, sprint);
  if (!known.ok) return known;
  const maps = itemMaps(edit, ids);
  if (!maps.ok) return maps;
  for (const map of maps.value) edit.setKey(map, 'carriedFrom', sprint ?? undefined);
  return done(undefined);
}

function setDetail(edit: Edit, id: ItemId, key: string, value: unknown): Result<void, EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  edit.setKey(map.value, key, value);
  return done(undefined);
}
