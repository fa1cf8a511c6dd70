import { describe, expect, it } from 'vitest';
import { press } from './key-press.ts';
import { shortcutFor, type Shortcut } from './keyboard-shortcuts.ts';

const run = (): void => undefined;
const TABLE: readonly Shortcut[] = [
  { action: 'undo', chords: ['Mod+Z'], scope: 'page', run },
  { action: 'new-item', chords: ['I'], scope: 'canvas', run },
];
const NOWHERE = { inText: false, inCanvas: false, inDialog: false };
const letter = press('i');
const undo = press('z', { ctrlKey: true });

describe('keyboard shortcuts', () => {
  it('single letters act only while the canvas has focus', () => {
    expect(shortcutFor(TABLE, letter, NOWHERE)).toBeUndefined();
    expect(shortcutFor(TABLE, letter, { ...NOWHERE, inCanvas: true })?.action).toBe('new-item');
  });

  it('a person’s own keys act instead of the usual ones', () => {
    const keys = { chords: { undo: ['Alt+U'] }, singleKeys: true };
    expect(shortcutFor(TABLE, undo, NOWHERE, keys)).toBeUndefined();
    const own = { ...letter, key: 'u', altKey: true };
    expect(shortcutFor(TABLE, own, NOWHERE, keys)?.action).toBe('undo');
  });

  it('single keys do nothing once they are switched off, and chords still act', () => {
    const keys = { chords: {}, singleKeys: false };
    const onCanvas = { ...NOWHERE, inCanvas: true };
    expect(shortcutFor(TABLE, letter, onCanvas, keys)).toBeUndefined();
    expect(shortcutFor(TABLE, undo, onCanvas, keys)?.action).toBe('undo');
  });

  it('nothing acts while somebody writes or a dialog is open', () => {
    expect(shortcutFor(TABLE, undo, NOWHERE)?.action).toBe('undo');
    expect(shortcutFor(TABLE, undo, { ...NOWHERE, inText: true })).toBeUndefined();
    expect(shortcutFor(TABLE, undo, { ...NOWHERE, inDialog: true })).toBeUndefined();
  });
});
