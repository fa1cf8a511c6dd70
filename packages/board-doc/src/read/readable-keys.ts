import { ID_LENGTH_CHARS, type ItemId } from '@weft/domain';

/** Characters of an id that a readable key shows, unless two PBIs would look alike. */
const SHORT_KEY_CHARS = 5;

/**
 * Readable keys such as `P-7Q2MX`. Where ids begin alike, only the larger ids' keys are lengthened,
 * until they differ from those of all smaller ones: the key people already use does not change.
 */
export class ReadableKeys {
  /** Ids by their first characters, sorted. */
  readonly #groups = new Map<string, ItemId[]>();

  /** Adds an id that is new here; returns the id whose key may have changed by that, if any. */
  add(id: ItemId): ItemId | undefined {
    const group = this.#groups.get(prefixOf(id));
    if (group === undefined) {
      this.#groups.set(prefixOf(id), [id]);
      return undefined;
    }
    const index = placeIn(group, id);
    group.splice(index, 0, id);
    return group[index + 1];
  }

  /** Takes an id out; returns the id whose key may have changed by that, if any. */
  remove(id: ItemId): ItemId | undefined {
    const group = this.#groups.get(prefixOf(id)) ?? [];
    const index = placeIn(group, id);
    if (group[index] !== id) return undefined;
    group.splice(index, 1);
    if (group.length === 0) this.#groups.delete(prefixOf(id));
    return group[index];
  }

  /** Of all smaller ids, the one right before shares the longest beginning: it alone decides. */
  keyOf(id: ItemId): string {
    const group = this.#groups.get(prefixOf(id)) ?? [];
    const before = group.length < 2 ? undefined : group[placeIn(group, id) - 1];
    let length = SHORT_KEY_CHARS;
    while (length < ID_LENGTH_CHARS && before?.slice(0, length) === id.slice(0, length)) {
      length += 1;
    }
    return `P-${id.slice(0, length)}`;
  }
}

function prefixOf(id: ItemId): string {
  return id.slice(0, SHORT_KEY_CHARS);
}

/** Index of the first id that is not smaller. */
function placeIn(group: readonly ItemId[], id: ItemId): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = group[middle];
    if (other !== undefined && other < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
