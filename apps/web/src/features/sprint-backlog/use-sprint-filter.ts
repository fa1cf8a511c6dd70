import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { parseFilter, queryWith, type SprintFilter } from './sprint-filter.ts';

/** Changes part of the filter. */
export type ChangeFilter = (change: Partial<SprintFilter>) => void;

/** The filter in the address, and what changes it. The browser's Back does not go through them all. */
export function useSprintFilter(): readonly [filter: SprintFilter, change: ChangeFilter] {
  const query = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => parseFilter(query), [query]);
  const change = useCallback<ChangeFilter>(
    (changed) => {
      // What was changed a moment ago stands in the address before it is drawn.
      const now = window.location.search;
      const next = queryWith(now, { ...parseFilter(now), ...changed });
      navigate(`${path}?${next}`, { replace: true });
    },
    [path, navigate],
  );
  return [filter, change];
}
