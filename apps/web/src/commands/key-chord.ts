/** A key with its modifiers as people write it: `Mod+Shift+Z`, `?`, `Alt+ArrowLeft`. */
export type KeyChord = string;

/** What of a keyboard event tells which chord it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * True when the press is the chord. `Mod` is ⌘ on Apple devices and Ctrl elsewhere; both are taken
 * everywhere. The produced character is compared, never the position of the key (AZERTY, QWERTZ).
 * Shift is compared only for letters, digits and named keys: on many layouts `?` or `/` need it.
 */
export function matchesChord(press: KeyPress, chord: KeyChord): boolean {
  const parts = chord.split('+');
  const key = parts.pop() || '+';
  const wanted = new Set(parts);
  if ((press.ctrlKey || press.metaKey) !== wanted.has('Mod')) return false;
  if (press.altKey !== wanted.has('Alt')) return false;
  if (!isSymbol(key) && press.shiftKey !== wanted.has('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

/**
 * True when the chord is one character without Ctrl, ⌘ or Alt: what speech input types, and a hand
 * that slips.
 */
export function isSingleKey(chord: KeyChord): boolean {
  return /^(Shift\+)?.$/u.test(chord);
}

/** True for characters that some layouts need Shift for and others do not. */
export function isSymbol(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
}
