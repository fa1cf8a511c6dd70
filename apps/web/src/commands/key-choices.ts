import { isSingleKey, type KeyChord } from './key-chord.ts';

/** What a person set up for the keys on this device. */
export interface KeyChoices {
  /** Chords by action; an action that is not in here has its own. None: no key does it. */
  readonly chords: Readonly<Record<string, readonly KeyChord[]>>;
  /** False: characters without Ctrl, ⌘ or Alt do nothing (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** Every action has its own keys. */
export const OWN_KEYS: KeyChoices = { chords: {}, singleKeys: true };

/** The chords that do the action now, given those it has by itself. */
export function chordsInForce(
  action: string,
  own: readonly KeyChord[],
  choices: KeyChoices,
): readonly KeyChord[] {
  const chords = choices.chords[action] ?? own;
  return choices.singleKeys ? chords : chords.filter((chord) => !isSingleKey(chord));
}
