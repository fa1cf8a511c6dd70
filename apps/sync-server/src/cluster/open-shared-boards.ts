import { randomUUID } from 'node:crypto';
import { done, type Result } from '@weft/domain';
import { PostgresAuditStore } from '../audit/postgres-audit-store.ts';
import { SIGNING_KEY_BYTES } from '../auth/signing-key.ts';
import type { StorageRefusal } from '../storage/board-storage.ts';
import { openPostgresBoardStorage } from '../storage/postgres-board-storage.ts';
import type { OpenBoards, OpenBoardsOptions } from './opened-boards.ts';
import { PostgresDoorbell } from './postgres-doorbell.ts';
import { RedisLine } from './redis-line.ts';
import { ServerBus } from './server-bus.ts';

/** Opens the boards in PostgreSQL, with a line to the other servers that work on them. */
export async function openSharedBoards(
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
