import {
  brandId,
  type CriterionId,
  type EventId,
  type ImprovementId,
  type IntegrationId,
  type ItemId,
  type LineId,
  type PersonId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { RuleFacts, RuleId } from '@weft/rules';
import type { FindingNames } from '../finding-sentences.ts';
import type { PluralForms, WordForms } from '../word-forms.ts';

/** What a rule may find, and what both languages are to say of it. */
export interface Sample<Facts> {
  readonly facts: Facts;
  readonly en: string;
  readonly de: string;
}

/** Samples of some rules: all variants of facts that change the sentence. */
export type Samples<Rule extends RuleId> = {
  readonly [Each in Rule]: readonly Sample<RuleFacts[Each]>[];
};

export const A: ItemId = brandId<ItemId>('A');
export const B: ItemId = brandId<ItemId>('B');
export const C: ItemId = brandId<ItemId>('C');
export const D: ItemId = brandId<ItemId>('D');
export const RED: TeamId = brandId<TeamId>('Red');
export const BLUE: TeamId = brandId<TeamId>('Blue');
export const S1: SprintId = brandId<SprintId>('Sprint 1');
export const S2: SprintId = brandId<SprintId>('Sprint 2');
export const ADA: PersonId = brandId<PersonId>('Ada');
export const LIN: PersonId = brandId<PersonId>('Lin');
export const LINE: LineId = brandId<LineId>('A B');
export const ISSUE: IntegrationId = brandId<IntegrationId>('issue');
export const CRITERION: CriterionId = brandId<CriterionId>('criterion');
export const EVENT: EventId = brandId<EventId>('event');
export const IMPROVEMENT: ImprovementId = brandId<ImprovementId>('improvement');

/** The little that names need of a language. */
export interface LanguageOfNames {
  readonly forms: WordForms;
  readonly points: PluralForms;
  readonly nexus: string;
  /** A dependency, from its two ends. */
  readonly line: (from: string, to: string) => string;
}

/** Names that are the ids themselves, as a board in the given language would write them. */
export function plainNames({ forms, points, nexus, line }: LanguageOfNames): FindingNames {
  return {
    item: (id, otherwise) => otherwise ?? id,
    itemInSprint: (id, sprint) => `${id} (${sprint})`,
    items: (ids) => forms.listOf(ids),
    team: (id) => id,
    teamOrNexus: (id) => id ?? nexus,
    teams: (ids) => forms.listOf(ids),
    sprint: (id) => id,
    person: (id) => id,
    people: (ids) => forms.listOf(ids),
    line: (id) => line(id.slice(0, 1), id.slice(-1)),
    cell: () => `Red, Sprint 1`,
    points: (count) => forms.plural(count, points),
    day: (date) => forms.shortDay(date),
    list: (texts) => forms.listOf(texts),
  };
}
