import type { KeyChord } from '../../commands/key-chord.ts';
import type { LaterMessages } from '../../messages/later.ts';

type Words = LaterMessages['shortcuts'];
export type ShortcutGroup = keyof Words['groups'];

export type ShortcutAction = keyof Words['actions'];

/** One row of the sheet. Keys are ours first; the others are what other tools use. */
export interface ShortcutRow {
  readonly action: ShortcutAction;
  readonly keys: readonly KeyChord[];
  readonly aliases: readonly KeyChord[];
  /** What the same keys produce on other keyboards, where the sheet names the key. */
  readonly produced: readonly KeyChord[];
  /** False for keys that are part of how one moves about, and for families of keys. */
  readonly canChange: boolean;
}

/** An action that can be given other keys: one entry of a table has all of these. */
const row = (
  action: ShortcutAction,
  keys: readonly KeyChord[],
  aliases: readonly KeyChord[] = [],
  produced: readonly KeyChord[] = [],
): ShortcutRow => ({ action, keys, aliases, produced, canChange: true });

const fixed = (
  action: ShortcutAction,
  keys: readonly KeyChord[],
  aliases: readonly KeyChord[] = [],
  produced: readonly KeyChord[] = [],
): ShortcutRow => ({ action, keys, aliases, produced, canChange: false });

/** Everything a key does on a board, grouped as the sheet shows it. */
export const SHORTCUTS: readonly (readonly [ShortcutGroup, readonly ShortcutRow[]])[] = [
  [
    'tools',
    [
      row('select', ['V']),
      row('hand', ['H']),
      row('item', ['I']),
      row('dependency', ['A'], ['X', 'L']),
      row('laser', ['K']),
      row('cursorChat', ['/']),
      fixed('leave', ['Escape']),
    ],
  ],
  [
    'items',
    [
      fixed('rename', ['Enter', 'F2']),
      row('open', ['Alt+Enter']),
      row('comment', ['C']),
      row('tools', ['Alt+F10']),
      row('move', ['M']),
      fixed('linked', ['Alt+Shift+Arrow']),
      row('ready', ['R']),
      row('estimate', ['Shift+E']),
      row('putAside', ['Delete'], ['Backspace']),
      row('selectAll', ['Mod+A']),
    ],
  ],
  [
    'moving',
    [
      fixed('nextItem', ['Tab', 'Shift+Tab'], ['Arrow']),
      fixed('neighbour', ['Mod+Arrow']),
      fixed('alongLines', ['Alt+Arrow']),
      fixed('nudge', ['Shift+Arrow']),
    ],
  ],
  [
    'view',
    [
      row('zoomFit', ['Shift+1'], ['Alt+1'], ['!']),
      row('zoomSelection', ['Shift+2'], ['Alt+2'], ['@', '"']),
      row('zoom100', ['Shift+0'], ['Mod+0'], [')']),
      fixed('zoomInOut', ['Mod+=', 'Mod+-'], [], ['Mod++']),
      fixed('pan', ['Space']),
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
      row('palette', ['Mod+K'], ['Mod+/', 'Mod+Shift+P']),
      row('search', ['Mod+F']),
      fixed('print', ['Mod+P']),
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
      fixed('lift', ['Space']),
      fixed('pick', ['M']),
      fixed('alongCards', ['ArrowUp', 'ArrowDown']),
      fixed('openCard', ['Enter']),
      fixed('addCard', ['Mod+Space']),
      fixed('reachCards', ['Shift+ArrowUp', 'Shift+ArrowDown']),
    ],
  ],
  [
    'planHand',
    [
      fixed('toCell', ['Arrow']),
      fixed('bestCell', ['[', ']']),
      fixed('drop', ['Space', 'Enter']),
      fixed('keep', ['Escape']),
    ],
  ],
];

/** Keys on the Map, beside those of every canvas; what is selected there takes arrows. */
export const MAP_SHORTCUTS: readonly (readonly [ShortcutGroup, readonly ShortcutRow[]])[] = [
  [
    'map',
    [
      row('note', ['N'], ['S']),
      row('section', ['F'], ['Shift+S']),
      row('text', ['T']),
      row('draw', ['D'], ['P']),
      row('erase', ['E']),
      row('keepTool', ['Q']),
      fixed('mapPlace', ['Enter']),
      fixed('mapNudge', ['Arrow']),
      fixed('mapNudgeFar', ['Shift+Arrow']),
      fixed('copy', ['Mod+C']),
      fixed('paste', ['Mod+V']),
      row('duplicate', ['Mod+D']),
      row('group', ['Mod+G']),
      row('ungroup', ['Mod+Shift+G']),
      row('lock', ['Mod+Shift+L']),
      row('dots', ["Mod+'"]),
    ],
  ],
];

/** Everything a key does on a canvas, also on the Map: no two of these may have the same key. */
export const CANVAS_SHORTCUTS: readonly ShortcutRow[] = [...SHORTCUTS, ...MAP_SHORTCUTS].flatMap(
  ([, rows]) => rows,
);

/** Keys in the tree of the Outline, beside those on the PBIs, which are the same everywhere. */
export const OUTLINE_SHORTCUTS: readonly (readonly [ShortcutGroup, readonly ShortcutRow[]])[] = [
  [
    'outline',
    [
      fixed('outlineWalk', ['ArrowUp', 'ArrowDown']),
      fixed('outlineFold', ['ArrowRight', 'ArrowLeft']),
      fixed('outlineSiblings', ['*']),
      fixed('outlineShow', ['Enter']),
      fixed('outlineSelect', ['Space']),
      fixed('outlineReach', ['Shift+ArrowUp', 'Shift+ArrowDown']),
    ],
  ],
];
