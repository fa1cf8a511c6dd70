import * as Y from 'yjs';
import {
  LIMITS,
  NOWHERE,
  OUTSIDE,
  isId,
  type Place,
  brandId,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/** Total readers of single values: any shape gives a value or undefined, never an exception. */

export function readText(value: unknown, mostChars: number): string | undefined {
  if (value instanceof Y.XmlText) return undefined;
  if (value instanceof Y.Text) return value.toString().slice(0, mostChars);
  return typeof value === 'string' ? value.slice(0, mostChars) : undefined;
}

export function readFlag(value: unknown): boolean {
  return value === true;
}

export function readOneOf<Value extends string>(
  value: unknown,
  known: readonly Value[],
): Value | undefined {
  return known.find((candidate) => candidate === value);
}

export function readTags(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return NO_TAGS;
  const tags = value
    .filter((tag): tag is string => typeof tag === 'string' && tag !== '')
    .slice(0, LIMITS.tagCount)
    .map((tag) => tag.slice(0, LIMITS.tagChars));
  return tags.length === 0 ? NO_TAGS : Object.freeze([...new Set(tags)]);
}

const NO_TAGS: readonly string[] = Object.freeze([]);

/** A size or capacity: finite, 0 to the limit; null otherwise. */
export function readPoints(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= LIMITS.sizePoints ? value : null;
}

/** An order key; entities without a usable one stand last. */
export function readRank(value: unknown): string {
  return typeof value === 'string' && value !== '' && value.length <= LIMITS.rankChars * 4
    ? value
    : LAST_RANK;
}

/** Sorts after every key that `keysAfter` makes. */
const LAST_RANK = '~';

/** ISO 8601 date without time. */
export function readDate(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** A place as decided, before unknown teams and Sprints are read as null. */
export function readPlace(value: unknown): Place {
  if (typeof value !== 'object' || value === null) return NOWHERE;
  const team: unknown = Reflect.get(value, 'team');
  const sprint: unknown = Reflect.get(value, 'sprint');
  return Object.freeze({
    team: team === OUTSIDE || isId(team) ? brandId<TeamId>(String(team)) : null,
    sprint: isId(sprint) ? brandId<SprintId>(sprint) : null,
  });
}

/** Ids of any one kind: distinct, in the order they stand in. */
export function readIds<Id extends string>(value: unknown, most: number): readonly Id[] {
  if (!Array.isArray(value)) return NO_IDS;
  const ids = new Set(value.filter((id) => isId(id)).map((id) => brandId<Id>(id)));
  return ids.size === 0 ? NO_IDS : Object.freeze([...ids].slice(0, most));
}

const NO_IDS: readonly never[] = Object.freeze([]);

/** An id of one kind. */
export function readId<Id extends string>(value: unknown): Id | undefined {
  return isId(value) ? brandId<Id>(value) : undefined;
}

/** Values out of a known few: distinct, in the order of `known`. */
export function readSomeOf<Value extends string>(
  value: unknown,
  known: readonly Value[],
): readonly Value[] {
  return Object.freeze(Array.isArray(value) ? known.filter((one) => value.includes(one)) : []);
}

/** A property of plain data; undefined where there is none. */
export function readPart(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Part of a whole, 0–100; undefined otherwise. */
export function readPercent(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 100 ? value : undefined;
}
