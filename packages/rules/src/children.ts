import type { ItemId, ProductBacklogItem } from '@weft/domain';
import type { RuleContext } from './rule.ts';

/**
 * PBIs on the board that this one was broken down into otherwise than by slicing, by id: slices are
 * made of the whole, and stand for it. Read as `family`.
 */
export function writtenChildrenOf(
  parent: ItemId,
  context: RuleContext,
): readonly ProductBacklogItem[] {
  const children: ProductBacklogItem[] = [];
  for (const id of context.childrenOf(parent)) {
    const child = context.view.item(id);
    if (child !== undefined && child.slicingSaw === undefined) children.push(child);
  }
  return children;
}
