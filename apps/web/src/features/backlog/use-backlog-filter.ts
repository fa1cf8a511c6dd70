import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import {
  SHAPE_PARAMETER,
  addressWith,
  filterFromAddress,
  type BacklogFilter,
} from './backlog-filter.ts';

/** The two shapes of the one ordered Product Backlog. */
export const SHAPES = ['list', 'tree'] as const;
export type Shape = (typeof SHAPES)[number];

/** What the address says of the screen, and how to change that; the browser's Back leads back. */
export interface BacklogAddress {
  readonly filter: BacklogFilter;
  readonly shape: Shape;
  readonly setFilter: (filter: BacklogFilter) => void;
  readonly setShape: (shape: Shape) => void;
}

/** Filters and shape are kept in the address, so that they can be shared and come back. */
export function useBacklogAddress(): BacklogAddress {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => filterFromAddress(new URLSearchParams(search)), [search]);
  const named = new URLSearchParams(search).get(SHAPE_PARAMETER);
  const setFilter = useCallback(
    (next: BacklogFilter): void => {
      const now = new URLSearchParams(window.location.search);
      const written = addressWith(now, next).toString();
      if (written === now.toString()) return;
      // Letters of one search are one stop on the way back.
      const isTyping = filterFromAddress(now).text !== '' && next.text !== '';
      navigate(`${path}?${written}`, { replace: isTyping });
    },
    [path, navigate],
  );
  const setShape = useCallback(
    (shape: Shape): void => {
      const now = new URLSearchParams(window.location.search);
      if (shape === 'list') now.delete(SHAPE_PARAMETER);
      else now.set(SHAPE_PARAMETER, shape);
      navigate(`${path}?${now.toString()}`);
    },
    [path, navigate],
  );
  return { filter, shape: SHAPES.find((each) => each === named) ?? 'list', setFilter, setShape };
}
