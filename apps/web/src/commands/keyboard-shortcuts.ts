import { chordsInForce, OWN_KEYS, type KeyChoices } from './key-choices.ts';
import type { KeyChord } from './key-chord.ts';
import { matchesChord, type KeyPress } from './key-chord.ts';

/**
 * One thing a key does. `page` shortcuts act everywhere on the board page but in texts being
 * written; `canvas` shortcuts act only while the canvas has focus, so that single letters never
 * surprise somebody who uses a screen reader or speech input.
 */
export interface Shortcut {
  /** Names the action in the message catalogue and in the shortcut sheet. */
  readonly action: string;
  /** The first chord is ours; the others are aliases from tools people come from. */
  readonly chords: readonly KeyChord[];
  readonly scope: 'page' | 'canvas';
  run(): void;
}

/** Where the press happened. */
export interface PressPlace {
  readonly inText: boolean;
  readonly inCanvas: boolean;
  readonly inDialog: boolean;
}

/**
 * The shortcut a press means at that place, if any; the first one in the table wins. `keys`: what
 * the person set up.
 */
export function shortcutFor(
  shortcuts: readonly Shortcut[],
  press: KeyPress,
  place: PressPlace,
  keys: KeyChoices = OWN_KEYS,
): Shortcut | undefined {
  if (place.inText || place.inDialog) return undefined;
  return shortcuts.find(
    (shortcut) =>
      (shortcut.scope === 'page' || place.inCanvas) &&
      chordsInForce(shortcut.action, shortcut.chords, keys).some((chord) =>
        matchesChord(press, chord),
      ),
  );
}

/** What takes keys as text or as a choice; ticks and segments take only Space and arrows. */
const WRITTEN_INTO = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

/** Reads the place of a keyboard event from the page. */
export function placeOfPress(event: KeyboardEvent): PressPlace {
  const [origin] = event.composedPath();
  const element = origin instanceof Element ? origin : undefined;
  const writes =
    element instanceof HTMLElement && (element.isContentEditable || element.matches(WRITTEN_INTO));
  // A button on the canvas is pressed by these keys; they are no shortcut then.
  const presses =
    (event.key === 'Enter' || event.key === ' ') && element?.closest('button, a[href]') != null;
  return {
    inText: writes,
    inCanvas: !presses && element?.closest('[data-canvas]') != null,
    inDialog: element?.closest('dialog') != null,
  };
}
