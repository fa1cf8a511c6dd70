import { openState, snapshotOf } from '@weft/board-doc';
import {
  compareBoards,
  compareRank,
  openCollisions,
  type BoardDifference,
  type ItemId,
} from '@weft/domain';
import { createRuleSet, type FindingKey } from '@weft/rules';
import type { BoardSession } from '../../session/board-session.ts';
import type { TimeAwayEnded } from '../../session/time-away.ts';
import { movedItems } from '../backlog/moved-items.ts';

/** What met when a device came back to a board. */
export interface ReturnSummary {
  /** Own changes that were waiting for the server; they are in. */
  readonly sent: number;
  readonly sinceMs: number | undefined;
  /** How it came. */
  readonly by: TimeAwayEnded['by'];
  /** What others changed meanwhile, as far as it can be seen on the board. */
  readonly received: readonly BoardDifference[];
  /** PBIs that others moved within the Product Backlog. */
  readonly reordered: readonly ItemId[];
  /** Findings that the board on this device did not have before. */
  readonly newFindings: ReadonlySet<FindingKey>;
  /** Decisions that became open, by key. */
  readonly newCollisions: readonly string[];
}

const SUMMARIES = new WeakMap<TimeAwayEnded, ReturnSummary>();

/**
 * What others changed while this device was away, seen from the board as it is when first asked;
 * later the answer stays the same. Costs a check of the whole board.
 */
export function summaryOfReturn(session: BoardSession, ended: TimeAwayEnded): ReturnSummary {
  const known = SUMMARIES.get(ended);
  if (known !== undefined) return known;
  const before = openState(ended.before);
  const { board, findingStore, today } = session;
  findingStore.settle();
  const foundBefore = createRuleSet(before.view, { today }).findings;
  const openBefore = new Set(openCollisions(before.view).map(({ key }) => key));
  const summary: ReturnSummary = {
    sent: ended.sent,
    sinceMs: ended.sinceMs,
    by: ended.by,
    received: compareBoards(snapshotOf(before), snapshotOf(board)),
    reordered: movedItems(orderOf(before), orderOf(board)),
    newFindings: new Set(
      [...findingStore.rules.findings.keys()].filter((key) => !foundBefore.has(key)),
    ),
    newCollisions: openCollisions(board.view)
      .map(({ key }) => key)
      .filter((key) => !openBefore.has(key)),
  };
  before.close();
  SUMMARIES.set(ended, summary);
  return summary;
}

function orderOf({ view }: Pick<BoardSession['board'], 'view'>): readonly ItemId[] {
  return [...view.items()].sort(compareRank).map(({ id }) => id);
}

/** True when nothing of one's own went out, and nothing came. */
export function metNothing(summary: ReturnSummary): boolean {
  const { sent, received, reordered, newFindings, newCollisions } = summary;
  return sent + received.length + reordered.length + newFindings.size + newCollisions.length === 0;
}

/** A shorter time without the server is not worth a word when nothing met. Milliseconds. */
const SHORT_MS = 60_000;

/** True when somebody who comes back should be told, without having asked. */
export function isWorthTelling(summary: ReturnSummary, nowMs: number): boolean {
  const { sent, sinceMs, by, received, newCollisions } = summary;
  if (newCollisions.length > 0) return true;
  // Somebody asked for it just now.
  if (by === 'file') return true;
  if (sent > 0 && received.length > 0) return true;
  const wasLong = sinceMs !== undefined && nowMs - sinceMs >= SHORT_MS;
  return wasLong && (sent > 0 || received.length > 0);
}
