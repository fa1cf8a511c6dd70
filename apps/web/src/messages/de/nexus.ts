import type { LaterMessages } from '../later.ts';
import { formatNumber, plural } from './word-forms.ts';

/** How the Nexus is set up, in German. */
export const nexus: LaterMessages['nexus'] = {
  title: 'Der Nexus',
  teams: 'Teams',
  done: 'Definition of Done',
  people: 'Leute',
  sprints: 'Sprints',
  goals: 'Ziele',
  ownership: 'Wem gehört was',
  add: 'Hinzufügen',
  team: 'Team',

  teamsIntro:
    'Ein Nexus sind etwa drei bis neun Scrum Teams, die an einem Produkt arbeiten. Die Reihenfolge hier ist die ihrer Zeilen.',
  noTeams: 'Noch kein Team.',
  newTeam: 'Name eines Teams',
  teamName: 'Name des Teams',
  teamCount: (count) =>
    plural(count, {
      one: '{n} Team: Ein Nexus hat etwa drei bis neun. Weft geht mit jeder Zahl.',
      other: '{n} Teams: Ein Nexus hat etwa drei bis neun. Weft geht mit jeder Zahl.',
    }),
  hueOf: (team, hue) => `Farbton von ${team}: ${hue}`,
  chooseHue: (team) => `Farbton von ${team}`,
  moveUp: (team) => `${team} nach oben`,
  moveDown: (team) => `${team} nach unten`,
  putTeamAside: (team) => `${team} beiseitelegen`,
  aboutTeam: (team) => `Leute, Können und Komponenten von ${team}`,
  teamHas: (people, skills, components) =>
    [
      plural(people, { one: '{n} Person', other: '{n} Leute' }),
      plural(skills, { one: '{n} Können oder Fachgebiet', other: '{n} Können und Fachgebiete' }),
      plural(components, { one: '{n} Komponente', other: '{n} Komponenten' }),
    ].join(' · '),
  peopleOf: (team) => `Leute von ${team}`,
  memberWithShare: (name, percent) => `${name} ${formatNumber(percent)} %`,
  leaveTeam: (name, team) => `${name} aus ${team} herausnehmen`,
  newMember: (team) => `Wer zu ${team} kommt`,
  teamSkills: 'Können und Fachgebiete',
  teamSkillsHint: 'was das Team kann und worin es sich auskennt',
  components: 'Komponenten',
  componentsHint: 'worum sich das Team kümmert',

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
  atLeastShort: 'ab',
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
  accountableAs: 'Verantwortlich als',
  aboutPerson: (name) => `Zeit, Verantwortung und Können von ${name}`,
  integrationTeam: 'Nexus Integration Team',
  integrationTeamShort: 'NIT',
  inIntegrationTeam: 'Im Nexus Integration Team (NIT)',
  integrationShare: '% für das NIT',
  integrationTimeline: 'Nexus Integration Team im Lauf der Zeit',
  today: 'Heute',
  nobodyThen: 'niemand',
  partly: (name) => `${name} (einen Teil davon)`,
  memberDay: { from: 'Von', until: 'Bis' },
  timePart: (of, percent) => `${of} ${formatNumber(percent)} %`,
  timeSum: (parts, percent) => {
    if (parts.length === 0) return 'Noch in keinem Team';
    const sum = `${formatNumber(percent)} %`;
    const over = percent > 100 ? ', mehr als eine Person geben kann' : '';
    return parts.length === 1 && over === ''
      ? parts.join('')
      : `${parts.join(' + ')} = ${sum}${over}`;
  },
  timeOf: (percent) => `Arbeitszeit: ${formatNumber(percent)} % vergeben`,
  shareOf: (team) => `% für ${team}`,
  skills: 'Können',
  skillsHint: 'Was die Person kann und weiß',

  sprintsIntro:
    'Alle Teams eines Nexus arbeiten in denselben Sprints. Eine gleichbleibende Länge macht die nächsten absehbar.',
  noSprints: 'Noch kein Sprint.',
  sprintName: 'Sprint',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  state: 'Stand',
  putSprintAside: (sprint) => `${sprint} beiseitelegen`,
  cadence: 'Länge neuer Sprints',
  weeks: (count) => plural(count, { one: '{n} Woche', other: '{n} Wochen' }),
  addSprint: 'Sprint hinzufügen',
  capacities: 'Kapazitäten',
  capacitiesIntro:
    'Wie viel jedes Team nehmen kann, in der Einheit eurer Größen. Leer heißt unbekannt, und nichts gilt als zu viel.',
  capacityOf: (team, sprint) => `Kapazität von ${team} in ${sprint}`,
  moreOnCapacity: (team, sprint) => `Personen und Grund: ${team} in ${sprint}`,
  capacityReason: 'Warum (freiwillig)',
  capacityReasonHint: 'etwa zwei im Urlaub',
  perPerson: 'Je Person (freiwillig)',
  capacityOfPerson: (name, sprint) => `Kapazität von ${name} in ${sprint}`,
  nobodyInTeam: 'In diesem Team ist noch niemand. Personen kommen unter Teams hinzu.',
  sumOfPersons: (points) => `Summe der Personen: ${formatNumber(points)}`,
  takeSuggestion: (points) => `${formatNumber(points)} nehmen`,
  takeSuggestionFor: (points, team, sprint) =>
    `${formatNumber(points)} für ${team} in ${sprint} nehmen`,
  pastCapacity: (past) =>
    `Bisher Done und integriert: ${past.map((points) => formatNumber(points)).join(', ')}. Das ist der Median.`,
  takeAll: 'Alle Vorschläge nehmen',
  takeAllFor: (sprint) => `Alle Vorschläge für ${sprint} nehmen`,

  ownershipIntro:
    'PBIs, die dasselbe Wissen brauchen oder dieselbe Komponente berühren, macht am besten ein Team: Dann muss niemand warten.',
  owned: { skills: 'Können und Fachgebiete', components: 'Komponenten' },
  ownedColumn: { skills: 'Können oder Fachgebiet', components: 'Komponente' },
  nothingOwned: {
    skills: 'Noch ist kein Können oder Fachgebiet genannt.',
    components: 'Noch ist keine Komponente genannt.',
  },
  newOwned: { skills: 'Neues Können oder Fachgebiet', components: 'Neue Komponente' },
  owns: (team, thing) => `${team}: ${thing}`,
  wantedBy: (items) => plural(items, { one: '{n} offenes PBI', other: '{n} offene PBIs' }),
  ownedByNobody: (items) =>
    items === 0
      ? 'noch niemand'
      : plural(items, {
          one: 'niemand, und {n} offenes PBI verlangt danach',
          other: 'niemand, und {n} offene PBIs verlangen danach',
        }),

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
