import { formatNumber, listOf, plural } from './word-forms.ts';

/** The Findings panel, and what findings call what they name. */
export const findings = {
  panelTitle: 'Findings',
  none: 'Nothing found.',
  noneHint: 'No dependency is out of order, and no team has taken more than it can do.',
  noneMatch: 'Nothing matches this filter.',
  clearFilter: 'Show all',
  filterLevel: 'Level',
  filterTeam: 'Team',
  allLevels: 'All',
  allTeams: 'All teams',
  count: (count: number): string => plural(count, { one: '{n} finding', other: '{n} findings' }),
  showing: (shown: number, all: number): string => `${shown.toString()} of ${all.toString()}`,
  showMore: (count: number): string => `Show ${count.toString()} more`,
  show: 'Show on board',
  whyLabel: 'Why it matters',
  concerns: (names: readonly string[]): string => `Concerns ${listOf(names)}.`,
  concernsEverybody: 'Concerns everybody.',
  guide: (edition: number, section: string): string =>
    `Nexus Guide ${edition.toString()}, ${section}`,
  groupBy: 'Group by',
  groupings: {
    worst: 'Worst first',
    kind: 'By kind',
    teams: 'By teams',
    sprint: 'By Sprint',
  },
  kinds: {
    dependency: 'Dependencies',
    backlog: 'Product Backlog',
    capacity: 'Capacity',
    goal: 'Goals',
    done: 'Done and integrated',
    people: 'People and teams',
    event: 'Events',
    merge: 'Merged changes',
  },
  pair: (first: string, second: string): string => `${first} ↔ ${second}`,
  severalTeams: 'More than two teams',
  noTeam: 'No team',
  noSprint: 'In no Sprint',
  /** `+2`, `−1`: how a count changed. */
  change: (by: number): string => (by > 0 ? `+${formatNumber(by)}` : `−${formatNumber(-by)}`),
  since: {
    day: 'since the board was opened today',
    event: 'since the event began',
  },
  unknownItem: 'a PBI that is not on this board',
  unknownTeam: 'a team that is gone',
  unknownSprint: 'a Sprint that is gone',

  nexus: 'the Nexus',
  line: (from: string, to: string): string => `The dependency ${from} before ${to}`,
  itemInSprint: (key: string, sprint: string): string => `${key} (${sprint})`,
  cell: (team: string, sprint: string): string => `${team}, ${sprint}`,
  unknownPerson: 'somebody who is gone',
} as const;
