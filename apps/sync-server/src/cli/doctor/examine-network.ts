import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { redisFault } from '../../cluster/redis-answers.ts';
import { weakSetting } from '../../storage/postgres-board-storage.ts';
import { PostgresConnection, placeOf } from '../../storage/postgres-connection.ts';
import type { Diagnosis, Examination } from './diagnosis.ts';
import { isLoopback } from './examine-settings.ts';
import { healthOf, isWeftAt } from './weft-at.ts';

const PATIENCE_MS = 3_000;
/** Clocks of servers and database may differ by this. */
const CLOCK_SLACK_MS = 2_000;
/** The form of a board, and none there is. */
const NO_BOARD = '0'.repeat(26);

/** A port that another program has. One on which Weft answers is as it should be. */
export const examinePort: Examination = async (_patient, { host, port }) => {
  const error = await listenError(host, port);
  if (error === undefined || (await isWeftAt(host, port))) return [];
  if (error === 'EADDRINUSE') {
    return [
      {
        id: 'port-in-use',
        fault: `Another program listens on ${host}:${port}.`,
        mend: `Stop it (ss -ltnp "sport = :${port}" names it), or set PORT to another number.`,
      },
    ];
  }
  return [
    {
      id: 'address-not-usable',
      fault: `Nobody can listen on ${host}:${port} here: ${error}.`,
      mend: 'Set HOST to an address of this machine (127.0.0.1 or 0.0.0.0), and PORT to 1024 or more.',
    },
  ];
};

/** From outside, as people come: the page, and the upgrade that a proxy may swallow. */
export const examineOutside: Examination = async (_patient, { origins }) => {
  const found: Diagnosis[] = [];
  for (const origin of origins) {
    if (isLoopback(new URL(origin).hostname)) continue;
    const health = await healthOf(origin);
    if (health !== 'weft') {
      found.push({
        id: 'origin-not-reached',
        fault: `${origin} is in WEFT_ORIGINS, and ${health === 'other' ? 'something else' : 'nothing'} answers there.`,
        mend: 'Start the server, let the proxy pass everything on to it, and check the name in DNS.',
      });
    } else if (!(await upgrades(origin))) {
      found.push({
        id: 'proxy-without-upgrade',
        fault: `${origin} answers, but WebSockets do not come through: nobody could edit together.`,
        mend: 'Let the proxy pass upgrades on for /sync/. nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;',
      });
    }
  }
  return found;
};

export const examinePostgres: Examination = async ({ nowMs }, { services }) => {
  const url = services.postgres;
  if (url === undefined) return [];
  const connection = new PostgresConnection(url, { maxConnections: 1, deadlineMs: PATIENCE_MS });
  const place = placeOf(url);
  try {
    const [row] = await connection.run(
      (sql) => sql`SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms`,
    );
    const aheadMs = Math.round(nowMs() - Number(row?.['ms']));
    const weak = await weakSetting(connection);
    return [
      ...(weak === undefined
        ? []
        : [
            {
              id: 'postgres-not-durable',
              fault: `PostgreSQL at ${place} runs with ${weak} = off: it would say "saved" before the disk has it.`,
              mend: `In the database: ALTER SYSTEM SET ${weak} = on; SELECT pg_reload_conf();`,
            },
          ]),
      ...(Math.abs(aheadMs) <= CLOCK_SLACK_MS
        ? []
        : [
            {
              id: 'clock-wrong',
              fault: `The clock here is ${aheadMs} ms ahead of that of PostgreSQL at ${place}.`,
              mend: 'Keep the clocks of all servers right with NTP (timedatectl set-ntp true).',
            },
          ]),
    ];
  } catch (error) {
    return [
      {
        id: 'postgres-not-reached',
        fault: `PostgreSQL at ${place} does not answer: ${textOf(error)}.`,
        mend: 'Check WEFT_POSTGRES (host, port, user, password, database), that it runs, and pg_hba.conf.',
      },
    ];
  } finally {
    await connection.close();
  }
};

export const examineRedis: Examination = async (_patient, { services }) => {
  if (services.redis === undefined) return [];
  const fault = await redisFault(services.redis);
  if (fault === undefined) return [];
  const { hostname, port } = new URL(services.redis);
  return [
    {
      id: 'redis-not-reached',
      fault: `Redis at ${hostname}:${port || '6379'} does not answer: ${fault}.`,
      mend: 'Check WEFT_REDIS and that it runs. Meanwhile edits cross by PostgreSQL, pointers of people do not.',
    },
  ];
};

export const examineProgram: Examination = ({ nodeVersion, webFolder }) => {
  const [major = 0, minor = 0] = nodeVersion.replace('v', '').split('.').map(Number);
  const isOld = major < 20 || (major === 20 && minor < 19);
  return [
    ...(isOld
      ? [
          {
            id: 'node-too-old',
            fault: `This is Node ${nodeVersion}; Weft needs 20.19 or newer.`,
            mend: 'Install a newer Node.',
          },
        ]
      : []),
    ...(existsSync(join(webFolder, 'index.html'))
      ? []
      : [
          {
            id: 'web-app-missing',
            fault: `There is no built web app in ${webFolder}: people would see nothing.`,
            mend: 'npm run build',
          },
        ]),
  ];
};

function listenError(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/** No token is needed: whoever has none is let in just to be told so. */
function upgrades(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${NO_BOARD}`, {
      origin,
      handshakeTimeout: PATIENCE_MS,
    });
    socket.on('open', () => {
      resolve(true);
      socket.terminate();
    });
    socket.on('error', () => resolve(false));
  });
}

function textOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
