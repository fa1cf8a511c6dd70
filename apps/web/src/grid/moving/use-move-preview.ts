import { useCallback, useEffect, useMemo } from 'react';
import type { CellId, ItemId } from '@weft/domain';
import { useForecast } from '../../stores/forecast-store.ts';
import { MovePreview, type MoveEffect } from './move-preview.ts';

/** Says what a move would do, by the board as it is when asked. */
export function useMovePreview(): (items: readonly ItemId[], cell: CellId) => MoveEffect {
  const forecast = useForecast();
  const preview = useMemo(() => new MovePreview(forecast), [forecast]);

  // The first question costs a check of the whole board: asked while nothing else is done.
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') return undefined;
    const handle = requestIdleCallback(() => void forecast.forecast);
    return () => cancelIdleCallback(handle);
  }, [forecast]);

  return useCallback((items, cell) => preview.effectOf(items, cell), [preview]);
}
