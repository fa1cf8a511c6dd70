import type { LaterMessages } from '../later.ts';
import { formatNumber, listOf, plural } from './word-forms.ts';

const days = (count: number): string => plural(count, { one: '{n} Tag', other: '{n} Tagen' });
const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} Punkt', other: '{n} Punkte' });

/** The Nexus Sprint Backlog, in German. */
export const sprintBacklog: LaterMessages['sprintBacklog'] = {
  label: 'Nexus Sprint Backlog',
  title: (sprint) => `Nexus Sprint Backlog: ${sprint}`,
  sprint: 'Sprint',
  sprintStates: { planned: 'geplant', running: 'läuft', closed: 'abgeschlossen' },
  sprintChoice: (name, state) => `${name} · ${state}`,
  dates: (start, end) => `${start} – ${end}`,
  asOf: (day, title) => (title === '' ? `Stand: ${day}` : `${title}, Stand: ${day}`),
  noDates: 'Noch ohne Termine',
  day: (day, of) => `Tag ${day.toString()} von ${of.toString()}`,
  notBegun: 'Noch nicht begonnen',
  isOver: 'Sein letzter Tag ist vorbei',
  goal: 'Nexus Sprint Goal',
  noGoal: 'Noch kein Nexus Sprint Goal',
  addGoal: 'Nexus Sprint Goal hinzufügen',
  teamGoal: (team) => `Sprint Goal von ${team}`,
  noTeamGoal: 'Noch kein Sprint Goal',
  addTeamGoal: 'Sprint Goal hinzufügen',

  numbers: 'In Zahlen',
  doneOf: (done, all) => `${formatNumber(done)} von ${formatNumber(all)} Done und integriert`,
  notIntegrated: (count) => `${formatNumber(count)} Done, nicht integriert`,
  openDependencies: (count) =>
    plural(count, {
      one: '{n} offene Abhängigkeit zwischen Teams',
      other: '{n} offene Abhängigkeiten zwischen Teams',
    }),
  noFindings: 'Keine Befunde',
  found: (count) => plural(count, { one: '{n} Befund', other: '{n} Befunde' }),

  show: 'Zeigen',
  shows: { all: 'Alle', dependent: 'Nur abhängige' },
  team: 'Team',
  allTeams: 'Alle Teams',
  find: 'In diesem Sprint suchen',
  showing: (shown, all) => `${formatNumber(shown)} von ${pbis(all)} gezeigt`,
  showAll: 'Alle zeigen',
  noneMatch: 'Kein PBI dieses Sprints passt dazu.',

  download: 'Herunterladen',
  csv: 'Tabelle für Tabellenprogramme (CSV)',
  markdown: 'Tabelle für Dokumente (Markdown)',
  print: 'Drucken',
  wall: 'Wandanzeige',
  leaveWall: 'Wandanzeige verlassen',

  column: (name, count) => `${name}, ${pbis(count)}`,
  lane: (team) => `Sprint Backlog von ${team}`,
  nothing: 'Nichts ausgewählt',
  load: (load, capacity) =>
    capacity === undefined
      ? points(load)
      : `${formatNumber(load)} von ${plural(capacity, { one: '{n} Punkt', other: '{n} Punkten' })}`,
  loadLevels: {
    calm: '',
    tight: 'knapp',
    over: 'über der Kapazität',
    'far-over': 'weit über der Kapazität',
  },
  withoutSize: (count) => `${formatNumber(count)} ohne Größe`,

  roleOfCard: 'PBI',
  card: (facts) =>
    [
      `${facts.key}, ${facts.title}`,
      `${facts.team}, ${facts.state}`,
      facts.age,
      facts.size === null ? 'Keine Größe' : points(facts.size),
      facts.people.length === 0 ? '' : listOf(facts.people),
      facts.waitsFor === 0 ? '' : `Wartet auf ${pbis(facts.waitsFor)} anderer Teams`,
      facts.enables === 0 ? '' : `Ermöglicht ${pbis(facts.enables)} anderer Teams`,
      facts.findings,
      facts.collision ? 'Zwei Entscheidungen zur selben Zeit' : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  keys: 'Umschalt mit Pfeiltaste nach links oder rechts ändert den Zustand; Eingabe öffnet; Pfeiltasten gehen von PBI zu PBI. Leertaste hebt an: dann wählen Pfeiltasten die Spalte, Leertaste legt ab, Escape lässt es.',
  withoutTitle: 'Noch ohne Titel',
  points,
  ageShort: (count) => (count === 0 ? 'seit heute' : `seit ${days(count)}`),
  age: (count, state) => (count === 0 ? `${state} seit heute` : `${state} seit ${days(count)}`),
  people: (names) => names.join(', '),
  collision: (key) => `Zwei Entscheidungen über ${key} zur selben Zeit: beide Seiten ansehen`,
  stateOf: (key, state) => `Zustand von ${key}: ${state}`,
  open: 'PBI öffnen',
  integrated: 'Integriert',
  integratedOf: (key) => `${key} ist integriert`,
  doneNotIntegrated: 'Done, nicht integriert',
  moved: (key, state) => `${key}: ${state}.`,

  marks: {
    incoming: 'wartet auf',
    outgoing: 'ermöglicht',
    waitsFor: (key) => `Wartet auf ${key}`,
    enables: (key) => `Ermöglicht ${key}`,
    go: 'Dorthin gehen',
    open: 'offen',
    resolved: 'gelöst',
    missing: 'nicht auf diesem Board',
    outside: 'außerhalb des Nexus',
    nobody: 'noch ohne Team',
  },

  drag: {
    lifted: (key, column) => `${key} angehoben, ${column}.`,
    over: (key, column) => `${key} über ${column}.`,
    cancelled: (key) => `${key} bleibt, wo es war.`,
  },

  notUpdated: (last) =>
    last === undefined
      ? 'In diesem Sprint hat sich noch nichts bewegt. Ist das der Stand?'
      : `Seit ${last} hat sich hier nichts bewegt. Ist das der Stand?`,

  integration: {
    label: (team, light) => `Integration von ${team}: ${light}`,
    title: (team) => `Integration von ${team}`,
    integrated: 'Integriert',
    stale: 'Länger nicht integriert',
    issue: (count) => plural(count, { one: '{n} Problem', other: '{n} Probleme' }),
    none: 'Noch nichts fällig',
    last: (day) => `Zuletzt gelungen am ${day}.`,
    never: 'Kein Erfolg ist festgehalten.',
    now: 'Jetzt erfolgreich integriert',
    noted: (team) => `${team}: erfolgreich integriert.`,
    issues: 'Integrationsprobleme',
    noIssues: 'Keine Probleme.',
    add: 'Integrationsproblem hinzufügen',
    what: 'Was steht der Integration im Weg?',
    owner: 'Zuständig',
    skills: 'Nötiges Können',
    skillsHint: 'Durch Kommas getrennt',
    keep: 'Problem hinzufügen',
    ownedBy: (name) => `Zuständig: ${name}`,
    noOwner: 'Noch niemand zuständig',
    needs: (skills) => `Braucht ${listOf(skills)}`,
    since: (day) => `seit ${day}`,
    resolve: 'Lösen',
    reopen: 'Wieder öffnen',
    resolved: 'Gelöst',
    ofNexus: 'des ganzen Nexus',
  },

  states: {
    noSprint: 'Es gibt noch keinen Sprint.',
    noSprintHint: 'Füge auf dem Board einen hinzu. Was die Teams dafür auswählen, steht dann hier.',
    empty: 'Für diesen Sprint ist noch nichts ausgewählt.',
    emptyHint: 'Was die Teams im Nexus Sprint Planning auswählen, steht dann hier.',
    closed: 'Dieser Sprint ist abgeschlossen. Was hier steht, ist sein Protokoll.',
    offline: 'Offline: Was andere ändern, erscheint, sobald die Verbindung wieder steht.',
  },

  table: {
    team: 'Team',
    key: 'PBI',
    title: 'Titel',
    state: 'Zustand',
    size: 'Größe',
    people: 'Leute',
    since: 'Seit',
    findings: 'Befunde',
    waitsFor: 'Wartet auf',
    enables: 'Ermöglicht',
    mark: (key, team, state) => `${key} (${team}, ${state})`,
    missingMark: (key) => `${key} (nicht auf diesem Board)`,
  },
};
