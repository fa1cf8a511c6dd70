import type { KeyPress } from './key-chord.ts';

/** A key pressed alone, or with the modifiers that are given: for tests. */
export function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...modifiers,
  };
}
