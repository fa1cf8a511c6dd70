import { daysBetween } from '../days-between.ts';
import type { LaterMessages } from '../later.ts';
import { formatNumber, listOf, longDay, plural, timeOfDay } from './word-forms.ts';

const HOUR_MINUTES = 60;
const MINUTE_MS = 60_000;

function when(atMs: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - atMs) / MINUTE_MS);
  if (minutes < 1) return 'gerade eben';
  if (minutes < HOUR_MINUTES) return `vor ${formatNumber(minutes)} min`;
  const days = daysBetween(atMs, nowMs);
  if (days === 0) return `heute um ${timeOfDay(atMs)}`;
  return days === 1 ? `gestern um ${timeOfDay(atMs)}` : longDay(atMs);
}

/** What people write to each other on PBIs and dependencies, in German. */
export const comments: LaterMessages['comments'] = {
  title: 'Kommentare',
  count: (count) => plural(count, { one: '{n} Kommentar', other: '{n} Kommentare' }),
  open: (count) => plural(count, { one: '{n} offenes Gespräch', other: '{n} offene Gespräche' }),
  openShort: (count) => formatNumber(count),
  none: 'Hier hat noch niemand etwas gesagt.',
  write: 'Kommentar schreiben',
  hint: 'Enter sendet, Umschalt+Enter beginnt eine Zeile. @ erwähnt jemanden.',
  send: 'Senden',
  save: 'Speichern',
  cancel: 'Abbrechen',
  reply: 'Antworten',
  replyTo: (name) => `${name} antworten`,
  writeReply: (name) => `Deine Antwort an ${name}`,
  edit: 'Bearbeiten',
  editing: 'Deinen Kommentar bearbeiten',
  takeBack: 'Zurückziehen',
  takenBack: 'Dieser Kommentar wurde zurückgezogen.',
  more: 'Mehr zu deinem Kommentar',
  resolve: 'Erledigt',
  reopen: 'Wieder öffnen',
  resolvedBy: (name, time) => `Erledigt von ${name}, ${time}`,
  resolvedThreads: (count) => `Erledigt (${formatNumber(count)})`,
  edited: 'bearbeitet',
  you: 'Du',
  somebody: 'Jemand',
  by: (name, time) => `${name}, ${time}`,
  when,
  react: 'Reagieren',
  reactions: { agree: 'Einverstanden', thanks: 'Danke', question: 'Frage', celebrate: 'Feiern' },
  reaction: (kind, names) => `${kind}: ${listOf(names)}`,
  people: 'Wen du erwähnen kannst',
  mentionsTitle: 'Du wirst erwähnt',
  mentions: (count) => plural(count, { one: '{n} Erwähnung', other: '{n} Erwähnungen' }),
  said: (name, text) => `${name}: ${text}`,
  asks: (name, text) => `${name} fragt: ${text}`,
  on: (text, subject) => `${text} (${subject})`,
  ask: (name) => `${name} fragen`,
  whichOne: (mention, answers, key) => `${mention} ${answers.join(' oder ')} für ${key}?`,
  asked: (name) => `${name} wurde gefragt.`,
};
