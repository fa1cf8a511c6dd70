import type {
  BoardPart,
  BoardSettings,
  CriterionId,
  DoneCriterion,
  EntityId,
  EventId,
  Improvement,
  ImprovementId,
  IntegrationId,
  IntegrationRecord,
  Judgement,
  JudgementId,
  NexusEvent,
  Person,
  PersonId,
} from '@weft/domain';
import { DEFAULT_SETTINGS, brandId } from '@weft/domain';
import { entityOf, type PartRoot, type Roots } from '../schema/roots.ts';
import { PartTable } from './part-table.ts';
import {
  readCriterion,
  readEvent,
  readImprovement,
  readIntegration,
  readJudgement,
  readPerson,
} from './read-parts.ts';
import { readSettings } from './read-settings.ts';

/** The small collections of a board and its settings. */
export class BoardParts {
  readonly people: PartTable<PersonId, Person> = new PartTable({
    read: readPerson,
    compare: (a, b) => inOrder([a.name, a.id], [b.name, b.id]),
    tellsAside: true,
  });
  readonly criteria: PartTable<CriterionId, DoneCriterion> = new PartTable({
    read: readCriterion,
    compare: (a, b) => inOrder([a.team ?? '', a.rank, a.id], [b.team ?? '', b.rank, b.id]),
  });
  readonly events: PartTable<EventId, NexusEvent> = new PartTable({
    read: readEvent,
    compare: (a, b) => inOrder([a.on, a.id], [b.on, b.id]),
  });
  readonly integration: PartTable<IntegrationId, IntegrationRecord> = new PartTable({
    read: readIntegration,
    compare: byId,
  });
  readonly improvements: PartTable<ImprovementId, Improvement> = new PartTable({
    read: readImprovement,
    compare: byId,
  });
  readonly judgements: PartTable<JudgementId, Judgement> = new PartTable({
    read: readJudgement,
    compare: byId,
  });
  #settings: BoardSettings = DEFAULT_SETTINGS;
  #longest: ReadonlyMap<string, Judgement> = new Map();

  get settings(): BoardSettings {
    return this.#settings;
  }

  /** The judgement on a finding that holds longest, then the one with the smallest id. */
  judgementOn(finding: string): Judgement | undefined {
    return this.#longest.get(finding);
  }

  /** Reads what is dirty again and adds the names of what became different. */
  update(
    dirty: Readonly<Record<PartRoot, ReadonlySet<string>>>,
    roots: Roots,
    changed: Set<BoardPart>,
  ): void {
    const look = <Id extends EntityId, Entity extends { readonly id: Id; readonly aside: boolean }>(
      part: PartRoot,
      table: PartTable<Id, Entity>,
    ): void => {
      if (dirty[part].size === 0) return;
      const ids = Array.from(dirty[part], (id) => brandId<Id>(id));
      if (table.update(ids, (id) => entityOf(roots[part], id))) changed.add(part);
    };
    look('people', this.people);
    look('criteria', this.criteria);
    look('events', this.events);
    look('integration', this.integration);
    look('improvements', this.improvements);
    look('judgements', this.judgements);
    if (changed.has('judgements')) this.#longest = longestOf(this.judgements.shown);
  }

  /** Reads the settings again. */
  updateSettings(roots: Roots, changed: Set<BoardPart>): void {
    const settings = readSettings(roots.meta, this.#settings);
    if (settings !== this.#settings) changed.add('settings');
    this.#settings = settings;
  }
}

/** `judgements` stand by id, so of equally long ones the first stays. */
function longestOf(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  const longest = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const known = longest.get(judgement.finding);
    if (known === undefined || judgement.until > known.until) {
      longest.set(judgement.finding, judgement);
    }
  }
  return longest;
}

/** Compares lists of texts by code unit, the first that differs deciding. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return inOrder([a.id], [b.id]);
}
