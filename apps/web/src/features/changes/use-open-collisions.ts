import { useMemo } from 'react';
import { openCollisions, type OpenCollision } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';

/** Everything on the board that waits for a decision. */
export function useOpenCollisions(): readonly OpenCollision[] {
  const { boardStore } = useSession();
  const version = useKeyed(boardStore.whole, 'any');
  // The version is what tells that the view says something else.
  return useMemo(() => (version < 0 ? [] : openCollisions(boardStore.view)), [boardStore, version]);
}
