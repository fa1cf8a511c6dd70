import { brandId, type BoardId } from '@weft/domain';
import { SCHEMA_VERSION, createYDoc } from '@weft/board-doc';
import { createSyncClient, systemClock, type SyncClient } from '@weft/sync-client';
import { BrowserDeviceStore } from './browser-device-store.ts';
import { browserTabLocks } from './browser-tabs.ts';
import type { DeviceDatabase } from './device-database.ts';
import { fillWithRandom } from './device-random.ts';
import { HttpSessionSource } from './http-session-source.ts';
import { listRecentBoards } from './recent-boards.ts';

/** A board that is not confirmed by then is left for the next time. */
const WITHIN_MS = 60_000;
const WRITTEN_AFTER_MS = 300;

export interface LeftBehindOptions {
  readonly database: DeviceDatabase;
  /** The board that is open here sends its own. */
  readonly open: BoardId | undefined;
  /** How others know this person. */
  readonly name: string;
}

/**
 * Sends what closed tabs of other boards left waiting on this device, one board after the other. What the
 * server does not take stays where it is, and is told when that board is opened.
 */
export async function sendLeftBehind(options: LeftBehindOptions): Promise<void> {
  for (const { id, waiting } of await listRecentBoards(options.database)) {
    if (waiting > 0 && id !== options.open) await sendOf(id, options);
  }
}

async function sendOf(boardId: BoardId, { database, name }: LeftBehindOptions): Promise<void> {
  const deviceStore = new BrowserDeviceStore(database, boardId);
  const outbox = await deviceStore.readOutbox();
  const tabLocks = browserTabLocks();
  const live = (await tabLocks?.liveTabs()) ?? new Set();
  // An open tab sends its own.
  if (!outbox.ok || outbox.value.every(({ tabId }) => live.has(tabId))) return;
  const doc = createYDoc();
  const sync = createSyncClient({
    doc,
    boardId,
    syncUrl: `${location.origin.replace(/^http/, 'ws')}/sync`,
    schemaVersion: SCHEMA_VERSION,
    session: new HttpSessionSource({
      boardId,
      serverUrl: '',
      secret: undefined,
      records: deviceStore,
      name,
    }),
    deviceStore,
    clock: systemClock,
    random: fillWithRandom,
    tabLocks,
  });
  // Nobody looks at this board: nobody is here.
  sync.awareness.setLocalState(null);
  await untilSettled(sync);
  // The server's answer is written down a moment after it was heard.
  await new Promise((resolve) => setTimeout(resolve, WRITTEN_AFTER_MS));
  await sync.close();
  doc.destroy();
}

/** Until everything is confirmed, or the server has said that it takes nothing, or it takes too long. */
function untilSettled(sync: SyncClient): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSettled(sync)) return;
      stop();
      cancel();
      resolve();
    };
    const stop = sync.subscribe(look);
    const cancel = systemClock.after(WITHIN_MS, () => {
      stop();
      resolve();
    });
  });
}

function isSettled({ status }: SyncClient): boolean {
  return ['synced', 'gone', 'not-accepted', 'update-needed', 'offline'].includes(status.kind);
}

/** The board that an address such as `/b/<id>` shows. */
export function boardInAddress(path: string): BoardId | undefined {
  const [, id] = /^\/b\/([^/]+)$/.exec(path) ?? [];
  return id === undefined ? undefined : brandId<BoardId>(id);
}
