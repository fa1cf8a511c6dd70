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
  const isSymbol = key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
  if (!isSymbol && press.shiftKey !== wanted.has('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}
