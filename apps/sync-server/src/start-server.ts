import { randomFillSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { BoardTemplate } from './auth/board-access.ts';
import { openBoards } from './cluster/open-boards.ts';
import { readConfig, type ServerConfig } from './config.ts';
import { NODE_CLOCK } from './node-clock.ts';
import { ThreadedDocumentJobs } from './rooms/threaded-document-jobs.ts';
import { createSyncServer, type SyncServer } from './server.ts';
import { createLog, errorText } from './telemetry/logger.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { reportBusHealth } from './telemetry/room-telemetry.ts';
import { EXAMPLE_NEXUS } from './templates/example-nexus.ts';
import { PLANNING_BOARD, REFINEMENT_BOARD } from './templates/starting-boards.ts';

/** What a new board can begin with, by the name in the request. */
const TEMPLATES: ReadonlyMap<string, BoardTemplate> = new Map([
  ['example', { board: EXAMPLE_NEXUS, phase: 'open' }],
  ['refinement', { board: REFINEMENT_BOARD, phase: 'refinement' }],
  ['planning', { board: PLANNING_BOARD, phase: 'planning' }],
]);

/** Beside the built server: the same place seen from `src` and from `dist`. */
export const WEB_FOLDER: string = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * Runs the server until a signal ends it. What keeps it from starting is one line on standard error, and
 * exit code 1.
 */
export async function startServer(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const config = readConfig(environment);
  if (config.ok) await start(config.value);
  else stop(config.refusal);
}

async function start({
  host,
  port,
  dataFolder,
  services,
  origins,
  boardCreation,
  assetBytesPerBoard,
  proxies,
}: ServerConfig): Promise<void> {
  const random = (bytes: Uint8Array): Uint8Array => randomFillSync(bytes);
  const log = createLog(pino.destination(2));
  const metrics = createMetrics();
  const boards = await openBoards({
    services,
    dataFolder,
    random,
    clock: NODE_CLOCK,
    onBusHealth: (carries) => reportBusHealth(log, metrics, carries),
  });
  if (!boards.ok) return stop(boards.refusal.detail);
  const server = createSyncServer({
    ...boards.value,
    jobs: new ThreadedDocumentJobs(),
    clock: NODE_CLOCK,
    random,
    templates: TEMPLATES,
    webFolder: WEB_FOLDER,
    origins,
    boardCreation,
    assetBytesPerBoard,
    proxies,
    log,
    metrics,
  });
  // Before anybody can know that it is ready: a signal must never end it unsaved.
  stopOnSignals(server);
  try {
    const taken = await server.listen({ host, port });
    const shownHost = host.includes(':') ? `[${host}]` : host;
    process.stdout.write(`Weft is ready at http://${shownHost}:${taken.port}\n`);
  } catch (error) {
    await server.drain();
    return stop(`Weft cannot listen on ${host}:${port}: ${errorText(error)}`);
  }
  return undefined;
}

/** The first signal saves and ends; a second one ends at once. */
function stopOnSignals(server: SyncServer): void {
  let asked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      void server.drain().then(() => process.exit(0));
    });
  }
}

function stop(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
