import type { EditRefusal, UndoOutcome } from '@weft/board-doc';
import { unreachable } from '@weft/domain';
import type { Severity } from '@weft/rules';
import type { Messages } from '../catalogue.ts';
import type { MovedTo } from '../en/commands.ts';
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

const stayed = (kept: number): string =>
  plural(kept, {
    one: 'eine Änderung von jemand anderem bleibt',
    other: '{n} Änderungen von anderen bleiben',
  });

function moved(what: string, to: MovedTo): string {
  const { team, sprint, pointsOver } = to;
  const place = [team ?? 'Nicht zugeteilt', sprint ?? 'Backlog'].join(', ');
  const over = pointsOver > 0 ? ` ${team ?? ''} ist um ${points(pointsOver)} darüber.` : '';
  return `${what} → ${place}.${over}`;
}

function refused(refusal: EditRefusal): string {
  switch (refusal.code) {
    case 'frozen':
      return 'Dieses Board kann von hier aus gerade nicht geändert werden.';
    case 'empty':
      return 'Das Feld ist leer. Nichts wurde geändert.';
    case 'too-long':
      return `Das ist zu lang: höchstens ${formatNumber(refusal.limitChars)} Zeichen.`;
    case 'too-many':
      return `Mehr als ${formatNumber(refusal.limit)} davon fasst dieses Board nicht.`;
    case 'out-of-range':
      return `Möglich ist ${formatNumber(refusal.least)} bis ${formatNumber(refusal.most)}.`;
    case 'bad-value':
      return 'Dieser Wert ist nicht möglich. Nichts wurde geändert.';
    case 'unknown':
      return 'Das ist nicht mehr auf diesem Board.';
    case 'self-dependency':
      return 'Ein PBI kann nicht auf sich selbst warten.';
    case 'line-exists':
      return 'Diese Abhängigkeit steht schon auf dem Board.';
    default:
      return unreachable(refusal);
  }
}

function undone(outcome: UndoOutcome, direction: 'undo' | 'redo'): string {
  const did = direction === 'undo' ? 'Rückgängig gemacht' : 'Wiederholt';
  switch (outcome.kind) {
    case 'done':
      return `${did}.`;
    case 'partly':
      return `Zum Teil ${did.toLocaleLowerCase('de')}: ${stayed(outcome.kept)}.`;
    case 'kept':
      return `Nichts wurde geändert: ${stayed(outcome.kept)}.`;
    case 'nothing':
      return direction === 'undo'
        ? 'Von dir gibt es nichts rückgängig zu machen.'
        : 'Nichts zu wiederholen.';
    default:
      return unreachable(outcome);
  }
}

const commands: Messages['commands'] = {
  undo: 'Rückgängig',
  outside: 'Außerhalb des Nexus',
  lineRemoved: 'Abhängigkeit entfernt.',
  items,
  created: (key) => `${key} angelegt.`,
  moved,
  putAside: (what) => `${what} beiseitegelegt.`,
  connected: (from, to) => `${to} wartet auf ${from}.`,
  refused,
  undone,
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

const undo: Messages['undo'] = {
  group: 'Rückgängig und wiederholen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoStep: (step) => `Rückgängig: ${step}`,
  redoStep: (step) => `Wiederholen: ${step}`,
  nothingToUndo: 'Von dir gibt es nichts rückgängig zu machen',
  nothingToRedo: 'Nichts zu wiederholen',
  about: {
    size: (what) => `Größe von ${what} gesetzt`,
    ready: (what) => `Ready von ${what} geändert`,
    place: (what) => `${what} verschoben`,
    tags: (what) => `Schlagworte zu ${what} ergänzt`,
    goal: (what) => `Ziel von ${what} geändert`,
    value: (what) => `Wert von ${what} gesetzt`,
  },
  steps: {
    'create-item': (what) => `${what} angelegt`,
    'rename-item': (what) => `${what} umbenannt`,
    'edit-text': (what) => `in ${what} geschrieben`,
    'move-items': (what) => `${what} verschoben`,
    'decide-item': (what) => `${what} geändert`,
    'edit-item': (what) => `${what} geändert`,
    'reorder-item': (what) => `${what} umgeordnet`,
    'slice-item': (what) => `${what} aufgeteilt`,
    'put-aside': (what) => `${what} beiseitegelegt`,
    'bring-back': (what) => `${what} zurückgeholt`,
    'rename-board': () => 'Board umbenannt',
    'set-goal': () => 'Ziel geändert',
    'set-capacity': () => 'Kapazität geändert',
    'add-team': () => 'Team angelegt',
    'edit-team': () => 'Team geändert',
    'put-team-aside': () => 'Team beiseitegelegt',
    'add-sprint': () => 'Sprint angelegt',
    'edit-sprint': () => 'Sprint geändert',
    'close-sprint': () => 'Sprint abgeschlossen',
    'put-sprint-aside': () => 'Sprint beiseitegelegt',
    'add-dependency': () => 'Abhängigkeit gezogen',
    'edit-dependency': () => 'Abhängigkeit geändert',
    'accept-dependency': () => 'Abhängigkeit vereinbart',
    'resolve-dependency': () => 'Abhängigkeit erledigt',
    'swap-dependency': () => 'Abhängigkeit umgedreht',
    'remove-dependency': () => 'Abhängigkeit entfernt',
    'set-plan': () => 'Plan geändert',
    'add-person': () => 'Person hinzugefügt',
    'edit-person': () => 'Person geändert',
    'put-person-aside': () => 'Person entfernt',
    'add-criterion': () => 'Kriterium hinzugefügt',
    'edit-criterion': () => 'Kriterium geändert',
    'put-criterion-aside': () => 'Kriterium entfernt',
    'add-event': () => 'Ereignis eingetragen',
    'edit-event': () => 'Ereignis geändert',
    'put-event-aside': () => 'Ereignis entfernt',
    'add-integration': () => 'Integration eingetragen',
    'edit-integration': () => 'Integrationsproblem geändert',
    'put-integration-aside': () => 'Integrationseintrag entfernt',
    'add-improvement': () => 'Verbesserung hinzugefügt',
    'edit-improvement': () => 'Verbesserung geändert',
    'put-improvement-aside': () => 'Verbesserung entfernt',
    'judge-finding': () => 'Befund beurteilt',
    'withdraw-judgement': () => 'Urteil zurückgenommen',
    'set-rules': () => 'Regeln geändert',
    'apply-way-out': () => 'Ausweg genommen',
    import: (what) => `${what} importiert`,
  },
  aPbi: 'ein PBI',
  pbis: items,
};

/** The words of the first frame, in German. */
export const firstWordsInGerman: Messages = {
  canvas,
  commands,
  common,
  presence,
  shell,
  undo,
  forms: german,
};
