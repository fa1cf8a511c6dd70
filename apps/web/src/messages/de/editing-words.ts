import type { EditRefusal, UndoOutcome } from '@weft/board-doc';
import { unreachable } from '@weft/domain';
import type { EditingMessages } from '../editing-words.ts';
import type { MovedTo } from '../en/commands.ts';
import { formatNumber, plural } from './word-forms.ts';

const items = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} Punkt', other: '{n} Punkte' });

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

const commands: EditingMessages['commands'] = {
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
  notUndone:
    'Nichts wurde geändert: Das ist seither rückgängig gemacht oder nochmals geändert worden.',
};

const undo: EditingMessages['undo'] = {
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
    'write-comment': () => 'Kommentar geschrieben',
    'edit-comment': () => 'Kommentar geändert',
    'take-comment-back': () => 'Kommentar zurückgezogen',
    'resolve-comment': () => 'Gespräch erledigt oder wieder geöffnet',
    'react-to-comment': () => 'auf einen Kommentar reagiert',
    'map-add': (what) => `${what} auf die Map gelegt`,
    'map-move': (what) => `${what} auf der Map verschoben`,
    'map-change': (what) => `${what} auf der Map geändert`,
    'map-write': () => 'auf der Map geschrieben',
    'map-put-aside': (what) => `${what} von der Map genommen`,
    'map-take-off': (what) => `${what} in die Ablage der Map zurückgelegt`,
    'map-group': (what) => `${what} gruppiert`,
    'map-ungroup': (what) => `Gruppierung von ${what} aufgehoben`,
    'map-lock': (what) => `${what} gesperrt`,
    'map-unlock': (what) => `${what} entsperrt`,
    'map-arrange': (what) => `${what} angeordnet`,
    'map-paste': (what) => `${what} eingefügt`,
    'set-rules': () => 'Regeln geändert',
    'restore-version': () => 'zu einer Version zurückgegangen',
    'copy-over': () => 'von einem anderen Board übernommen',
    'take-back': (what) => `Änderungen an ${what} zurückgenommen`,
    'apply-way-out': () => 'Ausweg genommen',
    import: (what) => `${what} importiert`,
  },
  aPbi: 'ein PBI',
  pbis: items,
  mapThings: (count) => plural(count, { one: 'etwas', other: '{n} Elemente' }),
};

/** What is said of a person's own changes, in German. */
export const editingWordsInGerman: EditingMessages = { commands, undo };
