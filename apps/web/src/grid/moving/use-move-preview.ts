import { useCallback, useEffect, useMemo } from 'react';
import type { CellId, ItemId } from '@weft/domain';
import { useForecast } from '../../stores/forecast-store.ts';
import { MovePreview, type MoveEffect } from './move-preview.ts';
import { browserSurroundings, prepareForecast } from './prepare-forecast.ts';

/** Says what a move would do, by the board as it is when asked. */
export function useMovePreview(): (items: readonly ItemId[], cell: CellId) => MoveEffect {
  const forecast = useForecast();
  const preview = useMemo(() => new MovePreview(forecast), [forecast]);

  useEffect(() => {
    const surroundings = browserSurroundings();
    return surroundings === undefined ? undefined : prepareForecast(forecast, surroundings);
  }, [forecast]);

  return useCallback((items, cell) => preview.effectOf(items, cell), [preview]);
}
