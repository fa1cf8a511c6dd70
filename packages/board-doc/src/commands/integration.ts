import {
  LIMITS,
  done,
  refused,
  type IntegrationId,
  type PersonId,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { required, tags } from './checks.ts';
import {
  createPart,
  knownPerson,
  knownWhereabouts,
  partMap,
  requiredDay,
  roomFor,
  setPartAside,
  writeChange,
  type Whereabouts,
} from './part-checks.ts';

/** Work of a team (without a team: of all) that was integrated and worked. */
export interface NewIntegration extends Whereabouts {
  /** The day, ISO 8601 date. */
  readonly on: string;
}

/** Writes down that the work of a team was integrated with that of the others, and it worked. */
export function recordIntegration(
  edit: Edit,
  success: NewIntegration,
): Result<IntegrationId, EditRefusal> {
  const room = roomFor(edit, 'integration');
  if (!room.ok) return room;
  const where = knownWhereabouts(edit, success);
  if (!where.ok) return where;
  const on = requiredDay('on', success.on);
  if (!on.ok) return on;
  const { team, sprint } = success;
  const fields = { kind: 'success', on: on.value, team, sprint };
  return done(createPart<IntegrationId>(edit, 'integration', fields));
}

export interface IntegrationIssueChange extends Whereabouts {
  readonly title?: string;
  /** null: nobody. */
  readonly owner?: PersonId | null;
  readonly needs?: readonly string[];
  readonly resolved?: boolean;
}

export interface NewIntegrationIssue extends IntegrationIssueChange {
  readonly title: string;
  /** The day it was raised, ISO 8601 date. */
  readonly on: string;
}

/** Raises something that keeps the work of the teams from being integrated. */
export function addIntegrationIssue(
  edit: Edit,
  issue: NewIntegrationIssue,
): Result<IntegrationId, EditRefusal> {
  const room = roomFor(edit, 'integration');
  if (!room.ok) return room;
  const on = requiredDay('on', issue.on);
  if (!on.ok) return on;
  const checked = checkIssue(edit, issue);
  if (!checked.ok) return checked;
  const days = { raisedOn: on.value, updatedOn: on.value };
  return done(
    createPart<IntegrationId>(edit, 'integration', { kind: 'issue', ...days, ...checked.value }),
  );
}

/** Changes what is named, and the day it was last written about; refuses a success. */
export function editIntegrationIssue(
  edit: Edit,
  id: IntegrationId,
  change: IntegrationIssueChange & { readonly on: string },
): Result<void, EditRefusal> {
  const map = partMap(edit, 'integration', id);
  if (!map.ok) return map;
  if (edit.tables.parts.integration.get(id)?.kind !== 'issue') {
    return refused({ code: 'unknown', id });
  }
  const on = requiredDay('on', change.on);
  if (!on.ok) return on;
  const checked = checkIssue(edit, change);
  if (!checked.ok) return checked;
  writeChange(edit, map.value, { ...checked.value, updatedOn: on.value });
  return done(undefined);
}

export function putIntegrationAside(edit: Edit, id: IntegrationId): Result<void, EditRefusal> {
  return setPartAside(edit, 'integration', id, true);
}

export function bringIntegrationBack(edit: Edit, id: IntegrationId): Result<void, EditRefusal> {
  return setPartAside(edit, 'integration', id, false);
}

function checkIssue(
  edit: Edit,
  change: IntegrationIssueChange,
): Result<IntegrationIssueChange, EditRefusal> {
  const title =
    change.title === undefined
      ? done(undefined)
      : required('title', change.title, LIMITS.titleChars);
  if (!title.ok) return title;
  const where = knownWhereabouts(edit, change);
  if (!where.ok) return where;
  const owner = knownPerson(edit, change.owner);
  if (!owner.ok) return owner;
  const needs = tags('needs', change.needs ?? []);
  if (!needs.ok) return needs;
  const { team, sprint, resolved } = change;
  return done({
    ...(title.value !== undefined && { title: title.value }),
    ...(team !== undefined && { team }),
    ...(sprint !== undefined && { sprint }),
    ...(change.owner !== undefined && { owner: change.owner }),
    ...(change.needs !== undefined && { needs: needs.value }),
    ...(resolved !== undefined && { resolved }),
  });
}
