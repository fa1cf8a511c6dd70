import { plural } from './word-forms.ts';

/** The Map as a screen: its tray, new PBIs, places. What stands there beside PBIs is in `mapObjects`. */
export const map = {
  label: 'Map',
  tray: (count: number): string =>
    plural(count, { one: 'Not on the Map yet · {n}', other: 'Not on the Map yet · {n}' }),
  draft: 'New PBI on the Map',
  putOn: 'Put on the Map',
  move: 'Move to a place…',
  takeOff: 'Back to the tray',
  pickPlace: (subject: string): string =>
    `Click where ${subject} goes, or press Enter for the middle.`,
  several: (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  cancel: 'Cancel',
  locked: 'It is locked.',
  placed: (subject: string): string =>
    `${subject} is on the Map. Arrow keys move it, with Shift further.`,
  takenOff: (subject: string): string => `${subject} is back in the tray.`,
  tools: {
    note: 'Sticky note',
    section: 'Section',
    text: 'Text',
    draw: 'Draw',
    erase: 'Erase',
  },
  empty: 'Nothing is here yet.',
  emptyHint: 'Double-click for a new PBI, or press N for a sticky note.',
} as const;
