import {
  NOWHERE,
  OUTSIDE,
  cellOf,
  endsOfLine,
  placeOf,
  type BoardView,
  type CellId,
  type ItemId,
  type LineId,
  type PersonId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { Finding, RuleId } from '@weft/rules';
import { useMessages, type Messages } from '../../messages/catalogue.ts';
import type { FindingNames } from '../../messages/finding-sentences.ts';
import { useFindingMessages, type FindingMessages } from '../../messages/finding-words.ts';

/** The words that sentences about findings are made of. */
export interface FindingVocabulary {
  readonly findings: FindingMessages['findings'];
  readonly ruleWords: FindingMessages['ruleWords'];
  readonly everyday: Messages['common'];
  readonly forms: Messages['forms'];
}

/** The words of findings in the person's language. */
export function useFindingVocabulary(): FindingVocabulary {
  const { common, forms } = useMessages();
  const { findings, ruleWords } = useFindingMessages();
  return { findings, ruleWords, everyday: common, forms };
}

/** Says what was found, with the names in it, from a finding's facts and the board as it is. */
export function whatOf<Rule extends RuleId>(
  finding: Finding<Rule>,
  view: BoardView,
  words: FindingVocabulary,
): string {
  return words.ruleWords.what[finding.rule](finding.facts, new BoardNames(view, words));
}

/** Names by id, with words for what is not there any more. */
export class BoardNames implements FindingNames {
  readonly #view: BoardView;
  readonly #words: FindingVocabulary;

  constructor(view: BoardView, words: FindingVocabulary) {
    this.#view = view;
    this.#words = words;
  }

  item(id: ItemId, otherwise?: string): string {
    return this.#view.item(id)?.key ?? otherwise ?? this.#words.findings.unknownItem;
  }

  itemInSprint(id: ItemId, sprint: SprintId): string {
    return this.#words.findings.itemInSprint(this.item(id), this.sprint(sprint));
  }

  items(ids: readonly ItemId[]): string {
    return this.list(ids.map((id) => this.item(id)));
  }

  team(id: TeamId): string {
    if (id === OUTSIDE) return this.#words.everyday.outsideTheNexus;
    return this.#view.team(id)?.name ?? this.#words.findings.unknownTeam;
  }

  teamOrNexus(id: TeamId | null): string {
    return id === null ? this.#words.findings.nexus : this.team(id);
  }

  teams(ids: readonly TeamId[]): string {
    return this.list(ids.map((id) => this.team(id)));
  }

  sprint(id: SprintId): string {
    return this.#view.sprint(id)?.name ?? this.#words.findings.unknownSprint;
  }

  person(id: PersonId): string {
    return this.#view.person(id)?.name ?? this.#words.findings.unknownPerson;
  }

  people(ids: readonly PersonId[]): string {
    return this.list(ids.map((id) => this.person(id)));
  }

  line(id: LineId): string {
    const [from, to] = endsOfLine(id);
    return this.#words.findings.line(this.item(from), this.item(to));
  }

  cell(id: CellId): string {
    if (id === cellOf(NOWHERE)) return this.#words.findings.nexus;
    const { team, sprint } = placeOf(id);
    const owner = this.teamOrNexus(team);
    return sprint === null ? owner : this.#words.findings.cell(owner, this.sprint(sprint));
  }

  points(count: number): string {
    return this.#words.everyday.points(count);
  }

  day(date: string): string {
    return this.#words.forms.shortDay(date);
  }

  list(texts: readonly string[]): string {
    return this.#words.forms.listOf(texts);
  }
}
