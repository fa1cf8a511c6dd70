import { describe, expect, it } from 'vitest';
import { OWN_KEYS } from '../../commands/key-choices.ts';
import { press } from '../../commands/key-press.ts';
import { checkChord, chordOf, giveChord, resetChords } from './give-keys.ts';

describe('giving an action other keys', () => {
  it('reads a press as the chord it is, by the produced character', () => {
    expect(chordOf(press('z', { metaKey: true, shiftKey: true }))).toBe('Mod+Shift+Z');
    expect(chordOf(press('@', { shiftKey: true }))).toBe('@');
    expect(chordOf(press('ArrowUp', { altKey: true }))).toBe('Alt+ArrowUp');
    expect(chordOf(press('Shift', { shiftKey: true }))).toBeUndefined();
    expect(chordOf(press('Dead'))).toBeUndefined();
  });

  it('gives a free chord, which then is the only one', () => {
    expect(checkChord('item', 'Alt+N', OWN_KEYS)).toEqual({ kind: 'free' });
    expect(giveChord('item', 'Alt+N', OWN_KEYS).chords).toEqual({ item: ['Alt+N'] });
  });

  it('says who has a chord, and swaps the two', () => {
    expect(checkChord('item', 'H', OWN_KEYS)).toEqual({ kind: 'taken', by: 'hand' });
    const swapped = giveChord('item', 'H', OWN_KEYS);
    expect(swapped.chords).toEqual({ item: ['H'], hand: ['I'] });
    expect(checkChord('select', 'I', swapped)).toEqual({ kind: 'taken', by: 'hand' });
  });

  it('knows the keys of the Map, too: what is heard there are both', () => {
    expect(checkChord('item', 'N', OWN_KEYS)).toEqual({ kind: 'taken', by: 'note' });
    expect(checkChord('note', 'K', OWN_KEYS)).toEqual({ kind: 'taken', by: 'laser' });
    expect(giveChord('note', 'D', OWN_KEYS).chords).toEqual({ note: ['D'], draw: ['N', 'P'] });
    expect(checkChord('group', 'Mod+D', OWN_KEYS)).toEqual({ kind: 'taken', by: 'duplicate' });
    expect(checkChord('item', 'Mod+P', OWN_KEYS)).toMatchObject({ kind: 'refused' });
  });

  it('of several keys of another action takes only the one', () => {
    expect(giveChord('item', 'X', OWN_KEYS).chords).toEqual({
      item: ['X'],
      dependency: ['A', 'I', 'L'],
    });
  });

  it('knows what the same key produces on other keyboards', () => {
    expect(checkChord('item', '!', OWN_KEYS)).toEqual({ kind: 'taken', by: 'zoomFit' });
  });

  it('refuses what the browser keeps, what moves about, and what others need', () => {
    const why = (chord: string) => checkChord('item', chord, OWN_KEYS);
    expect(why('Mod+W')).toEqual({ kind: 'refused', why: 'kept-by-browser' });
    expect(why('Tab')).toEqual({ kind: 'refused', why: 'moves-about' });
    expect(why('ArrowUp')).toEqual({ kind: 'refused', why: 'moves-about' });
    expect(why('Alt+ArrowUp')).toEqual({ kind: 'refused', why: 'needed', by: 'alongLines' });
  });

  it('gives no single key to what acts on the whole page, also not by a swap', () => {
    expect(checkChord('undo', 'U', OWN_KEYS)).toEqual({ kind: 'refused', why: 'needs-modifier' });
    expect(checkChord('item', 'Mod+Z', OWN_KEYS)).toMatchObject({ kind: 'refused', by: 'undo' });
    expect(checkChord('sheet', '?', OWN_KEYS)).toEqual({ kind: 'free' });
  });

  it('gives an action its own keys again, and takes them from whoever had them', () => {
    const swapped = giveChord('item', 'H', OWN_KEYS);
    expect(resetChords('item', swapped).chords).toEqual({});
    const taken = giveChord('item', 'X', OWN_KEYS);
    expect(resetChords('item', taken).chords).toEqual({ dependency: ['A', 'L'] });
    expect(resetChords('dependency', taken).chords).toEqual({});
  });
});
