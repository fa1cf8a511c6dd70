/** What holds for the Nexus as a whole. */
export const nexus = {
  title: 'The Nexus',
  done: 'Definition of Done',
  people: 'People',
  goals: 'Goals',
  add: 'Add',

  doneIntro:
    'Work is Done when it meets all of these and is integrated. What the Nexus asks holds for every team; a team may ask more of itself, never less.',
  doneOf: 'Definition of Done of',
  wholeNexus: 'the whole Nexus',
  criteria: 'Criteria',
  sharedCriteria: 'From the Nexus',
  ownCriteria: 'Beyond that',
  noCriteria: 'None yet.',
  newCriterion: 'New criterion',
  criterionText: 'Criterion',
  atLeast: (criterion: string): string => `At least, in “${criterion}”`,
  atLeastShort: 'at least',
  removeCriterion: (criterion: string): string => `Remove “${criterion}”`,
  criterionRemoved: 'The criterion was removed.',
  criterionCollided: 'Worded differently by several people at once. Wording it again settles it.',

  peopleIntro:
    'Who works here, so that findings can name them. Nobody needs an account to stand on this list.',
  nobody: 'Nobody yet.',
  newPerson: 'Name of a person',
  personName: 'Name',
  removePerson: (name: string): string => `Remove ${name}`,
  personRemoved: (name: string): string => `${name} was removed.`,
  accountabilities: { 'product-owner': 'Product Owner', 'scrum-master': 'Scrum Master' },
  integrationTeam: 'Nexus Integration Team',
  integrationShare: '% for the Integration Team',
  shareOf: (team: string): string => `% for ${team}`,
  skills: 'Skills',
  skillsHint: 'What the person knows',

  goalsIntro:
    'The Sprint Goals of the teams serve the Nexus Sprint Goal, and that serves the Product Goal.',
  productGoal: 'Product Goal',
  sprint: 'Sprint',
  noSprint: 'Goals for Sprints can be written once there is a Sprint.',
  nexusSprintGoal: 'Nexus Sprint Goal',
  goalOf: (team: string): string => `Sprint Goal of ${team}`,
  servesProductGoal: 'It serves the Product Goal',
  servesNexusGoal: 'It serves the Nexus Sprint Goal',
} as const;
