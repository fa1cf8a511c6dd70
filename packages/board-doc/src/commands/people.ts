import {
  ACCOUNTABILITIES,
  LIMITS,
  cellOf,
  done,
  refused,
  type Accountability,
  type IntegrationTeamMembership,
  type PersonId,
  type SprintId,
  type TeamId,
  type Result,
  type TeamShare,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { capacityKey } from '../read/read-parts.ts';
import { knownCell } from './board-goals.ts';
import { isoDate, points, required, tags, teamMap } from './checks.ts';
import { createPart, partMap, percent, roomFor, setPartAside, writeChange } from './part-checks.ts';

export interface PersonChange {
  readonly name?: string;
  readonly teams?: readonly TeamShare[];
  readonly skills?: readonly string[];
  readonly accountabilities?: readonly Accountability[];
  /** Membership in the Nexus Integration Team; null: none. */
  readonly integrationTeam?: IntegrationTeamMembership | null;
}

export interface NewPerson extends PersonChange {
  readonly name: string;
}

/** Adds somebody who works in the Nexus. Not an account: nobody signs up by it. */
export function addPerson(edit: Edit, person: NewPerson): Result<PersonId, EditRefusal> {
  const room = roomFor(edit, 'people');
  if (!room.ok) return room;
  const checked = checkPerson(edit, person);
  if (!checked.ok) return checked;
  return done(createPart<PersonId>(edit, 'people', checked.value));
}

/** Changes what is named; the rest stays. */
export function editPerson(
  edit: Edit,
  id: PersonId,
  change: PersonChange,
): Result<void, EditRefusal> {
  const map = partMap(edit, 'people', id);
  if (!map.ok) return map;
  const checked = checkPerson(edit, change);
  if (!checked.ok) return checked;
  writeChange(edit, map.value, checked.value);
  return done(undefined);
}

/** Puts somebody aside: their name still stands where they are mentioned. */
export function putPersonAside(edit: Edit, id: PersonId): Result<void, EditRefusal> {
  return setPartAside(edit, 'people', id, true);
}

export function bringPersonBack(edit: Edit, id: PersonId): Result<void, EditRefusal> {
  return setPartAside(edit, 'people', id, false);
}

/** Says what somebody can do for a team in a Sprint, in the board's size unit; null: not said. */
export function setPersonCapacity(
  edit: Edit,
  id: PersonId,
  { team, sprint }: { readonly team: TeamId; readonly sprint: SprintId },
  capacity: number | null,
): Result<void, EditRefusal> {
  const map = partMap(edit, 'people', id);
  if (!map.ok) return map;
  const known = knownCell(edit, team, sprint);
  if (!known.ok) return known;
  const checked = points('capacity', capacity);
  if (!checked.ok) return checked;
  const said = edit.view.person(id)?.capacities ?? [];
  const isNew = said.every((one) => cellOf(one) !== known.value);
  if (isNew && capacity !== null && said.length >= LIMITS.personCapacityCells) {
    return refused({ code: 'too-many', of: 'capacity', limit: LIMITS.personCapacityCells });
  }
  edit.setKey(map.value, capacityKey(known.value), checked.value ?? undefined);
  return done(undefined);
}

function checkPerson(
  edit: Edit,
  change: PersonChange,
): Result<Readonly<Record<string, unknown>>, EditRefusal> {
  const name =
    change.name === undefined ? done(undefined) : required('name', change.name, LIMITS.nameChars);
  if (!name.ok) return name;
  const skills = tags('skills', change.skills ?? []);
  if (!skills.ok) return skills;
  const shares = checkShares(edit, change.teams ?? []);
  if (!shares.ok) return shares;
  const membership = checkMembership(change.integrationTeam ?? null);
  if (!membership.ok) return membership;
  const { accountabilities } = change;
  if (accountabilities?.some((one) => !ACCOUNTABILITIES.includes(one)) === true) {
    return refused({ code: 'bad-value', field: 'accountabilities' });
  }
  return done({
    ...(name.value !== undefined && { name: name.value }),
    ...(change.teams !== undefined && { teams: shares.value }),
    ...(change.skills !== undefined && { skills: skills.value }),
    ...(accountabilities !== undefined && {
      accountabilities: ACCOUNTABILITIES.filter((one) => accountabilities.includes(one)),
    }),
    ...(change.integrationTeam !== undefined && { integrationTeam: membership.value }),
  });
}

function checkShares(
  edit: Edit,
  shares: readonly TeamShare[],
): Result<readonly TeamShare[], EditRefusal> {
  for (const share of shares) {
    const known = teamMap(edit, share.team);
    if (!known.ok) return known;
    const part = percent('teams', share.percent);
    if (!part.ok) return part;
  }
  return new Set(shares.map(({ team }) => team)).size === shares.length
    ? done(shares.map(({ team, percent: part }) => ({ team, percent: part })))
    : refused({ code: 'bad-value', field: 'teams' });
}

function checkMembership(
  membership: IntegrationTeamMembership | null,
): Result<Partial<IntegrationTeamMembership> | null, EditRefusal> {
  if (membership === null) return done(null);
  const { from, until } = membership;
  for (const day of [from, until]) {
    const checked = isoDate('integrationTeam', day);
    if (!checked.ok) return checked;
  }
  if (from !== undefined && until !== undefined && until < from) {
    return refused({ code: 'bad-value', field: 'integrationTeam' });
  }
  const part = percent('integrationTeam', membership.percent);
  if (!part.ok) return part;
  return done({
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    percent: part.value,
  });
}
