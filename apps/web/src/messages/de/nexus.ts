import type { LaterMessages } from '../later.ts';

/** What holds for the Nexus as a whole, in German. */
export const nexus: LaterMessages['nexus'] = {
  title: 'Der Nexus',
  done: 'Definition of Done',
  people: 'Leute',
  goals: 'Ziele',
  add: 'Hinzufügen',

  doneIntro:
    'Arbeit ist Done, wenn sie all das erfüllt und integriert ist. Was der Nexus verlangt, gilt für jedes Team; ein Team darf von sich mehr verlangen, nie weniger.',
  doneOf: 'Definition of Done von',
  wholeNexus: 'dem ganzen Nexus',
  criteria: 'Kriterien',
  sharedCriteria: 'Vom Nexus',
  ownCriteria: 'Darüber hinaus',
  noCriteria: 'Noch keine.',
  newCriterion: 'Neues Kriterium',
  criterionText: 'Kriterium',
  atLeast: (criterion) => `Mindestens, bei „${criterion}“`,
  atLeastShort: 'mindestens',
  removeCriterion: (criterion) => `„${criterion}“ entfernen`,
  criterionRemoved: 'Das Kriterium wurde entfernt.',
  criterionCollided:
    'Mehrere haben es zur selben Zeit verschieden formuliert. Neu zu formulieren klärt es.',

  peopleIntro:
    'Wer hier arbeitet, damit Befunde Namen nennen können. Für diese Liste braucht niemand ein Konto.',
  nobody: 'Noch niemand.',
  newPerson: 'Name einer Person',
  personName: 'Name',
  removePerson: (name) => `${name} entfernen`,
  personRemoved: (name) => `${name} wurde entfernt.`,
  accountabilities: { 'product-owner': 'Product Owner', 'scrum-master': 'Scrum Master' },
  integrationTeam: 'Nexus Integration Team',
  integrationShare: '% für das Integration Team',
  shareOf: (team) => `% für ${team}`,
  skills: 'Können',
  skillsHint: 'Was die Person kann und weiß',

  goalsIntro:
    'Die Sprint Goals der Teams dienen dem Nexus Sprint Goal, und das dient dem Product Goal.',
  productGoal: 'Product Goal',
  sprint: 'Sprint',
  noSprint: 'Ziele für Sprints lassen sich schreiben, sobald es einen Sprint gibt.',
  nexusSprintGoal: 'Nexus Sprint Goal',
  goalOf: (team) => `Sprint Goal von ${team}`,
  servesProductGoal: 'Es dient dem Product Goal',
  servesNexusGoal: 'Es dient dem Nexus Sprint Goal',
};
