import {
  LIMITS,
  type ExternalPromise,
  type LineId,
  type PersonId,
  type Result,
  type StandIn,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { atMost, isoDate, required } from './checks.ts';
import { setOnAll } from './line-records.ts';
import { knownPerson, requiredDay } from './part-checks.ts';

/** Names who follows a dependency up; null: nobody. */
export function setFollowUp(
  edit: Edit,
  line: LineId,
  person: PersonId | null,
): Result<void, EditRefusal> {
  const known = knownPerson(edit, person);
  return known.ok ? setOnAll(edit, line, 'followUp', person ?? undefined) : known;
}

/** Writes down whom to ask outside the Nexus and what day they promised; null: nothing. */
export function setExternalPromise(
  edit: Edit,
  line: LineId,
  promise: Partial<ExternalPromise> | null,
): Result<void, EditRefusal> {
  const contact = atMost('contact', promise?.contact?.trim() ?? '', LIMITS.nameChars);
  if (!contact.ok) return contact;
  const date = isoDate('date', promise?.date);
  if (!date.ok) return date;
  const value = {
    ...(contact.value !== '' && { contact: contact.value }),
    ...(date.value !== undefined && { date: date.value }),
  };
  return setOnAll(edit, line, 'external', Object.keys(value).length === 0 ? undefined : value);
}

/** Agrees on what both teams work against until the real thing is there; null: on nothing. */
export function setStandIn(
  edit: Edit,
  line: LineId,
  standIn: StandIn | null,
): Result<void, EditRefusal> {
  if (standIn === null) return setOnAll(edit, line, 'standIn', undefined);
  const agreement = required('agreement', standIn.agreement, LIMITS.noteChars);
  if (!agreement.ok) return agreement;
  const until = requiredDay('until', standIn.until);
  if (!until.ok) return until;
  return setOnAll(edit, line, 'standIn', { agreement: agreement.value, until: until.value });
}
