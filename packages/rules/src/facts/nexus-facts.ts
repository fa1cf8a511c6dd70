import type {
  CriterionId,
  EventId,
  ImprovementId,
  IntegrationId,
  ItemId,
  PersonId,
  RetrospectiveSubject,
  SprintId,
  TeamId,
} from '@weft/domain';

/** What the rules about the Nexus itself, its goals, its people and its events say, by rule. */
export interface NexusFacts {
  /** A person is given away more than once. */
  readonly 'person-double-booked': { readonly person: PersonId; readonly percent: number };

  /** Fewer or more Scrum Teams than a Nexus has. */
  readonly 'nexus-size': { readonly teams: number; readonly problem: 'too-few' | 'too-many' };

  /** Not exactly one Product Owner. */
  readonly 'single-product-owner': { readonly productOwners: readonly PersonId[] };

  /** PBIs are ordered in more than one place. */
  readonly 'single-product-backlog': { readonly systems: readonly string[] };

  /** The Nexus Integration Team is not complete. */
  readonly 'nit-composition': {
    readonly missing: readonly ('product-owner' | 'scrum-master' | 'members')[];
  };

  /** Nobody in the Nexus Integration Team has what an issue needs. */
  readonly 'nit-skill-cover': {
    readonly issue: IntegrationId;
    readonly title: string;
    readonly skills: readonly string[];
  };

  /** Team work goes on while an integration issue waits for the same person. */
  readonly 'nit-precedence': {
    readonly person: PersonId;
    readonly issue: IntegrationId;
    readonly title: string;
    readonly items: readonly ItemId[];
  };

  /** A plan without a goal. */
  readonly 'goal-missing': {
    readonly sprint: SprintId;
    /** null: the Nexus Sprint Goal. */
    readonly team: TeamId | null;
  };

  /** A goal that serves no larger one. */
  readonly 'goal-not-aligned': {
    readonly sprint: SprintId;
    /** null: the Nexus Sprint Goal and the Product Goal. */
    readonly team: TeamId | null;
  };

  /** Too little of what was selected serves the Nexus Sprint Goal. */
  readonly 'goal-unsupported': {
    readonly sprint: SprintId;
    /** null: fewer than half of all selected PBIs. */
    readonly team: TeamId | null;
    readonly selected: number;
    readonly supporting: number;
  };

  /** No Definition of Done, and this is the first Sprint that has begun. */
  readonly 'dod-missing': { readonly sprint: SprintId };

  /** A team's Definition of Done asks for less than the Nexus'. */
  readonly 'dod-weaker': {
    readonly team: TeamId;
    readonly criterion: CriterionId;
    readonly text: string;
    readonly problem: 'left-out' | 'lower';
    readonly atLeast: number | undefined;
    readonly nexusAtLeast: number | undefined;
  };

  /** Done, but not integrated. */
  readonly 'done-not-integrated': { readonly item: ItemId };

  /** A team has not integrated for more than a working day. */
  readonly 'integration-stale': {
    readonly team: TeamId;
    readonly sprint: SprintId;
    /** The last success, ISO 8601 date. */
    readonly last: string | undefined;
  };

  /** An integration issue that nobody follows. */
  readonly 'integration-issue-unowned': {
    readonly issue: IntegrationId;
    readonly title: string;
    readonly problem: 'no-owner' | 'no-update';
  };

  /** Work left over, or debt made, when the Sprint ended. */
  readonly 'undone-work': {
    readonly item: ItemId;
    readonly sprint: SprintId;
    readonly problem: 'undone' | 'debt';
    readonly debt: string;
  };

  /** A Sprint that ends at another time than it should. */
  readonly 'sprint-misaligned': {
    readonly sprint: SprintId;
    /** The team whose Sprint ends later; null: the Nexus Sprint was lengthened. */
    readonly team: TeamId | null;
    readonly end: string;
    /** The day it should end at the latest. */
    readonly latest: string;
  };

  /** Nothing moved in the Nexus Sprint Backlog for a working day. */
  readonly 'board-not-updated': {
    readonly sprint: SprintId;
    /** The last change of state or integration, ISO 8601 date. */
    readonly last: string | undefined;
  };

  /** A team with something at stake is not at the event. */
  readonly 'team-not-represented': { readonly event: EventId; readonly team: TeamId };

  /** A subject that every Retrospective has was left out. */
  readonly 'retro-topic-skipped': {
    readonly event: EventId;
    readonly subjects: readonly RetrospectiveSubject[];
  };

  /** What was agreed to be done better cannot be followed. */
  readonly 'action-untracked': {
    readonly improvement: ImprovementId;
    readonly text: string;
    readonly missing: readonly ('owner' | 'item')[];
  };

  /** A team holds a Review of its own. */
  readonly 'team-review-scheduled': { readonly event: EventId; readonly team: TeamId };
}
