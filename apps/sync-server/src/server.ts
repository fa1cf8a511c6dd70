import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { RandomBytes } from '@weft/domain';
import { BoardAssets } from './assets/board-assets.ts';
import { AuditLog } from './audit/audit-log.ts';
import type { AuditStore } from './audit/audit-store.ts';
import { AccessTokens } from './auth/access-token.ts';
import { Authenticator } from './auth/authenticator.ts';
import { BoardAccess, type BoardTemplate } from './auth/board-access.ts';
import { BoardAdministration } from './auth/board-administration.ts';
import { NO_BUS, type BoardBus } from './cluster/board-bus.ts';
import type { BoardCreation } from './config.ts';
import { BoardHistory } from './history/board-history.ts';
import { HISTORY_LIMITS } from './history/history-limits.ts';
import type { DocumentJobs } from './rooms/document-jobs.ts';
import type { RoomEvent } from './rooms/room-ports.ts';
import type { RoomClock } from './rooms/room-clock.ts';
import { RoomRegistry } from './rooms/room-registry.ts';
import { SERVER_LIMITS, type ServerLimits } from './rooms/server-limits.ts';
import type { BoardStorage } from './storage/board-storage.ts';
import { GroupCommit } from './storage/group-commit.ts';
import { boardMark, errorText, type ServerLog } from './telemetry/logger.ts';
import { measureQueues, type ServerMetrics } from './telemetry/metrics.ts';
import { reportRoomEvents } from './telemetry/room-telemetry.ts';
import { AddressLimit } from './transport/address-limit.ts';
import { AllowedOrigins, loopbackOrigins } from './transport/allowed-origins.ts';
import { ClientAddresses } from './transport/client-address.ts';
import { createHttpApp } from './transport/http-routes.ts';
import { BoardVersions } from './versions/board-versions.ts';
import { VERSION_LIMITS } from './versions/version-limits.ts';
import { WebApp } from './transport/web-app.ts';
import { WebSocketListener } from './transport/web-socket-listener.ts';

/** Per network address and minute. */
const REFUSED_UPGRADES_PER_MINUTE = 300;
const WRONG_SECRETS_PER_MINUTE = 30;
const SESSIONS_PER_MINUTE = 600;
const NEW_BOARDS_PER_MINUTE = 120;
const EXPORTS_PER_MINUTE = 60;
const VERSION_CALLS_PER_MINUTE = 300;
const ASSET_UPLOADS_PER_MINUTE = 300;
/** A team behind one address opens a board full of images. */
const ASSET_READS_PER_MINUTE = 6_000;
/** At most 160 MiB of memory. */
const ASSETS_AT_ONCE = 32;
/** Longest wait for storage while draining. */
const DRAIN_MS = 10_000;
/** Headers, and how long somebody may take to send them and the rest of a request. */
const HTTP_LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
} as const;

/** Everything the server needs of the world. */
export interface ServerPorts {
  readonly storage: BoardStorage;
  readonly jobs: DocumentJobs;
  /** To the other servers of the same boards; without one this server is alone. */
  readonly bus?: BoardBus;
  readonly clock: RoomClock;
  readonly random: RandomBytes;
  readonly signingKey: Uint8Array;
  readonly templates: ReadonlyMap<string, BoardTemplate>;
  /** Folder of the built web app. */
  readonly webFolder: string;
  /** Empty: the loopback addresses of the port it gets. */
  readonly origins: readonly string[];
  readonly boardCreation: BoardCreation;
  /** Bytes of all images of one board at most. */
  readonly assetBytesPerBoard: number;
  /** Networks of the proxies in front. */
  readonly proxies: readonly string[];
  readonly auditStore: AuditStore;
  readonly log: ServerLog;
  readonly metrics: ServerMetrics;
  readonly limits?: ServerLimits;
  /** Life of tokens; production keeps the default. */
  readonly tokenLifeMs?: number;
}

/** A running server. */
export interface SyncServer {
  /** Listens; port 0 takes any free one. Rejects when the address is taken. */
  listen(at: { readonly host: string; readonly port: number }): Promise<{ readonly port: number }>;
  /** Saves everything it took, sends everybody away with 1012, and lets go of storage. Safe to call twice. */
  drain(): Promise<void>;
}

