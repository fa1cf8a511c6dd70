import type { LaterMessages } from '../../messages/later.ts';

type Words = LaterMessages['shortcuts'];
export type ShortcutGroup = keyof Words['groups'];

/** One row of the sheet. Keys are ours first; the others are what other tools use. */
export interface ShortcutRow {
  readonly action: keyof Words['actions'];
  readonly keys: readonly string[];
  readonly aliases: readonly string[];
}

const row = (
  action: ShortcutRow['action'],
  keys: readonly string[],
  aliases: readonly string[] = [],
): ShortcutRow => ({ action, keys, aliases });

/** Everything a key does on a board, grouped as the sheet shows it. */
export const SHORTCUTS: readonly (readonly [ShortcutGroup, readonly ShortcutRow[]])[] = [
  [
    'tools',
    [
      row('select', ['V']),
      row('hand', ['H']),
      row('item', ['I']),
      row('dependency', ['A'], ['X', 'L']),
      row('leave', ['Escape']),
    ],
  ],
  [
    'items',
    [
      row('rename', ['Enter', 'F2']),
      row('open', ['Alt+Enter']),
      row('tools', ['Alt+F10']),
      row('move', ['M']),
      row('ready', ['R']),
      row('putAside', ['Delete'], ['Backspace']),
      row('selectAll', ['Mod+A']),
    ],
  ],
  [
    'moving',
    [
      row('nextItem', ['Tab', 'Shift+Tab'], ['Arrow']),
      row('neighbour', ['Mod+Arrow']),
      row('alongLines', ['Alt+Arrow']),
      row('nudge', ['Shift+Arrow']),
    ],
  ],
  [
    'view',
    [
      row('zoomFit', ['Shift+1'], ['Alt+1']),
      row('zoomSelection', ['Shift+2'], ['Alt+2']),
      row('zoom100', ['Shift+0'], ['Mod+0']),
      row('zoomInOut', ['Mod+=', 'Mod+-']),
      row('pan', ['Space']),
      row('neighbourhood', ['G']),
      row('miniMap', ['Shift+M']),
      row('hide', ['Mod+.'], ['Mod+\\']),
      row('theme', ['Alt+Shift+D']),
    ],
  ],
  [
    'board',
    [
      row('undo', ['Mod+Z']),
      row('redo', ['Mod+Shift+Z'], ['Mod+Y']),
      row('search', ['Mod+F'], ['Mod+K']),
      row('repeat', ['Alt+R']),
      row('sheet', ['?']),
    ],
  ],
];

/**
 * Keys on the cards of the plan, and while a PBI is in the hand there. Some do something else on the
 * board; what is in the hand takes them.
 */
export const PLAN_SHORTCUTS: readonly (readonly [ShortcutGroup, readonly ShortcutRow[]])[] = [
  [
    'planCards',
    [
      row('lift', ['Space']),
      row('pick', ['M']),
      row('alongCards', ['ArrowUp', 'ArrowDown']),
      row('openCard', ['Enter']),
      row('addCard', ['Mod+Space']),
      row('reachCards', ['Shift+ArrowUp', 'Shift+ArrowDown']),
    ],
  ],
  [
    'planHand',
    [
      row('toCell', ['Arrow']),
      row('bestCell', ['[', ']']),
      row('drop', ['Space', 'Enter']),
      row('keep', ['Escape']),
    ],
  ],
];

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Arrow: '↑ ↓ ← →',
  Escape: 'Esc',
};

/** The keys of a chord as they are printed on the keyboard in use. */
export function keysOf(chord: string, isApple: boolean): readonly string[] {
  const modifiers: Readonly<Record<string, string>> = isApple
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  return chord.split('+').map((key) => modifiers[key] ?? NAMES[key] ?? key);
}
