import { BoardEditor, openState, renameBoard, stateOf } from '@weft/board-doc';
import { brandId, type BoardId, type Result, type UserId } from '@weft/domain';
import type { DeviceStoreReason } from '@weft/sync-client';
import type { BoardSession } from '../../session/board-session.ts';
import { fillWithRandom } from '../../session/device-random.ts';
import { withDatabase } from '../device-board/with-database.ts';
import { createWithImages } from '../images/share-images.ts';

/** Makes a fork of the open board on this device: the same things by the same ids, another history. */
export function makeFork(
  session: BoardSession,
  name: string,
): Promise<Result<BoardId, DeviceStoreReason>> {
  const { board, boardId, userId } = session;
  const base = stateOf(board);
  return withDatabase((database) =>
    createWithImages(database, boardId, {
      title: name,
      update: named(base, name, userId),
      fork: { boardId, title: board.view.title, atMs: Date.now(), base },
    }),
  );
}

/** The board under another name. */
function named(base: Uint8Array, name: string, userId: UserId | undefined): Uint8Array {
  const board = openState(base);
  const editor = new BoardEditor({
    board,
    by: () => userId ?? brandId<UserId>(''),
    now: () => Date.now(),
    random: fillWithRandom,
  });
  editor.perform({ kind: 'rename-board' }, (edit) => renameBoard(edit, name));
  const update = stateOf(board);
  editor.close();
  board.close();
  return update;
}
