import { isSymbol, type KeyChord, type KeyPress } from '../../commands/key-chord.ts';
import { chordsInForce, type KeyChoices } from '../../commands/key-choices.ts';
import { CANVAS_SHORTCUTS, type ShortcutAction, type ShortcutRow } from './shortcut-list.ts';

/** Why an action cannot have a chord. */
export type ChordRefusal =
  /** The browser or the operating system takes it before any page. */
  | 'kept-by-browser'
  /** It moves about, confirms or leaves, everywhere. */
  | 'moves-about'
  /** Another action has it, and needs it. */
  | 'needed'
  /** The action works on the whole page, where letters are typed and jump through lists. */
  | 'needs-modifier';

/** What stands in the way of a chord: nothing, another action that would swap, or a refusal. */
export type ChordCheck =
  | { readonly kind: 'free' }
  | { readonly kind: 'taken'; readonly by: ShortcutAction }
  | { readonly kind: 'refused'; readonly why: ChordRefusal; readonly by?: ShortcutAction };

/** Actions whose keys are heard wherever the focus is. */
export const ON_THE_PAGE: ReadonlySet<ShortcutAction> = new Set<ShortcutAction>([
  'undo',
  'redo',
  'palette',
  'search',
  'sheet',
  'theme',
  'hide',
  'repeat',
]);

const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Dead']);
const MOVES = new Set(['Tab', 'Enter', ' ', 'Space', 'Escape', 'Backspace', 'F10']);
const BROWSERS = new Set([
  ...['Mod+T', 'Mod+N', 'Mod+W', 'Mod+Q', 'Mod+R', 'Mod+L', 'Mod+P'],
  ...['Mod+Shift+T', 'Mod+Shift+N', 'Mod+Shift+W', 'Mod+Shift+I', 'Mod+Shift+J', 'Mod+Shift+R'],
  ...['Mod+C', 'Mod+V', 'Mod+X', 'F5', 'F11', 'F12', 'F6', 'Alt+F4'],
]);

/** The chord that a press is; undefined while only modifiers are held, and for dead keys. */
export function chordOf(press: KeyPress): KeyChord | undefined {
  if (MODIFIERS.has(press.key) || press.key === '') return undefined;
  const key = press.key === ' ' ? 'Space' : press.key;
  const shown = key.length === 1 ? key.toUpperCase() : key;
  return [
    ...(press.ctrlKey || press.metaKey ? ['Mod'] : []),
    ...(press.altKey ? ['Alt'] : []),
    // Whether a symbol needs Shift depends on the keyboard.
    ...(press.shiftKey && !isSymbol(key) ? ['Shift'] : []),
    shown,
  ].join('+');
}

/** All chords of an action, as the person has them; single keys count even while they are off. */
function chordsOf(row: ShortcutRow, choices: KeyChoices): readonly KeyChord[] {
  const own = [...row.keys, ...row.aliases, ...row.produced];
  return chordsInForce(row.action, own, { ...choices, singleKeys: true });
}

/** Whether the action can have the chord, given what all others have. */
export function checkChord(
  action: ShortcutAction,
  chord: KeyChord,
  choices: KeyChoices,
): ChordCheck {
  const own = CANVAS_SHORTCUTS.find((row) => row.action === action);
  if (own !== undefined && [...own.keys, ...own.aliases].includes(chord)) {
    // Its own key may be one that others would be refused.
    const by = holderOf(action, chord, choices);
    return by === undefined ? { kind: 'free' } : { kind: 'taken', by: by.action };
  }
  const key = chord.split('+').at(-1) ?? '';
  if (BROWSERS.has(chord)) return { kind: 'refused', why: 'kept-by-browser' };
  const isBare = !/^(Mod|Alt)\+/u.test(chord);
  if (MOVES.has(key) || (isBare && key.startsWith('Arrow'))) {
    return { kind: 'refused', why: 'moves-about' };
  }
  if (isBare && ON_THE_PAGE.has(action) && !/^(Shift\+)?F\d+$/u.test(chord)) {
    return { kind: 'refused', why: 'needs-modifier' };
  }
  const by = holderOf(action, chord, choices);
  if (by === undefined) return { kind: 'free' };
  if (!by.canChange || wouldSwapBadly(own, by, choices)) {
    return { kind: 'refused', why: 'needed', by: by.action };
  }
  return { kind: 'taken', by: by.action };
}

/** Gives the action this chord and no other. Where another action has it, the two swap. */
export function giveChord(
  action: ShortcutAction,
  chord: KeyChord,
  choices: KeyChoices,
): KeyChoices {
  const own = CANVAS_SHORTCUTS.find((row) => row.action === action);
  const by = holderOf(action, chord, choices);
  const [given] = own === undefined ? [] : chordsOf(own, choices);
  const swapped =
    by === undefined
      ? {}
      : {
          [by.action]: chordsOf(by, choices).flatMap((held) =>
            held === chord ? (given ?? []) : [held],
          ),
        };
  return { ...choices, chords: { ...choices.chords, ...swapped, [action]: [chord] } };
}

/**
 * Gives the action its own keys again. What others were given of them meanwhile, they lose; whoever
 * would be left without any gets its own again too.
 */
export function resetChords(action: ShortcutAction, choices: KeyChoices): KeyChoices {
  const { [action]: _given, ...rest } = choices.chords;
  const own = CANVAS_SHORTCUTS.find((row) => row.action === action);
  const mine = new Set(own === undefined ? [] : [...own.keys, ...own.aliases, ...own.produced]);
  let next: KeyChoices = { ...choices, chords: rest };
  for (const row of CANVAS_SHORTCUTS) {
    const given = rest[row.action];
    if (given === undefined || !given.some((chord) => mine.has(chord))) continue;
    const left = given.filter((chord) => !mine.has(chord));
    next =
      left.length === 0
        ? resetChords(row.action, next)
        : { ...next, chords: { ...next.chords, [row.action]: left } };
  }
  return next;
}

/** The other action that has the chord. */
function holderOf(
  action: ShortcutAction,
  chord: KeyChord,
  choices: KeyChoices,
): ShortcutRow | undefined {
  const wanted = familyOf(chord);
  return CANVAS_SHORTCUTS.find(
    (row) =>
      row.action !== action &&
      chordsOf(row, choices).some((held) => held === chord || held === wanted),
  );
}

/** `Mod+ArrowUp` is one of `Mod+Arrow`. */
function familyOf(chord: KeyChord): KeyChord {
  return chord.replace(/Arrow(Up|Down|Left|Right)$/u, 'Arrow');
}

/** True when the other action would get a letter for the whole page. */
function wouldSwapBadly(
  own: ShortcutRow | undefined,
  by: ShortcutRow,
  choices: KeyChoices,
): boolean {
  const [given] = own === undefined ? [] : chordsOf(own, choices);
  return given !== undefined && ON_THE_PAGE.has(by.action) && !/^(Mod|Alt)\+/u.test(given);
}
