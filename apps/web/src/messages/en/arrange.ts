import { plural } from './word-forms.ts';

/** Arranging PBIs of the Map by their dependencies. */
export const arrange = {
  title: 'Arrange by dependencies',
  command: 'Arrange by dependencies…',
  also: 'layout, tidy up, auto layout, graph, sort the Map',
  which: 'Which PBIs',
  scopes: {
    tray: (count: number): string => `In the tray (${count.toString()})`,
    selection: (count: number): string => `Selected (${count.toString()})`,
    all: (count: number): string => `All (${count.toString()})`,
  },
  nothing: 'There is no PBI to arrange here.',
  allLocked: 'All of these are locked. Unlock them to arrange them.',
  tooMany: (count: number, most: number): string =>
    `These are ${count.toString()} PBIs; ${most.toString()} can be arranged at once. Select some of them and choose the selection.`,
  working: (count: number): string =>
    plural(count, { one: 'Arranging {n} PBI …', other: 'Arranging {n} PBIs …' }),
  failed: 'It could not be arranged. Check the connection, or select fewer PBIs.',
  shown: (count: number): string =>
    plural(count, {
      one: '{n} PBI would stand as outlined.',
      other: '{n} PBIs would stand as outlined.',
    }),
  movesPlaced: (count: number): string =>
    plural(count, {
      one: '{n} of them would leave the place somebody gave it.',
      other: '{n} of them would leave the places people gave them.',
    }),
  keepsLocked: (count: number): string =>
    plural(count, { one: '{n} locked one stays.', other: '{n} locked ones stay.' }),
  cancel: 'Cancel',
  apply: 'Arrange',
  notYet: 'There is nothing to apply yet',
  done: (count: number): string =>
    plural(count, { one: 'Arranged {n} PBI.', other: 'Arranged {n} PBIs.' }),
} as const;
