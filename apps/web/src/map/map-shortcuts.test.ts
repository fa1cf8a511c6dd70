import { describe, expect, it } from 'vitest';
import type { Shortcut } from '../commands/keyboard-shortcuts.ts';
import { CANVAS_SHORTCUTS, MAP_SHORTCUTS } from '../features/shortcuts/shortcut-list.ts';
import { mapShortcuts } from './map-shortcuts.ts';
import { objectShortcuts } from './objects/acts/object-shortcuts.ts';

const never = (): never => {
  throw new Error('not in this test');
};

/** What is heard on the Map before the keys of every canvas, as if everything were possible. */
const TABLE: readonly Shortcut[] = [
  ...objectShortcuts({
    takeTool: never,
    keepTool: never,
    canUseTool: () => true,
    useTool: never,
    areMeant: () => true,
    group: never,
    ungroup: never,
    toggleLock: never,
    putAside: never,
    selectAll: never,
  }),
  ...mapShortcuts({
    newItem: never,
    newLinked: never,
    pickPlace: never,
    toggleDots: never,
    arrow: never,
  }),
];

/** Heard by the clipboard of the Map, and by the browser. */
const OF_THE_CLIPBOARD = new Set(['copy', 'paste', 'duplicate']);

describe('keys of the Map', () => {
  it('are those of the sheet, aliases too, so that other keys can be given', () => {
    const rows = MAP_SHORTCUTS.flatMap(([, each]) => each).filter(
      ({ action }) => !OF_THE_CLIPBOARD.has(action),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { action, keys, aliases } of rows) {
      const heard = TABLE.filter((shortcut) => shortcut.action === action)
        .flatMap(({ chords }) => chords)
        .map((chord) => chord.replace(/Arrow(Up|Down|Left|Right)$/, 'Arrow'));
      expect(new Set(heard)).toEqual(new Set([...keys, ...aliases]));
    }
  });

  it('are under the same name as on every canvas where they do the same', () => {
    const known = new Set<string>(CANVAS_SHORTCUTS.map(({ action }) => action));
    expect(TABLE.filter(({ action }) => !known.has(action))).toEqual([]);
  });

  it('that can be given to others stand once among all that a canvas hears', () => {
    const chords = CANVAS_SHORTCUTS.filter(({ canChange }) => canChange).flatMap(
      ({ keys, aliases, produced }) => [...keys, ...aliases, ...produced],
    );
    expect(new Set(chords).size).toBe(chords.length);
  });
});
