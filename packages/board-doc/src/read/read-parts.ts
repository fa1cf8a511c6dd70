import type * as Y from 'yjs';
import {
  ACCOUNTABILITIES,
  EVENT_KINDS,
  EVENT_STATES,
  JUDGEMENT_KINDS,
  LIMITS,
  RETROSPECTIVE_SUBJECTS,
  cellOf,
  isId,
  placeOf,
  type CellId,
  type CriterionId,
  type DoneCriterion,
  type EventId,
  type Improvement,
  type ImprovementId,
  type IntegrationId,
  type IntegrationRecord,
  type IntegrationTeamMembership,
  type ItemId,
  type Judgement,
  type JudgementId,
  type NexusEvent,
  type Person,
  type PersonCapacity,
  type PersonId,
  type SprintId,
  type TeamId,
  type TeamShare,
  type UserId,
} from '@weft/domain';
import { collisionOf, decisionsOn, readDecisions } from '../decisions/decision.ts';
import { deepFreeze } from './plain-data.ts';
import {
  readDate,
  readFlag,
  readId,
  readIds,
  readOneOf,
  readPart,
  readPercent,
  readPoints,
  readRank,
  readSomeOf,
  readTags,
  readText,
} from './read-values.ts';

/**
 * Total readers of the small collections. Undefined: it does not say what it would be shown by,
 * such as the day of an event or the finding that was judged.
 */

export function readPerson(id: PersonId, map: Y.Map<unknown>): Person {
  return Object.freeze({
    id,
    name: readText(map.get('name'), LIMITS.nameChars) ?? '',
    teams: readShares(map.get('teams')),
    skills: readTags(map.get('skills')),
    accountabilities: readSomeOf(map.get('accountabilities'), ACCOUNTABILITIES),
    integrationTeam: readMembership(map.get('integrationTeam')),
    capacities: readCapacities(map),
    aside: readFlag(map.get('aside')),
  });
}

/** One share for each team; a share without a percentage is the whole of the person's time. */
function readShares(value: unknown): readonly TeamShare[] {
  if (!Array.isArray(value)) return NO_SHARES;
  const shares = new Map<TeamId, TeamShare>();
  for (const share of value) {
    const team = readId<TeamId>(readPart(share, 'team'));
    const percent = readPercent(readPart(share, 'percent')) ?? WHOLE_PERCENT;
    if (team !== undefined && !shares.has(team)) shares.set(team, { team, percent });
  }
  return shares.size === 0 ? NO_SHARES : deepFreeze([...shares.values()].slice(0, LIMITS.teams));
}

const NO_SHARES: readonly TeamShare[] = Object.freeze([]);
const WHOLE_PERCENT = 100;

/** The key under which a person says what they can do for a team in a Sprint. */
export function capacityKey(cell: CellId): string {
  return `${CAPACITY_KEY}${cell}`;
}

const CAPACITY_KEY = 'capacity:';

function readCapacities(map: Y.Map<unknown>): readonly PersonCapacity[] {
  const said: PersonCapacity[] = [];
  for (const key of [...map.keys()].sort()) {
    if (!key.startsWith(CAPACITY_KEY)) continue;
    const cell = key.slice(CAPACITY_KEY.length);
    const { team, sprint } = placeOf(cell as CellId);
    const points = readPoints(map.get(key));
    if (!isId(team) || !isId(sprint) || cellOf({ team, sprint }) !== cell) continue;
    if (points !== null) said.push({ team, sprint, points });
  }
  return said.length === 0 ? NO_CAPACITIES : deepFreeze(said.slice(0, LIMITS.personCapacityCells));
}

const NO_CAPACITIES: readonly PersonCapacity[] = Object.freeze([]);

function readMembership(value: unknown): IntegrationTeamMembership | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.freeze({
    from: readDate(readPart(value, 'from')),
    until: readDate(readPart(value, 'until')),
    percent: readPercent(readPart(value, 'percent')) ?? WHOLE_PERCENT,
  });
}

