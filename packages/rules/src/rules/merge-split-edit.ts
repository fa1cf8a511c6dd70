import { slicingDigest, type BoardView, type ItemId } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/** Size or lines of a sliced PBI are not those that whoever made its slices had in front of them. */
export const mergeSplitEdit: ItemRule = {
  id: 'merge-split-edit',
  reads: ['family'],
  check(item, context) {
    const children = context.childrenOf(item.id);
    if (children.length === 0) return HEALTHY;
    const slices = staleSlices(item.id, children, context.view);
    if (slices.length === 0) return HEALTHY;
    return [findingOnItem('merge-split-edit', 'warning', item, { item: item.id, slices })];
  },
};

/** Slices of the PBI whose author saw another size or other lines of it. */
function staleSlices(whole: ItemId, children: readonly ItemId[], view: BoardView): ItemId[] {
  // Few children are slices, and only for those the digest is worth its time.
  let now: string | undefined;
  return children.filter((child) => {
    const saw = view.item(child)?.slicingSaw;
    return saw !== undefined && saw !== (now ??= slicingDigest(view, whole));
  });
}
