import { slicingDigest, type ItemId } from '@weft/domain';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';

/**
 * Notes on the slices of these PBIs what the PBIs are like now: whoever just changed their size or
 * lines here had the slices before them. Slices made elsewhere, unknown here, keep what they saw.
 */
export function refreshSlices(edit: Edit, items: Iterable<ItemId>): void {
  for (const id of new Set(items)) {
    const { view } = edit;
    for (const child of edit.tables.items.childrenOf(id)) {
      const map = entityOf(edit.board.roots.items, child);
      const slice = view.item(child);
      if (map === undefined || slice?.parent !== id || slice.slicingSaw === undefined) continue;
      edit.setKey(map, 'slicingSaw', slicingDigest(view, id));
    }
  }
}
