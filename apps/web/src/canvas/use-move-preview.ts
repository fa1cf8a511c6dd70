import { useCallback, useEffect, useRef } from 'react';
import type { CellId, ItemId } from '@weft/domain';
import { useSession } from '../stores/app-context.tsx';
import { MovePreview, type MoveEffect } from './move-preview.ts';

/** Says what a move would do, by the board as it is when asked. */
export function useMovePreview(): (items: readonly ItemId[], cell: CellId) => MoveEffect {
  const { boardStore } = useSession();
  const preview = useRef<MovePreview | undefined>(undefined);
  useEffect(
    () =>
      boardStore.subscribeChanges(() => {
        preview.current = undefined;
      }),
    [boardStore],
  );
  return useCallback(
    (items, cell) => {
      const today = new Date().toISOString().slice(0, 10);
      preview.current ??= new MovePreview(boardStore.view, today);
      return preview.current.effectOf(items, cell);
    },
    [boardStore],
  );
}
