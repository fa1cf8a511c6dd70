import { describe, expect, it } from 'vitest';
import { keysOf } from '../../commands/chord-text.ts';
import { pageShortcuts } from '../../commands/page-shortcuts.ts';
import { DEFAULT_SETTINGS } from '../../session/device-settings.ts';
import { createInterfaceStore } from '../../stores/interface-store.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { ON_THE_PAGE } from './give-keys.ts';
import { MAP_SHORTCUTS, OUTLINE_SHORTCUTS, PLAN_SHORTCUTS, SHORTCUTS } from './shortcut-list.ts';

function ownChordsOf(action: string): readonly string[] {
  const row = SHORTCUTS.flatMap(([, rows]) => rows).find((each) => each.action === action);
  return row === undefined ? [] : [...row.keys, ...row.aliases, ...row.produced];
}

describe('the shortcut sheet', () => {
  it('prints keys as the keyboard names them', () => {
    expect(keysOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keysOf('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keysOf('Escape', false)).toEqual(['Esc']);
  });

  it('lists every action once, with words', () => {
    const actions = [
      ...SHORTCUTS,
      ...MAP_SHORTCUTS,
      ...PLAN_SHORTCUTS,
      ...OUTLINE_SHORTCUTS,
    ].flatMap(([, rows]) => rows.map((row) => row.action));
    expect(new Set(actions).size).toBe(actions.length);
    for (const action of actions)
      expect(currentLaterMessages().shortcuts.actions[action]).not.toBe('');
  });

  it('prints what is plus itself', () => {
    expect(keysOf('Mod++', false)).toEqual(['Ctrl', '+']);
  });

  it('says what the keys of the page are', () => {
    const none = (): never => {
      throw new Error('not in this test');
    };
    const store = createInterfaceStore(DEFAULT_SETTINGS);
    const page = pageShortcuts({ commands: { undo: none, redo: none } }, store);
    expect(page.map(({ action, chords }) => [action, chords])).toEqual(
      page.map(({ action }) => [action, ownChordsOf(action)]),
    );
    expect(new Set(page.map(({ action }) => action))).toEqual(ON_THE_PAGE);
  });

  it('gives no two actions of one place the same keys', () => {
    const places = [
      SHORTCUTS,
      ...[...MAP_SHORTCUTS, ...PLAN_SHORTCUTS, ...OUTLINE_SHORTCUTS].map((group) => [group]),
    ];
    for (const groups of places) {
      const chords = groups.flatMap(([, rows]) =>
        rows.flatMap((row) => [...row.keys, ...row.aliases]),
      );
      expect(new Set(chords).size).toBe(chords.length);
    }
  });
});
