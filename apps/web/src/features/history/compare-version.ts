import { openState, snapshotOf, type BoardDocument } from '@weft/board-doc';
import { compareBoards, type BoardDifference, type BoardView } from '@weft/domain';
import { createRuleSet, worstFirst, type Finding } from '@weft/rules';
import type { BoardSession } from '../../session/board-session.ts';

/** A board as it was, to read; nothing changes it. */
export interface PastBoard {
  readonly board: BoardDocument;
  /** Its findings, by key, by today's date. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** What is different in the later one of two states. */
export interface Comparison {
  readonly differences: readonly BoardDifference[];
  /** Worst first. */
  readonly newFindings: readonly Finding[];
  readonly goneFindings: readonly Finding[];
  /** True when not even the order or a record is different. */
  readonly isSame: boolean;
}

/** Opens the bytes of a version; undefined when they are no document. Costs a check of the whole board. */
export function openPast(update: Uint8Array, today: string): PastBoard | undefined {
  try {
    const board = openState(update);
    return { board, findings: createRuleSet(board.view, { today }).findings };
  } catch {
    return undefined;
  }
}

/** Compares a board as it was with the open one as it is. */
export function compareWithNow(past: PastBoard, session: BoardSession): Comparison {
  const { board, findingStore } = session;
  findingStore.settle();
  return compareStates(past, { board, findings: findingStore.rules.findings });
}

/** Compares two states of one board, the earlier one first. */
export function compareStates(before: PastBoard, after: PastBoard): Comparison {
  const then = snapshotOf(before.board);
  const later = snapshotOf(after.board);
  const differences = compareBoards(then, later);
  return {
    differences,
    newFindings: without(after.findings, before.findings, after.board.view),
    goneFindings: without(before.findings, after.findings, before.board.view),
    isSame: differences.length === 0 && JSON.stringify(then) === JSON.stringify(later),
  };
}

function without(
  some: ReadonlyMap<string, Finding>,
  others: ReadonlyMap<string, Finding>,
  view: BoardView,
): readonly Finding[] {
  const left = [...some].filter(([key]) => !others.has(key)).map(([, finding]) => finding);
  return worstFirst(left, view);
}
