import { describe, expect, it } from 'vitest';
import { keysOf } from '../../commands/chord-text.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { PLAN_SHORTCUTS, SHORTCUTS } from './shortcut-list.ts';

describe('the shortcut sheet', () => {
  it('prints keys as the keyboard names them', () => {
    expect(keysOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keysOf('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keysOf('Escape', false)).toEqual(['Esc']);
  });

  it('lists every action once, with words', () => {
    const actions = [...SHORTCUTS, ...PLAN_SHORTCUTS].flatMap(([, rows]) =>
      rows.map((row) => row.action),
    );
    expect(new Set(actions).size).toBe(actions.length);
    for (const action of actions)
      expect(currentLaterMessages().shortcuts.actions[action]).not.toBe('');
  });

  it('gives no two actions of one place the same keys', () => {
    const places = [SHORTCUTS, ...PLAN_SHORTCUTS.map((group) => [group])];
    for (const groups of places) {
      const chords = groups.flatMap(([, rows]) =>
        rows.flatMap((row) => [...row.keys, ...row.aliases]),
      );
      expect(new Set(chords).size).toBe(chords.length);
    }
  });
});
