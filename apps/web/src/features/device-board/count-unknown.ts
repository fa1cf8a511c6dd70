import { knowsOf, openState, snapshotOf } from '@weft/board-doc';
import { compareBoards } from '@weft/domain';
import type { BoardSession } from '../../session/board-session.ts';
import { BrowserDeviceStore } from '../../session/browser-device-store.ts';
import { readServerCopy } from '../../session/server-copy.ts';
import { withDatabase } from './with-database.ts';

/** How many things the copy on this device has differently from the server's; undefined: it cannot be asked. */
export async function countUnknown(session: BoardSession): Promise<number | undefined> {
  const { board, boardId } = session;
  const record = await withDatabase((database) =>
    new BrowserDeviceStore(database, boardId).readRecord(),
  );
  const secret = record.ok ? record.value?.secret : undefined;
  const copy = secret === undefined ? undefined : await readServerCopy({ boardId, secret });
  if (copy === undefined) return undefined;
  try {
    const theirs = openState(copy);
    const differences = compareBoards(snapshotOf(theirs), snapshotOf(board));
    theirs.close();
    return differences.filter((each) => knowsOf(board, each)).length;
  } catch {
    return undefined;
  }
}
