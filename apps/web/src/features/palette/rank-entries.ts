import { bestMerit } from './merit.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  type PaletteEntry,
  type RankedEntry,
} from './palette-entry.ts';

/** Entries under one heading. */
export interface EntryGroup {
  readonly kind: EntryKind | 'recent';
  readonly entries: readonly PaletteEntry[];
}

/** How much being chosen lately counts: it decides between what is as good, and no more. */
const RECENTLY = 4;
/** How many of one kind are listed while other kinds are too. */
const MOST_OF_A_KIND = 7;

/** The entries that answer the query, with their merit; `recent` are ids, the latest first. */
export function ranked(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): readonly RankedEntry[] {
  return entries.flatMap((entry) => {
    const merit = bestMerit(query, entry.label, entry.also);
    if (merit === undefined) return [];
    const at = recent.indexOf(entry.id);
    return [{ entry, merit: merit + (at === -1 ? 0 : RECENTLY / (at + 1)) }];
  });
}

/**
 * What was found under headings: the kind with the best answer first, and in each kind the best
 * first. What is equally good stays in the order given.
 */
export function grouped(found: readonly RankedEntry[]): readonly EntryGroup[] {
  const groups = ENTRY_KINDS.map((kind) => ({
    kind,
    found: found.filter(({ entry }) => entry.kind === kind).sort((a, b) => b.merit - a.merit),
  })).filter((group) => group.found.length > 0);
  const most = groups.length === 1 ? 2 * MOST_OF_A_KIND : MOST_OF_A_KIND;
  return groups
    .sort((a, b) => (b.found[0]?.merit ?? 0) - (a.found[0]?.merit ?? 0))
    .map((group) => ({
      kind: group.kind,
      entries: group.found.slice(0, most).map(({ entry }) => entry),
    }));
}

/** What stands there before anything is typed: the recent choices, then everything that can be done. */
export function beforeTyping(
  entries: readonly PaletteEntry[],
  recent: readonly string[],
  most: number,
): readonly EntryGroup[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const again = recent.flatMap((id) => byId.get(id) ?? []).slice(0, most);
  const shown = new Set(again);
  const rest = entries.filter((entry) => entry.kind !== 'item' && !shown.has(entry));
  return [
    { kind: 'recent' as const, entries: again },
    ...ENTRY_KINDS.map((kind) => ({ kind, entries: rest.filter((entry) => entry.kind === kind) })),
  ].filter((group) => group.entries.length > 0);
}
