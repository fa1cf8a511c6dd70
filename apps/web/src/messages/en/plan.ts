import { daysBetween } from '../days-between.ts';
import { relativeDay } from './relative-day.ts';
import { formatNumber, listOf, plural, timeOfDay } from './word-forms.ts';

const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} point', other: '{n} points' });
const risks = (count: number): string => plural(count, { one: '{n} risk', other: '{n} risks' });

/** Nexus Sprint Planning: the Product Backlog beside the teams and Sprints. */
export const plan = {
  label: 'Nexus Sprint Planning',
  sprint: 'Sprint to plan',
  planned: (sprint: string): string => `${sprint}, being planned`,
  next: (sprint: string): string => `${sprint}, next`,
  lanes: 'Teams and Sprints',

  progress: (finished: number, total: number): string =>
    `Nexus plan: ${formatNumber(finished)} of ${plural(total, { one: '{n} team', other: '{n} teams' })} finished`,
  ready: (facts: {
    readonly teams: number;
    readonly items: number;
    readonly dependencies: number;
    readonly risks: number;
  }): string => {
    const teams = plural(facts.teams, { one: '{n} team', other: '{n} teams' });
    const lines = plural(facts.dependencies, {
      one: '{n} dependency',
      other: '{n} dependencies',
    });
    return `Nexus Sprint Backlog is ready: ${teams}, ${pbis(facts.items)}, ${lines} (${risks(facts.risks)})`;
  },

  openSprintBacklog: 'Open the Nexus Sprint Backlog',

  drawer: {
    title: 'Product Backlog',
    count: (count: number): string => pbis(count),
    search: 'Search the Product Backlog',
    find: 'Search',
    readyOnly: 'Ready only',
    list: 'PBIs to plan',
    empty: 'No PBI yet.',
    allAssigned: 'Everything ready is assigned.',
    notReady: (count: number): string => `${pbis(count)} not ready.`,
    showAll: 'Show those too',
    everything: 'Every PBI is assigned.',
    noMatch: (query: string): string => `No PBI matches “${query}”.`,
    clear: 'Clear the search',
    likely: (team: string): string => `likely ${team}`,
    noTeam: (sprint: string): string => `${sprint}, no team`,
    offline: (lastContactAtMs: number | undefined): string =>
      lastContactAtMs === undefined
        ? 'You plan alone until the connection returns; loads of other teams may be old.'
        : `You plan alone until the connection returns; loads of other teams are from ${timeOfDay(lastContactAtMs)}.`,
    takeBack: 'Put back into the Product Backlog',
  },

  noTeams: 'Add at least one team. A Nexus has three to nine.',
  addTeam: 'Add team',
  noSprint: 'Name the Sprint you plan.',
  sprintName: 'Name of the Sprint',
  addSprint: 'Add Sprint',
  viewerNoTeams: 'There is no team yet to plan with.',
  viewerNoSprint: 'There is no Sprint yet to plan.',

  card: {
    name: (key: string, title: string): string => `${key}, ${title}`,
    move: 'Move',
    moveName: (key: string): string => `Move ${key}`,
    whatIf: 'What if?',
    whatIfName: (key: string): string => `What if ${key} were moved?`,
    ready: 'Ready',
    findings: (count: number, worst: string): string =>
      `${plural(count, { one: '{n} finding', other: '{n} findings' })}, worst: ${worst}`,
    waitsForHand: 'waits for it',
    enablesHand: 'it waits for this',
    instructions:
      'Space lifts. Then arrow keys go from cell to cell, Space drops, Escape leaves it where it was. M moves by clicks, Control and Space selects, Shift and arrows select several.',
  },

  cell: {
    withoutSize: (count: number): string => `+${count.toString()} without size`,
    empty: 'Nothing planned',
    place: 'Place here',
    placeName: (what: string, cell: string, effect: string): string =>
      `Place here: ${what} in ${cell}. ${effect}`,
    look: 'Look here',
    lookName: (what: string, cell: string, effect: string): string =>
      `Look here: ${what} in ${cell}. ${effect}`,
    fill: (count: number): string => `Fill with ${formatNumber(count)}`,
    fillName: (cell: string, fits: number, all: number): string =>
      `Fill with ${formatNumber(fits)} of ${formatNumber(all)} that fit: ${cell}`,
  },

  preview: {
    load: (load: number, capacity: number | undefined): string =>
      capacity === undefined
        ? `${points(load)}, capacity unknown`
        : `${formatNumber(load)} of ${points(capacity)}`,
    over: (count: number): string => `${formatNumber(count)} over`,
    fits: (fits: number, all: number): string =>
      `${formatNumber(fits)} of ${formatNumber(all)} fit`,
    adds: 'Adds',
    removes: 'Removes',
    changes: 'Changes',
    more: (count: number): string => `and ${formatNumber(count)} more`,
    nothing: 'Changes no finding.',
    stays: 'Stays where it is.',
    finished: (team: string): string => `${team}’s plan is finished; dropping asks first.`,
    adding: {
      error: (count: number): string => `adds ${formatNumber(count)} “Stops us”`,
      warning: (count: number): string => `adds ${risks(count)}`,
      info: (count: number): string =>
        plural(count, { one: 'adds {n} hint', other: 'adds {n} hints' }),
    },
    removing: {
      error: (count: number): string => `removes ${formatNumber(count)} “Stops us”`,
      warning: (count: number): string => `removes ${risks(count)}`,
      info: (count: number): string =>
        plural(count, { one: 'removes {n} hint', other: 'removes {n} hints' }),
    },
    free: (count: number): string => `${points(count)} left`,
  },

  hand: {
    label: 'In your hand',
    one: (key: string): string => `${key} in your hand`,
    several: (count: number): string => `${pbis(count)} in your hand`,
    size: (count: number): string => points(count),
    looking: (what: string): string => `What if ${what} were moved?`,
    keep: 'Keep where it is',
    stopLooking: 'Enough seen',
    suggest: 'Suggest',
    suggestions: 'Best cells',
    suggestion: (rank: number, cell: string): string => `${rank.toString()}. ${cell}`,
    noSuggestion: 'No other cell to suggest.',
    help: {
      pointer: 'Let go over a cell. With Alt, only what fits is placed.',
      keyboard:
        'Arrows go from cell to cell, [ and ] to the best and worst. Space drops, Escape keeps.',
      clicks: 'Choose a cell. [ and ] go to the best and worst, Escape keeps.',
      look: 'Point at a cell. Nothing is moved.',
    },
    given: (who: string, key: string, place: string): string =>
      `${who} just gave ${key} to ${place}`,
    aside: (who: string, key: string): string => `${who} put ${key} aside.`,
    asideHint: 'Dropping it brings it back.',
  },

  ask: {
    finished: (team: string): string => `Reopen ${team}’s plan?`,
    finishedWhy: (team: string): string => `${team} said that its plan is finished.`,
    reopen: 'Reopen and place',
    aside: (who: string): string => `${who} put this aside.`,
    bringBack: 'Drop anyway brings it back',
    cancel: 'Cancel',
  },

  said: {
    lifted: (what: string): string => `Lifted ${what}.`,
    stays: (what: string): string => `${what} stays where it was.`,
    over: (cell: string, effect: string): string => `Over ${cell}: ${effect}.`,
    left: (placed: number, left: number): string =>
      `${formatNumber(placed)} placed, ${formatNumber(left)} left.`,
    noneFits: 'None of them fits.',
    load: (load: number, capacity: number): string =>
      `Load ${formatNumber(load)} of ${formatNumber(capacity)}.`,
    waysOut: 'See ways out',
    selected: (count: number): string => `${pbis(count)} selected.`,
  },

  team: {
    finish: (team: string): string => `Finish plan of ${team}`,
    finishShort: 'Finish plan',
    finished: 'Plan finished',
    /** `name` empty: nobody knows who it was. */
    finishedBy: (name: string, atMs: number, nowMs: number): string => {
      const time = daysBetween(atMs, nowMs) === 0 ? timeOfDay(atMs) : relativeDay(atMs, nowMs);
      return name === '' ? `Plan finished ${time}` : `Plan finished by ${name} ${time}`;
    },
    byWhom: (what: string, name: string): string => `${what} by ${name}`,
    byYou: (what: string): string => `${what} by you`,
    changed: (team: string, what: readonly string[], more: number): string =>
      `${team}’s plan changed after it was finished: ${listOf([
        ...what,
        ...(more > 0 ? [`${formatNumber(more)} more`] : []),
      ])}.`,
    finishAgain: 'Finish again',
    finishAgainName: (team: string): string => `Finish plan of ${team} again`,
    reopen: 'Reopen',
    reopenName: (team: string): string => `Reopen ${team}’s plan`,
    open: 'Plan open',
    checklist: (team: string, sprint: string): string => `${team}’s plan for ${sprint}`,
    load: 'Load',
    findings: 'Findings left',
    noFindings: 'None',
    goal: (team: string): string => `Sprint Goal of ${team}`,
    finishNow: 'Finish',
    finishWith: (what: string): string => `Finish with ${what}`,
    stops: (count: number): string => `${formatNumber(count)} “Stops us”`,
    risks: (count: number): string => risks(count),
    hints: (count: number): string => plural(count, { one: '{n} hint', other: '{n} hints' }),
    told: (team: string): string => `${team}’s plan is finished.`,
    toldOpen: (team: string): string => `${team}’s plan is open again.`,
  },
} as const;
