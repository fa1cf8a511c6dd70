import {
  OUTSIDE,
  type Collision,
  type CriterionId,
  type EventId,
  type ImprovementId,
  type IntegrationId,
  type ItemId,
  type JudgementId,
  type PersonId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { entityIdOf, itemIdOf, personIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';

const TEAMS = 5;
const SPRINTS = 5;
const PEOPLE = 5;
const MOST_ITEMS = 14;
const OTHERS = 4;

/** Every PBI, team, Sprint and person that an act can name. */
export const ITEM_IDS: readonly ItemId[] = listOf(MOST_ITEMS, (at) => itemIdOf(`i${at}`));
export const TEAM_IDS: readonly TeamId[] = listOf(TEAMS, (at) => teamIdOf(`t${at}`));
export const SPRINT_IDS: readonly SprintId[] = listOf(SPRINTS, (at) => sprintIdOf(`s${at}`));
export const PERSON_IDS: readonly PersonId[] = listOf(PEOPLE, (at) => personIdOf(`p${at}`));
export const CRITERION_IDS: readonly CriterionId[] = othersOf('criterion');
export const EVENT_IDS: readonly EventId[] = othersOf('event');
export const INTEGRATION_IDS: readonly IntegrationId[] = othersOf('integration');
export const IMPROVEMENT_IDS: readonly ImprovementId[] = othersOf('improvement');
export const JUDGEMENT_IDS: readonly JudgementId[] = othersOf('judgement');

/** Days around the date of the test boards, 2026-11-23, which is a Monday. */
export const DAYS = [
  '2026-11-09',
  '2026-11-13',
  '2026-11-16',
  '2026-11-19',
  '2026-11-20',
  '2026-11-23',
  '2026-11-24',
  '2026-11-26',
  '2026-11-27',
  '2026-12-04',
  '2026-12-11',
] as const;

const SKILLS = ['java', 'sql', 'law'] as const;
const COMPONENTS = ['shop', 'ledger'] as const;

export function itemAt(number: number): ItemId {
  return itemIdOf(`i${number}`);
}

export function teamAt(number: number): TeamId {
  return teamIdOf(`t${number % TEAMS}`);
}

export function sprintAt(number: number): SprintId {
  return sprintIdOf(`s${number % SPRINTS}`);
}

export function personAt(number: number): PersonId {
  return personIdOf(`p${number % PEOPLE}`);
}

/** Any team, known or not, or none, or outside. */
export function anyTeam(number: number): TeamId | null {
  const index = number % (TEAMS + 2);
  if (index === TEAMS) return null;
  return index > TEAMS ? OUTSIDE : teamAt(index);
}

export function anySprint(number: number): SprintId | null {
  const index = number % (SPRINTS + 1);
  return index === SPRINTS ? null : sprintAt(index);
}

/** A day, or one time in five none. */
export function anyDay(number: number): string | undefined {
  return number % 5 === 0 ? undefined : pick(DAYS, number);
}

export function someSkills(number: number): readonly string[] {
  return subset(SKILLS, number);
}

export function someComponents(number: number): readonly string[] {
  return subset(COMPONENTS, number);
}

/** Those values whose bits are set in the number. */
export function subset<Value>(values: readonly Value[], number: number): readonly Value[] {
  return values.filter((_, at) => (number >> at) % 2 === 1);
}

/** Collisions of these fields; half of the time none. */
export function collisions(
  number: number,
  fields: readonly string[] = ['place', 'size'],
): readonly Collision[] {
  if (number % 2 === 0) return [];
  return fields.slice((number >> 1) % fields.length).map((field) => ({
    field,
    decisions: [1, number].map((value) => ({ value, by: undefined, atMs: undefined })),
  }));
}

export function pick<Value>(values: readonly [Value, ...Value[]], number: number): Value {
  return values[number % values.length] ?? values[0];
}

function listOf<Id>(count: number, idAt: (at: number) => Id): readonly Id[] {
  return Array.from({ length: count }, (_, at) => idAt(at));
}

function othersOf<Id extends EntityIdOf>(kind: string): readonly Id[] {
  return listOf(OTHERS, (at) => entityIdOf<Id>(kind, String(at)));
}

type EntityIdOf = CriterionId | EventId | ImprovementId | IntegrationId | JudgementId;
