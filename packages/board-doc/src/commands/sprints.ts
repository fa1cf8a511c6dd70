import {
  LIMITS,
  SPRINT_STATES,
  done,
  refused,
  type Result,
  type SprintId,
  type SprintState,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { isoDate, required, sprintMap } from './checks.ts';

export interface SprintChange {
  readonly name?: string;
  readonly number?: number;
  /** ISO 8601 dates, both days included. */
  readonly start?: string;
  readonly end?: string;
  readonly state?: SprintState;
}

/** Adds a Sprint; without a number it follows the last one, without a name it is named by it. */
export function addSprint(edit: Edit, sprint: SprintChange): Result<SprintId, EditRefusal> {
  const number = sprint.number ?? (edit.view.sprints().at(-1)?.number ?? 0) + 1;
  const checked = checkSprint({ ...sprint, number, name: sprint.name ?? `Sprint ${number}` });
  if (!checked.ok) return checked;
  if (edit.board.roots.sprints.size >= LIMITS.sprints) {
    return refused({ code: 'too-many', of: 'sprints', limit: LIMITS.sprints });
  }
  const id = edit.newId<SprintId>();
  const endAtStart = sprint.state === 'running' ? sprint.end : undefined;
  edit.create('sprints', id, { fields: { ...checked.value, endAtStart } });
  return done(id);
}

/**
 * Changes what is named; the rest stays. When a Sprint is started, its last day as it is then is
 * kept beside it; when it is planned again, that is forgotten.
 */
export function editSprint(
  edit: Edit,
  id: SprintId,
  change: SprintChange,
): Result<void, EditRefusal> {
  const map = sprintMap(edit, id);
  if (!map.ok) return map;
  const checked = checkSprint(change);
  if (!checked.ok) return checked;
  const before = edit.view.sprint(id);
  for (const [key, value] of Object.entries(checked.value)) {
    if (value !== undefined) edit.setKey(map.value, key, value);
  }
  const starts = change.state === 'running' && before?.state !== 'running';
  if (starts) edit.setKey(map.value, 'endAtStart', change.end ?? before?.end);
  if (change.state === 'planned') edit.setKey(map.value, 'endAtStart', undefined);
  return done(undefined);
}

/** Puts a Sprint aside; its PBIs keep their place until somebody moves them. */
export function putSprintAside(edit: Edit, id: SprintId): Result<void, EditRefusal> {
  return setSprintAside(edit, id, true);
}

export function bringSprintBack(edit: Edit, id: SprintId): Result<void, EditRefusal> {
  return setSprintAside(edit, id, undefined);
}

function setSprintAside(
  edit: Edit,
  id: SprintId,
  aside: true | undefined,
): Result<void, EditRefusal> {
  const map = sprintMap(edit, id);
  if (!map.ok) return map;
  edit.setKey(map.value, 'aside', aside);
  return done(undefined);
}

function checkSprint(change: SprintChange): Result<SprintChange, EditRefusal> {
  if (change.name !== undefined) {
    const name = required('name', change.name, LIMITS.nameChars);
    if (!name.ok) return name;
  }
  if (change.number !== undefined && !Number.isInteger(change.number)) {
    return refused({ code: 'bad-value', field: 'number' });
  }
  if (change.state !== undefined && !SPRINT_STATES.includes(change.state)) {
    return refused({ code: 'bad-value', field: 'state' });
  }
  for (const field of ['start', 'end'] as const) {
    const date = isoDate(field, change[field]);
    if (!date.ok) return date;
  }
  if (change.start !== undefined && change.end !== undefined && change.end < change.start) {
    return refused({ code: 'bad-value', field: 'end' });
  }
  return done(change);
}
