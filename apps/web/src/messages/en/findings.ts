import { listOf, plural } from '../plural.ts';

const points = (count: number): string => plural(count, { one: '{n} point', other: '{n} points' });

/** A PBI with the Sprint it stands in, as sentences name it. */
export interface NamedItem {
  readonly key: string;
  readonly sprint: string;
}

/** What the board's rules found, in words. `what` is made of names, `why` of the rule alone. */
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
  unknownItem: 'a PBI that is not on this board',
  unknownTeam: 'a team that is gone',
  unknownSprint: 'a Sprint that is gone',

  what: {
    'dep-inverted': (first: NamedItem, later: NamedItem): string =>
      `${first.key} (${first.sprint}) must come before ${later.key} (${later.sprint}).`,
    'dep-cycle': {
      itself: (key: string): string => `${key} waits for itself.`,
      circle: (keys: readonly string[]): string =>
        `${[...keys, keys[0] ?? ''].join(' → ')} wait for each other.`,
      more: (count: number): string =>
        plural(count, { one: '{n} more is in the knot.', other: '{n} more are in the knot.' }),
    },
    'dep-same-sprint-cross-team': (names: {
      readonly fromTeam: string;
      readonly from: string;
      readonly toTeam: string;
      readonly to: string;
      readonly sprint: string;
    }): string =>
      `${names.fromTeam} must finish ${names.from} before ${names.toTeam} can finish ${names.to}, both in ${names.sprint}.`,
    onlyItemOfGoal: (team: string): string =>
      `It is the only PBI ${team} selected for its Sprint Goal.`,
    'dep-unscheduled-predecessor': (from: string, to: NamedItem): string =>
      `${to.key} (${to.sprint}) waits for ${from}, which is in no Sprint.`,
    'over-capacity': (names: {
      readonly team: string;
      readonly sprint: string;
      readonly points: number;
      readonly capacity: number;
    }): string =>
      `${names.team} has ${points(names.points)} for ${names.capacity.toString()} in ${names.sprint}.`,
    withoutSize: (count: number): string =>
      plural(count, {
        one: '{n} PBI without size comes on top.',
        other: '{n} PBIs without size come on top.',
      }),
    'nexus-size': {
      none: 'This board has no Scrum Team yet.',
      tooFew: (teams: number): string =>
        `${plural(teams, { one: '{n} Scrum Team works', other: '{n} Scrum Teams work' })} on this Product Backlog.`,
      tooMany: (teams: number): string =>
        `${teams.toString()} Scrum Teams work on this Product Backlog.`,
    },
    'merge-move-move': {
      place: (name: string): string => `${name} was given to different places at the same time.`,
      size: (name: string): string => `${name} was given different sizes at the same time.`,
      ready: (name: string): string => `${name} was called Ready and not Ready at the same time.`,
      state: (name: string): string => `${name} was given different states at the same time.`,
      integrated: (name: string): string =>
        `${name} was called integrated and not integrated at the same time.`,
      status: (name: string): string => `${name} was decided differently at the same time.`,
      capacity: (name: string): string =>
        `The capacity of ${name} was set differently at the same time.`,
      goal: (name: string): string =>
        `The Sprint Goal of ${name} was written differently at the same time.`,
      productGoal: 'The Product Goal was written differently at the same time.',
    },
    'merge-dangling': {
      waitsForAside: (item: string, missing: string): string =>
        `${item} waits for ${missing}, which was put aside.`,
      waitsForUnknown: (item: string, missing: string): string =>
        `${item} waits for ${missing}, which is not on this board.`,
      enablesAside: (item: string, missing: string): string =>
        `${item} enables ${missing}, which was put aside.`,
      enablesUnknown: (item: string, missing: string): string =>
        `${item} enables ${missing}, which is not on this board.`,
    },
    line: (from: string, to: string): string => `The dependency ${from} before ${to}`,
    cell: (team: string, sprint: string): string => `${team}, ${sprint}`,
    nexus: 'the Nexus',
  },

  why: {
    'dep-inverted':
      'Work is put in a sequence so that what others need is there when they begin. Here the order of the Sprints runs the other way.',
    'dep-cycle':
      'Each of them needs another one first, so none can be finished. Making the knot visible is the first step; cutting it is the second.',
    'dep-same-sprint-cross-team':
      'A team should be able to finish what it selects without waiting for another team in the same Sprint. A handover inside a Sprint leaves no room when something slips.',
    'dep-unscheduled-predecessor':
      'Dependencies are to be found and removed or made small before Sprint Planning. Nobody has planned what this one needs.',
    'over-capacity':
      'Teams forecast what they can deliver. More than fits is a wish, and what depends on it becomes one too.',
    'nexus-size': {
      'too-few':
        'A Nexus is roughly three to nine Scrum Teams. With fewer, plain Scrum has less to coordinate.',
      'too-many':
        'A Nexus is roughly three to nine Scrum Teams. With more, talking to each other costs more than it gives; think of splitting the product.',
    },
    'merge-move-move':
      'Plans are made on what everybody can see. As long as two answers stand side by side, people plan on different ones.',
    'merge-dangling':
      'A dependency that leads nowhere hides work: either it still matters and has to be visible, or the line can go.',
  },
} as const;
