import type { MapObjectId } from '@weft/domain';
import type { MapBook } from '../map/map-book.ts';

/** One thing that happened to what stands on the Map beside PBIs. */
export interface MapHappening {
  readonly kind: 'object-came' | 'object-went' | 'object-changed';
  readonly object: MapObjectId;
}

/**
 * Says what happens on the Map while a board is replayed, once for each transaction. Takes the Map as
 * it is as what was; to be stopped by what it returns.
 */
export function observeMapHappenings(
  book: MapBook,
  listener: (happenings: readonly MapHappening[]) => void,
): () => void {
  const known = new Set(book.shown().map(({ id }) => id));
  return book.observe((changed) => {
    const happenings: MapHappening[] = [];
    for (const object of changed) {
      const wasShown = known.has(object);
      const isShown = book.object(object)?.aside === false;
      if (isShown) known.add(object);
      else known.delete(object);
      if (isShown && wasShown) happenings.push({ kind: 'object-changed', object });
      else if (isShown) happenings.push({ kind: 'object-came', object });
      else if (wasShown) happenings.push({ kind: 'object-went', object });
    }
    if (happenings.length > 0) listener(happenings);
  });
}
