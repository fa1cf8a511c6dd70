import { useCallback } from 'react';
import type { ItemId } from '@weft/domain';
import { useInterface } from '../../stores/app-context.tsx';

/** Selects a PBI and shows it in the panel, as Enter on its card does. */
export function useOpenItem(): (item: ItemId) => void {
  const select = useInterface((state) => state.select);
  const openPanel = useInterface((state) => state.openPanel);
  return useCallback(
    (item) => {
      select([item]);
      openPanel('item');
    },
    [select, openPanel],
  );
}
