import { randomUUID } from 'node:crypto';
import { done, type RandomBytes, type Result } from '@weft/domain';
import type { AuditStore } from '../audit/audit-store.ts';
import { FileAuditStore } from '../audit/file-audit-store.ts';
import { PostgresAuditStore } from '../audit/postgres-audit-store.ts';
import { SIGNING_KEY_BYTES, loadSigningKey } from '../auth/signing-key.ts';
import type { RoomClock } from '../rooms/room-clock.ts';
import type { BoardStorage, StorageRefusal } from '../storage/board-storage.ts';
import { openPostgresBoardStorage } from '../storage/postgres-board-storage.ts';
import { openSqliteBoardStorage } from '../storage/sqlite-board-storage.ts';
import { NO_BUS, type BoardBus } from './board-bus.ts';
import { PostgresDoorbell } from './postgres-doorbell.ts';
import { RedisLine } from './redis-line.ts';
import { ServerBus } from './server-bus.ts';
import type { ServiceUrls } from './service-urls.ts';

export interface OpenBoardsOptions {
  readonly services: ServiceUrls;
  /** Of a server that is alone. */
  readonly dataFolder: string;
  readonly random: RandomBytes;
  readonly clock: RoomClock;
  /** Told when messages between servers go round by PostgreSQL, and when they are fast again. */
  readonly onBusHealth: (carries: boolean) => void;
}

/** Everything that servers of one Weft have in common. */
export interface OpenBoards {
  readonly storage: BoardStorage;
  readonly bus: BoardBus;
  readonly auditStore: AuditStore;
  readonly signingKey: Uint8Array;
}

/**
 * Opens the boards: in the data folder for a server that is alone, in PostgreSQL for several. What
 * tokens are signed with lies beside them, so that every server believes the tokens of the others.
 */
export async function openBoards(
  options: OpenBoardsOptions,
): Promise<Result<OpenBoards, StorageRefusal>> {
  const { services, dataFolder, random } = options;
  const { postgres } = services;
  if (postgres !== undefined) return openShared(options, postgres);
  const storage = await openSqliteBoardStorage(dataFolder);
  if (!storage.ok) return storage;
  const signingKey = loadSigningKey(dataFolder, random);
  const auditStore = new FileAuditStore(dataFolder);
  return done({ storage: storage.value, bus: NO_BUS, auditStore, signingKey });
}

async function openShared(
  { services, random, clock, onBusHealth }: OpenBoardsOptions,
  url: string,
): Promise<Result<OpenBoards, StorageRefusal>> {
  const opened = await openPostgresBoardStorage({ url });
  if (!opened.ok) return opened;
  const storage = opened.value;
  const signingKey = await storage.sharedSecret('signing-key', SIGNING_KEY_BYTES, random);
  const server = randomUUID();
  const doorbell = new PostgresDoorbell({
    url,
    server,
    onRing: (board, ring) => bus.hearRing(board, ring),
  });
  const line =
    services.redis === undefined
      ? undefined
      : new RedisLine({
          url: services.redis,
          server,
          onMessage: (board, bytes) => bus.receive(board, bytes),
          onHealth: (carries) => {
            onBusHealth(carries);
            bus.lineChanged();
          },
          nowMs: () => clock.nowMs(),
        });
  const bus: ServerBus = new ServerBus({
    server,
    line,
    doorbell,
    after: (delayMs, run) => clock.after(delayMs, run),
  });
  return done({ storage, bus, auditStore: new PostgresAuditStore(url), signingKey });
}
