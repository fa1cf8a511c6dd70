import { SCHEMA_VERSION } from '@weft/board-doc';
import { createId, done, type BoardId, type Result, type UserId } from '@weft/domain';
import type { BoardRecord, DeviceStoreReason, ForkOrigin } from '@weft/sync-client';
import { BrowserDeviceStore } from './browser-device-store.ts';
import type { DeviceDatabase } from './device-database.ts';
import { fillWithRandom } from './device-random.ts';

const LINEAGE_BYTES = 16;

/** A board that is to live on this device, without a server. */
export interface NewDeviceBoard {
  readonly title: string;
  /** Of the history it belongs to; undefined: it begins one. */
  readonly lineage?: string;
  /** What it begins with, as one Yjs update; undefined: nothing. */
  readonly update?: Uint8Array;
  readonly fork?: ForkOrigin;
}

/** Makes a board on this device; no server is asked. */
export async function createDeviceBoard(
  database: DeviceDatabase,
  board: NewDeviceBoard,
): Promise<Result<BoardId, DeviceStoreReason>> {
  const boardId = createId<BoardId>(fillWithRandom);
  const store = new BrowserDeviceStore(database, boardId);
  const atMs = Date.now();
  const { title, update, fork, lineage = createLineage() } = board;
  if (update !== undefined) {
    const local = [{ update, atMs }];
    const kept = await store.append({ tabId: '', local, received: [] });
    if (!kept.ok) return { ok: false, refusal: kept.refusal.reason };
    await store.acknowledge(kept.value);
  }
  // Last, so that no board is listed that is not there in full.
  const saved = await store.saveRecord({
    home: 'device',
    lineage,
    userId: createId<UserId>(fillWithRandom),
    role: 'facilitator',
    title,
    schema: SCHEMA_VERSION,
    openedAtMs: atMs,
    ...(fork !== undefined && { fork }),
  });
  return saved.ok ? done(boardId) : { ok: false, refusal: saved.refusal.reason };
}

/** The boards of this device that belong to one history, the last opened first. */
export async function boardsOfLineage(
  database: DeviceDatabase,
  lineage: string,
): Promise<readonly BoardRecord[]> {
  const boards = await database.listBoards();
  if (!boards.ok) return [];
  return boards.value.filter((board) => board.lineage === lineage && board.movedTo === undefined);
}

/** Names a new history: 128 random bits in hex. */
function createLineage(): string {
  const bytes = fillWithRandom(new Uint8Array(LINEAGE_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
