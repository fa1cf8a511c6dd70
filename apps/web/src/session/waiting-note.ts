import type { BoardId } from '@weft/domain';
import { accessibleStorage } from './accessible-storage.ts';

/** How many changes wait on this device, as it was last noted. */
export interface WaitingNote {
  readonly waiting: number;
  /** Wall clock. */
  readonly atMs: number;
}

const keyOf = (boardId: BoardId): string => `weft.waiting.${boardId}`;

/**
 * Keeps beside the database how many changes wait in it: should the browser remove the database, it is
 * known that there were some. Nothing is lost where this cannot be kept.
 */
export function noteWaiting(boardId: BoardId, waiting: number): void {
  const storage = accessibleStorage(() => window.localStorage);
  try {
    if (waiting === 0) storage?.removeItem(keyOf(boardId));
    else storage?.setItem(keyOf(boardId), `${waiting} ${Date.now()}`);
  } catch {
    // A full storage costs the number, not the changes.
  }
}

/** What was last noted; undefined: nothing waits as far as is known. */
export function waitingNoted(boardId: BoardId): WaitingNote | undefined {
  try {
    const text = accessibleStorage(() => window.localStorage)?.getItem(keyOf(boardId)) ?? '';
    const [, waiting, atMs] = /^(\d+) (\d+)$/.exec(text) ?? [];
    return waiting === undefined ? undefined : { waiting: Number(waiting), atMs: Number(atMs) };
  } catch {
    return undefined;
  }
}
