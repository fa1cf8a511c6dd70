import { SCHEMA_VERSION, changesSince, stateOf } from '@weft/board-doc';
import { done, refused, type BoardId, type Result } from '@weft/domain';
import { createBoardFromFile, type SendBoardRefusal } from '../../session/send-board.ts';
import type { BoardSession } from '../../session/board-session.ts';
import { BrowserDeviceStore } from '../../session/browser-device-store.ts';
import type { DeviceDatabase } from '../../session/device-database.ts';
import { tellOthersOfMove } from '../../session/offer-move.ts';
import { shareImages } from '../images/share-images.ts';
import { withDatabase } from './with-database.ts';

export type PutRefusal = SendBoardRefusal | 'not-kept';

/**
 * Sends a board that lives on this device to the server, with its history, and gives back where it is
 * from then on. Nothing is taken off this device before the new place is kept there.
 */
export async function putOnServer(session: BoardSession): Promise<Result<string, PutRefusal>> {
  const { board, boardId } = session;
  const lineage = await session.lineage();
  if (lineage === undefined) return refused('refused');
  const sent = stateOf(board);
  const created = await createBoardFromFile({ lineage, update: sent });
  if (!created.ok) return created;
  const { id, secret } = created.value;
  return withDatabase(async (database) => {
    const [from, to] = [boardId, id].map((each) => new BrowserDeviceStore(database, each));
    const known = await from?.readRecord();
    if (from === undefined || to === undefined || known?.ok !== true) return refused('not-kept');
    const since = changesSince(board, sent);
    const local = since.ok ? [{ update: since.value, atMs: Date.now() }] : [];
    const kept = await to.append({ tabId: '', local, received: [sent] });
    const saved = await to.saveRecord({
      secret,
      lineage,
      schema: SCHEMA_VERSION,
      title: board.view.title,
      openedAtMs: Date.now(),
      movedFrom: boardId,
      fork: known.value?.fork,
    });
    if (!kept.ok || !saved.ok) return refused('not-kept');
    await shareImages(database, boardId, id);
    // From here on the old name only leads to the new one.
    const moved = await from.saveRecord({ movedTo: id, fork: undefined });
    if (moved.ok) await from.reset(new Set());
    await followWithForks(database, boardId, id);
    tellOthersOfMove(boardId, id);
    return done(`/b/${id}`);
  });
}

/** Forks on this device know their original by its new name. */
async function followWithForks(
  database: DeviceDatabase,
  from: BoardId,
  to: BoardId,
): Promise<void> {
  const boards = await database.listBoards();
  for (const { boardId, fork } of boards.ok ? boards.value : []) {
    if (fork?.boardId !== from) continue;
    const change = { fork: { ...fork, boardId: to } };
    await new BrowserDeviceStore(database, boardId).saveRecord(change);
  }
}
