import type { BoardEdit, EntityId, ItemId, LineId, SprintId, TeamId } from '@weft/domain';
import type { FindingKey } from '../finding.ts';
import type { Forecast } from '../forecast/forecast.ts';

/** What each way out does, as data; the screen makes its title from it. */
export interface WayOutFacts {
  /** One of the two PBIs of a line goes to the team of the other. */
  readonly 'same-team': {
    readonly item: ItemId;
    /** Which of the two moves: the one that waits, or the one that comes first. */
    readonly moves: 'successor' | 'predecessor';
    readonly from: TeamId | null;
    readonly to: TeamId;
  };
  /** What waits goes to the next Sprint in which it has what it waits for. */
  readonly later: {
    readonly item: ItemId;
    readonly from: SprintId;
    /** Undefined: there is none yet. */
    readonly to: SprintId | undefined;
  };
  /** What comes first goes to the Sprint before. */
  readonly earlier: {
    readonly item: ItemId;
    readonly from: SprintId;
    /** Undefined: there is none. */
    readonly to: SprintId | undefined;
  };
  /** What nobody has planned yet is planned. */
  readonly schedule: { readonly item: ItemId; readonly sprint: SprintId };
  /** A PBI becomes two: a part that needs nothing now, which keeps its id, and the rest. */
  readonly slice: {
    readonly item: ItemId;
    /** The new PBI. */
    readonly rest: ItemId;
    /** Sizes of both, in this order; null: unknown. */
    readonly sizes: readonly [number | null, number | null];
    /** Lines that lead to the rest from then on. */
    readonly lines: readonly LineId[];
  };
  /** What waits goes to the team it waits for, and something of about the same size comes back. */
  readonly swap: {
    readonly item: ItemId;
    /** Undefined: nothing fits. */
    readonly other: ItemId | undefined;
    /** How much larger the other is, in the board's unit. */
    readonly difference: number | undefined;
  };
  /** A team gives some of its capacity in a Sprint to another, and a person with it. */
  readonly 'lend-a-hand': {
    readonly from: TeamId;
    readonly to: TeamId;
    readonly sprint: SprintId;
    /** In the board's unit. */
    readonly points: number;
    readonly line: LineId;
  };
  /** Both teams work against a contract or a mock for a while. */
  readonly 'stand-in': { readonly line: LineId };
  /** The line goes, because it is no real dependency. */
  readonly remove: { readonly line: LineId };
  /** The finding is accepted for a while. */
  readonly 'live-with-it': { readonly finding: FindingKey };
  /** A PBI goes to another team in the same Sprint. */
  readonly 'give-away': {
    readonly item: ItemId;
    readonly from: TeamId;
    /** Undefined: no team fits. */
    readonly to: TeamId | undefined;
    readonly sprint: SprintId;
  };
  /** A PBI goes to the next Sprint of its team. */
  readonly postpone: {
    readonly item: ItemId;
    readonly from: SprintId;
    readonly to: SprintId | undefined;
  };
}
export type WayOutKind = keyof WayOutFacts;

/** Why a way out cannot be taken just now. */
export type DisabledReason =
  /** The team lacks what the PBI needs; such a way out is shown last. */
  | { readonly kind: 'skills-missing'; readonly team: TeamId; readonly skills: readonly string[] }
  /** There is no later Sprint; one can be added. */
  | { readonly kind: 'no-later-sprint' }
  | { readonly kind: 'no-earlier-sprint' }
  | { readonly kind: 'sprint-finished'; readonly sprint: SprintId }
  /** It is as small as can be. */
  | { readonly kind: 'size-one' }
  /** Nothing to swap with; `nearest` comes closest in size. */
  | {
      readonly kind: 'no-candidate';
      readonly nearest: { readonly item: ItemId; readonly difference: number } | undefined;
    }
  /** Lending a hand helps only where domain knowledge is what is missing. */
  | { readonly kind: 'other-cause' }
  | { readonly kind: 'capacity-unknown'; readonly team: TeamId }
  | { readonly kind: 'nothing-to-lend'; readonly team: TeamId }
  /** Nobody follows the dependency up. */
  | { readonly kind: 'no-follow-up' }
  /** No other team has room for it. */
  | { readonly kind: 'no-room' };

export type WayOutState =
  | { readonly kind: 'enabled' }
  | { readonly kind: 'disabled'; readonly reason: DisabledReason };

/** What the person must still say before the edits are made, see `editsOf`. */
export type Need = 'person' | 'date' | 'reason' | 'agreement' | 'removal' | 'who';

/** What speaks for or against a way out and is no finding. */
export type WayOutNote =
  /** Lines to PBIs of the team it goes to: they no longer cross. */
  | { readonly kind: 'lines-become-inside'; readonly team: TeamId; readonly lines: number }
  /** Lines to PBIs of the team it leaves: they cross from then on. */
  | { readonly kind: 'lines-become-crossing'; readonly team: TeamId; readonly lines: number }
  /** It serves the Nexus Sprint Goal of the Sprint that it leaves. */
  | { readonly kind: 'leaves-goal'; readonly sprint: SprintId };

interface WayOutOf<Kind extends WayOutKind> {
  readonly kind: Kind;
  readonly facts: WayOutFacts[Kind];
  /** Made in this order, in one transaction and one undo step. Empty when it is disabled. */
  readonly edits: readonly BoardEdit[];
  readonly needs: readonly Need[];
  readonly state: WayOutState;
  readonly notes: readonly WayOutNote[];
}

/**
 * A way out of a finding, as data. What it leads to says `Forecast.effectOf` of its edits. Frozen
 * in time: when the board changes, ask again.
 */
export type WayOut<Of extends WayOutKind = WayOutKind> = { [Kind in Of]: WayOutOf<Kind> }[Of];

export interface WayOutOptions {
  /** The board's date, ISO 8601. */
  readonly today: string;
  /** Makes a random id for what a way out creates. */
  readonly newId: <Id extends EntityId>() => Id;
  /** A forecast of the same board, kept in step with it; without one it is made when needed. */
  readonly forecast?: Forecast | undefined;
  /** What the second part of a sliced PBI is called; without it, as the whole. */
  readonly titleOfRest?: ((title: string) => string) | undefined;
}

/** What a way out is made from. */
export interface NewWayOut<Kind extends WayOutKind> {
  readonly edits: readonly BoardEdit[];
  readonly needs?: readonly Need[];
  readonly notes?: readonly WayOutNote[];
  readonly facts: WayOutFacts[Kind];
}

/** A way out that can be taken. */
export function enabled<Kind extends WayOutKind>(
  kind: Kind,
  { facts, edits, needs = [], notes = [] }: NewWayOut<Kind>,
): WayOutOf<Kind> {
  return { kind, facts, edits, needs, notes, state: { kind: 'enabled' } };
}

/** A way out that cannot be taken, with the reason. */
export function disabled<Kind extends WayOutKind>(
  kind: Kind,
  facts: WayOutFacts[Kind],
  reason: DisabledReason,
): WayOutOf<Kind> {
  return { kind, facts, edits: [], needs: [], notes: [], state: { kind: 'disabled', reason } };
}
