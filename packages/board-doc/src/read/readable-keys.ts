import { ID_LENGTH_CHARS, type ItemId } from '@weft/domain';

/** Characters of an id that a readable key shows, unless two PBIs would look alike. */
const SHORT_KEY_CHARS = 5;

/**
 * Readable keys such as `P-7Q2MX`. Where two ids begin alike, only the larger id's key is
 * lengthened, until it differs: the key people already use does not change.
 */
export class ReadableKeys {
  readonly #byPrefix = new Map<string, ItemId[]>();

  /** Adds an id; returns the ids whose keys may have changed by that. */
  add(id: ItemId): readonly ItemId[] {
    const prefix = id.slice(0, SHORT_KEY_CHARS);
    const group = [...(this.#byPrefix.get(prefix) ?? []), id].sort();
    this.#byPrefix.set(prefix, group);
    return group;
  }

  /** Takes an id out; returns the ids whose keys may have changed by that. */
  remove(id: ItemId): readonly ItemId[] {
    const prefix = id.slice(0, SHORT_KEY_CHARS);
    const group = (this.#byPrefix.get(prefix) ?? []).filter((other) => other !== id);
    if (group.length === 0) this.#byPrefix.delete(prefix);
    else this.#byPrefix.set(prefix, group);
    return group;
  }

  keyOf(id: ItemId): string {
    const group = this.#byPrefix.get(id.slice(0, SHORT_KEY_CHARS)) ?? [];
    const smaller = group.filter((other) => other < id);
    let length = SHORT_KEY_CHARS;
    while (
      length < ID_LENGTH_CHARS &&
      smaller.some((other) => other.slice(0, length) === id.slice(0, length))
    ) {
      length += 1;
    }
    return `P-${id.slice(0, length)}`;
  }
}
