import type { MapObject, MapObjectId, MapObjectKind } from '@weft/domain';
import type { MapBook } from '../map/map-book.ts';
import { sameData } from '../read/plain-data.ts';

/** One thing that happened to what stands on the Map beside PBIs; moved: nothing else of it is another. */
export interface MapHappening {
  readonly kind: 'object-came' | 'object-went' | 'object-moved' | 'object-changed';
  readonly object: MapObjectId;
  /** What kind of thing it is. */
  readonly is: MapObjectKind;
}

/**
 * Says what happens on the Map while a board is replayed, once for each transaction. Takes the Map as
 * it is as what was; to be stopped by what it returns.
 */
export function observeMapHappenings(
  book: MapBook,
  listener: (happenings: readonly MapHappening[]) => void,
): () => void {
  const known = new Map(book.shown().map((each) => [each.id, each]));
  return book.observe((changed) => {
    const happenings: MapHappening[] = [];
    for (const object of changed) {
      const before = known.get(object);
      const read = book.object(object);
      const after = read?.aside === false ? read : undefined;
      const { kind: is } = after ?? before ?? {};
      if (after === undefined) known.delete(object);
      else known.set(object, after);
      if (is !== undefined) happenings.push({ kind: whatBecameOf(before, after), object, is });
    }
    if (happenings.length > 0) listener(happenings);
  });
}

/** One of both is there. */
function whatBecameOf(
  before: MapObject | undefined,
  after: MapObject | undefined,
): MapHappening['kind'] {
  if (before === undefined) return 'object-came';
  if (after === undefined) return 'object-went';
  return sameData({ ...before, at: after.at }, after) ? 'object-moved' : 'object-changed';
}
