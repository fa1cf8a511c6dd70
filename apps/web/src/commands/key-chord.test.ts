import { describe, expect, it } from 'vitest';
import { isSingleKey, matchesChord } from './key-chord.ts';
import { press } from './key-press.ts';

describe('key chords', () => {
  it('take Ctrl and Command alike, and want no other modifier', () => {
    expect(matchesChord(press('z', { ctrlKey: true }), 'Mod+Z')).toBe(true);
    expect(matchesChord(press('z', { metaKey: true }), 'Mod+Z')).toBe(true);
    expect(matchesChord(press('Z', { metaKey: true, shiftKey: true }), 'Mod+Z')).toBe(false);
    expect(matchesChord(press('Z', { metaKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true);
    expect(matchesChord(press('z'), 'Mod+Z')).toBe(false);
    expect(matchesChord(press('z', { ctrlKey: true, altKey: true }), 'Mod+Z')).toBe(false);
  });

  it('compare the produced character, whatever key and Shift made it', () => {
    expect(matchesChord(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(matchesChord(press('?'), '?')).toBe(true);
    expect(matchesChord(press('/', { ctrlKey: true, shiftKey: true }), 'Mod+/')).toBe(true);
    expect(matchesChord(press('+', { ctrlKey: true }), 'Mod++')).toBe(true);
  });

  it('are single keys without Ctrl, Command or Alt, with Shift or without', () => {
    expect(['V', '?', 'Shift+1', '+', '/'].filter(isSingleKey)).toHaveLength(5);
    expect(['Mod+Z', 'Alt+1', 'F2', 'Escape', 'Shift+ArrowUp'].filter(isSingleKey)).toEqual([]);
  });
});