/** Puts a server together. There are no globals: two of them may live in one process. */
export function createSyncServer(ports: ServerPorts): SyncServer {
  const { storage, jobs, clock, log, metrics } = ports;
  const bus = ports.bus ?? NO_BUS;
  const limits = ports.limits ?? SERVER_LIMITS;
  const nowMs = (): number => clock.nowMs();
  const commits: GroupCommit = new GroupCommit({
    storage,
    after: clock.after.bind(clock),
    nowMs,
    onCommit: ({ records, startedAtMs }) => {
      metrics.commits.observe((nowMs() - startedAtMs) / 1_000);
      metrics.commitRecords.observe(records);
    },
    onHealth: ({ saving, error }) => {
      metrics.storageFailing.set(saving ? 0 : 1);
      if (saving) log.info('Storage works again');
      else log.error('Storage fails; nothing is acknowledged', { error: errorText(error) });
      rooms.notify({ kind: saving ? 'server-saving' : 'server-not-saving' });
    },
  });
  const audit = new AuditLog({
    store: ports.auditStore,
    nowMs,
    onFailure: (error) => {
      metrics.auditFailures.inc();
      log.error('The audit log could not be written', { error: errorText(error) });
    },
  });
  const tell = reportRoomEvents(log, metrics, audit);
  const report = (event: RoomEvent): void => {
    tell(event);
    versions.hear(event);
    history.hear(event);
  };
  const rooms = new RoomRegistry({ storage, commits, bus, jobs, clock, limits, report });
  const versions: BoardVersions = new BoardVersions({
    storage,
    rooms,
    jobs,
    clock,
    random: ports.random,
    limits: VERSION_LIMITS,
    onFailure: (board, error) => {
      log.error('No version was made', { board: boardMark(board), error: errorText(error) });
    },
  });
  const history: BoardHistory = new BoardHistory({
    storage,
    rooms,
    clock,
    limits: HISTORY_LIMITS,
    onFailure: (board, error) => {
      log.error('The history was not kept up', {
        board: boardMark(board),
        error: errorText(error),
      });
    },
  });
  const tokens = new AccessTokens({
    key: ports.signingKey,
    nowMs,
    ...(ports.tokenLifeMs === undefined ? {} : { lifeMs: ports.tokenLifeMs }),
  });
  let origins = new AllowedOrigins(ports.origins);
  let state: 'serving' | 'draining' = 'serving';
  const authenticator = new Authenticator(tokens, storage, nowMs);
  const addresses = new ClientAddresses(ports.proxies);
  const listener = new WebSocketListener({
    authenticator,
    addresses,
    rooms,
    origins: () => origins,
    refusedUpgrades: new AddressLimit(REFUSED_UPGRADES_PER_MINUTE, nowMs),
    limits,
    nowMs,
    metrics,
    log,
    onEditor: (board, user) => history.joined(board, user),
  });
  measureQueues(metrics, {
    sockets: () => listener.queuedBytes,
    disk: () => commits.waitingBytes,
  });
  const app = createHttpApp({
    authenticator,
    addresses,
    audit,
    auditStore: ports.auditStore,
    administration: new BoardAdministration({
      storage,
      rooms,
      jobs,
      random: ports.random,
      nowMs,
    }),
    versions,
    history,
    assets: new BoardAssets({
      storage,
      nowMs,
      boardBytes: ports.assetBytesPerBoard,
      atOnce: ASSETS_AT_ONCE,
      onFailure: (board, error) => {
        log.error('An image was not stored', { board: boardMark(board), error: errorText(error) });
      },
    }),
    access: new BoardAccess({
      storage,
      tokens,
      jobs,
      random: ports.random,
      nowMs,
      templates: ports.templates,
      colorsAt: (board) => rooms.find(board)?.colors() ?? [],
    }),
    webApp: new WebApp(ports.webFolder),
    origins: () => origins,
    boardCreation: ports.boardCreation,
    metrics,
    log,
    notReady: () => [
      ...(state === 'draining' ? ['the server is shutting down'] : []),
      ...(commits.saving ? [] : ['storage fails']),
    ],
    limits: {
      wrongSecrets: new AddressLimit(WRONG_SECRETS_PER_MINUTE, nowMs),
      sessions: new AddressLimit(SESSIONS_PER_MINUTE, nowMs),
      newBoards: new AddressLimit(NEW_BOARDS_PER_MINUTE, nowMs),
      exports: new AddressLimit(EXPORTS_PER_MINUTE, nowMs),
      versions: new AddressLimit(VERSION_CALLS_PER_MINUTE, nowMs),
      assetReads: new AddressLimit(ASSET_READS_PER_MINUTE, nowMs),
      assetUploads: new AddressLimit(ASSET_UPLOADS_PER_MINUTE, nowMs),
    },
  });
  const answer = getRequestListener(app.fetch);
  const http = createServer(HTTP_LIMITS, (request, response) => {
    void answer(request, response);
  });
  http.on('upgrade', (request, stream, head) => listener.handleUpgrade(request, stream, head));

  let drained: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    state = 'draining';
    listener.close();
    rooms.notify({ kind: 'shutting-down' });
    const versionsMade = versions.close();
    http.close();
    const saved = await within(DRAIN_MS, rooms.close());
    if (!saved)
      log.error('Could not save everything in time; unacknowledged changes stay on devices');
    http.closeAllConnections();
    await within(DRAIN_MS, versionsMade);
    await within(DRAIN_MS, history.close());
    await within(DRAIN_MS, bus.close());
    await within(DRAIN_MS, audit.close());
    await within(DRAIN_MS, jobs.close());
    await within(DRAIN_MS, storage.close());
  };

  return {
    async listen({ host, port }) {
      const taken = await listen(http, host, port);
      if (ports.origins.length === 0) origins = new AllowedOrigins(loopbackOrigins(taken));
      return { port: taken };
    },
    drain: () => (drained ??= drain()),
  };
}

function listen(http: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve(portOf(http.address()));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** True when the work was done in time. */
async function within(delayMs: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), delayMs);
  });
  const inTime = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}
