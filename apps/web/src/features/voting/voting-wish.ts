import type { ItemId } from '@weft/domain';
import { KeyedListeners } from '../../stores/keyed-listeners.ts';

/** Where somebody wants to go: to the cards of an estimation, or to the sizes of the PBI. */
export type WishedPlace = 'cards' | 'size';

interface Wish {
  readonly place: WishedPlace;
  readonly item: ItemId;
  /** The vote that was just asked for; undefined: whichever there is on the PBI. */
  readonly ballot: string | undefined;
}

/**
 * Where somebody wants to go in the panel, which may have to be loaded first, or may have to hear of
 * the vote from the server: the wish is kept until the place takes it, and no other does.
 */
export class VotingWish {
  readonly listeners: KeyedListeners<WishedPlace> = new KeyedListeners<WishedPlace>();
  #wish: Wish | undefined;

  ask(place: WishedPlace, item: ItemId, ballot?: string): void {
    this.#wish = { place, item, ballot };
    this.listeners.notify([place]);
  }

  /** True once, for the place that is to get the focus. */
  take(place: WishedPlace, item: ItemId, ballot?: string): boolean {
    const wish = this.#wish;
    if (wish?.place !== place || wish.item !== item) return false;
    if (wish.ballot !== undefined && wish.ballot !== ballot) return false;
    this.#wish = undefined;
    return true;
  }

  /** The server did not begin this vote. `isOpen`: somebody was quicker, so one goes to theirs. */
  refused(ballot: string, isOpen: boolean): void {
    const wish = this.#wish;
    if (wish === undefined || wish.ballot !== ballot) return;
    this.#wish = undefined;
    if (isOpen) this.ask(wish.place, wish.item);
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
