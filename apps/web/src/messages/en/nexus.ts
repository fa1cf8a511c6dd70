import { formatNumber, plural } from './word-forms.ts';

/** How the Nexus is set up. */
export const nexus = {
  title: 'The Nexus',
  teams: 'Teams',
  done: 'Definition of Done',
  people: 'People',
  sprints: 'Sprints',
  goals: 'Goals',
  ownership: 'Who owns what',
  add: 'Add',
  team: 'Team',

  teamsIntro:
    'A Nexus is about three to nine Scrum Teams that work on one product. The order here is the order of their rows.',
  noTeams: 'No team yet.',
  newTeam: 'Name of a team',
  teamName: 'Name of the team',
  teamCount: (count: number): string =>
    plural(count, {
      one: '{n} team: a Nexus has about three to nine. Weft works with any number.',
      other: '{n} teams: a Nexus has about three to nine. Weft works with any number.',
    }),
  hueOf: (team: string, hue: string): string => `Hue of ${team}: ${hue}`,
  chooseHue: (team: string): string => `Hue of ${team}`,
  moveUp: (team: string): string => `Move ${team} up`,
  moveDown: (team: string): string => `Move ${team} down`,
  putTeamAside: (team: string): string => `Put ${team} aside`,
  aboutTeam: (team: string): string => `People, skills and components of ${team}`,
  teamHas: (people: number, skills: number, components: number): string =>
    [
      plural(people, { one: '{n} person', other: '{n} people' }),
      plural(skills, { one: '{n} skill or domain', other: '{n} skills and domains' }),
      plural(components, { one: '{n} component', other: '{n} components' }),
    ].join(' · '),
  peopleOf: (team: string): string => `People of ${team}`,
  memberWithShare: (name: string, percent: number): string => `${name} ${formatNumber(percent)} %`,
  leaveTeam: (name: string, team: string): string => `Take ${name} out of ${team}`,
  newMember: (team: string): string => `Who joins ${team}`,
  teamSkills: 'Skills and domains',
  teamSkillsHint: 'what the team can do and knows about',
  components: 'Components',
  componentsHint: 'what the team takes care of',

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
  accountableAs: 'Accountable as',
  aboutPerson: (name: string): string => `Time, accountabilities and skills of ${name}`,
  integrationTeam: 'Nexus Integration Team',
  integrationTeamShort: 'NIT',
  inIntegrationTeam: 'In the Nexus Integration Team (NIT)',
  integrationShare: '% for the NIT',
  integrationTimeline: 'Nexus Integration Team over time',
  today: 'Today',
  nobodyThen: 'nobody',
  partly: (name: string): string => `${name} (for part of it)`,
  memberDay: { from: 'From', until: 'Until' },
  timePart: (of: string, percent: number): string => `${of} ${formatNumber(percent)} %`,
  timeSum: (parts: readonly string[], percent: number): string => {
    if (parts.length === 0) return 'In no team yet';
    const sum = `${formatNumber(percent)} %`;
    const over = percent > 100 ? ', more than one person can give' : '';
    return parts.length === 1 && over === ''
      ? parts.join('')
      : `${parts.join(' + ')} = ${sum}${over}`;
  },
  timeOf: (percent: number): string => `Working time: ${formatNumber(percent)} % given away`,
  shareOf: (team: string): string => `% for ${team}`,
  skills: 'Skills',
  skillsHint: 'What the person knows',

  sprintsIntro:
    'All teams of a Nexus work in the same Sprints. A steady length makes the next ones easy to foresee.',
  noSprints: 'No Sprint yet.',
  sprintName: 'Sprint',
  firstDay: 'First day',
  lastDay: 'Last day',
  state: 'State',
  putSprintAside: (sprint: string): string => `Put ${sprint} aside`,
  cadence: 'Length of new Sprints',
  weeks: (count: number): string => plural(count, { one: '{n} week', other: '{n} weeks' }),
  addSprint: 'Add a Sprint',
  capacities: 'Capacities',
  capacitiesIntro:
    'How much each team can take, in the unit of your sizes. Left empty it is unknown, and nothing is called too much.',
  capacityOf: (team: string, sprint: string): string => `Capacity of ${team} in ${sprint}`,
  moreOnCapacity: (team: string, sprint: string): string =>
    `People and reason: ${team} in ${sprint}`,
  capacityReason: 'Why (optional)',
  capacityReasonHint: 'such as two people on leave',
  perPerson: 'Per person (optional)',
  capacityOfPerson: (name: string, sprint: string): string => `Capacity of ${name} in ${sprint}`,
  nobodyInTeam: 'Nobody is in this team yet. People are added under Teams.',
  sumOfPersons: (points: number): string => `Sum of persons: ${formatNumber(points)}`,
  takeSuggestion: (points: number): string => `Take ${formatNumber(points)}`,
  takeSuggestionFor: (points: number, team: string, sprint: string): string =>
    `Take ${formatNumber(points)} for ${team} in ${sprint}`,
  pastCapacity: (past: readonly number[]): string =>
    `Done and integrated before: ${past.map((points) => formatNumber(points)).join(', ')}. This is the median.`,
  takeAll: 'Take all suggestions',
  takeAllFor: (sprint: string): string => `Take all suggestions for ${sprint}`,

  ownershipIntro:
    'PBIs that need the same knowledge or touch the same component are best done by one team: then nobody has to wait.',
  owned: { skills: 'Skills and domains', components: 'Components' },
  ownedColumn: { skills: 'Skill or domain', components: 'Component' },
  nothingOwned: {
    skills: 'No skill or domain is named yet.',
    components: 'No component is named yet.',
  },
  newOwned: { skills: 'New skill or domain', components: 'New component' },
  owns: (team: string, thing: string): string => `${team}: ${thing}`,
  wantedBy: (items: number): string =>
    plural(items, { one: '{n} open PBI', other: '{n} open PBIs' }),
  ownedByNobody: (items: number): string =>
    items === 0
      ? 'nobody yet'
      : plural(items, {
          one: 'nobody, and {n} open PBI calls for it',
          other: 'nobody, and {n} open PBIs call for it',
        }),

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
