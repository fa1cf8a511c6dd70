import type { BoardId } from '@weft/domain';
import type { BoardHome } from '@weft/sync-client';
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
  /** `device`: no server has it. */
  readonly home: BoardHome;
  /** What it was forked from, and when; undefined: it is no fork. */
  readonly fork: { readonly title: string; readonly atMs: number } | undefined;
}

/** The boards of this device, the last opened first; none where the browser keeps nothing. */
export async function listRecentBoards(database: DeviceDatabase): Promise<readonly RecentBoard[]> {
  const boards = await database.listBoards();
  if (!boards.ok) return [];
  // What went to a server is listed under its new name.
  const listed = boards.value.filter(({ movedTo }) => movedTo === undefined);
  const counts = await database.read(['outbox'], (transaction) => {
    const ofBoard = transaction.objectStore('outbox').index('board');
    return Promise.all(listed.map(({ boardId }) => ofBoard.count(boardId)));
  });
  return listed.map(({ boardId, title = '', openedAtMs, home = 'server', fork }, index) => ({
    id: boardId,
    title,
    openedAtMs,
    home,
    fork: fork === undefined ? undefined : { title: fork.title, atMs: fork.atMs },
    // Without a server nothing waits to be sent.
    waiting: counts.ok && home === 'server' ? (counts.value[index] ?? 0) : 0,
  }));
}
