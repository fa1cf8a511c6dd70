import { useInterface } from '../stores/app-context.tsx';
import { chordText } from './chord-text.ts';
import { chordsInForce } from './key-choices.ts';
import type { KeyChord } from './key-chord.ts';

/** The key that does the action now, as printed on the keyboard; undefined: none does. */
export function useKeyText(action: string, own: KeyChord): string | undefined {
  const [chord] = chordsInForce(
    action,
    [own],
    useInterface((state) => state.keys),
  );
  return chord === undefined ? undefined : chordText(chord);
}
