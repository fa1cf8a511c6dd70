import { slicingDigest, type BoardView, type ItemId } from '@weft/domain';
import type { Plan } from './plan.ts';

/**
 * Notes on the slices of these PBIs what the PBIs are like now: whoever changes their size or lines
 * has the slices before them, and so does the shared document.
 */
export function refreshSlices(plan: Plan, planned: BoardView, wholes: Iterable<ItemId>): void {
  const changed = new Set(wholes);
  for (const slice of [...plan.allItems()]) {
    const { parent } = slice;
    if (slice.slicingSaw === undefined || parent === undefined || !changed.has(parent)) continue;
    const slicingSaw = slicingDigest(planned, parent);
    if (slicingSaw !== slice.slicingSaw) plan.putItem({ ...slice, slicingSaw });
  }
}
