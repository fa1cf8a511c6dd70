import { knowsOf, snapshotOf, type BoardDocument } from '@weft/board-doc';
import { compareBoards, type BoardDifference } from '@weft/domain';
import { createRuleSet, worstFirst, type Finding } from '@weft/rules';
import type { BoardSession } from '../../session/board-session.ts';
import type { OtherBoardState } from './known-forks.ts';

/** One thing that the other board has differently, and that could be brought back. */
export interface ForkRow {
  /** Names the thing, on both boards. */
  readonly key: string;
  /** From the open board to the other one. */
  readonly difference: BoardDifference;
  /** What the open board says of it, to be told from what it says later. */
  readonly here: string;
  /** The open board has changed it, too, since the fork. */
  readonly alsoChanged: boolean;
}

/** What another board has differently. */
export interface ForkComparison {
  readonly rows: readonly ForkRow[];
  /** How many things were changed on the open board since the fork. */
  readonly movedOn: number;
  /** Worst first. */
  readonly onlyThere: readonly Finding[];
  readonly notThere: readonly Finding[];
}

/**
 * Compares the open board with a fork of it. With the board they both began as at hand, only what was
 * changed on the fork counts; else everything that the other board knows of.
 */
export function compareWithFork(session: BoardSession, other: OtherBoardState): ForkComparison {
  const { board, findingStore, today } = session;
  const now = snapshotOf(board);
  const there = snapshotOf(other.board);
  const base = other.base === undefined ? undefined : snapshotOf(other.base);
  const changedThere = base === undefined ? undefined : keysOf(compareBoards(base, there));
  const changedHere = base === undefined ? new Set<string>() : keysOf(compareBoards(base, now));
  findingStore.settle();
  const { findings } = findingStore.rules;
  const found = createRuleSet(other.board.view, { today }).findings;
  const rows = compareBoards(now, there).flatMap((each) => {
    const difference = withoutName(each);
    const key = keyOf(each);
    if (difference === undefined || changedThere?.has(key) === false) return [];
    if (!knowsOf(other.board, difference)) return [];
    const alsoChanged = changedHere.has(key);
    return [{ key, difference, here: JSON.stringify(each.before ?? null), alsoChanged }];
  });
  const different = new Set(rows.map(({ key }) => key));
  return {
    rows,
    // What was changed in the same way on both is no moving on: most of it was brought back.
    movedOn: [...changedHere].filter((key) => different.has(key) || changedThere?.has(key) !== true)
      .length,
    onlyThere: without(found, findings, other.board),
    notThere: without(findings, found, board),
  };
}

/** Rows of which the open board says something else by now, or which are no difference any more. */
export function changedMeanwhile(
  rows: readonly ForkRow[],
  now: readonly ForkRow[],
): readonly ForkRow[] {
  const current = new Map(now.map((row) => [row.key, row.here]));
  return rows.filter(({ key, here }) => current.get(key) !== here);
}

/** The same from the other board to the open one, which is how a comparison stands on the board. */
export function reversed(difference: BoardDifference): BoardDifference {
  // Only PBIs are shown on it.
  if (difference.kind !== 'item') return difference;
  return { ...difference, before: difference.after, after: difference.before };
}

/** A fork is called something else: that is no difference of what the boards say. */
function withoutName(difference: BoardDifference): BoardDifference | undefined {
  if (difference.kind !== 'board') return difference;
  const fields = difference.fields.filter((field) => field !== 'title');
  return fields.length === 0 ? undefined : { ...difference, fields };
}

function keysOf(differences: readonly BoardDifference[]): ReadonlySet<string> {
  return new Set(differences.filter((each) => withoutName(each) !== undefined).map(keyOf));
}

/** Names what a difference is about. */
function keyOf(difference: BoardDifference): string {
  const entity = difference.after ?? difference.before ?? {};
  const named = ['ref', 'from', 'to', 'team', 'sprint'] as const;
  const parts = difference.kind === 'item' || 'ref' in entity ? (['ref'] as const) : named;
  return JSON.stringify([difference.kind, ...parts.map((part) => Reflect.get(entity, part))]);
}

function without(
  some: ReadonlyMap<string, Finding>,
  others: ReadonlyMap<string, Finding>,
  board: BoardDocument,
): readonly Finding[] {
  const left = [...some].filter(([key]) => !others.has(key)).map(([, finding]) => finding);
  return worstFirst(left, board.view);
}
