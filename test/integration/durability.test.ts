import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { createRandomBelow } from '@weft/sync-server/testing';
import { recordProof } from '../../scripts/record-proof.ts';
import { createBoard, openSession, type TestBoard } from './board-access.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';

const KILLS = process.env['WEFT_LONG'] === '1' ? 200 : 20;
const SEED = Math.floor(Math.random() * 2 ** 31);

async function connect(
  server: ServerProcess,
  board: TestBoard,
): Promise<{ client: RawClient; doc: Y.Doc }> {
  const { token } = await openSession(server.url, board.links.edit);
  const client = await RawClient.connect(server.syncUrl, board.id, { token });
  client.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) });
  const update = await client.until((each) =>
    each.type === 'sync-step-2' ? each.update : undefined,
  );
  const doc = new Y.Doc();
  // A large board comes as updates before its step 2; only together are they the whole document.
  for (const each of client.heard) {
    if (each.type === 'sync-update') Y.applyUpdate(doc, each.update, 'server');
  }
  Y.applyUpdate(doc, update, 'server');
  doc.on('update', (change: Uint8Array, origin: unknown) => {
    if (origin !== 'server') client.send({ type: 'sync-update', update: change });
  });
  return { client, doc };
}

describe('what was acknowledged', () => {
  it(
    `[SV96] fault 1: survives kill -9 right after the answer, ${KILLS} times (seed ${SEED})`,
    { timeout: KILLS * 6_000 },
    async () => {
      const random = createRandomBelow(SEED);
      const acknowledged = new Set<string>();
      let server = await ServerProcess.start();
      const board = await createBoard(server.url);
      const { folder } = server;
      for (let run = 0; run < KILLS; run++) {
        const writers = await Promise.all([connect(server, board), connect(server, board)]);
        const written = writers.map(() => [] as string[]);
        const waiting: Promise<void>[] = [];
        const killAfter = 1 + random(8);
        let answers = 0;
        let killed: Promise<unknown> | undefined;
        for (let round = 0; round < 12; round++) {
          for (const [index, { client, doc }] of writers.entries()) {
            for (let change = random(6); change >= 0; change--) {
              const key = `${run}-${index}-${round}-${change}`;
              doc.getMap('items').set(key, 'x'.repeat(random(300)));
              written[index]?.push(key);
            }
            const before = [...(written[index] ?? [])];
            waiting.push(
              client.barrier().then(
                (answer) => {
                  if (answer !== 'applied') throw new Error(`Not applied: ${answer}`);
                  for (const key of before) acknowledged.add(key);
                  answers += 1;
                  if (answers === killAfter) killed = server.stop('SIGKILL');
                  return undefined;
                },
                () => undefined,
              ),
            );
          }
          // Let answers come in between, so that the kill falls into the middle of the writing.
          if (random(2) === 0) await Promise.race(waiting.slice(-1));
        }
        await Promise.all(waiting);
        await killed;
        expect(answers).toBeGreaterThanOrEqual(killAfter);
        server = await ServerProcess.start({ folder });
        const reader = await connect(server, board);
        const found = reader.doc.getMap('items');
        expect([...acknowledged].filter((key) => !found.has(key))).toEqual([]);
        expect(server.output).not.toContain('damaged');
        reader.client.close();
      }
      expect(acknowledged.size).toBeGreaterThan(KILLS);
      recordProof({
        topic: 'durability',
        claim: 'What was acknowledged survives kill -9 right after the answer',
        tried: `${KILLS} kills, ${acknowledged.size} acknowledged edits`,
        result: '0 missing',
        seeds: `${SEED}`,
      });
      await server.dispose();
    },
  );

  it('[SV95] a second process on the same folder refuses, and may start once the first was killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weft-server-'));
    const first = await ServerProcess.start({ folder });
    const second = await ServerProcess.runToEnd({ folder });
    expect(second.code).toBe(1);
    expect(second.output.trim()).toBe(
      `The data folder ${folder} is in use by another Weft (process ${first.processId}). Stop it, or set WEFT_DATA to another folder.`,
    );
    await first.stop('SIGKILL');
    const third = await ServerProcess.start({ folder });
    expect(await third.stop()).toBe(0);
    await third.dispose();
  });
});
