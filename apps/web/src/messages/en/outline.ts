import type { DependencyStatus } from '@weft/domain';
import { formatNumber, plural } from './word-forms.ts';

const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} point', other: '{n} points' });
const STATUSES: Readonly<Record<DependencyStatus, string>> = {
  open: '',
  agreed: 'agreed',
  resolved: 'resolved',
};

/** The board as a tree. */
export const outline = {
  title: 'Outline',
  tree: 'The board as a tree',
  count: (items: number, lines: number): string =>
    `${pbis(items)}, ${plural(lines, { one: '{n} dependency', other: '{n} dependencies' })}`,
  countShown: (shown: number, all: number): string => `${formatNumber(shown)} of ${pbis(all)}`,
  hint: 'Arrows move, right and left open and fold, Enter shows it in the panel.',
  hintByTouch: 'Touch a PBI: its tools come here.',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  usual: 'Fold up to the PBIs',
  noMatch: 'No PBI fits all filters.',
  clearFilters: 'Clear all',
  empty: 'No PBI yet.',

  nexus: 'The Nexus as a whole',
  backlog: 'Product Backlog',
  sprintStates: { planned: '', running: 'running', closed: 'closed' },
  aside: 'put aside',
  noTitle: 'No title yet',
  parts: (parts: readonly string[]): string => parts.filter((part) => part !== '').join('. '),
  beside: (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', '),
  items: (count: number): string => pbis(count),
  points: (count: number): string => points(count),
  load: (load: number, capacity: number | undefined): string =>
    capacity === undefined
      ? points(load)
      : `${formatNumber(load)} of ${points(capacity)}${load > capacity ? `, ${formatNumber(load - capacity)} over` : ''}`,
  loadShort: (load: number, capacity: number | undefined): string =>
    capacity === undefined ? points(load) : `${formatNumber(load)} / ${formatNumber(capacity)}`,
  nothingYet: 'nothing yet',
  ordinal: (ordinal: number, all: number): string =>
    `${formatNumber(ordinal)} of ${formatNumber(all)}`,
  waitsFor: 'Waits for',
  enables: 'Enables',
  missing: (name: string | undefined): string =>
    name === undefined ? 'a PBI that is not on this board' : `${name}, not on this board`,
  status: (status: DependencyStatus): string => STATUSES[status],
  toDecide: 'Two decisions at the same time',
  toDecideShort: 'To decide',
  decision: (question: string, answers: readonly string[]): string =>
    `${question}: ${answers.join(' or ')}`,
  answer: (answer: string, by: string): string => `${answer} (${by})`,

  tools: {
    none: 'Choose a PBI: its tools come here.',
    label: (subject: string): string => `Tools for ${subject}`,
    open: 'Show in the panel',
    move: 'Move to…',
    size: 'Size…',
    ready: 'Ready',
    dependency: 'Dependency…',
    waitsFor: 'Waits for…',
    enables: 'Enables…',
    more: 'More',
    rename: 'Rename',
    slice: 'Slice…',
    comment: 'Comment',
    showOnGrid: 'Show on the board',
    putAside: 'Put aside',
    otherEnd: (key: string): string => `Go to ${key}`,
    removeLine: 'Remove dependency',
    line: (from: string, to: string): string => `${from} before ${to}`,
  },
  selected: (count: number): string => `${pbis(count)} selected`,
  renameLabel: (key: string): string => `New title of ${key}`,
  sizeTitle: (subject: string): string => `Size of ${subject}`,
  sizeField: 'Size',
  sizes: 'Usual sizes',
  noSize: 'No size',
  sizeHint: 'A number, or XS to XXL. Empty: no size.',
  wrongSize: 'That is no size. Numbers from 0, or XS, S, M, L, XL, XXL.',
  setSize: 'Set the size',
  moveTitle: (subject: string): string => `Move ${subject} to`,
  moveHelp: 'Up and down step, left and right change the Sprint, Enter moves, Escape keeps it.',
  place: (team: string, sprint: string, effect: string): string =>
    effect === '' ? `${team}, ${sprint}` : `${team}, ${sprint}: ${effect}`,
  isHere: 'is here now',
  aim: {
    from: (key: string): string => `${key} comes first. Go to what waits for it, and press Enter.`,
    to: (key: string): string => `${key} waits. Go to what must come first, and press Enter.`,
    cancel: 'Cancel',
    left: 'No dependency was drawn.',
    itself: 'A PBI cannot wait for itself.',
  },
  showOn: {
    board: 'Show the selected PBI on the board',
    outline: 'Show the selected PBI in the Outline',
  },
} as const;
