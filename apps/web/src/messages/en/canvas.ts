import type { Severity } from '@weft/rules';
import { formatNumber, plural } from './word-forms.ts';

const FOUND: Readonly<Record<Severity, string>> = {
  error: 'Stops us',
  warning: 'Risk',
  info: 'Hint',
};

/** What the board itself says: cards, headings, cells. */
export const canvas = {
  label: 'Board',
  roleOfCard: 'PBI',
  backlog: 'Backlog',
  notAssigned: 'Not assigned',
  outside: 'Outside the Nexus',
  rows: 'Teams',
  columns: 'Sprints',
  /** The verb on a dependency line: the predecessor comes before the successor. */
  before: 'before',
  /** The same read the other way: the successor waits for the predecessor. */
  waitsForVerb: 'waits for',
  waitsFor: (count: number): string => `waits for ${count.toString()}`,
  enables: (count: number): string => `enables ${count.toString()}`,
  withoutTitle: 'No title yet',
  size: (points: number): string => plural(points, { one: '{n} point', other: '{n} points' }),
  found: (severity: Severity, count: number): string =>
    `${FOUND[severity]}, ${plural(count, { one: '{n} finding', other: '{n} findings' })}`,
  card: (facts: {
    readonly key: string;
    readonly title: string;
    readonly place: string;
    readonly size: number | null;
    readonly ready: boolean;
    readonly done: boolean;
    readonly waitsFor: number;
    readonly enables: number;
    readonly findings: string | undefined;
    readonly collision: boolean;
    readonly unsent: boolean;
    readonly people: readonly string[];
  }): string =>
    [
      `${facts.key}, ${facts.title}`,
      facts.place,
      facts.size === null
        ? 'No size'
        : plural(facts.size, { one: '{n} point', other: '{n} points' }),
      facts.ready ? 'Ready' : '',
      facts.done ? 'Done' : '',
      facts.waitsFor > 0
        ? `Waits for ${plural(facts.waitsFor, { one: '{n} PBI', other: '{n} PBIs' })}`
        : '',
      facts.enables > 0
        ? `Enables ${plural(facts.enables, { one: '{n} PBI', other: '{n} PBIs' })}`
        : '',
      facts.findings ?? '',
      facts.collision ? 'Two decisions at the same time' : '',
      facts.unsent ? 'Not sent yet' : '',
      facts.people.length > 0 ? `Here: ${facts.people.join(', ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  place: (team: string, sprint: string): string => `${team}, ${sprint}`,
  collision: 'Two decisions at the same time',
  unsent: 'Not sent yet',
  cell: {
    load: (points: number): string => `L ${formatNumber(points)}`,
    capacity: (points: number | undefined): string =>
      `C ${points === undefined ? '?' : formatNumber(points)}`,
    far: (points: number, capacity: number | undefined): string =>
      capacity === undefined
        ? formatNumber(points)
        : `${formatNumber(points)}/${formatNumber(capacity)}`,
    withoutSize: (count: number): string => `+${count.toString()} without size`,
    count: (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
    bar: (points: number, capacity: number): string =>
      `${formatNumber(points)} of ${formatNumber(capacity)} points`,
    editCapacity: (cell: string): string => `Capacity of ${cell}`,
    capacityNow: (cell: string, points: number, capacity: number | undefined): string =>
      capacity === undefined
        ? `${cell}: ${formatNumber(points)} points, capacity unknown. Set the capacity`
        : `${cell}: ${formatNumber(points)} of ${formatNumber(capacity)} points. Change the capacity`,
  },
  heading: {
    team: (name: string): string => `${name}: rename, hue, order, put aside`,
    sprint: (name: string): string => `${name}: rename, state, put aside`,
    addTeam: 'Add team',
    newTeam: (number: number): string => `Team ${number.toString()}`,
    addSprint: 'Add Sprint',
    folded: (name: string, count: number): string =>
      `Show ${name}, closed, with ${plural(count, { one: '{n} PBI', other: '{n} PBIs' })}`,
    fold: (name: string): string => `Fold ${name} again`,
    aside: 'put aside',
    states: { planned: '', running: 'running', closed: 'closed' },
    rename: (name: string): string => `New name of ${name}`,
  },
} as const;
