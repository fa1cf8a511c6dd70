import type { ItemId } from '@weft/domain';
import { KeyedListeners } from '../../stores/keyed-listeners.ts';

/** Where somebody wants to go: to the cards of an estimation, or to the sizes of the PBI. */
export type WishedPlace = 'cards' | 'size';

/**
 * Where somebody wants to go in the panel, which may have to be loaded first, or may have to hear of
 * the vote from the server: the wish is kept until the place takes it, and no other PBI does.
 */
export class VotingWish {
  readonly listeners: KeyedListeners<WishedPlace> = new KeyedListeners<WishedPlace>();
  #wished: { readonly place: WishedPlace; readonly item: ItemId } | undefined;

  ask(place: WishedPlace, item: ItemId): void {
    this.#wished = { place, item };
    this.listeners.notify([place]);
  }

  /** True once, for the place that is to get the focus. */
  take(place: WishedPlace, item: ItemId): boolean {
    const isWished = this.#wished?.place === place && this.#wished.item === item;
    if (isWished) this.#wished = undefined;
    return isWished;
  }

  /** Nothing comes of it. */
  forget(): void {
    this.#wished = undefined;
  }
}

const WISHES = new WeakMap<object, VotingWish>();

/** The one of an open board. */
export function votingWishOf(session: object): VotingWish {
  const known = WISHES.get(session);
  if (known !== undefined) return known;
  const made = new VotingWish();
  WISHES.set(session, made);
  return made;
}
