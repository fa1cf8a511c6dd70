import type { ItemId } from '@weft/domain';
import type { PresenceStore } from '../../stores/presence-store.ts';

/**
 * Who was last seen touching PBIs that are watched. Who decided something is not part of the board,
 * so it is what presence told; whoever was not seen has no name.
 */
export class LastSeen {
  readonly #presence: Pick<PresenceStore, 'things' | 'on'>;
  readonly #names = new Map<ItemId, string>();
  #stops: readonly (() => void)[] = [];

  constructor(presence: Pick<PresenceStore, 'things' | 'on'>) {
    this.#presence = presence;
  }

  /** Forgets who was seen before and watches these PBIs from now on. */
  watch(items: readonly ItemId[]): void {
    this.close();
    this.#stops = items.map((item) => {
      const look = (): void => {
        const [person] = this.#presence.on(item);
        if (person !== undefined) this.#names.set(item, person.user.name);
      };
      look();
      return this.#presence.things.subscribe(item, look);
    });
  }

  /** Undefined: nobody was seen. */
  nameOn(item: ItemId): string | undefined {
    return this.#names.get(item);
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#names.clear();
  }
}
