import { afterAll, describe, expect, it } from 'vitest';
import {
  sampleEntry,
  sampleRecord,
  sampleRow,
  type StorageUnderTest,
} from '@weft/sync-server/testing';
import { describeBoardStorage } from '../../../apps/sync-server/src/storage/board-storage.contract.ts';
import {
  openPostgresBoardStorage,
  type PostgresBoardStorage,
} from '../../../apps/sync-server/src/storage/postgres-board-storage.ts';
import { createPool } from '../../../apps/sync-server/src/storage/postgres-connection.ts';
import { createDatabase, startPostgres } from '../services/postgres-service.ts';
import { sayMissing } from '../services/say-missing.ts';
import { TcpProxy } from '../services/tcp-proxy.ts';

const service = await startPostgres();

async function open(url: string, deadlineMs?: number): Promise<PostgresBoardStorage> {
  const opened = await openPostgresBoardStorage({
    url,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  });
  if (!opened.ok) throw new Error(opened.refusal.detail);
  return opened.value;
}

async function underTest(url: string): Promise<StorageUnderTest> {
  const storage = await open(url);
  return {
    storage,
    reopen: async () => {
      await storage.close();
      return underTest(url);
    },
    dispose: () => storage.close(),
  };
}

/** Runs statements beside the server, as a fault would. */
async function change(url: string, statement: string): Promise<void> {
  const sql = createPool(url, 1);
  await sql.unsafe(statement);
  await sql.end();
}

if ('missing' in service) {
  sayMissing('PostgreSQL storage', service);
} else {
  afterAll(() => service.dispose());
  const shared = await createDatabase(service);
  describeBoardStorage('PostgreSQL', () => underTest(shared));

  describe('PostgreSQL storage', () => {
    it('[SV117] servers that start together bring the tables to this version once; data of a newer one is refused', async () => {
      const url = await createDatabase(service);
      const opened = await Promise.all([open(url), open(url), open(url)]);
      await Promise.all(opened.map((storage) => storage.close()));
      await change(url, 'INSERT INTO weft_migrations (number) VALUES (99)');
      expect(await openPostgresBoardStorage({ url })).toMatchObject({
        ok: false,
        refusal: { code: 'written-by-newer-version' },
      });
    });

    it('[SV118] a database that says "saved" too early is refused, and so is none', async () => {
      const url = await createDatabase(service);
      const name = new URL(url).pathname.slice(1);
      await change(url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
      expect(await openPostgresBoardStorage({ url })).toMatchObject({
        ok: false,
        refusal: { code: 'not-durable', detail: expect.stringContaining('synchronous_commit') },
      });
      const nowhere = await openPostgresBoardStorage({ url: 'postgres://a:secret@127.0.0.1:1/x' });
      expect(nowhere).toMatchObject({
        ok: false,
        refusal: { code: 'not-readable', detail: expect.stringContaining('127.0.0.1:1/x') },
      });
      expect(JSON.stringify(nowhere)).not.toContain('secret');
    });

    it('[SV119] flipped bits are found; the snapshot before serves instead', async () => {
      const storage = await open(shared);
      const row = sampleRow();
      await storage.createBoard(row);
      await storage.append([1, 2, 3, 4].map((number) => sampleEntry(row.id, number)));
      const parts = { stateVector: new Uint8Array(0), deletions: new Uint8Array(2) };
      for (const throughSeq of [1, 2]) {
        const update = new Uint8Array(throughSeq);
        await storage.replaceSnapshot(row.id, { throughSeq, update, hasGaps: false, ...parts });
      }
      await change(
        shared,
        `UPDATE log SET update_bytes = '\\x00' WHERE board_id = '${row.id}' AND seq = 3;
         UPDATE snapshots SET update_bytes = '\\x00' WHERE board_id = '${row.id}' AND age = 'current'`,
      );
      expect(await storage.load(row.id)).toMatchObject({
        snapshot: { throughSeq: 1 },
        log: [sampleRecord(4)],
        lastSeq: 4,
        damage: [
          { kind: 'damaged-snapshot', throughSeq: 2, usedPrevious: true },
          { kind: 'missing-records', firstSeq: 2, lastSeq: 2 },
          { kind: 'damaged-record', seq: 3 },
        ],
      });
      await change(shared, `DELETE FROM log WHERE board_id = '${row.id}'`);
      expect((await storage.load(row.id)).damage).toContainEqual({
        kind: 'behind',
        acknowledgedSeq: 4,
        storedSeq: 1,
      });
      await storage.close();
    });

    it('[SV120] an append whose answer was lost is stored once, and its second attempt gets the same numbers', async () => {
      const { hostname, port } = new URL(service.url);
      const proxy = await TcpProxy.start({ host: hostname, port: Number(port) });
      const url = new URL(shared);
      url.port = String(proxy.port);
      const storage = await open(url.href, 300);
      const beside = await open(shared);
      const [a, b] = [sampleRow(), sampleRow()];
      for (const row of [a, b]) await storage.createBoard(row);
      const entries = [sampleEntry(a.id, 1), sampleEntry(b.id, 1), sampleEntry(a.id, 2)];
      proxy.swallowAnswersFrom('SELECT 2');
      await expect(storage.append(entries)).rejects.toThrow('did not answer');
      expect((await beside.load(a.id)).lastSeq).toBe(2);
      proxy.swallows = 'nothing';
      expect(await storage.append(entries)).toEqual([1, 1, 2]);
      expect((await beside.load(a.id)).log).toEqual([1, 2].map(sampleRecord));
      expect(await storage.append([...entries])).toEqual([3, 2, 4]);
      await Promise.all([storage.close(), beside.close()]);
      await proxy.close();
    });
  });
}
