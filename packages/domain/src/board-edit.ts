import type { LineId, StandIn } from './dependency.ts';
import type { ItemId, JudgementId, PersonId, SprintId, TeamId } from './ids.ts';
import type { JudgementKind } from './judgement.ts';
import type { Place } from './place.ts';

/**
 * One further part of a sliced PBI. It stands right after it in the Product Backlog, has it as its
 * parent, and takes over what it needs, touches and belongs to: skills, components, layer, whether
 * it supports the Nexus Sprint Goal. It is neither ready nor begun.
 */
export interface SlicePart {
  /** The id it gets; random, so that two slices made offline never clash. */
  readonly id: ItemId;
  readonly title: string;
  readonly size: number | null;
  readonly place: Place;
  /**
   * Lines of the sliced PBI that lead to this part instead, or (see `alsoLines`) to it as well. They
   * keep everything that is said of them, but for collisions: what is shown counts as decided.
   */
  readonly takesLines: readonly LineId[];
  readonly alsoLines: readonly LineId[];
  /** Its acceptance notes; undefined: none. */
  readonly acceptance?: string | undefined;
}

/** Why a dependency is none: people say it when they remove a line. */
export const REMOVAL_REASONS = ['outdated', 'duplicate', 'misunderstood', 'other'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/**
 * A change of a board as data: what a way out consists of. The shared document can make it, and
 * the rules can forecast what it leads to; both must agree. Edits of one list are made in order.
 */
export type BoardEdit =
  | { readonly kind: 'move-items'; readonly items: readonly ItemId[]; readonly place: Place }
  | { readonly kind: 'set-size'; readonly item: ItemId; readonly size: number | null }
  | {
      readonly kind: 'slice-item';
      readonly item: ItemId;
      /** What the sliced PBI, which stays as the first part, is called and how large it is now. */
      readonly title: string;
      readonly size: number | null;
      readonly place: Place;
      /** What stays in its acceptance notes; undefined: all of them. */
      readonly acceptance?: string | undefined;
      readonly parts: readonly SlicePart[];
    }
  | {
      readonly kind: 'set-capacity';
      readonly team: TeamId;
      readonly sprint: SprintId;
      readonly points: number | null;
    }
  | {
      readonly kind: 'remove-line';
      readonly line: LineId;
      readonly reason?: RemovalReason | undefined;
    }
  | { readonly kind: 'resolve-line'; readonly line: LineId }
  | { readonly kind: 'agree-stand-in'; readonly line: LineId; readonly standIn: StandIn }
  | { readonly kind: 'follow-up'; readonly line: LineId; readonly person: PersonId }
  | {
      readonly kind: 'judge';
      readonly id: JudgementId;
      readonly finding: string;
      readonly judgement: JudgementKind;
      /** Last day on which it holds, ISO 8601 date. */
      readonly until: string;
      readonly reason: string;
      readonly byName: string;
    };
