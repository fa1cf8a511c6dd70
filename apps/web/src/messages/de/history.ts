import { daysBetween } from '../days-between.ts';
import type { LaterMessages } from '../later.ts';
import { formatNumber, longDay, plural } from './word-forms.ts';

/** Versions of a board, in German. */
export const history: LaterMessages['history'] = {
  title: 'Versionen dieses Boards',
  intro: 'Wie das Board zu früheren Zeitpunkten war. Ansehen ändert nichts.',
  keepLabel: 'Name einer Version',
  keepHint: 'Das Board, wie es jetzt ist, um darauf zurückzukommen.',
  keep: 'Als Version aufheben',
  keeping: 'Wird aufgehoben …',
  needsName: 'Gib ihr einen Namen.',
  kept: (name) => `Das Board ist als „${name}“ aufgehoben.`,
  keepRefused: {
    unreachable: 'Der Server hat nicht geantwortet. Nichts wurde aufgehoben.',
    'not-allowed': 'Mit deinem Link lassen sich keine Versionen aufheben.',
    'too-many':
      'Dieses Board hat so viele benannte Versionen, wie es haben darf. Wer moderiert, kann welche entfernen lassen.',
    refused: 'Der Server hat sie nicht aufgehoben.',
    'not-synced':
      'Einige deiner Änderungen sind noch nicht auf dem Server. Versuche es noch einmal, sobald das Board synchron ist.',
  },
  offline:
    'Versionen liegen auf dem Server. Sobald du wieder verbunden bist, kannst du sie ansehen.',
  failed: 'Die Versionen ließen sich nicht lesen.',
  tryAgain: 'Noch einmal',
  loading: 'Wird gelesen …',
  none: 'Es gibt noch keine Versionen.',
  noneHint:
    'Am Ende jeder Phase und nach jeder Stunde mit Änderungen entsteht eine. Du kannst jederzeit eine aufheben.',
  listLabel: 'Versionen nach Tagen',
  day: (atMs, nowMs) => {
    const days = daysBetween(atMs, nowMs);
    if (days === 0) return 'Heute';
    return days === 1 ? 'Gestern' : longDay(atMs);
  },
  endOf: (phase) => `Ende von ${phase}`,
  beforePhases: 'Vor der ersten Phase',
  byItself: 'Von selbst entstanden',
  byHour: 'nach einer Stunde mit Änderungen',
  byPhase: 'als die Phase wechselte',
  by: (name) => `aufgehoben von ${name}`,
  bySomebody: 'von jemandem aufgehoben',
  choose: 'Wähle eine Version, um zu sehen, was jetzt anders ist.',
  back: 'Alle Versionen',
  heading: (name) => `Seit „${name}“`,
  between: (from, to) => `Von „${from}“ bis „${to}“`,
  compareWith: 'Vergleichen mit',
  now: 'Das Board, wie es jetzt ist',
  countBetween: (count) =>
    plural(count, { one: '{n} Änderung dazwischen', other: '{n} Änderungen dazwischen' }),
  same: 'Das Board ist, wie es damals war.',
  sameBoth: 'Beide sind gleich.',
  orderOnly: 'Nur die Reihenfolge im Product Backlog oder Aufzeichnungen daneben sind anders.',
  count: (count) => plural(count, { one: '{n} Änderung seitdem', other: '{n} Änderungen seitdem' }),
  newFindings: (count) =>
    plural(count, { one: '{n} Befund ist neu', other: '{n} Befunde sind neu' }),
  goneFindings: (count) =>
    plural(count, { one: '{n} Befund ist weg', other: '{n} Befunde sind weg' }),
  restoreBoard: 'Zu dieser Version zurück …',
  restoreLane: 'Eine Zeile zurückholen …',
  lane: 'Zeile',
  restoreItem: 'Zurückholen, wie es war …',
  restoreItemOf: (subject) => `Zurückholen, wie es war: ${subject}`,
  ask: {
    board: (changes) =>
      `Das ganze Board wird, wie es war: ${plural(changes, {
        one: '{n} Änderung wird',
        other: '{n} Änderungen werden',
      })} für alle zurückgenommen. Was seitdem dazukam, wird beiseitegelegt, nicht gelöscht. Nichts geht verloren: Du kannst es in einem Schritt rückgängig machen.`,
    team: (name) =>
      `Die Zeile von ${name} wird, wie sie war: ihre PBIs, Kapazitäten und Ziele. PBIs, die seitdem hineinkamen, gehen dorthin zurück, wo sie waren, neue ins Product Backlog. Du kannst es in einem Schritt rückgängig machen.`,
    item: (subject) =>
      `${subject} wird, wie es war: Platz, Größe, Texte und die Abhängigkeiten von damals. Seitdem gezogene Abhängigkeiten bleiben. Du kannst es in einem Schritt rückgängig machen.`,
  },
  do: { board: 'Zurückgehen', team: 'Zeile zurückholen', item: 'Zurückholen' },
  done: {
    board: (name) => `Das Board ist wie in „${name}“.`,
    team: (team) => `Die Zeile von ${team} ist, wie sie war.`,
    item: (subject) => `${subject} ist, wie es war.`,
  },
  purged: (count) =>
    plural(count, {
      one: '{n} PBI wurde endgültig gelöscht und bleibt gelöscht.',
      other: '{n} PBIs wurden endgültig gelöscht und bleiben gelöscht.',
    }),
  onBoard: {
    earlier: {
      label: 'Vergleich mit einem früheren Stand',
      with: (name) => `Seit „${name}“`,
      added: (count) => `${formatNumber(count)} neu`,
      changed: (count) => `${formatNumber(count)} geändert`,
      removed: (count) => `${formatNumber(count)} weg`,
      became: { added: 'neu', changed: 'geändert', moved: 'verschoben', removed: 'weg' },
    },
    beside: {
      label: 'Vergleich mit einem anderen Board',
      with: (name) => `Verglichen mit „${name}“`,
      added: (count) => `${formatNumber(count)} nur hier`,
      changed: (count) => `${formatNumber(count)} anders`,
      removed: (count) => `${formatNumber(count)} nur dort`,
      became: {
        added: 'nur hier',
        changed: 'anders',
        moved: 'steht dort anderswo',
        removed: 'nur dort',
      },
    },
    one: (name, became, at, of) =>
      `${name}: ${became}. ${formatNumber(at)} von ${formatNumber(of)}.`,
    previous: 'Vorige Änderung',
    next: 'Nächste Änderung',
    leave: 'Vergleich beenden',
    show: 'Auf dem Board zeigen',
    showMap: 'Auf der Map zeigen',
  },
  viewOnly: 'Du kannst zusehen. Zurückgehen geht mit dem Link zum Bearbeiten.',
};
