import { stateOf } from '@weft/board-doc';
import { refused, type BoardId, type Result } from '@weft/domain';
import type { DeviceStoreReason } from '@weft/sync-client';
import type { BoardSession } from '../../session/board-session.ts';
import { BrowserDeviceStore } from '../../session/browser-device-store.ts';
import { createWithImages } from '../images/share-images.ts';
import { withDatabase } from './with-database.ts';

/**
 * Keeps the copy of an earlier history as a board of its own on this device, and lets the board begin
 * anew with what the server has. Nothing is let go of before it is kept.
 */
export async function keepMineBeside(
  session: BoardSession,
  title: string,
): Promise<Result<BoardId, DeviceStoreReason>> {
  const { board, boardId } = session;
  const lineage = await session.lineage();
  const kept = await withDatabase((database) =>
    createWithImages(database, boardId, {
      title,
      update: stateOf(board),
      ...(lineage !== undefined && { lineage }),
      fork: { boardId, title: board.view.title, atMs: Date.now(), base: undefined },
    }),
  );
  if (!kept.ok) return kept;
  const left = await takeTheServers(boardId);
  return left.ok ? kept : left;
}

/** Keeps a board that its server offers no more as one without a server, with the same history. */
export async function keepHere(session: BoardSession): Promise<Result<BoardId, DeviceStoreReason>> {
  const { board, boardId } = session;
  const lineage = await session.lineage();
  return withDatabase((database) =>
    createWithImages(database, boardId, {
      title: board.view.title,
      update: stateOf(board),
      ...(lineage !== undefined && { lineage }),
    }),
  );
}

/** Lets go of what this device has of a board, but for its link; it is then read from the server. */
export function takeTheServers(boardId: BoardId): Promise<Result<void, DeviceStoreReason>> {
  return withDatabase(async (database) => {
    const store = new BrowserDeviceStore(database, boardId);
    const emptied = await store.reset(new Set());
    if (!emptied.ok) return refused(emptied.refusal.reason);
    const saved = await store.saveRecord({ lineage: undefined, schema: undefined });
    return saved.ok ? saved : refused(saved.refusal.reason);
  });
}
