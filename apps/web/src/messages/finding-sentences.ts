import type { CellId, ItemId, LineId, PersonId, SprintId, TeamId } from '@weft/domain';
import type { RuleFacts, RuleId } from '@weft/rules';

/** What sentences about findings call things; there is a word for what is gone, too. */
export interface FindingNames {
  /** The readable key of a PBI; `otherwise` when it is not on this board. */
  item(id: ItemId, otherwise?: string): string;
  /** Key and Sprint: `PAY-12 (Sprint 2)`. */
  itemInSprint(id: ItemId, sprint: SprintId): string;
  items(ids: readonly ItemId[]): string;
  team(id: TeamId): string;
  /** The name of a team; of the Nexus for null. */
  teamOrNexus(id: TeamId | null): string;
  teams(ids: readonly TeamId[]): string;
  sprint(id: SprintId): string;
  person(id: PersonId): string;
  people(ids: readonly PersonId[]): string;
  line(id: LineId): string;
  cell(id: CellId): string;
  /** Points in the board's unit: `1 point`, `5 points`. */
  points(count: number): string;
  /** An ISO 8601 date as people write it. */
  day(date: string): string;
  list(texts: readonly string[]): string;
}

/** One sentence or two for what each rule found. */
export type FindingSentences = {
  readonly [Rule in RuleId]: (facts: RuleFacts[Rule], names: FindingNames) => string;
};

/** For each rule why it matters to a Nexus, in our own words. */
export type FindingReasons = Readonly<Record<RuleId, string>>;

/** For each rule what it is called in settings and help. */
export type RuleTitles = Readonly<Record<RuleId, string>>;

/** All there is to say of the rules in one language. */
export interface RuleWords {
  readonly what: FindingSentences;
  readonly why: FindingReasons;
  readonly titles: RuleTitles;
}
