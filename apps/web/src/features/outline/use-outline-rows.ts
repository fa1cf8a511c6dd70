import { useMemo } from 'react';
import { useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';
import { NO_FILTER, partsInUse, shows, type BacklogFilter } from '../backlog/backlog-filter.ts';
import type { Folds } from './folds.ts';
import { outlineOf, type Outline } from './outline-tree.ts';

/** The tree of the open board as filter and folds leave it. It follows the board and its findings. */
export function useOutlineRows(filter: BacklogFilter, folds: Folds): Outline {
  const { boardStore, findingStore } = useSession();
  const board = useKeyed(boardStore.whole, 'any');
  const found = useKeyed(findingStore.all, 'all');
  const made = useMemo(() => {
    const { rules } = findingStore;
    const fits =
      filter === NO_FILTER || partsInUse(filter).length === 0
        ? undefined
        : (item: Parameters<typeof shows>[1]): boolean =>
            shows(filter, item, (id) => rules.ofItem(id).length > 0);
    // Both versions are part of it: the board and its findings are read as they are now.
    const outline = outlineOf({ view: boardStore.view, rules, folds, shows: fits });
    return { outline, board, found };
  }, [boardStore, findingStore, filter, folds, board, found]);
  return made.outline;
}
