import type { LaterMessages } from '../later.ts';
import { formatNumber, plural } from './word-forms.ts';

/** A board on which nobody has written yet, in German. */
export const emptyBoard: LaterMessages['emptyBoard'] = {
  title: 'Hier ist noch nichts.',
  body: 'Füge dein Backlog ein: eine Zeile je PBI oder Zeilen aus einer Tabelle.',
  viewerBody: 'Wer den Link zum Bearbeiten hat, kann die ersten PBIs anlegen.',
  paste: 'PBIs einfügen',
  pasteHint: 'Aus einer Liste oder Tabelle',
  import: 'Datei importieren',
  importHint: 'CSV aus Jira, JSON aus Azure DevOps',
  example: 'Beispiel-Nexus öffnen',
  exampleHint: 'Ein Board zum Ansehen und Ausprobieren',
  exampleFailed:
    'Das Beispiel ließ sich nicht öffnen. Es kommt vom Server, und der hat nicht geantwortet.',
  orCreate: 'Oder drücke I, um das erste PBI zu schreiben.',
};

/** What edits would do, in German. */
export const forecast: LaterMessages['forecast'] = {
  adds: {
    error: (count) => plural(count, { one: '+{n} „Hält uns auf“', other: '+{n} „Hält uns auf“' }),
    warning: (count) => plural(count, { one: '+{n} Risiko', other: '+{n} Risiken' }),
    info: (count) => plural(count, { one: '+{n} Hinweis', other: '+{n} Hinweise' }),
  },
  removes: {
    error: (count) => plural(count, { one: '−{n} „Hält uns auf“', other: '−{n} „Hält uns auf“' }),
    warning: (count) => plural(count, { one: '−{n} Risiko', other: '−{n} Risiken' }),
    info: (count) => plural(count, { one: '−{n} Hinweis', other: '−{n} Hinweise' }),
  },
  load: (cell, before, after, capacity) =>
    capacity === undefined
      ? `${cell}: ${formatNumber(before)} → ${formatNumber(after)}`
      : `${cell}: ${formatNumber(before)} → ${formatNumber(after)} von ${formatNumber(capacity)}`,
  over: (count) => `${formatNumber(count)} darüber`,
  nothing: 'ändert keinen Befund',
  good: 'gut',
  cost: 'ein Preis',
};

/** Teams × teams, in German. */
export const lens: LaterMessages['lens'] = {
  matrixTitle: 'Welches Team auf welches wartet',
  matrixIntro: 'Offene Abhängigkeiten zwischen Teams. Eine Zahl öffnet sie.',
  corner: 'wartet auf →',
  waits: (waiting, enabling) => `${waiting} wartet auf ${enabling}`,
  open: (count) =>
    plural(count, { one: '{n} offene Abhängigkeit', other: '{n} offene Abhängigkeiten' }),
  before: (from, to) => `${from} vor ${to}`,
  menu: {
    healthy: (count) =>
      plural(count, {
        one: '{n} unbedenkliche Abhängigkeit',
        other: '{n} unbedenkliche Abhängigkeiten',
      }),
    resolved: (count) =>
      plural(count, { one: '{n} erledigte Abhängigkeit', other: '{n} erledigte Abhängigkeiten' }),
    neighbourhood: (key) => `Nur, worauf ${key} wartet und was es ermöglicht`,
    withDependencies: 'Nur PBIs mit Abhängigkeiten',
    longestChain: 'Nur die längste Kette',
    arrows: 'Pfeile zeigen auf das, worauf gewartet wird',
    matrix: 'Teams × Teams …',
  },
};

/** Finding a PBI and going there, in German. */
export const search: LaterMessages['search'] = {
  title: 'Auf diesem Board suchen',
  label: 'PBI suchen',
  placeholder: 'Schlüssel, Wörter aus dem Titel, Team, Sprint, Können …',
  results: 'Gefundene PBIs',
  hint: 'Tippe, um zu suchen. Enter geht zum ersten.',
  none: (query) => `Kein PBI passt zu „${query}“.`,
  found: (count) => plural(count, { one: '{n} PBI gefunden', other: '{n} PBIs gefunden' }),
  more: (count) =>
    plural(count, { one: '{n} weiteres; tippe weiter', other: '{n} weitere; tippe weiter' }),
  noTeam: 'Nicht zugeteilt',
  outside: 'Außerhalb des Nexus',
  noSprint: 'Product Backlog',
  filters: 'Welche PBIs',
  team: 'Team',
  anyTeam: 'Jedes Team',
  sprint: 'Sprint',
  anySprint: 'Jeder Sprint',
  ready: 'Ready',
  readiness: { any: 'Ready oder nicht', yes: 'Ready', no: 'Nicht Ready' },
  withFindings: 'Mit Befunden',
  clear: 'Filter aufheben',
  noneOfThese: 'Kein PBI ist so.',
  place: (team, sprint) => `${team} · ${sprint}`,
};

/** Slicing a PBI, in German. */
export const slice: LaterMessages['slice'] = {
  title: (key) => `${key} aufteilen`,
  intro:
    'Der erste Teil behält die Nummer, damit alte Links ihn finden. Die anderen stehen gleich dahinter.',
  part: (number) => `Teil ${number.toString()}`,
  partTitle: 'Titel',
  partSize: 'Größe',
  rest: (title) => `${title} (Rest)`,
  restOf: (title, number) => `${title} (Teil ${number.toString()})`,
  addPart: 'Dritter Teil',
  removePart: (number) => `Teil ${number.toString()} wegnehmen`,
  sum: (sizes, sum) => `${sizes.map(formatNumber).join(' + ')} = ${formatNumber(sum)}`,
  sumFits: 'wie bisher',
  sumDiffers: (before) => `bisher ${formatNumber(before)}`,
  noSizes: 'Noch hat kein Teil eine Größe.',
  lines: 'Abhängigkeiten',
  linesHint: 'Zu welchem Teil gehört jede?',
  waitsFor: (name) => `wartet auf ${name}`,
  enables: (name) => `kommt vor ${name}`,
  acceptance: 'Akzeptanzkriterien',
  shareOf: (line) => `Welcher Teil: ${line}`,
  shortPart: (number) => number.toString(),
  both: 'Beide',
  all: 'Alle',
  effect: 'Was das bewirkt',
  emptyTitle: 'Jeder Teil braucht einen Titel.',
  tooLong: (most) => `Höchstens ${formatNumber(most)} Zeichen.`,
  badSize: (most) => `Eine Zahl von 0 bis ${formatNumber(most)}, oder nichts.`,
  slice: 'Aufteilen',
  sliced: (key, parts) => `${key} in ${formatNumber(parts)} aufgeteilt.`,
  gone: 'Dieses PBI ist nicht mehr auf dem Board.',
};
