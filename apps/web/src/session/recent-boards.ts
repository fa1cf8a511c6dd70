import type { BoardId } from '@weft/domain';
import type { DeviceDatabase } from './device-database.ts';

/** A board this device knows, as the start page lists it. */
export interface RecentBoard {
  readonly id: BoardId;
  /** Empty: it has none yet. */
  readonly title: string;
  /** When it was last opened here, wall clock milliseconds. */
  readonly openedAtMs: number | undefined;
  /** Changes on this device that the server has not confirmed. */
  readonly waiting: number;
}

/** The boards of this device, the last opened first; none where the browser keeps nothing. */
export async function listRecentBoards(database: DeviceDatabase): Promise<readonly RecentBoard[]> {
  const boards = await database.listBoards();
  if (!boards.ok) return [];
  const counts = await database.read(['outbox'], (transaction) => {
    const ofBoard = transaction.objectStore('outbox').index('board');
    return Promise.all(boards.value.map(({ boardId }) => ofBoard.count(boardId)));
  });
  return boards.value.map(({ boardId, title = '', openedAtMs }, index) => ({
    id: boardId,
    title,
    openedAtMs,
    waiting: counts.ok ? (counts.value[index] ?? 0) : 0,
  }));
}
