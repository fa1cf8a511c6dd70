import { KeyedListeners } from '../../stores/keyed-listeners.ts';

/**
 * Somebody wants to write a comment on what is selected. The field comes with the panel, which may
 * have to be loaded first, so the wish is kept until a field takes it.
 */
export class CommentWish {
  readonly listeners: KeyedListeners<'wish'> = new KeyedListeners<'wish'>();
  #isOpen = false;

  ask(): void {
    this.#isOpen = true;
    this.listeners.notify(['wish']);
  }

  /** True once, for the field that is to get the focus. */
  take(): boolean {
    const isOpen = this.#isOpen;
    this.#isOpen = false;
    return isOpen;
  }
}

const WISHES = new WeakMap<object, CommentWish>();

/** The one of an open board. */
export function commentWishOf(session: object): CommentWish {
  const known = WISHES.get(session);
  if (known !== undefined) return known;
  const made = new CommentWish();
  WISHES.set(session, made);
  return made;
}
