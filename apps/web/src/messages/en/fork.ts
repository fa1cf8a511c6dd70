import { longDay, plural, timeOfDay } from './word-forms.ts';

const on = (atMs: number): string => `${longDay(atMs)}, ${timeOfDay(atMs)}`;

/** What-if forks of a board, comparing with another board, and copying over from it. */
export const fork = {
  menu: 'What if…',
  title: 'What if…',
  intro:
    'A fork is a copy of this board to try something out. Nothing here changes until you bring something back.',
  nameLabel: 'Name of the fork',
  suggested: (title: string): string => `What if: ${title}`,
  make: 'Fork this board',
  making: 'Forking…',
  failed: 'This browser could not keep the fork.',
  list: 'Forks and copies on this device',
  none: 'There is no fork of this board on this device.',
  madeAt: (atMs: number): string => `Forked ${on(atMs)}`,
  compare: (title: string): string => `Compare with ${title}`,
  compareShort: 'Compare',
  tickSome: 'Tick something first.',
  open: 'Open it',
  back: 'All forks',
  ofOriginal: (title: string, atMs: number): string =>
    `This board is a fork of “${title}”, made ${on(atMs)}. It lives by itself.`,
  chip: 'Fork',
  compareOriginal: 'Compare with the original',
  unreadable: 'That board could not be read from this device.',
  reading: 'Reading…',
  heading: (title: string): string => `What “${title}” has differently`,
  same: 'Nothing differs that could be brought back.',
  count: (count: number): string =>
    plural(count, { one: '{n} difference', other: '{n} differences' }),
  movedOn: (count: number): string =>
    plural(count, {
      one: 'This board has moved on since the fork: {n} thing was changed here.',
      other: 'This board has moved on since the fork: {n} things were changed here.',
    }),
  alsoChanged: 'changed here too since the fork',
  tickAll: 'Tick all',
  tickNone: 'Tick none',
  bringTicked: (count: number): string =>
    plural(count, { one: 'Bring back {n} ticked', other: 'Bring back {n} ticked' }),
  bringOne: 'Bring back',
  bringOneOf: (subject: string): string => `Bring back: ${subject}`,
  done: (count: number, title: string): string =>
    plural(count, {
      one: `Brought back {n} change from “${title}”.`,
      other: `Brought back {n} changes from “${title}”.`,
    }),
  changedMeanwhile: (count: number): string =>
    plural(count, {
      one: '{n} of these was changed on this board just now. Nothing was brought back: look again.',
      other:
        '{n} of these were changed on this board just now. Nothing was brought back: look again.',
    }),
  onlyThere: (count: number): string =>
    plural(count, { one: '{n} finding only there', other: '{n} findings only there' }),
  notThere: (count: number): string =>
    plural(count, {
      one: '{n} finding of this board is gone there',
      other: '{n} findings of this board are gone there',
    }),
  sameFindings: 'The findings are the same on both.',
  show: 'Show on the board',
  viewOnly: 'You can look. Bringing back takes the edit link.',
} as const;
