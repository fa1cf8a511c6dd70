import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  decodeAwarenessUpdate,
  encodeAwarenessEntry,
  joinAwarenessEntries,
  type Message,
} from '@weft/sync-protocol';
import { recordProof } from '../../../scripts/record-proof.ts';
import { createBoard, openSession, type TestBoard } from '../board-access.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { freePort } from '../services/free-port.ts';
import { createDatabase } from '../services/postgres-service.ts';
import { sayMissing } from '../services/say-missing.ts';
import { startServices } from './test-cluster.ts';

const IS_LONG = process.env['WEFT_LONG'] === '1';
/** Promised: how long somebody whose server died is still seen. */
const GONE_MS = 35_000;

const services = await startServices();

/** Somebody who only shows that they are there. */
async function showUp(
  server: ServerProcess,
  board: TestBoard,
  clientNumber: number,
): Promise<RawClient> {
  const { token } = await openSession(server.url, board.links.view, { name: `P${clientNumber}` });
  const client = await RawClient.connect(server.syncUrl, board.id, { token });
  client.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) });
  await client.until((message) => (message.type === 'sync-step-2' ? true : undefined));
  const entry = encodeAwarenessEntry(clientNumber, 1, '{"note":"here"}');
  client.send({ type: 'awareness', update: joinAwarenessEntries([entry]) });
  return client;
}

/** Finds the news that somebody is there, or is gone. */
function presenceOf(clientNumber: number, isThere: boolean) {
  return (message: Message): true | undefined => {
    if (message.type !== 'awareness') return undefined;
    const entries = decodeAwarenessUpdate(message.update);
    const found = entries.ok
      ? entries.value.some(
          (entry) => entry.clientNumber === clientNumber && (entry.state !== null) === isThere,
        )
      : false;
    return found ? true : undefined;
  };
}

if ('missing' in services) {
  sayMissing('servers of one Weft', services);
} else {
  afterAll(async () => {
    await services.postgres.dispose();
    await services.redis.dispose();
  });

  describe('servers of one Weft', () => {
    it(
      '[SV138] people of two servers see each other, until their server ends',
      { timeout: 60_000 + GONE_MS },
      async () => {
        const settings = {
          WEFT_POSTGRES: await createDatabase(services.postgres),
          WEFT_REDIS: services.redis.url,
        };
        const a = await ServerProcess.start({ settings });
        const b = await ServerProcess.start({ settings });
        try {
          const board = await createBoard(a.url);
          const ada = await showUp(a, board, 1);
          const ben = await showUp(b, board, 2);
          await Promise.all([ada.until(presenceOf(2, true)), ben.until(presenceOf(1, true))]);
          const endedAtMs = performance.now();
          await a.stop(IS_LONG ? 'SIGKILL' : 'SIGTERM');
          await ben.until(presenceOf(1, false));
          const tookMs = Math.round(performance.now() - endedAtMs);
          expect(tookMs).toBeLessThan(IS_LONG ? GONE_MS : 5_000);
          process.stdout.write(`gone ${tookMs} ms after their server ended\n`);
          recordProof({
            topic: 'sync-server',
            claim: 'presence of people whose server got kill -9',
            tried: '1 server',
            result: `gone after ${tookMs} ms`,
            seeds: '-',
          });
          ben.close();
        } finally {
          await a.dispose();
          await b.dispose();
        }
      },
    );

    it('[SV139] a token of one server is good on all; a server starts without Redis too', async () => {
      const port = await freePort();
      const settings = {
        WEFT_POSTGRES: await createDatabase(services.postgres),
        WEFT_REDIS: `redis://127.0.0.1:${port}`,
      };
      const a = await ServerProcess.start({ settings });
      const b = await ServerProcess.start({ settings });
      try {
        const board = await createBoard(a.url);
        const { token } = await openSession(a.url, board.links.edit);
        const client = await RawClient.connect(b.syncUrl, board.id, { token });
        expect(await client.barrier()).toBe('applied');
        client.close();
      } finally {
        await a.dispose();
        await b.dispose();
      }
    });

    it('[SV140] without PostgreSQL a server does not start, and says so in one line', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'weft-server-'));
      const url = `postgres://weft:hunter2@127.0.0.1:${await freePort()}/weft`;
      const ended = await ServerProcess.runToEnd({ folder, settings: { WEFT_POSTGRES: url } });
      expect(ended.code).toBe(1);
      expect(ended.output.trim()).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+\/weft cannot be used: /);
      expect(ended.output.trim()).not.toMatch(/\n|hunter2/);
      rmSync(folder, { recursive: true });
    });
  });
}
