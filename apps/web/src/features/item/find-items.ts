import type { BoardView, ItemId, ProductBacklogItem } from '@weft/domain';

/**
 * PBIs whose key or title contains every word of `query`, at most `most`: keys that begin with it
 * first, then titles that begin with it, then the rest in Product Backlog order as far as it is
 * known. `without` are left out.
 */
export function findItems(
  view: BoardView,
  query: string,
  options: { readonly without: ReadonlySet<ItemId>; readonly most: number },
): readonly ProductBacklogItem[] {
  const folded = query.trim().toLocaleLowerCase();
  const words = folded.split(/\s+/u).filter((word) => word !== '');
  const found: { readonly item: ProductBacklogItem; readonly merit: number }[] = [];
  for (const item of view.items()) {
    if (options.without.has(item.id)) continue;
    const key = item.key.toLocaleLowerCase();
    const title = item.title.toLocaleLowerCase();
    if (!words.every((word) => key.includes(word) || title.includes(word))) continue;
    found.push({ item, merit: meritOf(folded, key, title) });
  }
  return found
    .sort((a, b) => a.merit - b.merit || (a.item.rank < b.item.rank ? -1 : 1))
    .slice(0, options.most)
    .map(({ item }) => item);
}

function meritOf(query: string, key: string, title: string): number {
  if (query === '') return 2;
  if (key.startsWith(query)) return 0;
  return title.startsWith(query) ? 1 : 2;
}
