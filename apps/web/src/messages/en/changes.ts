import { thingsOnMap, type MapThings } from './things-on-map.ts';
import { formatNumber, listOf, plural, timeOfDay } from './word-forms.ts';

/** Decisions that wait, and what met while a device was away. */
export const changes = {
  toDecide: (count: number): string => `${formatNumber(count)} to decide`,
  decideTitle: (count: number): string =>
    plural(count, { one: '{n} decision to make', other: '{n} decisions to make' }),
  decidedOf: (decided: number, all: number): string =>
    `${formatNumber(decided)} of ${formatNumber(all)} decided`,
  asOf: (atMs: number | undefined): string =>
    atMs === undefined ? 'may be old' : `as of ${timeOfDay(atMs)}`,
  decideHint: 'People decided differently without knowing of each other. Both answers were kept.',
  none: 'Nothing to decide.',
  noneHint:
    'When you were away, or two people decide differently at the same time, it is shown here.',
  waiting: (count: number): string =>
    plural(count, {
      one: '{n} change of yours is saved on this device and waits for the connection.',
      other: '{n} changes of yours are saved on this device and wait for the connection.',
    }),
  waitingTitle: 'Your changes that wait',
  moreWaits:
    'What you changed just before the connection was lost, or before this page was opened, waits too and is not listed.',
  notAllListed:
    'What waited already before the connection was lost is not listed. The history of the board has it.',
  takeBack: 'Take back',
  takeBackName: (subject: string, what: string): string => `Take back: ${subject} ${what}`,
  takeBackTitle: (count: number): string => `Take back my offline changes (${formatNumber(count)})`,
  takeBackThese: (count: number): string => `Take back ${formatNumber(count)}`,
  tookBack: (count: number): string =>
    plural(count, {
      one: '{n} change of yours was taken back.',
      other: '{n} changes of yours were taken back.',
    }),
  cannotTakeBack: {
    changed: 'It was changed since.',
    open: 'Somebody decided differently: decide above.',
  },
  pleaseRead: 'Please read',
  pleaseReadHint:
    'Two people wrote these titles anew at the same time. The letters of both are there.',
  read: 'Read',
  readName: (key: string): string => `Read ${key}`,
  asideEdits: 'Put aside with new edits',
  asideEdit: {
    here: 'You worked on it; somebody put it aside meanwhile. Your edits are kept.',
    elsewhere: 'You put it aside; somebody worked on it meanwhile. Their edits are kept.',
  },
  bringBack: 'Bring back',
  bringBackName: (key: string): string => `Bring ${key} back`,
  shownNow: 'shown now',
  use: (value: string): string => `Use ${value}`,
  keep: (value: string): string => `Keep ${value}`,
  takeMine: (value: string): string => `Use ${value} all the same`,
  decidedElsewhere: (subject: string, question: string): string =>
    `Somebody else decided on ${subject}: ${question.toLowerCase()}.`,
  decidedBy: (name: string, time: string): string => `${name}, ${time}`,
  aColleague: 'A colleague',
  sliceIt: 'Slice it instead',
  sameForSimilar: (count: number): string =>
    plural(count, { one: 'The same for {n} like it', other: 'The same for {n} like it' }),
  unreadable: 'something this version does not know',
  nothing: 'nothing',
  otherPlace: (key: string, by: string): string => `${key}? (${by})`,
  otherPlaceName: (what: string, by: string, place: string): string =>
    `${what}: ${by} chose ${place}. Decide`,
  decideOn: (key: string): string => `Decide on ${key}`,
  loadRange: (least: number, most: number): string =>
    `L ${formatNumber(least)}–${formatNumber(most)}`,
  farRange: (least: number, most: number, capacity: number | undefined): string =>
    `${formatNumber(least)}–${formatNumber(most)}${capacity === undefined ? '' : `/${formatNumber(capacity)}`}`,
  capacityRange: (
    cell: string,
    range: { readonly least: number; readonly most: number },
    capacity: number | undefined,
  ): string =>
    `${cell}: ${formatNumber(range.least)} to ${formatNumber(range.most)} points, as a decision is open, of ${capacity === undefined ? 'unknown capacity' : formatNumber(capacity)}. Change the capacity`,

  line: (from: string, to: string): string => `${from} before ${to}`,
  theProduct: 'The product',
  nexusIn: (sprint: string): string => `the Nexus in ${sprint}`,
  teamIn: (team: string, sprint: string): string => `${team} in ${sprint}`,
  definitionOfDone: (team: string | undefined): string =>
    team === undefined ? 'Definition of Done' : `Definition of Done of ${team}`,
  acceptedBy: (team: string | undefined): string =>
    team === undefined ? 'Whether it is agreed' : `Whether ${team} has agreed`,
  question: {
    resolved: 'Whether it is resolved',
    capacity: 'Capacity',
    sprintGoal: 'Sprint Goal',
    productGoal: 'Product Goal',
    goalLink: 'Whether the goal is linked',
    planFinished: 'Whether the plan is finished',
    teamEnd: 'Last day of the Sprint',
    wording: 'How a criterion reads',
  },

  welcomeLabel: 'Welcome back',
  welcome: ({
    sent,
    received,
    clashed,
  }: {
    readonly sent: number;
    readonly received: number;
    readonly clashed: boolean;
  }): string => {
    const mine = plural(sent, { one: 'Your {n} change is in.', other: 'Your {n} changes are in.' });
    const theirs = plural(received, {
      one: 'Others changed {n} thing while you were away.',
      other: 'Others changed {n} things while you were away.',
    });
    if (sent === 0) return `You are up to date. ${theirs}`;
    if (received > 0) return `Welcome back. ${mine} ${theirs}`;
    return clashed ? `Welcome back. ${mine}` : `Welcome back. ${mine} Nothing clashed.`;
  },
  needDecision: (count: number): string =>
    plural(count, { one: '{n} needs a decision.', other: '{n} need a decision.' }),
  decide: 'Decide',
  seeChanges: 'See what changed',
  closeStrip: 'Close this message',
  metFindings: (count: number): string =>
    plural(count, {
      one: '{n} risk appeared when changes met',
      other: '{n} risks appeared when changes met',
    }),
  newFindings: (count: number): string =>
    plural(count, {
      one: '{n} finding that was not here before',
      other: '{n} findings that were not here before',
    }),
  receivedTitle: (count: number): string =>
    plural(count, { one: '{n} change of others', other: '{n} changes of others' }),
  groupBy: 'Put together',
  byLane: 'By team',
  byPerson: 'By person',
  touching: 'Touching which team',
  everyTeam: 'Touching any team',
  nothingTouches: 'Nothing of it touches this team.',
  onBoard: 'On the board',
  yourLastVisit: 'your last connection',
  reordered: (count: number): string =>
    plural(count, {
      one: '{n} PBI was moved within the Product Backlog.',
      other: '{n} PBIs were moved within the Product Backlog.',
    }),
  seen: 'I have seen this',
  show: 'Show',
  showMore: (count: number): string => `Show ${formatNumber(count)} more`,

  laneOfNexus: 'The Nexus',
  laneOfLines: 'Dependencies',
  laneOfMap: 'On the Map',
  mapObject: {
    note: (text: string): string => (text === '' ? 'A sticky note' : `Sticky note “${text}”`),
    section: (text: string): string => (text === '' ? 'A section' : `Section “${text}”`),
    text: (text: string): string => (text === '' ? 'A text' : `Text “${text}”`),
    stroke: (): string => 'A stroke',
    image: (text: string): string => (text === '' ? 'An image' : `Image “${text}”`),
  },
  putOnMap: 'was put on the Map',
  movedOnMap: 'was moved on the Map',
  backInTray: 'is in the tray of the Map again',
  partOnMap: {
    placed: (count: number): string =>
      `${plural(count, { one: '{n} PBI', other: '{n} PBIs' })} put elsewhere`,
    added: (things: MapThings): string => `${thingsOnMap(things)} added`,
    moved: (things: MapThings): string => `${thingsOnMap(things)} moved`,
    changed: (things: MapThings): string => `${thingsOnMap(things)} changed`,
    gone: (things: MapThings): string => `${thingsOnMap(things)} taken off`,
  },
  onTheMap: (parts: readonly string[]): string => `On the Map: ${parts.join('; ')}.`,
  theBoard: 'The board',
  came: 'is new',
  went: 'was put aside or removed',
  changed: (fields: readonly string[]): string =>
    fields.length === 0 ? 'changed' : `changed: ${listOf(fields)}`,
  movedTo: (place: string): string => `moved to ${place}`,
  renamed: (before: string): string =>
    before === '' ? 'has a title now' : `was called “${before}”`,
  sized: (before: number | undefined, after: number | undefined): string =>
    `size ${before === undefined ? 'unknown' : formatNumber(before)} → ${after === undefined ? 'unknown' : formatNumber(after)}`,
  stateNow: (state: string): string => `now: ${state}`,
  isReady: 'is ready',
  isNotReady: 'is not ready any more',
  of: {
    capacity: (whose: string): string => `Capacity of ${whose}`,
    goal: (whose: string): string => `Sprint Goal of ${whose}`,
    plan: (whose: string): string => `Plan of ${whose}`,
  },
  fields: {
    title: 'title',
    description: 'description',
    acceptance: 'acceptance notes',
    integrated: 'integrated',
    parent: 'what it belongs to',
    needs: 'skills',
    touches: 'components',
    supportsGoal: 'whether it supports the goal',
    sharedWith: 'teams it is shared with',
    workers: 'who works on it',
    values: 'value',
    cause: 'cause',
    neededBy: 'needed by',
    resolved: 'status',
    acceptedBy: 'who agreed',
    note: 'note',
    standIn: 'stand-in',
    productGoal: 'Product Goal',
    name: 'name',
    hue: 'hue',
    skills: 'skills',
    components: 'components',
    start: 'first day',
    end: 'last day',
    state: 'state',
    points: 'points',
    text: 'wording',
    reason: 'reason',
    capacities: 'capacities',
    isFinished: 'whether it is finished',
    finish: 'who finished it, with what',
    at: 'place',
    size: 'size',
    scale: 'letters',
    pen: 'pen',
    group: 'group',
    locked: 'lock',
    other: 'details',
  },
} as const;
