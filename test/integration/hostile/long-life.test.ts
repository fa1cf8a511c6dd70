import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { recordProof } from '../../../scripts/record-proof.ts';
import { createBoard, openSession } from '../board-access.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { StockClient } from '../stock-client.ts';
import { memoryMb } from './server-numbers.ts';

const IS_LONG = process.env['WEFT_LONG'] === '1';
const IDLE_MS = 70_000;
const BOARDS = 200;
const IDLE_SOCKETS = 1_000;
const MINUTES = 10;

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe.skipIf(!IS_LONG)('in the long run', () => {
  it(
    '[SV196] a stock client on an idle board keeps its connection for 70 s',
    { timeout: IDLE_MS + 30_000 },
    async () => {
      const server = await ServerProcess.start();
      const board = await createBoard(server.url);
      const { token } = await openSession(server.url, board.links.view);
      const client = new StockClient(server.syncUrl, board.id, token);
      const states: string[] = [];
      client.provider.on('status', ({ status }) => states.push(status));
      await client.synced();
      await pass(IDLE_MS);
      expect(states).toEqual(['connected']);
      expect(client.denied).toEqual([]);
      client.close();
      recordProof({
        topic: 'sync-server',
        claim: 'A stock client on an idle board never hits its watchdog of 30 s',
        tried: `${IDLE_MS / 1_000} s`,
        result: 'one connection',
        seeds: '',
      });
      await server.dispose();
    },
  );

  it(
    `[SV197] fault 26: ${BOARDS} open boards and ${IDLE_SOCKETS} idle sockets need no more memory after ${MINUTES} minutes`,
    { timeout: (MINUTES + 5) * 60_000 },
    async () => {
      const server = await ServerProcess.start();
      const writers: { readonly client: RawClient; readonly doc: Y.Doc }[] = [];
      const idle: RawClient[] = [];
      for (let index = 0; index < BOARDS; index++) {
        // Boards come slower than the limit per address and minute.
        if (index > 0 && index % 100 === 0) await pass(61_000);
        const board = await createBoard(server.url);
        const { token } = await openSession(server.url, board.links.edit);
        const client = await RawClient.connect(server.syncUrl, board.id, { token });
        const doc = new Y.Doc();
        doc.on('update', (update: Uint8Array) => client.send({ type: 'sync-update', update }));
        writers.push({ client, doc });
        for (let reader = 0; reader < IDLE_SOCKETS / BOARDS; reader++) {
          idle.push(await RawClient.connect(server.syncUrl, board.id, { token }));
        }
      }
      const samplesMb: number[] = [];
      for (let minute = 0; minute < MINUTES; minute++) {
        for (const [index, { client, doc }] of writers.entries()) {
          doc.getMap('items').set(`k${minute % 3}`, `${index} ${minute}`);
          client.heard.length = 0;
        }
        await pass(60_000);
        for (const client of idle) client.heard.length = 0;
        samplesMb.push(await memoryMb(server));
      }
      const dropped = idle.filter(({ closed }) => closed !== undefined && closed.code !== 4501);
      expect(dropped).toEqual([]);
      const half = samplesMb.slice(MINUTES / 2);
      const first = samplesMb.slice(0, MINUTES / 2);
      const figures = `${samplesMb.map((mb) => mb.toFixed(0)).join(', ')} MiB, minute by minute`;
      console.log(`${BOARDS} boards, ${IDLE_SOCKETS} idle sockets: ${figures}`);
      expect(Math.max(...half)).toBeLessThan(Math.max(...first) + 20);
      recordProof({
        topic: 'sync-server',
        claim: 'Open boards and idle sockets need no more memory over time',
        tried: `${BOARDS} boards, ${IDLE_SOCKETS} idle sockets, ${MINUTES} minutes`,
        result: figures,
        seeds: '',
      });
      await server.dispose();
    },
  );
});
