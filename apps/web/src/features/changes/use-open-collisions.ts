import { useSyncExternalStore } from 'react';
import type { CellId, OpenCollision } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { openDecisionsOf } from './open-decisions.ts';
import type { OpenCell } from './open-places.ts';

/** Everything on the board that waits for a decision. */
export function useOpenCollisions(): readonly OpenCollision[] {
  const decisions = openDecisionsOf(useSession().boardStore);
  return useSyncExternalStore(decisions.subscribe, () => decisions.all);
}

/** How many decisions were settled since the first of those that are open now came up. */
export function useDecidedCount(): number {
  const decisions = openDecisionsOf(useSession().boardStore);
  return useSyncExternalStore(decisions.subscribe, () => decisions.decided);
}

/** What open decisions make of a cell; undefined: nothing. */
export function useOpenCell(cell: CellId): OpenCell | undefined {
  const decisions = openDecisionsOf(useSession().boardStore);
  return useSyncExternalStore(decisions.subscribe, () => decisions.inCell(cell));
}

/** The cells that open decisions are about. */
export function useOpenCells(): ReadonlyMap<CellId, OpenCell> {
  const decisions = openDecisionsOf(useSession().boardStore);
  return useSyncExternalStore(decisions.subscribe, () => decisions.cells);
}
