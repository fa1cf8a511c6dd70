import { formatNumber, listOf, plural } from './word-forms.ts';

/** Decisions that wait, and what met while a device was away. */
export const changes = {
  toDecide: (count: number): string => `${formatNumber(count)} to decide`,
  decideTitle: (count: number): string =>
    plural(count, { one: '{n} decision to make', other: '{n} decisions to make' }),
  decideHint: 'People decided differently without knowing of each other. Both answers were kept.',
  none: 'Nothing to decide.',
  noneHint:
    'When you were away, or two people decide differently at the same time, it is shown here.',
  waiting: (count: number): string =>
    plural(count, {
      one: '{n} change of yours is saved on this device and waits for the connection.',
      other: '{n} changes of yours are saved on this device and wait for the connection.',
    }),
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
  welcome: ({ sent, received }: { readonly sent: number; readonly received: number }): string => {
    const mine = plural(sent, { one: 'Your {n} change is in.', other: 'Your {n} changes are in.' });
    const theirs = plural(received, {
      one: 'Others changed {n} thing while you were away.',
      other: 'Others changed {n} things while you were away.',
    });
    if (sent === 0) return `You are up to date. ${theirs}`;
    return received === 0
      ? `Welcome back. ${mine} Nothing clashed.`
      : `Welcome back. ${mine} ${theirs}`;
  },
  needDecision: (count: number): string =>
    plural(count, { one: '{n} needs a decision.', other: '{n} need a decision.' }),
  decide: 'Decide',
  seeChanges: 'See what changed',
  closeStrip: 'Close this message',
  newFindings: (count: number): string =>
    plural(count, {
      one: '{n} finding that was not here before',
      other: '{n} findings that were not here before',
    }),
  receivedTitle: (count: number): string =>
    plural(count, { one: '{n} change of others', other: '{n} changes of others' }),
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
  theBoard: 'The board',
  came: 'is new',
  went: 'was put aside or removed',
  changed: (fields: readonly string[]): string =>
    fields.length === 0 ? 'changed' : `changed: ${listOf(fields)}`,
  movedTo: (place: string): string => `moved to ${place}`,
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
    other: 'details',
  },
} as const;
