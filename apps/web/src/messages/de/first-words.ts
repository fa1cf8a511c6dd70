import type { Severity } from '@weft/rules';
import type { Messages } from '../catalogue.ts';
import { shell } from './shell.ts';
import { formatNumber, german, listOf, plural } from './word-forms.ts';

const items = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} Punkt', other: '{n} Punkte' });
const FOUND: Readonly<Record<Severity, string>> = {
  error: 'Hält uns auf',
  warning: 'Risiko',
  info: 'Hinweis',
};

const canvas: Messages['canvas'] = {
  label: 'Board',
  roleOfCard: 'PBI',
  backlog: 'Backlog',
  notAssigned: 'Nicht zugeteilt',
  outside: 'Außerhalb des Nexus',
  rows: 'Teams',
  columns: 'Sprints',
  before: 'vor',
  waitsForVerb: 'wartet auf',
  waitsFor: (count) => `wartet auf ${count.toString()}`,
  enables: (count) => `ermöglicht ${count.toString()}`,
  withoutTitle: 'Noch kein Titel',
  size: points,
  found: (severity, count) =>
    `${FOUND[severity]}, ${plural(count, { one: '{n} Befund', other: '{n} Befunde' })}`,
  card: (facts) =>
    [
      `${facts.key}, ${facts.title}`,
      facts.place,
      facts.size === null ? 'Keine Größe' : points(facts.size),
      facts.ready ? 'Ready' : '',
      facts.done ? 'Done' : '',
      facts.waitsFor > 0 ? `Wartet auf ${items(facts.waitsFor)}` : '',
      facts.enables > 0 ? `Ermöglicht ${items(facts.enables)}` : '',
      facts.findings ?? '',
      facts.collision ? 'Zwei Entscheidungen zur selben Zeit' : '',
      facts.unsent ? 'Noch nicht gesendet' : '',
      facts.people.length > 0 ? `Hier: ${facts.people.join(', ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  place: (team, sprint) => `${team}, ${sprint}`,
  collision: 'Zwei Entscheidungen zur selben Zeit',
  unsent: 'Noch nicht gesendet',
  cell: {
    load: (count) => `L ${formatNumber(count)}`,
    capacity: (count) => `K ${count === undefined ? '?' : formatNumber(count)}`,
    far: (count, capacity) =>
      capacity === undefined
        ? formatNumber(count)
        : `${formatNumber(count)}/${formatNumber(capacity)}`,
    withoutSize: (count) => `+${count.toString()} ohne Größe`,
    count: items,
    bar: (count, capacity) => `${formatNumber(count)} von ${formatNumber(capacity)} Punkten`,
    editCapacity: (cell) => `Kapazität von ${cell}`,
    capacityNow: (cell, count, capacity) =>
      capacity === undefined
        ? `${cell}: ${points(count)}, Kapazität unbekannt. Kapazität eintragen`
        : `${cell}: ${formatNumber(count)} von ${formatNumber(capacity)} Punkten. Kapazität ändern`,
  },
  heading: {
    team: (name) => `${name}: umbenennen, Farbe, Reihenfolge, beiseitelegen`,
    sprint: (name) => `${name}: umbenennen, Stand, beiseitelegen`,
    addTeam: 'Neues Team',
    newTeam: (number) => `Team ${number.toString()}`,
    addSprint: 'Neuer Sprint',
    folded: (name, count) => `${name} zeigen, beendet, mit ${items(count)}`,
    fold: (name) => `${name} wieder einklappen`,
    aside: 'beiseitegelegt',
    states: { planned: '', running: 'läuft', closed: 'beendet' },
    rename: (name) => `Neuer Name von ${name}`,
  },
};

const common: Messages['common'] = {
  product: 'Weft',
  close: 'Schließen',
  dismiss: 'Diese Nachricht schließen',
  cancel: 'Abbrechen',
  done: 'Fertig',
  copy: 'Kopieren',
  copied: 'Kopiert',
  messages: 'Nachrichten',
  loading: 'Lädt …',
  you: 'du',
  notAssigned: 'Nicht zugeteilt',
  outsideTheNexus: 'Außerhalb des Nexus',
  productBacklog: 'Product Backlog',
  someone: 'Jemand',
  items,
  points,
  severity: FOUND,
  state: { todo: 'Offen', doing: 'In Arbeit', done: 'Done' },
};

const presence: Messages['presence'] = {
  stack: (count) => plural(count, { one: 'Nur du bist hier', other: '{n} Leute sind hier' }),
  more: (count) => `+${count.toString()}`,
  you: 'du',
  yourName: 'Dein Name',
  yourNameHint: 'Andere sehen ihn neben deinem Zeiger.',
  saveName: 'Speichern',
  nameless: 'Gast',
  changeName: 'Namen ändern',
  peopleHere: 'Gerade hier',
  onlyYou: 'Du bist allein auf diesem Board. Teile einen Link, dann erscheinen andere hier.',
  share: 'Board teilen',
  yourRole: 'Deine Rolle',
  roles: { facilitator: 'Moderation', editor: 'Bearbeiten', viewer: 'Ansehen' },
  roleMeaning: {
    facilitator: 'Du kannst alles ändern und jeden Link weitergeben.',
    editor: 'Du kannst alles auf dem Board ändern.',
    viewer: 'Du kannst dich umsehen; Änderungen werden nicht angenommen.',
  },
  looksAt: (what) => `sieht sich ${what} an`,
  looksAtMany: (count) => `hat ${count.toString()} PBIs ausgewählt`,
  drags: (what) => `verschiebt ${what}`,
  writes: (what) => `schreibt in ${what}`,
  looksAround: 'sieht sich um',
  show: (what) => `${what} auf dem Board zeigen`,
  isTyping: (names) => `${listOf(names)} ${names.length === 1 ? 'schreibt' : 'schreiben'} hier.`,
};

/** The words of the first frame, in German. */
export const firstWordsInGerman: Messages = {
  canvas,
  common,
  presence,
  shell,
  forms: german,
};
