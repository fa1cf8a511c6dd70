import type { LineId } from './dependency.ts';
import { isId, type CommentId, type ItemId, type UserId } from './ids.ts';

/** What people can say to a comment without words. */
export const REACTION_KINDS = ['agree', 'thanks', 'question', 'celebrate'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

/** What a comment can be on: a PBI or a dependency. */
export type CommentSubject = ItemId | LineId;

/** Tells a PBI from a dependency: the id of a dependency names both its ends. */
export function parseSubject(
  on: CommentSubject,
):
  | { readonly kind: 'item'; readonly item: ItemId }
  | { readonly kind: 'line'; readonly line: LineId } {
  return isId(on) ? { kind: 'item', item: on } : { kind: 'line', line: on as LineId };
}

/** One person's reaction to a comment; the same person reacts at most once in each kind. */
export interface Reaction {
  readonly kind: ReactionKind;
  /** Undefined: somebody whom no server had named yet. */
  readonly by: UserId | undefined;
  /** What they were called then; may be empty. */
  readonly byName: string;
}

/** Who said that there is nothing left to talk about, and when (milliseconds since 1970). */
export interface Resolution {
  readonly by: UserId | undefined;
  readonly byName: string;
  readonly atMs: number;
}

/** Something a person wrote on a PBI or a dependency. Plain text, never markup. Frozen. */
export interface BoardComment {
  readonly id: CommentId;
  readonly on: CommentSubject;
  /** Who wrote it, as the writing device says; only they edit it. */
  readonly by: UserId | undefined;
  /** What they were called then; may be empty. */
  readonly byName: string;
  /** Milliseconds since 1970 as the device had them. */
  readonly atMs: number;
  /** May hold mentions, see `partsOfText`. */
  readonly text: string;
  /** When its author last changed it; undefined: never. */
  readonly editedAtMs: number | undefined;
  /** The first comment it answers; undefined: it is one. */
  readonly replyTo: CommentId | undefined;
  /** Of first comments only; undefined: open. */
  readonly resolved: Resolution | undefined;
  /** In the order of {@link REACTION_KINDS}, then by user. */
  readonly reactions: readonly Reaction[];
  /** Taken back by its author; replies stay. */
  readonly aside: boolean;
}

/** A first comment and what was answered, each in the order of time. */
export interface CommentThread {
  /** May be taken back while somebody's reply to it stands. */
  readonly first: BoardComment;
  /** Without those that were taken back. */
  readonly replies: readonly BoardComment[];
}
