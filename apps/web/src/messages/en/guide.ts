import { formatNumber } from './word-forms.ts';

/** The first steps of a Nexus, on a board that has just begun. */
export const guide = {
  title: 'Getting started with a Nexus',
  intro: 'Five things make several teams one Nexus. Take them in any order.',
  progress: (done: number, total: number): string =>
    `${formatNumber(done)} of ${formatNumber(total)} done`,
  isDone: 'done',
  close: 'Close the guide. The menu opens it again',
  complete: 'That is a Nexus. Refine the Product Backlog, then plan the first Sprint.',
  steps: {
    integration: {
      title: 'Form the Nexus Integration Team',
      short: 'Nexus Integration Team',
      why: 'Somebody answers for an Integrated Increment every Sprint: the Product Owner, a Scrum Master, and who knows how to integrate.',
    },
    backlog: {
      title: 'Make one Product Backlog',
      short: 'One Product Backlog',
      why: 'One product has one Product Backlog, whatever the number of teams. Paste it, or import a file.',
    },
    done: {
      title: 'Agree on a Definition of Done',
      short: 'Definition of Done',
      why: 'It holds for the work of all teams together. A team may ask more of itself, never less.',
    },
    teams: {
      title: 'Start small',
      short: 'Three or four teams',
      why: 'Three or four Scrum Teams are enough to learn how it works. More can join once these integrate.',
    },
    together: {
      title: 'Learn it together',
      short: 'Everybody is here',
      why: 'Send the link to all teams and look at the board together, so that everybody knows what it is for.',
    },
  },
} as const;
