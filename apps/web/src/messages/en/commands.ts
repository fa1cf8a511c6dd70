import type { EditRefusal, UndoOutcome } from '@weft/board-doc';
import { unreachable } from '@weft/domain';
import { formatNumber, plural } from './word-forms.ts';

/** Where something was moved to, by name. */
export interface MovedTo {
  readonly team: string | undefined;
  readonly sprint: string | undefined;
  /** Points over the team's capacity after the move. */
  readonly pointsOver: number;
}

const points = (count: number): string => plural(count, { one: '{n} point', other: '{n} points' });
const stayed = (kept: number): string =>
  plural(kept, {
    one: 'one change of somebody else stays',
    other: '{n} changes of others stay',
  });

function moved(what: string, to: MovedTo): string {
  const { team, sprint, pointsOver } = to;
  const place = [team ?? 'Not assigned', sprint ?? 'Backlog'].join(', ');
  const over = pointsOver > 0 ? ` ${team ?? ''} is ${points(pointsOver)} over.` : '';
  return `${what} → ${place}.${over}`;
}

/** Why nothing happened, and what would help. */
function refused(refusal: EditRefusal): string {
  switch (refusal.code) {
    case 'frozen':
      return 'This board cannot be changed from here just now.';
    case 'empty':
      return `The ${refusal.field} is empty. Nothing was changed.`;
    case 'too-long':
      return `The ${refusal.field} is too long: at most ${formatNumber(refusal.limitChars)} characters.`;
    case 'too-many':
      return `This board is at its limit of ${formatNumber(refusal.limit)} ${refusal.of}.`;
    case 'out-of-range':
      return `The ${refusal.field} must be between ${formatNumber(refusal.least)} and ${formatNumber(refusal.most)}.`;
    case 'bad-value':
      return `This ${refusal.field} is not possible. Nothing was changed.`;
    case 'unknown':
      return 'That is not on this board any more.';
    case 'self-dependency':
      return 'A PBI cannot wait for itself.';
    case 'line-exists':
      return 'This dependency is on the board already.';
    default:
      return unreachable(refusal);
  }
}

function undone(outcome: UndoOutcome, direction: 'undo' | 'redo'): string {
  const did = direction === 'undo' ? 'Undone' : 'Done again';
  switch (outcome.kind) {
    case 'done':
      return `${did}.`;
    case 'partly':
      return `${did} in part: ${stayed(outcome.kept)}.`;
    case 'kept':
      return `Nothing was changed: ${stayed(outcome.kept)}.`;
    case 'nothing':
      return direction === 'undo' ? 'Nothing of yours to undo.' : 'Nothing to redo.';
    default:
      return unreachable(outcome);
  }
}

/** What the commands of the board say. */
export const commands: {
  readonly undo: string;
  readonly outside: string;
  readonly lineRemoved: string;
  items(count: number): string;
  created(key: string): string;
  moved(what: string, to: MovedTo): string;
  putAside(what: string): string;
  connected(from: string, to: string): string;
  refused(refusal: EditRefusal): string;
  undone(outcome: UndoOutcome, direction: 'undo' | 'redo'): string;
  readonly notUndone: string;
} = {
  undo: 'Undo',
  outside: 'Outside the Nexus',
  lineRemoved: 'Dependency removed.',
  items: (count) => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  created: (key) => `Created ${key}.`,
  moved,
  putAside: (what) => `${what} put aside.`,
  connected: (from, to) => `${to} waits for ${from}.`,
  refused,
  undone,
  notUndone: 'Nothing was changed: that was undone or changed again since.',
};
