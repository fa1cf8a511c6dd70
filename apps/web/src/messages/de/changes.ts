import type { LaterMessages } from '../later.ts';
import { thingsOnMap } from './things-on-map.ts';
import { formatNumber, listOf, plural, timeOfDay } from './word-forms.ts';

/** Decisions that wait, and what met while a device was away, in German. */
export const changes: LaterMessages['changes'] = {
  toDecide: (count) => `${formatNumber(count)} zu entscheiden`,
  decideTitle: (count) =>
    plural(count, { one: '{n} Entscheidung ist offen', other: '{n} Entscheidungen sind offen' }),
  decidedOf: (decided, all) => `${formatNumber(decided)} von ${formatNumber(all)} entschieden`,
  asOf: (atMs) => (atMs === undefined ? 'vielleicht veraltet' : `Stand ${timeOfDay(atMs)}`),
  decideHint:
    'Mehrere haben verschieden entschieden, ohne voneinander zu wissen. Alle Antworten sind noch da.',
  none: 'Nichts zu entscheiden.',
  noneHint: 'Wenn du weg warst oder zwei gleichzeitig verschieden entscheiden, steht es hier.',
  waiting: (count) =>
    plural(count, {
      one: '{n} Änderung von dir ist auf diesem Gerät gesichert und wartet auf die Verbindung.',
      other:
        '{n} Änderungen von dir sind auf diesem Gerät gesichert und warten auf die Verbindung.',
    }),
  waitingTitle: 'Deine wartenden Änderungen',
  moreWaits:
    'Was du kurz vor dem Abbruch der Verbindung oder vor dem Öffnen dieser Seite geändert hast, wartet auch und ist nicht aufgeführt.',
  notAllListed:
    'Was schon vor dem Abbruch der Verbindung gewartet hat, ist nicht aufgeführt. Es steht im Verlauf des Boards.',
  takeBack: 'Zurücknehmen',
  takeBackName: (subject, what) => `Zurücknehmen: ${subject} ${what}`,
  takeBackTitle: (count) => `Meine Änderungen von unterwegs zurücknehmen (${formatNumber(count)})`,
  takeBackThese: (count) => `${formatNumber(count)} zurücknehmen`,
  tookBack: (count) =>
    plural(count, {
      one: '{n} Änderung von dir wurde zurückgenommen.',
      other: '{n} Änderungen von dir wurden zurückgenommen.',
    }),
  cannotTakeBack: {
    changed: 'Es wurde seither geändert.',
    open: 'Jemand hat anders entschieden: oben entscheiden.',
  },
  pleaseRead: 'Bitte lesen',
  pleaseReadHint:
    'Zwei haben diese Titel gleichzeitig neu geschrieben. Die Buchstaben von beiden sind da.',
  read: 'Lesen',
  readName: (key) => `${key} lesen`,
  asideEdits: 'Beiseitegelegt, mit neuen Änderungen',
  asideEdit: {
    here: 'Du hast daran gearbeitet, jemand hat es inzwischen beiseitegelegt. Deine Änderungen sind noch da.',
    elsewhere:
      'Du hast es beiseitegelegt, jemand hat inzwischen daran gearbeitet. Die Änderungen sind noch da.',
  },
  bringBack: 'Zurückholen',
  bringBackName: (key) => `${key} zurückholen`,
  shownNow: 'jetzt zu sehen',
  use: (value) => `${value} nehmen`,
  keep: (value) => `${value} behalten`,
  takeMine: (value) => `Trotzdem ${value} nehmen`,
  decidedElsewhere: (subject, question) =>
    `Jemand anderes hat über ${subject} entschieden: ${question}.`,
  decidedBy: (name, time) => `${name}, ${time}`,
  aColleague: 'Jemand anderes',
  sliceIt: 'Stattdessen schneiden',
  sameForSimilar: (count) =>
    plural(count, { one: 'Ebenso für {n} ähnliche', other: 'Ebenso für {n} ähnliche' }),
  unreadable: 'etwas, das diese Version nicht kennt',
  nothing: 'nichts',
  otherPlace: (key, by) => `${key}? (${by})`,
  otherPlaceName: (what, by, place) => `${what}: ${by} – ${place}. Entscheiden`,
  decideOn: (key) => `Über ${key} entscheiden`,
  loadRange: (least, most) => `L ${formatNumber(least)}–${formatNumber(most)}`,
  farRange: (least, most, capacity) =>
    `${formatNumber(least)}–${formatNumber(most)}${capacity === undefined ? '' : `/${formatNumber(capacity)}`}`,
  capacityRange: (cell, { least, most }, capacity) =>
    `${cell}: ${formatNumber(least)} bis ${formatNumber(most)} Punkte, da eine Entscheidung offen ist, von ${capacity === undefined ? 'unbekannter Kapazität' : formatNumber(capacity)}. Kapazität ändern`,

  line: (from, to) => `${from} vor ${to}`,
  theProduct: 'Das Produkt',
  nexusIn: (sprint) => `der Nexus in ${sprint}`,
  teamIn: (team, sprint) => `${team} in ${sprint}`,
  definitionOfDone: (team) =>
    team === undefined ? 'Definition of Done' : `Definition of Done von ${team}`,
  acceptedBy: (team) =>
    team === undefined ? 'Ob sie vereinbart ist' : `Ob ${team} zugestimmt hat`,
  question: {
    resolved: 'Ob sie aufgelöst ist',
    capacity: 'Kapazität',
    sprintGoal: 'Sprint Goal',
    productGoal: 'Product Goal',
    goalLink: 'Ob das Ziel verknüpft ist',
    planFinished: 'Ob der Plan fertig ist',
    teamEnd: 'Letzter Tag des Sprints',
    wording: 'Wie ein Kriterium lautet',
  },

  welcomeLabel: 'Willkommen zurück',
  welcome: ({ sent, received, clashed }) => {
    const mine = plural(sent, {
      one: 'Deine {n} Änderung ist angekommen.',
      other: 'Deine {n} Änderungen sind angekommen.',
    });
    const theirs = plural(received, {
      one: 'Andere haben {n} Sache geändert, während du weg warst.',
      other: 'Andere haben {n} Sachen geändert, während du weg warst.',
    });
    if (sent === 0) return `Alles ist auf dem neuesten Stand. ${theirs}`;
    if (received > 0) return `Willkommen zurück. ${mine} ${theirs}`;
    return clashed
      ? `Willkommen zurück. ${mine}`
      : `Willkommen zurück. ${mine} Nichts widerspricht sich.`;
  },
  needDecision: (count) =>
    plural(count, { one: '{n} ist zu entscheiden.', other: '{n} sind zu entscheiden.' }),
  decide: 'Entscheiden',
  seeChanges: 'Änderungen ansehen',
  closeStrip: 'Diese Meldung schließen',
  metFindings: (count) =>
    plural(count, {
      one: '{n} Risiko entstand, als Änderungen zusammenkamen',
      other: '{n} Risiken entstanden, als Änderungen zusammenkamen',
    }),
  newFindings: (count) =>
    plural(count, {
      one: '{n} Befund, den es vorher nicht gab',
      other: '{n} Befunde, die es vorher nicht gab',
    }),
  receivedTitle: (count) =>
    plural(count, { one: '{n} Änderung von anderen', other: '{n} Änderungen von anderen' }),
  groupBy: 'Zusammenstellen',
  byLane: 'Nach Team',
  byPerson: 'Nach Person',
  touching: 'Welches Team es berührt',
  everyTeam: 'Berührt irgendein Team',
  nothingTouches: 'Nichts davon berührt dieses Team.',
  onBoard: 'Auf dem Board',
  yourLastVisit: 'deiner letzten Verbindung',
  reordered: (count) =>
    plural(count, {
      one: '{n} PBI wurde im Product Backlog verschoben.',
      other: '{n} PBIs wurden im Product Backlog verschoben.',
    }),
  seen: 'Gesehen',
  show: 'Zeigen',
  showMore: (count) => `${formatNumber(count)} weitere zeigen`,

  laneOfNexus: 'Der Nexus',
  laneOfLines: 'Abhängigkeiten',
  laneOfMap: 'Auf der Map',
  mapObject: {
    note: (text) => (text === '' ? 'Eine Haftnotiz' : `Haftnotiz „${text}“`),
    section: (text) => (text === '' ? 'Ein Bereich' : `Bereich „${text}“`),
    text: (text) => (text === '' ? 'Ein Text' : `Text „${text}“`),
    stroke: () => 'Ein Strich',
    image: (text) => (text === '' ? 'Ein Bild' : `Bild „${text}“`),
  },
  putOnMap: 'wurde auf die Map gelegt',
  movedOnMap: 'wurde auf der Map verschoben',
  backInTray: 'liegt wieder in der Ablage der Map',
  partOnMap: {
    placed: (count) => `${plural(count, { one: '{n} PBI', other: '{n} PBIs' })} an anderer Stelle`,
    added: (things) => `${thingsOnMap(things)} neu`,
    moved: (things) => `${thingsOnMap(things)} verschoben`,
    changed: (things) => `${thingsOnMap(things)} geändert`,
    gone: (things) => `${thingsOnMap(things)} entfernt`,
  },
  onTheMap: (parts) => `Auf der Map: ${parts.join('; ')}.`,
  theBoard: 'Das Board',
  came: 'ist neu',
  went: 'wurde beiseitegelegt oder entfernt',
  changed: (fields) => (fields.length === 0 ? 'geändert' : `geändert: ${listOf(fields)}`),
  movedTo: (place) => `nach ${place} verschoben`,
  renamed: (before) => (before === '' ? 'hat jetzt einen Titel' : `hieß „${before}“`),
  sized: (before, after) =>
    `Größe ${before === undefined ? 'unbekannt' : formatNumber(before)} → ${after === undefined ? 'unbekannt' : formatNumber(after)}`,
  stateNow: (state) => `jetzt: ${state}`,
  isReady: 'ist Ready',
  isNotReady: 'ist nicht mehr Ready',
  of: {
    capacity: (whose) => `Kapazität: ${whose}`,
    goal: (whose) => `Ziel: ${whose}`,
    plan: (whose) => `Planung: ${whose}`,
  },
  fields: {
    title: 'Titel',
    description: 'Beschreibung',
    acceptance: 'Abnahme-Notizen',
    integrated: 'Integration',
    parent: 'wozu es gehört',
    needs: 'Fähigkeiten',
    touches: 'Komponenten',
    supportsGoal: 'ob es das Ziel stützt',
    sharedWith: 'mit wem es geteilt ist',
    workers: 'wer daran arbeitet',
    values: 'Wert',
    cause: 'Ursache',
    neededBy: 'wann gebraucht',
    resolved: 'Status',
    acceptedBy: 'wer zugestimmt hat',
    note: 'Notiz',
    standIn: 'Platzhalter',
    productGoal: 'Product Goal',
    name: 'Name',
    hue: 'Farbe',
    skills: 'Fähigkeiten',
    components: 'Komponenten',
    start: 'erster Tag',
    end: 'letzter Tag',
    state: 'Zustand',
    points: 'Punkte',
    text: 'Wortlaut',
    reason: 'Grund',
    capacities: 'Kapazitäten',
    isFinished: 'ob er fertig ist',
    finish: 'wer ihn womit fertig hat',
    at: 'Ort',
    size: 'Größe',
    scale: 'Schrift',
    pen: 'Stift',
    group: 'Gruppe',
    locked: 'Sperre',
    other: 'Einzelheiten',
  },
};
