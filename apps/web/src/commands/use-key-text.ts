import { useInterface } from '../stores/app-context.tsx';
import { chordsInForce } from './key-choices.ts';
import type { KeyChord } from './key-chord.ts';

/**
 * The key that does the action now, for a tooltip; undefined: none does. Stands in the first load, so
 * it knows no more of keyboards than how Ctrl and ⌘ are called.
 */
export function useKeyText(action: string, own: KeyChord): string | undefined {
  const keys = useInterface((state) => state.keys);
  const [chord] = chordsInForce(action, [own], keys);
  return chord?.replace('Mod', /Mac|iP/u.test(navigator.userAgent) ? '⌘' : 'Ctrl');
}
