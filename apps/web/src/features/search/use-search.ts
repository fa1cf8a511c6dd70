import { useEffect, useMemo, useReducer } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { useSession } from '../../stores/app-context.tsx';
import { SearchIndex, type SearchResult } from './search-index.ts';

/** How many results are listed; more are only counted. */
const MOST_HITS = 12;

/** Results for `query`, kept in step with the board while the search is open. */
export function useSearch(query: string): SearchResult {
  const { boardStore } = useSession();
  const outside = useMessages().common.outsideTheNexus;
  const [version, countUp] = useReducer((count: number) => count + 1, 0);
  const [gridVersion, countGridUp] = useReducer((count: number) => count + 1, 0);
  // Names of teams and Sprints are in every document, so the index begins anew when they change.
  const index = useMemo(
    () => ({ search: new SearchIndex(boardStore.view, { outside }), gridVersion }),
    [boardStore, outside, gridVersion],
  );
  useEffect(
    () =>
      boardStore.subscribeChanges((change) => {
        if (change.teams.size > 0 || change.sprints.size > 0) return countGridUp();
        index.search.update(change.items);
        return countUp();
      }),
    [boardStore, index],
  );
  // Not deferred: Enter must go to what the words in the field mean, not to what they meant.
  return useMemo(() => resultOf(index.search, query, version), [index, query, version]);
}

/** `version` is not read: it only makes the memo above begin anew when the board changed. */
function resultOf(index: SearchIndex, query: string, _version: number): SearchResult {
  return index.find(query, MOST_HITS);
}
