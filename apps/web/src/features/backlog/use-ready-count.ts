import { useCallback, useSyncExternalStore } from 'react';
import type { ItemId } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { readinessOf } from './readiness.ts';

/**
 * How many parts of the Ready check list a PBI fulfils. It depends on others' places too, so the
 * whole board is followed; only a different number renders again.
 */
export function useReadyCount(id: ItemId): number {
  const { boardStore } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => boardStore.whole.subscribe('any', listener),
    [boardStore],
  );
  return useSyncExternalStore(subscribe, () => {
    const item = boardStore.view.item(id);
    if (item === undefined) return 0;
    return readinessOf(item, boardStore.view).filter((part) => part.fulfilled).length;
  });
}
