import type { KeyChord } from './key-chord.ts';

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Arrow: '↑ ↓ ← →',
  Escape: 'Esc',
  Delete: 'Del',
};

/** The keys of a chord as they are printed on the keyboard in use. */
export function keysOf(chord: KeyChord, isApple: boolean = isAppleDevice()): readonly string[] {
  const modifiers: Readonly<Record<string, string>> = isApple
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  // The last plus of `Mod++` is the key itself.
  const parts = chord.endsWith('+') ? [...chord.slice(0, -1).split('+'), '+'] : chord.split('+');
  return parts.filter((key) => key !== '').map((key) => modifiers[key] ?? NAMES[key] ?? key);
}

function isAppleDevice(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.userAgent);
}

/** The chord in one word: `Ctrl+Shift+Z`. */
export function chordText(chord: KeyChord): string {
  return keysOf(chord).join('+');
}
