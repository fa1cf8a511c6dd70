import { useMemo, useState } from 'react';
import { NO_FILTER, type BacklogFilter } from '../backlog/backlog-filter.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { beforeTyping, grouped, ranked, type EntryGroup } from './rank-entries.ts';
import { RecentChoices } from './recent-choices.ts';
import { useEntries } from './use-entries.ts';
import { useFoundItems, useRecentItems } from './use-item-entries.ts';

/** Where is looked: among everything, or among the PBIs of the board. */
export type PaletteScope = 'all' | 'items';

/** How many of the choices made lately stand first. */
const MOST_RECENT = 6;

export interface PaletteContent {
  readonly groups: readonly EntryGroup[];
  /** How many PBIs answer; more than are listed. */
  readonly items: number;
  /** Remembers that it was chosen. */
  readonly chose: (entry: PaletteEntry) => void;
}

/** What the dialog lists for what is typed. */
export function usePalette(
  query: string,
  scope: PaletteScope,
  filter: BacklogFilter,
): PaletteContent {
  const choices = useMemo(() => new RecentChoices(() => window.localStorage), []);
  // As it was when the dialog opened: nothing moves under the pointer.
  const [recent] = useState(() => choices.list());
  const entries = useEntries();
  const recentItems = useRecentItems(recent);
  const { found, total } = useFoundItems(query, scope === 'items' ? filter : NO_FILTER);
  const isEmpty = query.trim() === '';
  return {
    groups: groupsFor(),
    items: total,
    chose: ({ id }) => choices.add(id),
  };

  function groupsFor(): readonly EntryGroup[] {
    if (scope === 'items') {
      if (found.length > 0 || !isEmpty) return grouped(found);
      return filter === NO_FILTER ? beforeTyping(recentItems, recent, MOST_RECENT) : [];
    }
    if (isEmpty) return beforeTyping([...entries, ...recentItems], recent, MOST_RECENT);
    return grouped([...ranked(entries, query, recent), ...found]);
  }
}
