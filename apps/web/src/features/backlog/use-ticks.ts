import { useCallback, useRef } from 'react';
import type { ItemId } from '@weft/domain';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { rowsBetween } from './row-steps.ts';

/** Ticks rows one by one or, from the last tick on, many: the selection of the whole board. */
export function useTicks(shown: readonly ItemId[]): (item: ItemId, through: boolean) => void {
  const store = useInterfaceStore();
  const last = useRef<ItemId | undefined>(undefined);
  return useCallback(
    (item, through) => {
      const { selection, select } = store.getState();
      const isTicking = !selection.has(item);
      const next = new Set(selection);
      for (const id of through ? rowsBetween(shown, last.current, item) : [item]) {
        if (isTicking) next.add(id);
        else next.delete(id);
      }
      last.current = item;
      select(next);
    },
    [store, shown],
  );
}
