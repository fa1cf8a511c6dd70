import { useMemo, useState } from 'react';
import { compareRank, type ItemId, type ProductBacklogItem } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';
import { shows, type BacklogFilter } from './backlog-filter.ts';
import { sameWhileEqual } from './same-while-equal.ts';

/** The Product Backlog in order, and of it what the filter shows. */
export interface ShownItems {
  readonly items: readonly ProductBacklogItem[];
  readonly order: readonly ItemId[];
  readonly shown: readonly ItemId[];
}

/**
 * Follows the board, and the findings where the filter asks for them. The PBIs `also` are shown
 * whatever the filter says.
 */
export function useShownItems(filter: BacklogFilter, also: ReadonlySet<ItemId>): ShownItems {
  const { boardStore, findingStore } = useSession();
  // Most changes of PBIs leave their order alone: rows are then not looked at again.
  const [sameOrder] = useState(() => sameWhileEqual<ItemId>());
  const [sameShown] = useState(() => sameWhileEqual<ItemId>());
  const version = useKeyed(boardStore.whole, 'count');
  const foundVersion = useKeyed(findingStore.all, 'all');
  const backlog = useMemo(
    () => ({ items: [...boardStore.view.items()].sort(compareRank), version }),
    [boardStore, version],
  );
  // Findings change often; who does not ask for them is not looked through again.
  const found = filter.withFindings ? foundVersion : 0;
  return useMemo(() => {
    const { rules } = findingStore;
    const { items } = backlog;
    const hasFindings = (id: ItemId): boolean => rules.ofItem(id).length > 0;
    const shown = items
      .filter((item) => also.has(item.id) || shows(filter, item, hasFindings))
      .map((item) => item.id);
    return {
      items,
      order: sameOrder(items.map((item) => item.id)),
      shown: sameShown(shown),
      found,
    };
  }, [backlog, filter, also, findingStore, found, sameOrder, sameShown]);
}
