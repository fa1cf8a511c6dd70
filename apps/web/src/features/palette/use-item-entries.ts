import { useMemo } from 'react';
import { brandId, isId, type ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import type { BacklogFilter } from '../backlog/backlog-filter.ts';
import { placeInWords, useSearch } from '../search/use-search.ts';
import { bestMerit } from './merit.ts';
import type { PaletteEntry, RankedEntry } from './palette-entry.ts';

const PREFIX = 'item:';
/** What the search found by a typing error or by a skill is worth, beside other kinds. */
const FOUND_OTHERWISE = 45;
/** Keeps the order of the search among PBIs. */
const STEP = 0.01;

/** PBIs that answer the query, best first, and how many there are in all. */
export function useFoundItems(
  query: string,
  filter: BacklogFilter,
): { readonly found: readonly RankedEntry[]; readonly total: number } {
  const entryOf = useItemEntry();
  const { hits, total } = useSearch(query, filter);
  const entries = hits.flatMap((id) => entryOf(id) ?? []);
  const [first] = entries;
  const merit =
    first === undefined
      ? 0
      : (bestMerit(query, first.label, first.key === undefined ? [] : [first.key]) ??
        FOUND_OTHERWISE);
  return {
    found: entries.map((entry, index) => ({ entry, merit: merit - index * STEP })),
    total,
  };
}

/** PBIs chosen lately that are still on this board. */
export function useRecentItems(recent: readonly string[]): readonly PaletteEntry[] {
  const entryOf = useItemEntry();
  return recent.flatMap((id) => {
    const item = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '';
    return isId(item) ? (entryOf(brandId<ItemId>(item)) ?? []) : [];
  });
}

function useItemEntry(): (id: ItemId) => PaletteEntry | undefined {
  const view = useBoardView();
  const interfaceStore = useInterfaceStore();
  const words = useLaterMessages().search;
  return useMemo(
    () => (id) => {
      const item = view.item(id);
      if (item === undefined || item.aside) return undefined;
      const { team } = item.place;
      return {
        id: `${PREFIX}${id}`,
        kind: 'item',
        label: item.title,
        key: item.key,
        note: placeInWords(view, item, words),
        mark: { kind: 'hue', hue: team === null ? undefined : view.team(team)?.hue },
        run: () => interfaceStore.getState().focusItem(id),
      };
    },
    [view, interfaceStore, words],
  );
}
