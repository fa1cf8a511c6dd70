import { formatNumber, listOf, plural } from './word-forms.ts';

const days = (count: number): string => plural(count, { one: '{n} day', other: '{n} days' });
const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });

/** The Nexus Sprint Backlog: what the teams selected, and how far it is. */
export const sprintBacklog = {
  label: 'Nexus Sprint Backlog',
  title: (sprint: string): string => `Nexus Sprint Backlog: ${sprint}`,
  sprint: 'Sprint',
  sprintStates: { planned: 'planned', running: 'running', closed: 'closed' },
  sprintChoice: (name: string, state: string): string => `${name} · ${state}`,
  dates: (start: string, end: string): string => `${start} – ${end}`,
  /** `title` empty: the board has none. */
  asOf: (day: string, title: string): string =>
    title === '' ? `As of ${day}` : `${title}, as of ${day}`,
  noDates: 'No dates yet',
  day: (day: number, of: number): string => `Day ${day.toString()} of ${of.toString()}`,
  notBegun: 'Not begun',
  isOver: 'Its last day is over',
  goal: 'Nexus Sprint Goal',
  noGoal: 'No Nexus Sprint Goal yet',
  addGoal: 'Add a Nexus Sprint Goal',
  teamGoal: (team: string): string => `Sprint Goal of ${team}`,
  noTeamGoal: 'No Sprint Goal yet',
  addTeamGoal: 'Add a Sprint Goal',

  numbers: 'In numbers',
  doneOf: (done: number, all: number): string =>
    `${formatNumber(done)} of ${formatNumber(all)} Done and integrated`,
  notIntegrated: (count: number): string => `${formatNumber(count)} Done, not integrated`,
  openDependencies: (count: number): string =>
    plural(count, {
      one: '{n} open dependency between teams',
      other: '{n} open dependencies between teams',
    }),
  noFindings: 'Nothing found',
  found: (count: number): string => plural(count, { one: '{n} finding', other: '{n} findings' }),

  show: 'Show',
  shows: { all: 'All', dependent: 'Only dependent' },
  team: 'Team',
  allTeams: 'All teams',
  find: 'Find in this Sprint',
  showing: (shown: number, all: number): string => `${formatNumber(shown)} of ${pbis(all)} shown`,
  showAll: 'Show all',
  noneMatch: 'No PBI of this Sprint matches.',

  download: 'Download',
  csv: 'Table for spreadsheets (CSV)',
  markdown: 'Table for documents (Markdown)',
  print: 'Print',
  wall: 'Wall display',
  leaveWall: 'Leave the wall display',

  column: (name: string, count: number): string => `${name}, ${pbis(count)}`,
  lane: (team: string): string => `Sprint Backlog of ${team}`,
  nothing: 'Nothing selected',
  load: (points: number, capacity: number | undefined): string =>
    capacity === undefined
      ? plural(points, { one: '{n} point', other: '{n} points' })
      : `${formatNumber(points)} of ${formatNumber(capacity)} points`,
  loadLevels: { calm: '', tight: 'tight', over: 'over capacity', 'far-over': 'far over capacity' },
  withoutSize: (count: number): string => `${formatNumber(count)} without size`,

  roleOfCard: 'PBI',
  card: (facts: {
    readonly key: string;
    readonly title: string;
    readonly team: string;
    readonly state: string;
    readonly size: number | null;
    readonly age: string;
    readonly people: readonly string[];
    readonly waitsFor: number;
    readonly enables: number;
    readonly findings: string;
    readonly collision: boolean;
  }): string =>
    [
      `${facts.key}, ${facts.title}`,
      `${facts.team}, ${facts.state}`,
      facts.age,
      facts.size === null
        ? 'No size'
        : plural(facts.size, { one: '{n} point', other: '{n} points' }),
      facts.people.length === 0 ? '' : listOf(facts.people),
      facts.waitsFor === 0 ? '' : `Waits for ${pbis(facts.waitsFor)} of other teams`,
      facts.enables === 0 ? '' : `Enables ${pbis(facts.enables)} of other teams`,
      facts.findings,
      facts.collision ? 'Two decisions at the same time' : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  keys: 'Shift with the left and right arrow key changes the state; Enter opens; arrow keys go from PBI to PBI. Space lifts: then arrow keys choose the column, Space drops, Escape leaves it.',
  withoutTitle: 'No title yet',
  points: (size: number): string => plural(size, { one: '{n} point', other: '{n} points' }),
  ageShort: (count: number): string => (count === 0 ? 'since today' : `for ${days(count)}`),
  age: (count: number, state: string): string =>
    count === 0 ? `${state} since today` : `${state} for ${days(count)}`,
  people: (names: readonly string[]): string => names.join(', '),
  collision: (key: string): string =>
    `Two decisions on ${key} at the same time: look at both sides`,
  stateOf: (key: string, state: string): string => `State of ${key}: ${state}`,
  open: 'Open the item',
  integrated: 'Integrated',
  integratedOf: (key: string): string => `${key} is integrated`,
  doneNotIntegrated: 'Done, not integrated',
  moved: (key: string, state: string): string => `${key}: ${state}.`,

  marks: {
    incoming: 'waits for',
    outgoing: 'enables',
    waitsFor: (key: string): string => `Waits for ${key}`,
    enables: (key: string): string => `Enables ${key}`,
    go: 'Go to it',
    open: 'open',
    resolved: 'resolved',
    missing: 'not on this board',
    outside: 'outside the Nexus',
    nobody: 'no team yet',
  },

  drag: {
    lifted: (key: string, column: string): string => `Lifted ${key}, ${column}.`,
    over: (key: string, column: string): string => `${key} over ${column}.`,
    cancelled: (key: string): string => `${key} stays where it was.`,
  },

  notUpdated: (last: string | undefined): string =>
    last === undefined
      ? 'Nothing has moved in this Sprint yet. Is it up to date?'
      : `Nothing has moved here since ${last}. Is it up to date?`,

  integration: {
    label: (team: string, light: string): string => `Integration of ${team}: ${light}`,
    title: (team: string): string => `Integration of ${team}`,
    integrated: 'Integrated',
    stale: 'Not integrated lately',
    issue: (count: number): string => plural(count, { one: '{n} issue', other: '{n} issues' }),
    none: 'Nothing due yet',
    last: (day: string): string => `Last succeeded on ${day}.`,
    never: 'No success is written down.',
    now: 'Integrated successfully now',
    noted: (team: string): string => `${team}: integrated successfully.`,
    issues: 'Integration issues',
    noIssues: 'No issue.',
    add: 'Add an integration issue',
    what: 'What keeps the work from being integrated?',
    owner: 'Owner',
    skills: 'Skills it needs',
    skillsHint: 'Separated by commas',
    keep: 'Add the issue',
    ownedBy: (name: string): string => `Owner: ${name}`,
    noOwner: 'No owner yet',
    needs: (skills: readonly string[]): string => `Needs ${listOf(skills)}`,
    since: (day: string): string => `since ${day}`,
    resolve: 'Resolve',
    reopen: 'Open again',
    resolved: 'Resolved',
    ofNexus: 'of the whole Nexus',
  },

  states: {
    noSprint: 'There is no Sprint yet.',
    noSprintHint: 'Add one on the board. What the teams select for it stands here.',
    empty: 'Nothing is selected for this Sprint yet.',
    emptyHint: 'What the teams select in Nexus Sprint Planning stands here.',
    closed: 'This Sprint is closed. What stands here is its record.',
    offline: 'Offline: what others change will show when the connection returns.',
  },

  table: {
    team: 'Team',
    key: 'PBI',
    title: 'Title',
    state: 'State',
    size: 'Size',
    people: 'People',
    since: 'Since',
    findings: 'Findings',
    waitsFor: 'Waits for',
    enables: 'Enables',
    mark: (key: string, team: string, state: string): string => `${key} (${team}, ${state})`,
    missingMark: (key: string): string => `${key} (not on this board)`,
  },
} as const;
