import {
  EVENT_KINDS,
  EVENT_STATES,
  LIMITS,
  RETROSPECTIVE_SUBJECTS,
  done,
  refused,
  type EventId,
  type EventKind,
  type EventState,
  type PersonId,
  type Result,
  type RetrospectiveSubject,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import {
  createPart,
  knownPeople,
  knownWhereabouts,
  oneOf,
  partMap,
  requiredDay,
  roomFor,
  setPartAside,
  writeChange,
  type Whereabouts,
} from './part-checks.ts';

export interface EventChange extends Whereabouts {
  /** The day, ISO 8601 date. */
  readonly on?: string;
  readonly state?: EventState;
  readonly present?: readonly PersonId[];
  /** Subjects of a Retrospective about which something was written down. */
  readonly discussed?: readonly RetrospectiveSubject[];
}

export interface NewEvent extends EventChange {
  readonly kind: EventKind;
  readonly on: string;
}

/** Writes down one of the five events as it is planned or was held; without a team: the Nexus'. */
export function addEvent(edit: Edit, event: NewEvent): Result<EventId, EditRefusal> {
  const room = roomFor(edit, 'events');
  if (!room.ok) return room;
  const kind = oneOf('kind', event.kind, EVENT_KINDS);
  if (!kind.ok) return kind;
  const checked = checkEvent(edit, event);
  if (!checked.ok) return checked;
  return done(createPart<EventId>(edit, 'events', { kind: kind.value, ...checked.value }));
}

/** Changes what is named; the rest stays. */
export function editEvent(edit: Edit, id: EventId, change: EventChange): Result<void, EditRefusal> {
  const map = partMap(edit, 'events', id);
  if (!map.ok) return map;
  const checked = checkEvent(edit, change);
  if (!checked.ok) return checked;
  writeChange(edit, map.value, { ...checked.value });
  return done(undefined);
}

export function putEventAside(edit: Edit, id: EventId): Result<void, EditRefusal> {
  return setPartAside(edit, 'events', id, true);
}

export function bringEventBack(edit: Edit, id: EventId): Result<void, EditRefusal> {
  return setPartAside(edit, 'events', id, false);
}

function checkEvent(edit: Edit, change: EventChange): Result<EventChange, EditRefusal> {
  const { on, state, team, sprint, discussed } = change;
  const day = on === undefined ? done(undefined) : requiredDay('on', on);
  if (!day.ok) return day;
  const known = oneOf('state', state, EVENT_STATES);
  if (!known.ok) return known;
  const where = knownWhereabouts(edit, change);
  if (!where.ok) return where;
  const present = knownPeople(edit, 'present', change.present ?? [], LIMITS.present);
  if (!present.ok) return present;
  if (discussed?.some((subject) => !RETROSPECTIVE_SUBJECTS.includes(subject)) === true) {
    return refused({ code: 'bad-value', field: 'discussed' });
  }
  return done({
    ...(on !== undefined && { on }),
    ...(state !== undefined && { state }),
    ...(team !== undefined && { team }),
    ...(sprint !== undefined && { sprint }),
    ...(change.present !== undefined && { present: present.value }),
    ...(discussed !== undefined && {
      discussed: RETROSPECTIVE_SUBJECTS.filter((subject) => discussed.includes(subject)),
    }),
  });
}
