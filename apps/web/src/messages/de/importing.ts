import type { ColumnRole, ImportFormat, ImportRefusal } from '@weft/interchange';
import type { LaterMessages } from '../later.ts';
import { problemText, refusalText } from './import-problems.ts';
import { formatNumber, listOf, plural } from './word-forms.ts';

const FORMATS: Readonly<Record<ImportFormat, string>> = {
  'azure-devops-json': 'Work Items aus Azure DevOps',
  'jira-csv': 'Export aus Jira',
  table: 'Tabelle',
  lines: 'Liste, ein PBI je Zeile',
};

const ROLES: Readonly<Record<ColumnRole, string>> = {
  title: 'Titel',
  id: 'Nummer',
  'other-id': 'andere Nummer',
  type: 'Art',
  size: 'Größe',
  team: 'Team',
  sprint: 'Sprint',
  state: 'Stand',
  'state-category': 'Stand',
  ready: 'Ready',
  description: 'Beschreibung',
  acceptance: 'Akzeptanzkriterien',
  parent: 'übergeordnet',
  'waits-for': 'wartet auf',
  enables: 'ermöglicht',
  contains: 'Teile',
  needs: 'braucht',
  touches: 'berührt',
  order: 'Reihenfolge',
  ignored: 'nicht gelesen',
};

const NOT_AT_A_PLACE: ReadonlySet<ImportRefusal['code']> = new Set([
  'no-files',
  'empty',
  'too-large',
  'unknown-json',
  'mixed-formats',
  'no-title-column',
]);

/** Importing and pasting, in German. */
export const importing: LaterMessages['importing'] = {
  title: 'Importieren',
  pasteTitle: 'PBIs einfügen',
  choose: 'Dateien wählen',
  chooseHint:
    'Work Items aus Azure DevOps (JSON, mit Iterationen und Teams, wenn du sie hast), CSV aus Jira Cloud, oder jede CSV- oder TSV-Datei. Nichts wird geändert, bevor du es sagst.',
  dropHere: 'Oder zieh Dateien hierher.',
  pasteLabel: 'PBIs',
  pasteHint: 'Ein PBI je Zeile oder Zeilen aus einer Tabelle, mit oder ohne Kopfzeile.',
  read: 'Ansehen',
  reading: 'Wird gelesen …',
  back: 'Etwas anderes wählen',
  pastedName: 'Eingefügter Text',
  previewTitle: 'Was dazukommt',
  counts: (counts) => {
    const parts = [
      { count: counts.items, one: '{n} PBI', other: '{n} PBIs' },
      { count: counts.teams, one: '{n} Team', other: '{n} Teams' },
      { count: counts.sprints, one: '{n} Sprint', other: '{n} Sprints' },
      { count: counts.dependencies, one: '{n} Abhängigkeit', other: '{n} Abhängigkeiten' },
    ].filter(({ count }) => count > 0);
    if (parts.length === 0) return 'Nichts';
    return listOf(parts.map(({ count, one, other }) => plural(count, { one, other })));
  },
  missingEnds: (count) =>
    plural(count, {
      one: '{n} Abhängigkeit führt zu etwas, das nicht in den Dateien ist. Die Linie bleibt und sagt das.',
      other:
        '{n} Abhängigkeiten führen zu etwas, das nicht in den Dateien ist. Die Linien bleiben und sagen das.',
    }),
  ignoredLinks: (count) =>
    plural(count, {
      one: '{n} Verknüpfung sagt nichts über die Reihenfolge und bleibt weg.',
      other: '{n} Verknüpfungen sagen nichts über die Reihenfolge und bleiben weg.',
    }),
  format: (format) => FORMATS[format],
  columns: 'Spalten',
  role: (role) => ROLES[role],
  columnAs: (name, role) => `${name}: ${ROLES[role]}`,
  ignoredColumns: (count) =>
    plural(count, {
      one: '{n} Spalte wird nicht gelesen',
      other: '{n} Spalten werden nicht gelesen',
    }),
  firstRows: (count) => plural(count, { one: 'Die erste Zeile', other: 'Die ersten {n} Zeilen' }),
  rowTitle: 'Titel',
  rowKey: 'Nummer',
  rowTeam: 'Team',
  rowSprint: 'Sprint',
  rowSize: 'Größe',
  rowWaitsFor: 'Wartet auf',
  nothing: '–',
  problemsTitle: (count) =>
    plural(count, { one: '{n} Anmerkung zu Zeilen', other: '{n} Anmerkungen zu Zeilen' }),
  moreProblems: (count) => plural(count, { one: 'und {n} weitere', other: 'und {n} weitere' }),
  problem: (problem, severalFiles) =>
    `${severalFiles ? `${problem.file}, Zeile` : 'Zeile'} ${formatNumber(problem.line)}: ${problemText(problem)}`,
  existing: (count) =>
    plural(count, { one: '{n} Nummer gibt es schon', other: '{n} Nummern gibt es schon' }),
  existingChoices: { skip: 'Auslassen', update: 'Auffrischen', add: 'Neu anlegen' },
  existingHints: {
    skip: 'PBIs, die hier sind, bleiben, wie sie sind.',
    update: 'PBIs, die hier sind, übernehmen Titel, Platz, Größe und Stand aus der Datei.',
    add: 'Jede Zeile wird ein neues PBI, auch wenn es schon hier ist.',
  },
  write: (created, updated) => {
    const parts = [
      ...(created > 0
        ? [plural(created, { one: '{n} PBI anlegen', other: '{n} PBIs anlegen' })]
        : []),
      ...(updated > 0
        ? [plural(updated, { one: '{n} PBI auffrischen', other: '{n} PBIs auffrischen' })]
        : []),
    ];
    return parts.length === 0 ? 'Neues hinzufügen' : listOf(parts);
  },
  nothingToCreate: 'Es gibt nichts hinzuzufügen.',
  progress: (done, all) => `${formatNumber(done)} von ${formatNumber(all)} geschrieben`,
  progressLabel: 'Import',
  cancel: 'Abbrechen und zurücknehmen',
  cancelled: 'Der Import wurde abgebrochen. Nichts kam dazu.',
  done: (created, updated) => {
    const parts = [
      ...(created > 0
        ? [plural(created, { one: '{n} PBI angelegt', other: '{n} PBIs angelegt' })]
        : []),
      ...(updated > 0
        ? [plural(updated, { one: '{n} aufgefrischt', other: '{n} aufgefrischt' })]
        : []),
    ];
    return parts.length === 0 ? 'Importiert.' : `${listOf(parts)}.`;
  },
  nothingNew: 'Alles war schon hier. Nichts wurde geändert.',
  undo: 'Rückgängig',
  show: 'Zeigen',
  refusedTitle: 'Das lässt sich nicht importieren.',
  unchanged: 'Nichts wurde geändert.',
  failed: 'Das Board hat es nicht angenommen. Nichts kam dazu.',
  viewOnly:
    'Du kannst dich nur umsehen und deshalb nichts importieren. Frage nach dem Link zum Bearbeiten.',
  tooLarge: (file) => `${file}: mehr als 10 MB. Teile die Datei oder exportiere weniger.`,
  unreadable: (file) => `${file} ließ sich auf diesem Gerät nicht lesen.`,
  refusal: (refusal) => {
    const text = refusalText(refusal);
    const { file, line, column } = refusal;
    if (NOT_AT_A_PLACE.has(refusal.code)) return file === '' ? text : `${file}: ${text}`;
    return `${file}, Zeile ${formatNumber(line)}, Spalte ${formatNumber(column)}: ${text}`;
  },
};
