import type { ItemId, PersonId, SprintId, TeamId, UserId } from './ids.ts';
import type { OnMap } from './map-object.ts';
import type { Place } from './place.ts';

/** How far the work on a PBI is. */
export const ITEM_STATES = ['todo', 'doing', 'done'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Which layer of the product a PBI is confined to, where it is confined to one. */
export const LAYERS = ['interface', 'service', 'data', 'test', 'operation'] as const;
export type Layer = (typeof LAYERS)[number];

/** In which ways a PBI can be worth doing. */
export const VALUE_DIMENSIONS = ['economic', 'social', 'ecological', 'knowledge'] as const;
export type ValueDimension = (typeof VALUE_DIMENSIONS)[number];

/** How much a PBI is worth in one dimension: nothing, little, some, much. */
export const VALUE_LEVELS = [0, 1, 2, 3] as const;
export type ValueLevel = (typeof VALUE_LEVELS)[number];

/** What people said a PBI is worth; dimensions nobody spoke about are missing. */
export type ItemValues = Readonly<Partial<Record<ValueDimension, ValueLevel>>>;

export const NO_VALUES: ItemValues = Object.freeze({});

/** Fields of a PBI that keep every concurrent decision until a person picks one. */
export const GUARDED_ITEM_FIELDS = ['place', 'size', 'ready', 'state', 'integrated'] as const;
export type GuardedItemField = (typeof GUARDED_ITEM_FIELDS)[number];

/** The decided values of the guarded fields. `size` is in the board's unit, ≥ 0; null: unknown. */
export interface GuardedItemValues {
  readonly place: Place;
  readonly size: number | null;
  readonly ready: boolean;
  readonly state: ItemState;
  readonly integrated: boolean;
}

/**
 * One of several decisions that were taken on the same field without knowledge of each other.
 * `by` and `atMs` are what the deciding device wrote: hints for display, never used to choose.
 */
export interface CollidingDecision {
  readonly value: unknown;
  readonly by: UserId | undefined;
  readonly atMs: number | undefined;
}

/** A guarded field with several different visible decisions. The first is the one shown meanwhile. */
export interface Collision {
  readonly field: string;
  /** What of the entity the decisions are about, such as the team that accepts; missing: all of it. */
  readonly scope?: string;
  readonly decisions: readonly CollidingDecision[];
}

/** Where the PBI also lives, when it was imported. */
export interface ExternalReference {
  /** For example `azure-devops` or `jira`. */
  readonly system: string;
  /** The id people know there, such as `PAY-12`; shown as the readable key. */
  readonly key: string;
  /** http or https only. */
  readonly url: string | undefined;
}

/** A Product Backlog item (PBI) as read from the board. Values are frozen. */
export interface ProductBacklogItem extends GuardedItemValues {
  readonly id: ItemId;
  /** What people call it: the external key, else `P-` and the first characters of its id. */
  readonly key: string;
  readonly title: string;
  /** Fractional order key in the Product Backlog; compare with `compareRank`. */
  readonly rank: string;
  /** The PBI it was sliced from; undefined for a root and where a cycle of parents is cut. */
  readonly parent: ItemId | undefined;
  /** Skills or domain knowledge it needs. */
  readonly needs: readonly string[];
  /** Components or artifacts it touches. */
  readonly touches: readonly string[];
  readonly external: ExternalReference | undefined;
  /** Supports the Nexus Sprint Goal. */
  readonly supportsGoal: boolean;
  readonly layer: Layer | undefined;
  /** True when anything stands in its acceptance notes. */
  readonly hasAcceptance: boolean;
  /** Somebody confirmed that its dependencies were looked for. */
  readonly dependenciesReviewed: boolean;
  /** What whoever called it ready had in front of them, see `readinessDigest`. */
  readonly readySaw: string | undefined;
  /** What whoever sliced its parent had in front of them, see `slicingDigest`; undefined: no slice. */
  readonly slicingSaw: string | undefined;
  /** Further teams that work on it; one PBI should need one team. */
  readonly sharedWith: readonly TeamId[];
  /** Who works on it. */
  readonly workers: readonly PersonId[];
  /** The day its team means to have it Done, ISO 8601 date. */
  readonly plannedFinish: string | undefined;
  /** The day on which its state or integration was last decided, ISO 8601 date. */
  readonly progressOn: string | undefined;
  /** Technical debt it was Done with; empty: none. */
  readonly debt: string;
  readonly values: ItemValues;
  /** The last Sprint that was closed before it was Done and gave it back to the Product Backlog. */
  readonly carriedFrom: SprintId | undefined;
  /** Undefined: nobody has put it on the Map, and nothing holds it there. */
  readonly onMap: OnMap | undefined;
  /** Put aside: kept with all its data, shown nowhere but in *Put aside*. */
  readonly aside: boolean;
  readonly collisions: readonly Collision[];
}

/** Orders PBIs by rank, then by id: two devices can make the same rank offline. */
export function compareRank(
  a: { readonly rank: string; readonly id: string },
  b: { readonly rank: string; readonly id: string },
): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
