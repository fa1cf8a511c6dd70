import {
  compareRank,
  samePlace,
  type BoardView,
  type CellId,
  type ItemId,
  type Place,
} from '@weft/domain';

/**
 * How PBIs came into the hand: by mouse or touch, by the keyboard, by a click on *Move*; `look`:
 * only to see what would happen, by somebody who may not move them.
 */
export type Way = 'pointer' | 'keyboard' | 'clicks' | 'look';

/** PBIs that were lifted and not yet put down. */
export interface Holding {
  readonly kind: 'holding';
  readonly way: Way;
  /** At least one, in Product Backlog order. */
  readonly items: readonly ItemId[];
  /** Where each stood when it was lifted: what is different now, somebody else did. */
  readonly from: ReadonlyMap<ItemId, Place>;
  /** The cell a drop would go to; undefined: none. */
  readonly over: CellId | undefined;
}

/** What must be answered before PBIs may be put down there. */
export type Question = 'finished-plan' | 'put-aside';

/** A drop that waits for an answer; nothing is written yet. */
export interface Asking {
  readonly kind: 'asking';
  readonly question: Question;
  readonly cell: CellId;
  readonly fill: boolean;
  readonly hand: Holding;
}

/** What is in the hand, however it came there. */
export type Hand = { readonly kind: 'empty' } | Holding | Asking;

export const EMPTY_HAND: Hand = { kind: 'empty' };

/** What others did to a PBI while it was in the hand. */
export type HandNews =
  | { readonly kind: 'given'; readonly item: ItemId; readonly place: Place }
  | { readonly kind: 'put-aside'; readonly item: ItemId };

/** Takes PBIs into the hand; those unknown or put aside stay where they are. */
export function lift(view: BoardView, items: Iterable<ItemId>, way: Way): Hand {
  const lifted = [...new Set(items)]
    .map((id) => view.item(id))
    .filter((item) => item !== undefined)
    .filter((item) => !item.aside)
    .sort(compareRank);
  if (lifted.length === 0) return EMPTY_HAND;
  return {
    kind: 'holding',
    way,
    items: lifted.map((item) => item.id),
    from: new Map(lifted.map((item) => [item.id, item.place])),
    over: undefined,
  };
}

/** What is held, also while a question about it is open. */
export function heldIn(hand: Hand): Holding | undefined {
  if (hand.kind === 'empty') return undefined;
  return hand.kind === 'asking' ? hand.hand : hand;
}

/** The hand over another cell, or over none; an open question is not answered by moving. */
export function movedOver(hand: Hand, over: CellId | undefined): Hand {
  return hand.kind !== 'holding' || hand.over === over ? hand : { ...hand, over };
}

/**
 * The hand after some of it was put down. What is left is held by clicks: whoever dragged has let
 * go of the pointer.
 */
export function withoutPlaced(hand: Hand, placed: Iterable<ItemId>): Hand {
  const held = heldIn(hand);
  if (held === undefined) return EMPTY_HAND;
  const gone = new Set(placed);
  const items = held.items.filter((id) => !gone.has(id));
  return items.length === 0
    ? EMPTY_HAND
    : { ...held, items, way: held.way === 'look' ? 'look' : 'clicks' };
}

/** The hand without PBIs that are not on the board any more; the same object when all are. */
export function withoutVanished(view: BoardView, hand: Hand): Hand {
  const held = heldIn(hand);
  if (held === undefined) return hand;
  const items = held.items.filter((id) => view.item(id) !== undefined);
  if (items.length === held.items.length) return hand;
  if (items.length === 0) return EMPTY_HAND;
  const rest = { ...held, items };
  return hand.kind === 'asking' ? { ...hand, hand: rest } : rest;
}

/** What others did to what is held, in its order. */
export function newsOf(view: BoardView, held: Holding): readonly HandNews[] {
  const news: HandNews[] = [];
  for (const id of held.items) {
    const item = view.item(id);
    const from = held.from.get(id);
    if (item === undefined || from === undefined) continue;
    if (item.aside) news.push({ kind: 'put-aside', item: id });
    else if (!samePlace(item.place, from)) {
      news.push({ kind: 'given', item: id, place: item.place });
    }
  }
  return news;
}
