import type * as Y from 'yjs';
import {
  LIMITS,
  OUTSIDE,
  done,
  refused,
  type ItemId,
  type Place,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';

/** Checks that commands share. Each gives what was looked for, or the refusal. */

type Checked<Value> = Result<Value, EditRefusal>;

export function itemMap(edit: Edit, id: ItemId): Checked<Y.Map<unknown>> {
  const map = entityOf(edit.board.roots.items, id);
  return map === undefined ? refused({ code: 'unknown', id }) : done(map);
}

export function itemMaps(edit: Edit, ids: readonly ItemId[]): Checked<readonly Y.Map<unknown>[]> {
  const maps: Y.Map<unknown>[] = [];
  for (const id of new Set(ids)) {
    const map = itemMap(edit, id);
    if (!map.ok) return map;
    maps.push(map.value);
  }
  return done(maps);
}

export function teamMap(edit: Edit, id: TeamId): Checked<Y.Map<unknown>> {
  const map = entityOf(edit.board.roots.teams, id);
  return map === undefined ? refused({ code: 'unknown', id }) : done(map);
}

export function sprintMap(edit: Edit, id: SprintId): Checked<Y.Map<unknown>> {
  const map = entityOf(edit.board.roots.sprints, id);
  return map === undefined ? refused({ code: 'unknown', id }) : done(map);
}

/** A text without blanks around it, not empty and not too long. */
export function required(field: string, text: string, limitChars: number): Checked<string> {
  const trimmed = text.trim();
  if (trimmed === '') return refused({ code: 'empty', field });
  return atMost(field, trimmed, limitChars);
}

export function atMost(field: string, text: string, limitChars: number): Checked<string> {
  return text.length > limitChars ? refused({ code: 'too-long', field, limitChars }) : done(text);
}

/** A size or capacity in the board's unit; null: unknown. */
export function points(field: string, value: number | null): Checked<number | null> {
  if (value === null || (value >= 0 && value <= LIMITS.sizePoints)) return done(value);
  return refused({ code: 'out-of-range', field, least: 0, most: LIMITS.sizePoints });
}

/** A place whose team and Sprint are on this board. */
export function knownPlace(edit: Edit, place: Place): Checked<Place> {
  const { team, sprint } = place;
  const { view } = edit;
  if (team !== null && team !== OUTSIDE && view.team(team) === undefined) {
    return refused({ code: 'unknown', id: team });
  }
  if (sprint !== null && view.sprint(sprint) === undefined) {
    return refused({ code: 'unknown', id: sprint });
  }
  return done({ team, sprint });
}

/** Skills or components: trimmed, distinct, not too many, not too long. */
export function tags(field: string, wanted: readonly string[]): Checked<readonly string[]> {
  const distinct = [...new Set(wanted.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  if (distinct.length > LIMITS.tagCount) {
    return refused({ code: 'too-many', of: field, limit: LIMITS.tagCount });
  }
  const long = distinct.some((tag) => tag.length > LIMITS.tagChars);
  return long ? refused({ code: 'too-long', field, limitChars: LIMITS.tagChars }) : done(distinct);
}

/** ISO 8601 date that exists in the calendar, or undefined. */
export function isoDate(field: string, date: string | undefined): Checked<string | undefined> {
  if (date === undefined) return done(undefined);
  const parsed = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
  return exists ? done(date) : refused({ code: 'bad-value', field });
}
