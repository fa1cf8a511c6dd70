import type * as Y from 'yjs';
import {
  DEPENDENCY_CAUSES,
  LIMITS,
  NEEDED_BY,
  SPRINT_STATES,
  brandId,
  isId,
  type DependencyCause,
  type DependencyId,
  type ExternalPromise,
  type ItemId,
  type NeededBy,
  type NexusSprint,
  type PersonId,
  type ScrumTeam,
  type SprintId,
  type StandIn,
  type TeamId,
} from '@weft/domain';
import { readDecisions, type Decision } from '../decisions/decision.ts';
import {
  readDate,
  readFlag,
  readId,
  readOneOf,
  readPart,
  readRank,
  readTags,
  readText,
} from './read-values.ts';

/** One drawing of a dependency; several with equal ends are one line on the board. */
export interface DependencyRecord {
  readonly id: DependencyId;
  readonly from: ItemId;
  readonly to: ItemId;
  readonly cause: DependencyCause | undefined;
  readonly neededBy: NeededBy | undefined;
  readonly note: string;
  readonly followUp: PersonId | undefined;
  readonly external: ExternalPromise | undefined;
  readonly standIn: StandIn | undefined;
  readonly missingEnd: string | undefined;
  readonly aside: boolean;
  readonly decisions: readonly Decision[];
}

/** Reads a dependency; undefined when it does not say which two PBIs it connects. */
export function readDependency(
  id: DependencyId,
  map: Y.Map<unknown>,
): DependencyRecord | undefined {
  const ends = map.get('ends');
  if (typeof ends !== 'object' || ends === null) return undefined;
  const from: unknown = Reflect.get(ends, 'from');
  const to: unknown = Reflect.get(ends, 'to');
  if (!isId(from) || !isId(to)) return undefined;
  return {
    id,
    from: brandId<ItemId>(from),
    to: brandId<ItemId>(to),
    cause: readOneOf(map.get('cause'), DEPENDENCY_CAUSES),
    neededBy: readOneOf(map.get('neededBy'), NEEDED_BY),
    note: readText(map.get('note'), LIMITS.noteChars) ?? '',
    followUp: readId<PersonId>(map.get('followUp')),
    external: readPromise(map.get('external')),
    standIn: readStandIn(map.get('standIn')),
    missingEnd: readText(map.get('missingEnd'), LIMITS.nameChars),
    aside: readFlag(map.get('aside')),
    decisions: readDecisions(map.get('decisions')),
  };
}

/** What was agreed with those outside; undefined when it says nothing at all. */
export function readPromise(value: unknown): ExternalPromise | undefined {
  const contact = readText(readPart(value, 'contact'), LIMITS.nameChars) ?? '';
  const date = readDate(readPart(value, 'date'));
  return contact === '' && date === undefined ? undefined : Object.freeze({ contact, date });
}

/** What both teams work against meanwhile; undefined when it does not say until when. */
export function readStandIn(value: unknown): StandIn | undefined {
  const agreement = readText(readPart(value, 'agreement'), LIMITS.noteChars) ?? '';
  const until = readDate(readPart(value, 'until'));
  return until === undefined ? undefined : Object.freeze({ agreement, until });
}

export function readTeam(id: TeamId, map: Y.Map<unknown>): ScrumTeam {
  const hue = map.get('hue');
  return Object.freeze({
    id,
    name: readText(map.get('name'), LIMITS.nameChars) ?? '',
    hue: typeof hue === 'number' && Number.isInteger(hue) && hue >= 0 && hue <= 8 ? hue : 0,
    skills: readTags(map.get('skills')),
    components: readTags(map.get('components')),
    rank: readRank(map.get('rank')),
    aside: readFlag(map.get('aside')),
  });
}

export function readSprint(id: SprintId, map: Y.Map<unknown>): NexusSprint {
  const number = map.get('number');
  return Object.freeze({
    id,
    name: readText(map.get('name'), LIMITS.nameChars) ?? '',
    number: typeof number === 'number' && Number.isFinite(number) ? number : 0,
    start: readDate(map.get('start')),
    end: readDate(map.get('end')),
    endAtStart: readDate(map.get('endAtStart')),
    state: readOneOf(map.get('state'), SPRINT_STATES) ?? 'planned',
    aside: readFlag(map.get('aside')),
  });
}
