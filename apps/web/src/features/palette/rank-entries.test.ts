import { Zap } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import type { EntryKind, PaletteEntry } from './palette-entry.ts';
import { beforeTyping, grouped, ranked, type EntryGroup } from './rank-entries.ts';

const entry = (kind: EntryKind, label: string): PaletteEntry => ({
  id: `${kind}:${label}`,
  kind,
  label,
  mark: { kind: 'icon', icon: Zap },
  run: () => undefined,
});
const ENTRIES = [
  entry('command', 'Theme: Dark'),
  entry('command', 'Show the dark side'),
  entry('person', 'Dana Ark'),
  entry('team', 'Dark Blue'),
  entry('item', 'In the dark'),
];
const labels = (groups: readonly EntryGroup[]) =>
  groups.map(({ kind, entries }) => [kind, ...entries.map(({ label }) => label)]);

describe('ranking', () => {
  it('puts the kind with the best answer first, and in it the best', () => {
    expect(labels(grouped(ranked(ENTRIES, 'dark', [])))).toEqual([
      ['team', 'Dark Blue'],
      ['command', 'Theme: Dark', 'Show the dark side'],
      ['item', 'In the dark'],
      ['person', 'Dana Ark'],
    ]);
  });

  it('lets recent choices decide between what is as good, and no more', () => {
    const recent = ['command:Show the dark side'];
    const [team, commands] = grouped(ranked(ENTRIES, 'dark', recent));
    expect(team?.kind).toBe('team');
    expect(commands?.entries[0]?.label).toBe('Show the dark side');
  });

  it('before typing: what was chosen lately, latest first, then what can be done; no list of PBIs', () => {
    const recent = ['item:In the dark', 'item:of another board', 'team:Dark Blue'];
    expect(labels(beforeTyping(ENTRIES, recent, 2))).toEqual([
      ['recent', 'In the dark', 'Dark Blue'],
      ['command', 'Theme: Dark', 'Show the dark side'],
      ['person', 'Dana Ark'],
    ]);
  });

  it('lists only the best of a kind while there are other kinds', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      entry('command', `Dark ${index.toString()}`),
    );
    const [commands] = grouped(ranked([...many, entry('team', 'Very dark')], 'dark', []));
    expect(commands?.entries).toHaveLength(7);
    expect(grouped(ranked(many, 'dark', []))[0]?.entries).toHaveLength(14);
  });
});
