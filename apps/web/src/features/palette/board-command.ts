import type { LucideIcon } from 'lucide-react';
import { chordText } from '../../commands/chord-text.ts';
import { chordsInForce, type KeyChoices } from '../../commands/key-choices.ts';
import type { KeyChord } from '../../commands/key-chord.ts';
import type { MenuChoice } from '../../interface/menu.tsx';
import { CANVAS_SHORTCUTS, type ShortcutAction } from '../shortcuts/shortcut-list.ts';

/**
 * Something a person can do on the page of a board, as data: menus, the palette and the keys show
 * and run the same.
 */
export interface BoardCommand {
  /** The same at every visit. */
  readonly id: string;
  readonly label: string;
  /** The label where a heading or its neighbours say the rest. */
  readonly inMenu?: string;
  readonly icon: LucideIcon;
  /** The action of the keyboard shortcuts that does the same. */
  readonly action?: ShortcutAction;
  /** Given for what is on or off. */
  readonly checked?: boolean;
  /** False: a menu shows that it exists, and that this person may not do it now. */
  readonly isPossible?: boolean;
  /** Possible for this person, but not now: says why. */
  readonly unavailable?: string | undefined;
  /** Other words people look for it by, with commas between. */
  readonly also?: string;
  readonly run: () => void;
}

/** The first key that does the action now; undefined: none. */
export function chordFor(
  action: ShortcutAction | undefined,
  keys: KeyChoices,
): KeyChord | undefined {
  const row = CANVAS_SHORTCUTS.find((each) => each.action === action);
  if (row === undefined) return undefined;
  return chordsInForce(row.action, [...row.keys, ...row.aliases], keys)[0];
}

/** The command as an entry of a menu. */
export function menuChoiceOf(command: BoardCommand, keys: KeyChoices): MenuChoice {
  const chord = chordFor(command.action, keys);
  return {
    id: command.id,
    label: command.inMenu ?? command.label,
    icon: command.icon,
    disabled: command.isPossible === false,
    unavailable: command.unavailable,
    run: command.run,
    ...(chord !== undefined && { shortcut: chordText(chord) }),
    ...(command.checked !== undefined && { checked: command.checked }),
  };
}
