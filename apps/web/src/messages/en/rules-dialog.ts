import { formatNumber, plural } from './word-forms.ts';

/** The rules a board is held against. */
export const rulesDialog = {
  title: 'Rules of this board',
  intro:
    'What holds here holds for everybody on this board. A rule that is off finds nothing, and the Findings panel says so.',
  edition: 'We go by the Nexus Guide of',
  severityOf: (rule: string): string => `How serious: ${rule}`,
  asItComes: 'As it comes',
  off: 'Off',
  open: 'Rules…',
  offCount: (count: number): string =>
    plural(count, { one: '{n} rule is off', other: '{n} rules are off' }),
  thresholds: 'From which number on',
  usually: (value: number): string => `Usually ${formatNumber(value)}`,
  thresholdOf: {
    hubLines: 'Dependencies that make a PBI a hub',
    chainItems: 'PBIs in a long chain',
    bigItemPercent: 'Percent of a Sprint for a big PBI',
    farOverPercent: 'Percent of capacity: far over',
    tightPercent: 'Percent of capacity: tight',
    artifactItems: 'PBIs on one component: a risk',
    pairLines: 'Dependencies between two teams',
    pairPercent: 'Percent of all dependencies for a pair',
    goalSupportPercent: 'Percent of PBIs that serve the goal',
    lateSprintPercent: 'Last percent of a Sprint',
    horizonSprints: 'Sprints ahead that may be ready',
    lateWorkingDays: 'Working days left: late',
  },
} as const;
