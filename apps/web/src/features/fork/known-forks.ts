import { openState, openStates, type BoardDocument } from '@weft/board-doc';
import type { BoardId } from '@weft/domain';
import type { BoardRecord, ForkOrigin } from '@weft/sync-client';
import { BrowserDeviceStore } from '../../session/browser-device-store.ts';
import { withDatabase } from '../device-board/with-database.ts';

/** A fork of a board, or a copy of another history of it, on this device. */
export interface KnownFork {
  readonly id: BoardId;
  readonly title: string;
  readonly origin: ForkOrigin;
}

/** Another board, to read; nothing changes it. */
export interface OtherBoardState {
  readonly fork: KnownFork;
  readonly board: BoardDocument;
  /** The open board as it was when it was forked; undefined: nobody knows. */
  readonly base: BoardDocument | undefined;
}

/** Forks of a board on this device, the latest first. */
export function listForks(original: BoardId): Promise<readonly KnownFork[]> {
  return withDatabase(async (database) => {
    const boards = await database.listBoards();
    if (!boards.ok) return [];
    return boards.value
      .flatMap((record) => forkOf(record, original) ?? [])
      .sort((a, b) => b.origin.atMs - a.origin.atMs);
  });
}

/** What a fork comes from; undefined: the board is none. */
export async function originOf(board: BoardId): Promise<ForkOrigin | undefined> {
  const record = await withDatabase((database) =>
    new BrowserDeviceStore(database, board).readRecord(),
  );
  return record.ok ? record.value?.fork : undefined;
}

/** Opens a fork as it is on this device; undefined when it cannot be read. */
export async function openFork(fork: KnownFork): Promise<OtherBoardState | undefined> {
  const stored = await withDatabase((database) => new BrowserDeviceStore(database, fork.id).load());
  if (!stored.ok) return undefined;
  try {
    const board = openStates(stored.value.updates);
    const { base } = fork.origin;
    return { fork, board, base: base === undefined ? undefined : openState(base) };
  } catch {
    return undefined;
  }
}

function forkOf(record: BoardRecord, original: BoardId): KnownFork | undefined {
  const { boardId, title = '', fork, movedTo } = record;
  if (fork?.boardId !== original || movedTo !== undefined) return undefined;
  return { id: boardId, title, origin: fork };
}
