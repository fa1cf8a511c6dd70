import { useMemo } from 'react';
import { compareRank, type ItemId } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useVersion } from './use-version.ts';

export type BacklogScope = 'open' | 'all';

/** The Product Backlog in order, and of it what is shown: `open` leaves out what is in a Sprint. */
export function useBacklog(scope: BacklogScope): {
  readonly order: readonly ItemId[];
  readonly shown: readonly ItemId[];
} {
  const { boardStore } = useSession();
  const version = useVersion(boardStore.whole, 'count');
  return useMemo(() => {
    const items = [...boardStore.view.items()].sort(compareRank);
    const open = scope === 'all' ? items : items.filter((item) => item.place.sprint === null);
    return { order: items.map((item) => item.id), shown: open.map((item) => item.id), version };
  }, [boardStore, scope, version]);
}
