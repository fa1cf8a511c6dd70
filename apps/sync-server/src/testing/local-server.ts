import { randomFillSync } from 'node:crypto';
import { MemoryAuditStore } from '../audit/memory-audit-store.ts';
import { NODE_CLOCK } from '../node-clock.ts';
import { InProcessDocumentJobs } from '../rooms/in-process-document-jobs.ts';
import { createSyncServer, type SyncServer } from '../server.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import { MemoryBoardStorage } from '../storage/memory-board-storage.ts';
import type { ServerLog } from '../telemetry/logger.ts';
import { createMetrics } from '../telemetry/metrics.ts';

const SILENT: ServerLog = { error: () => undefined, info: () => undefined, debug: () => undefined };

/** The real server with real sockets in this process, over memory, without the web app. */
export async function startLocalServer(options: {
  readonly tokenLifeMs: number;
  /** Another one than an empty memory. */
  readonly storage?: BoardStorage;
  readonly assetBytesPerBoard?: number;
}): Promise<{ readonly url: string; readonly server: SyncServer }> {
  const random = (bytes: Uint8Array): Uint8Array => randomFillSync(bytes);
  const server = createSyncServer({
    storage: options.storage ?? new MemoryBoardStorage(),
    auditStore: new MemoryAuditStore(),
    jobs: new InProcessDocumentJobs(),
    clock: NODE_CLOCK,
    random,
    signingKey: random(new Uint8Array(32)),
    templates: new Map(),
    webFolder: 'no-web-app',
    origins: [],
    boardCreation: 'anyone',
    assetBytesPerBoard: options.assetBytesPerBoard ?? Number.MAX_SAFE_INTEGER,
    proxies: [],
    log: SILENT,
    metrics: createMetrics(),
    tokenLifeMs: options.tokenLifeMs,
  });
  const { port } = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url: `http://127.0.0.1:${port}`, server };
}
