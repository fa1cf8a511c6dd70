import { daysBetween } from '../days-between.ts';
import { formatNumber, longDay, plural } from './word-forms.ts';

/** Versions of a board: looking back, comparing and going back. */
export const history = {
  title: 'Versions of this board',
  intro: 'How the board was at earlier moments. Looking changes nothing.',
  keepLabel: 'Name of a version',
  keepHint: 'The board as it is now, to come back to.',
  keep: 'Keep this as a version',
  keeping: 'Keeping …',
  needsName: 'Give it a name.',
  kept: (name: string): string => `The board is kept as “${name}”.`,
  keepRefused: {
    unreachable: 'The server did not answer. Nothing was kept.',
    'not-allowed': 'Your link does not allow to keep versions.',
    'too-many':
      'This board has as many named versions as it may have. A facilitator can have some removed.',
    refused: 'The server did not keep it.',
    'not-synced': 'Some of your changes are not on the server yet. Try again when it says Synced.',
  },
  offline: 'Versions are on the server. You can look at them when you are connected again.',
  failed: 'The versions could not be read.',
  tryAgain: 'Try again',
  loading: 'Reading …',
  none: 'There are no versions yet.',
  noneHint:
    'One is made at the end of every phase and after each hour with changes. You can keep one at any time.',
  listLabel: 'Versions by day',
  day: (atMs: number, nowMs: number): string => {
    const days = daysBetween(atMs, nowMs);
    if (days === 0) return 'Today';
    return days === 1 ? 'Yesterday' : longDay(atMs);
  },
  endOf: (phase: string): string => `End of ${phase}`,
  beforePhases: 'Before the first phase',
  byItself: 'Made by itself',
  byHour: 'after an hour with changes',
  byPhase: 'when the phase changed',
  by: (name: string): string => `kept by ${name}`,
  bySomebody: 'kept by somebody',
  choose: 'Choose a version to see what is different now.',
  back: 'All versions',
  heading: (name: string): string => `Since “${name}”`,
  between: (from: string, to: string): string => `From “${from}” to “${to}”`,
  compareWith: 'Compare with',
  now: 'The board as it is now',
  countBetween: (count: number): string =>
    plural(count, { one: '{n} change in between', other: '{n} changes in between' }),
  same: 'The board is as it was then.',
  sameBoth: 'Both are the same.',
  orderOnly: 'Only the order of the Product Backlog or records beside it differ.',
  count: (count: number): string =>
    plural(count, { one: '{n} change since then', other: '{n} changes since then' }),
  newFindings: (count: number): string =>
    plural(count, { one: '{n} finding is new', other: '{n} findings are new' }),
  goneFindings: (count: number): string =>
    plural(count, { one: '{n} finding is gone', other: '{n} findings are gone' }),
  restoreBoard: 'Go back to this version…',
  restoreLane: 'Bring back a lane…',
  lane: 'Lane',
  restoreItem: 'Bring back as it was…',
  restoreItemOf: (subject: string): string => `Bring back as it was: ${subject}`,
  ask: {
    board: (changes: number): string =>
      `The whole board becomes as it was: ${plural(changes, {
        one: '{n} change is',
        other: '{n} changes are',
      })} reversed, for everybody. What came since is put aside, not deleted. Nothing is lost: you can undo it in one step.`,
    team: (name: string): string =>
      `The lane of ${name} becomes as it was: its PBIs, capacities and goals. PBIs that came into it since go back to where they were, new ones to the Product Backlog. You can undo it in one step.`,
    item: (subject: string): string =>
      `${subject} becomes as it was: place, size, texts and the dependencies it had. Dependencies drawn since stay. You can undo it in one step.`,
  },
  do: { board: 'Go back', team: 'Bring the lane back', item: 'Bring it back' },
  done: {
    board: (name: string): string => `The board is as in “${name}”.`,
    team: (team: string): string => `The lane of ${team} is as it was.`,
    item: (subject: string): string => `${subject} is as it was.`,
  },
  purged: (count: number): string =>
    plural(count, {
      one: '{n} PBI was deleted for good and stays deleted.',
      other: '{n} PBIs were deleted for good and stay deleted.',
    }),
  onBoard: {
    earlier: {
      label: 'Compared with an earlier state',
      with: (name: string): string => `Since “${name}”`,
      added: (count: number): string => `${formatNumber(count)} new`,
      changed: (count: number): string => `${formatNumber(count)} changed`,
      removed: (count: number): string => `${formatNumber(count)} gone`,
      became: { added: 'new', changed: 'changed', moved: 'moved', removed: 'gone' },
    },
    beside: {
      label: 'Compared with another board',
      with: (name: string): string => `Compared with “${name}”`,
      added: (count: number): string => `${formatNumber(count)} only here`,
      changed: (count: number): string => `${formatNumber(count)} different`,
      removed: (count: number): string => `${formatNumber(count)} only there`,
      became: {
        added: 'only here',
        changed: 'different',
        moved: 'stands elsewhere there',
        removed: 'only there',
      },
    },
    one: (name: string, became: string, at: number, of: number): string =>
      `${name}: ${became}. ${formatNumber(at)} of ${formatNumber(of)}.`,
    previous: 'Previous change',
    next: 'Next change',
    leave: 'Stop comparing',
    show: 'Show on the board',
    showMap: 'Show on the Map',
  },
  viewOnly: 'You can look. Going back takes the edit link.',
} as const;