/** What a criterion asks for: one guarded value, since a half of it says something else. */
export interface CriterionWording {
  readonly text: string;
  readonly atLeast: number | undefined;
  readonly applies: boolean;
}

/** Reads a wording; a criterion nobody has decided on applies and says nothing. */
export function readWording(value: unknown): CriterionWording {
  return {
    text: readText(readPart(value, 'text'), LIMITS.goalChars) ?? '',
    atLeast: readFinite(readPart(value, 'atLeast')),
    applies: readPart(value, 'applies') !== false,
  };
}

function readFinite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function readCriterion(id: CriterionId, map: Y.Map<unknown>): DoneCriterion {
  const ordered = decisionsOn(readDecisions(map.get('decisions')), 'wording');
  const collision = collisionOf('wording', ordered, readWording);
  return deepFreeze({
    id,
    team: readId<TeamId>(map.get('team')) ?? null,
    restates: readId<CriterionId>(map.get('restates')),
    ...readWording(ordered[0]?.value),
    rank: readRank(map.get('rank')),
    aside: readFlag(map.get('aside')),
    collisions: collision === undefined ? [] : [collision],
  });
}

export function readEvent(id: EventId, map: Y.Map<unknown>): NexusEvent | undefined {
  const kind = readOneOf(map.get('kind'), EVENT_KINDS);
  const on = readDate(map.get('on'));
  if (kind === undefined || on === undefined) return undefined;
  return Object.freeze({
    id,
    kind,
    state: readOneOf(map.get('state'), EVENT_STATES) ?? 'planned',
    on,
    sprint: readId<SprintId>(map.get('sprint')),
    team: readId<TeamId>(map.get('team')),
    present: readIds<PersonId>(map.get('present'), LIMITS.present),
    discussed: readSomeOf(map.get('discussed'), RETROSPECTIVE_SUBJECTS),
    aside: readFlag(map.get('aside')),
  });
}

export function readIntegration(
  id: IntegrationId,
  map: Y.Map<unknown>,
): IntegrationRecord | undefined {
  const base = {
    id,
    team: readId<TeamId>(map.get('team')),
    sprint: readId<SprintId>(map.get('sprint')),
    aside: readFlag(map.get('aside')),
  } as const;
  const kind = map.get('kind');
  if (kind === 'success') {
    const on = readDate(map.get('on'));
    return on === undefined ? undefined : Object.freeze({ ...base, kind, on });
  }
  const raisedOn = readDate(map.get('raisedOn'));
  if (kind !== 'issue' || raisedOn === undefined) return undefined;
  return Object.freeze({
    ...base,
    kind,
    title: readText(map.get('title'), LIMITS.titleChars) ?? '',
    owner: readId<PersonId>(map.get('owner')),
    needs: readTags(map.get('needs')),
    raisedOn,
    updatedOn: readDate(map.get('updatedOn')) ?? raisedOn,
    resolved: readFlag(map.get('resolved')),
  });
}

export function readImprovement(id: ImprovementId, map: Y.Map<unknown>): Improvement {
  return Object.freeze({
    id,
    text: readText(map.get('text'), LIMITS.goalChars) ?? '',
    owner: readId<PersonId>(map.get('owner')),
    item: readId<ItemId>(map.get('item')),
    done: readFlag(map.get('done')),
    aside: readFlag(map.get('aside')),
  });
}

export function readJudgement(id: JudgementId, map: Y.Map<unknown>): Judgement | undefined {
  const finding = readText(map.get('finding'), LIMITS.findingKeyChars) ?? '';
  const kind = readOneOf(map.get('kind'), JUDGEMENT_KINDS);
  const until = readDate(map.get('until'));
  if (finding === '' || kind === undefined || until === undefined) return undefined;
  return Object.freeze({
    id,
    finding,
    kind,
    until,
    reason: readText(map.get('reason'), LIMITS.noteChars) ?? '',
    by: readId<UserId>(map.get('by')),
    byName: readText(map.get('byName'), LIMITS.nameChars) ?? '',
    aside: readFlag(map.get('aside')),
  });
}
