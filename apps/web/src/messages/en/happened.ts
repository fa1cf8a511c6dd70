import { thingsOnMap, type MapThings } from './things-on-map.ts';
import { formatNumber, plural } from './word-forms.ts';

/** What happened on a board, who did it, and replaying it. */
export const happened = {
  tabs: 'Versions or what happened',
  versionsTab: 'Versions',
  tab: 'What happened',
  intro: 'Who did what, in bursts of five minutes. The latest comes first.',
  reading: (percent: number): string => `Reading what happened … ${formatNumber(percent)} %`,
  offline: 'What happened is on the server. You can look at it when you are connected again.',
  nothingKept:
    'Nothing is kept yet that could be shown. It begins with the next version of the board.',
  none: 'Nothing has happened since.',
  noneAbout: 'Nothing has happened to it since.',
  since: 'Since',
  beginning: 'The beginning of the board',
  damaged: (count: number): string =>
    plural(count, {
      one: '{n} change could not be read and is left out.',
      other: '{n} changes could not be read and are left out.',
    }),
  listLabel: 'What happened, by day',
  by: (name: string, what: string): string => `${name} ${what}`,
  server: 'Weft',
  you: 'You',
  exportCsv: 'Download as CSV',
  csv: { time: 'Time', who: 'Who', what: 'What happened', changes: 'Changes' },
  fileName: (board: string): string => `${board} what happened`,
  replay: 'Replay',
  replayFrom: (what: string): string => `Show the board after: ${what}`,
  showAt: 'Show',
  activity: 'What happened to it',
  showActivity: 'Show what happened to it',
  pbis: (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  added: (what: string): string => `added ${what}`,
  moved: (what: string, place: string): string => `moved ${what} to ${place}`,
  movedElsewhere: (what: string): string => `moved ${what} to other places`,
  putAside: (what: string): string => `put ${what} aside`,
  lines: {
    'line-came': (count: number): string =>
      plural(count, { one: 'added {n} dependency', other: 'added {n} dependencies' }),
    'line-went': (count: number): string =>
      plural(count, { one: 'removed {n} dependency', other: 'removed {n} dependencies' }),
    'line-changed': (count: number): string =>
      plural(count, { one: 'changed {n} dependency', other: 'changed {n} dependencies' }),
  },
  items: {
    sized: (what: string): string => `sized ${what}`,
    'readiness-set': (what: string): string => `decided whether ${what} is ready`,
    'state-set': (what: string): string => `set the state of ${what}`,
    'integration-set': (what: string): string => `set whether ${what} is integrated`,
    renamed: (what: string): string => `renamed ${what}`,
    'details-set': (what: string): string => `wrote about ${what}`,
    ordered: (what: string): string => `changed the order of ${what}`,
    'placed-on-map': (what: string): string => `moved ${what} on the Map`,
  },
  objects: {
    'object-came': (things: MapThings): string => `put ${thingsOnMap(things)} on the Map`,
    'object-moved': (things: MapThings): string => `moved ${thingsOnMap(things)} on the Map`,
    'object-changed': (things: MapThings): string => `changed ${thingsOnMap(things)} on the Map`,
    'object-went': (things: MapThings): string => `took ${thingsOnMap(things)} off the Map`,
  },
  nexus: 'changed teams, Sprints, capacities or agreements',
  replayTitle: 'The board as it was',
  replayIntro: 'Looking changes nothing. Arrow keys go step by step.',
  slider: 'Moment',
  moment: (step: number, steps: number, time: string): string =>
    `${formatNumber(step)} of ${formatNumber(steps)} · ${time}`,
  start: 'Before the first change',
  back: 'One change back',
  forth: 'One change on',
  play: 'Play',
  pause: 'Pause',
  toNow: 'Back to now',
  boardLabel: (count: number): string =>
    plural(count, { one: 'Board with {n} PBI', other: 'Board with {n} PBIs' }),
  mapLabel: (count: number, things: MapThings): string =>
    `Map with ${thingsOnMap(things, plural(count, { one: '{n} PBI', other: '{n} PBIs' }))}`,
  findingsThen: (count: number): string =>
    plural(count, { one: '{n} finding', other: '{n} findings' }),
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fit: 'Whole board',
} as const;
