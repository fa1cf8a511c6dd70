import { plural } from './word-forms.ts';

/** Finding a PBI and going there. */
export const search = {
  title: 'Find on this board',
  label: 'Find a PBI',
  placeholder: 'Key, words of the title, team, Sprint, skill …',
  results: 'PBIs found',
  hint: 'Type to find. Enter goes to the first one.',
  none: (query: string): string => `No PBI matches “${query}”.`,
  found: (count: number): string =>
    plural(count, { one: '{n} PBI found', other: '{n} PBIs found' }),
  more: (count: number): string =>
    plural(count, { one: '{n} more; type on', other: '{n} more; type on' }),
  noTeam: 'Not assigned',
  outside: 'Outside the Nexus',
  noSprint: 'Product Backlog',
  filters: 'Which PBIs',
  team: 'Team',
  anyTeam: 'Any team',
  sprint: 'Sprint',
  anySprint: 'Any Sprint',
  ready: 'Ready',
  readiness: { any: 'Ready or not', yes: 'Ready', no: 'Not ready' },
  withFindings: 'With findings',
  clear: 'Clear filters',
  noneOfThese: 'No PBI is like that.',
  place: (team: string, sprint: string): string => `${team} · ${sprint}`,
} as const;
