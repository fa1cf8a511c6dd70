import { plural } from './word-forms.ts';

const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });

/** What a board is in, completing a planning and closing a Sprint. */
export const phases = {
  title: 'Phase of this board',
  names: {
    open: 'No phase',
    refinement: 'Refinement',
    planning: 'Sprint Planning',
    sprint: 'Sprint',
    closed: 'Closed',
  },
  about: {
    open: 'It is in none.',
    refinement: 'The Product Backlog is refined.',
    planning: 'The next Sprint is planned.',
    sprint: 'A Sprint runs.',
    closed: 'Only facilitators can change the board; everybody else looks at it.',
  },
  rights: 'In every other phase everybody with the edit link can change the board.',
  label: (name: string, about: string): string => `Phase: ${name}. ${about}`,
  change: (name: string): string => `Phase: ${name}. Change it`,
  viewOnly: 'View only',
  viewOnlyHint: 'You can look around. Ask for the edit link to change things.',
  closedHint: 'The board is closed. A facilitator can open it again.',
  now: (name: string): string => `The board is now in the phase “${name}”.`,
  offline: 'Changing the phase needs a connection.',
  refused: {
    unreachable: 'The phase was not changed. It needs a connection to the server.',
    'not-allowed': 'The phase was not changed. Only facilitators can do that.',
    refused: 'The phase was not changed. The server did not accept it.',
  },

  complete: {
    button: 'Complete planning…',
    title: 'Complete Nexus Sprint Planning',
    notYet: 'Planning is not complete yet:',
    notYetOf: (sprint: string): string => `The planning of ${sprint} is not complete yet:`,
    noSprint: 'There is no Sprint that could be planned.',
    stillRunning: (sprint: string): string => `${sprint} still runs.`,
    nothingSelected: 'No team has selected a PBI.',
    noDates: (sprint: string): string => `${sprint} has no first or no last day.`,
    teamOpen: (team: string): string => `${team} has not finished its plan.`,
    teamChanged: (team: string): string => `${team}’s plan changed after it was finished.`,
    addSprint: 'Add a Sprint',
    closeFirst: 'Close it…',
    setDates: 'Set the days',
    finishFor: (team: string): string => `${team} has finished`,
    writeGoals: 'Write goals',
    writeDone: 'Definition of Done',
    facts: (sprint: string, teams: number, items: number): string =>
      `${plural(teams, { one: '{n} team has', other: '{n} teams have' })} selected ${pbis(items)} for ${sprint}.`,
    goal: 'Nexus Sprint Goal',
    whatHappens: 'Completing it does this:',
    starts: (sprint: string, from: string, until: string): string =>
      `${sprint} runs, from ${from} until ${until}.`,
    becomesBacklog: 'What the teams selected is the Nexus Sprint Backlog.',
    phaseMoves: 'The board goes into the phase “Sprint”.',
    do: 'Complete planning',
    completed: (sprint: string, items: number): string =>
      `Planning is complete. ${sprint} runs with ${pbis(items)}.`,
  },

  /** A Sprint that is set running outside a planning that is completed. */
  start: {
    title: (sprint: string): string => `Start ${sprint}`,
    whatHappens: 'Starting it does this:',
    do: (sprint: string): string => `Start ${sprint}`,
    completed: (sprint: string, items: number): string => `${sprint} runs with ${pbis(items)}.`,
    notYet: (reason: string, more: number): string =>
      more === 0
        ? reason
        : `${reason} ${plural(more, { one: '{n} more reason', other: '{n} more reasons' })}`,
    choice: (state: string, reason: string): string => `${state}: not yet. ${reason}`,
  },

  closeSprint: (sprint: string): string => `Close ${sprint}…`,
  close: {
    title: (sprint: string): string => `Close ${sprint}`,
    kept: (count: number): string =>
      count === 0
        ? 'No PBI is Done and integrated.'
        : plural(count, {
            one: '{n} PBI is Done and integrated. It stays in the Sprint as its record.',
            other: '{n} PBIs are Done and integrated. They stay in the Sprint as its record.',
          }),
    carried: (count: number): string =>
      count === 0
        ? 'Nothing is undone.'
        : plural(count, {
            one: '{n} PBI is undone. It goes back to the top of the Product Backlog, keeps its team as the likely one, and is marked.',
            other:
              '{n} PBIs are undone. They go back to the top of the Product Backlog in their order, keep their teams as the likely ones, and are marked.',
          }),
    keptList: 'Stays in the Sprint',
    carriedList: 'Goes back to the Product Backlog',
    stateOf: (team: string, state: string): string => `${team} · ${state}`,
    notIntegrated: 'Done, not integrated',
    undoable: 'It is one step, and undo takes it back.',
    do: (sprint: string): string => `Close ${sprint}`,
    closed: (sprint: string, kept: number, carried: number): string =>
      `${sprint} is closed. ${pbis(kept)} Done, ${pbis(carried)} back in the Product Backlog.`,
    gone: 'This Sprint is closed already.',
  },
} as const;
