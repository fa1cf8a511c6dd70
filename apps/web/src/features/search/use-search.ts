import { useEffect, useMemo, useReducer } from 'react';
import { OUTSIDE, type BoardView, type ItemId, type ProductBacklogItem } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useSession } from '../../stores/app-context.tsx';
import { partsInUse, shows, type BacklogFilter } from '../backlog/backlog-filter.ts';
import { SearchIndex, type SearchResult } from './search-index.ts';

/** How many results are listed; more are only counted. */
const MOST_HITS = 12;

/**
 * Results for `query` among the PBIs that the filter shows, kept in step with the board while the
 * search is open. A filter without a query shows all that it leaves.
 */
export function useSearch(query: string, filter: BacklogFilter): SearchResult {
  const { boardStore, findingStore } = useSession();
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
  const accepts = useMemo(() => {
    if (partsInUse(filter).length === 0) return undefined;
    const hasFindings = (id: ItemId): boolean => findingStore.rules.ofItem(id).length > 0;
    return (item: ProductBacklogItem) => shows(filter, item, hasFindings);
  }, [filter, findingStore]);
  // Not deferred: Enter must go to what the words in the field mean, not to what they meant.
  return useMemo(
    () => resultOf(index.search, query, accepts, version),
    [index, query, accepts, version],
  );
}

/** `version` is not read: it only makes the memo above begin anew when the board changed. */
function resultOf(
  index: SearchIndex,
  query: string,
  accepts: ((item: ProductBacklogItem) => boolean) | undefined,
  _version: number,
): SearchResult {
  return index.find(query, MOST_HITS, accepts);
}

/** Where the PBI stands, in words. */
export function placeInWords(
  view: BoardView,
  item: ProductBacklogItem,
  words: {
    readonly outside: string;
    readonly noTeam: string;
    readonly noSprint: string;
    readonly place: (team: string, sprint: string) => string;
  },
): string {
  const { team, sprint } = item.place;
  const teamName =
    team === OUTSIDE
      ? words.outside
      : ((team === null ? undefined : view.team(team)?.name) ?? words.noTeam);
  const sprintName = sprint === null ? undefined : view.sprint(sprint)?.name;
  return words.place(teamName, sprintName ?? words.noSprint);
}
