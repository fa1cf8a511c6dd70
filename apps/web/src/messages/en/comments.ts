import { daysBetween } from '../days-between.ts';
import { relativeDay } from './relative-day.ts';
import { formatNumber, listOf, plural } from './word-forms.ts';

const HOUR_MINUTES = 60;
const MINUTE_MS = 60_000;

/** When something was said, both in milliseconds since 1970. */
function when(atMs: number, nowMs: number): string {
  const minutes = Math.floor((nowMs - atMs) / MINUTE_MS);
  if (minutes < 1) return 'just now';
  if (minutes < HOUR_MINUTES) return `${formatNumber(minutes)} min ago`;
  const isRecent = daysBetween(atMs, nowMs) <= 1;
  return isRecent ? relativeDay(atMs, nowMs) : relativeDay(atMs, nowMs).replace(/^on /, '');
}

/** What people write to each other on PBIs and dependencies. */
export const comments = {
  title: 'Comments',
  count: (count: number): string => plural(count, { one: '{n} comment', other: '{n} comments' }),
  open: (count: number): string =>
    plural(count, { one: '{n} open conversation', other: '{n} open conversations' }),
  openShort: (count: number): string => formatNumber(count),
  none: 'Nothing was said here yet.',
  write: 'Write a comment',
  hint: 'Enter sends it, Shift+Enter begins a line. @ mentions somebody.',
  send: 'Send',
  save: 'Save',
  cancel: 'Cancel',
  reply: 'Reply',
  replyTo: (name: string): string => `Reply to ${name}`,
  writeReply: (name: string): string => `Your reply to ${name}`,
  edit: 'Edit',
  editing: 'Edit your comment',
  takeBack: 'Take back',
  takenBack: 'This comment was taken back.',
  more: 'More about your comment',
  resolve: 'Resolve',
  reopen: 'Reopen',
  resolvedBy: (name: string, time: string): string => `Resolved by ${name}, ${time}`,
  resolvedThreads: (count: number): string => `Resolved (${formatNumber(count)})`,
  edited: 'edited',
  you: 'You',
  somebody: 'Somebody',
  by: (name: string, time: string): string => `${name}, ${time}`,
  when: (atMs: number, nowMs: number): string => when(atMs, nowMs),
  react: 'React',
  reactions: { agree: 'Agree', thanks: 'Thanks', question: 'Question', celebrate: 'Celebrate' },
  reaction: (kind: string, names: readonly string[]): string => `${kind}: ${listOf(names)}`,
  people: 'People to mention',
  mentionsTitle: 'You are mentioned',
  mentions: (count: number): string => plural(count, { one: '{n} mention', other: '{n} mentions' }),
  said: (name: string, text: string): string => `${name}: ${text}`,
  asks: (name: string, text: string): string => `${name} asks: ${text}`,
  on: (text: string, subject: string): string => `${text} (${subject})`,
  ask: (name: string): string => `Ask ${name}`,
  whichOne: (mention: string, answers: readonly string[], key: string): string =>
    `${mention} ${answers.join(' or ')} for ${key}?`,
  asked: (name: string): string => `${name} was asked.`,
} as const;
