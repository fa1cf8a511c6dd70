import { daysBetween } from '../days-between.ts';
import type { StartMessages } from '../start-words.ts';
import { longDay, plural, timeOfDay } from './word-forms.ts';

function relativeDay(atMs: number, nowMs: number): string {
  const days = daysBetween(atMs, nowMs);
  if (days === 0) return `heute um ${timeOfDay(atMs)}`;
  if (days === 1) return `gestern um ${timeOfDay(atMs)}`;
  return `am ${longDay(atMs)}`;
}

/** The start page, in German. */
export const startInGerman: StartMessages = {
  title: 'Weft',
  line: 'Ein gemeinsames Board, auf dem die Teams eines Nexus ihr Product Backlog verfeinern und zusammen planen.',
  detail:
    'Sieh jede Abhängigkeit zwischen Teams, solange noch Zeit ist, sie loszuwerden. Boards leben zuerst auf diesem Gerät und gleichen sich ab, wenn sie können.',
  newBoard: 'Neues Board',
  openExample: 'Beispiel öffnen',
  onDevice: 'Nur auf diesem Gerät',
  onDeviceHint: 'Ohne Server: ein Board für dich, oder eins aus einer Datei.',
  openFile: 'Board-Datei öffnen …',
  dropFile: 'Oder zieh eine irgendwo auf diese Seite.',
  notKept:
    'Dieser Browser konnte kein Board behalten. Schaffe Platz oder erlaube ihm zu speichern.',
  onDeviceOnly: 'Nur auf diesem Gerät',
  forkOf: (title) => `Abzweigung von „${title}“`,
  withTeams: 'Oder mit Teams und Sprints, für',
  templates: { refinement: 'Refinement', planning: 'Sprint Planning' },
  newTitle: 'Board ohne Namen',
  making: 'Das Board wird angelegt …',
  yourName: 'Dein Name',
  yourNameHint: 'Andere sehen ihn neben deinem Zeiger. Ein Konto ist nicht nötig.',
  recent: 'Auf diesem Gerät',
  noRecent: 'Boards, die du öffnest, erscheinen hier und öffnen sich von da an auch ohne Netz.',
  untitled: 'Board ohne Namen',
  openedAt: (atMs, nowMs) => `Geöffnet ${relativeDay(atMs, nowMs)}`,
  waiting: (count) =>
    plural(count, {
      one: '{n} Änderung noch nicht gesendet',
      other: '{n} Änderungen noch nicht gesendet',
    }),
  forget: (title) => `„${title}“ auf diesem Gerät vergessen`,
  forgetTitle: 'Dieses Board auf diesem Gerät vergessen?',
  forgetBody: (title) =>
    `„${title}“ bleibt auf dem Server. Dieses Gerät entfernt seine Kopie und den Link; du brauchst den Link, um es wieder zu öffnen.`,
  deleteTitle: 'Dieses Board löschen?',
  deleteBody: (title) =>
    `„${title}“ ist nur auf diesem Gerät. Es wäre endgültig weg. Heb im Zweifel zuerst eine Datei davon auf.`,
  deleteDo: 'Endgültig löschen',
  forgetUnsent: (count) =>
    plural(count, {
      one: '{n} Änderung wurde nie gesendet. Sie ginge verloren.',
      other: '{n} Änderungen wurden nie gesendet. Sie gingen verloren.',
    }),
  forgetDo: 'Auf diesem Gerät vergessen',
  forgetDevice: 'Alles auf diesem Gerät vergessen …',
  importTitle: 'Bring dein Backlog mit',
  importBody:
    'Zieh auf ein neues Board eine CSV-Datei aus Jira oder eine JSON-Datei aus Azure DevOps, oder füge Zeilen aus einer Tabelle ein.',
  offlineTitle: 'Geht offline',
  offlineBody:
    'Boards auf diesem Gerät öffnen sich und lassen sich ohne Verbindung bearbeiten; die, die nur auf diesem Gerät leben, brauchen nie eine. Einen Link zum ersten Mal öffnen braucht den Server.',
  ownTitle: 'Deins',
  ownBody: 'Dein eigener Server bewahrt die Boards. Von niemand anderem wird etwas geladen.',
  failed: {
    unreachable:
      'Der Server ist nicht erreichbar. Du kannst ein Board nur auf diesem Gerät anlegen und später auf den Server legen.',
    busy: 'Der Server hat gerade viele Boards angelegt. Versuch es in einer Minute wieder.',
    refused: 'Der Server hat das Board nicht angelegt.',
  },
  footer: 'Auf den Nexus Guide gebaut. Offene Quellen, MIT.',
};
