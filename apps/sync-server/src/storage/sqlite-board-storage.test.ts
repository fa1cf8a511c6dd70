import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BoardStorage } from './board-storage.ts';
import { describeBoardStorage } from './board-storage.contract.ts';
import { crc32c } from './crc32c.ts';
import { openSqlite } from './sqlite-binding.ts';
import {
  sampleEntry,
  sampleRecord,
  sampleRow,
  type StorageUnderTest,
} from '../testing/storage-under-test.ts';
import { openSqliteBoardStorage } from './sqlite-board-storage.ts';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'weft-storage-'));
}

async function open(folder: string): Promise<BoardStorage> {
  const opened = await openSqliteBoardStorage(folder);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  return opened.value;
}

async function underTest(folder: string): Promise<StorageUnderTest> {
  const storage = await open(folder);
  return {
    storage,
    reopen: async () => {
      await storage.close();
      return underTest(folder);
    },
    dispose: async () => {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

describeBoardStorage('SQLite', () => underTest(newFolder()));

describe('SQLite storage', () => {
  it('[SV7] lets one process have a folder, says so to the second, and lets go on close', async () => {
    const folder = newFolder();
    const first = await open(folder);
    const second = await openSqliteBoardStorage(folder);
    expect(second).toMatchObject({ ok: false, refusal: { code: 'folder-in-use' } });
    expect(second.ok ? '' : second.refusal.detail).toContain(`process ${process.pid}`);
    await first.close();
    await first.close();
    const third = await open(folder);
    await third.close();
    expect(statSync(join(folder, 'boards.sqlite')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });

  it('[SV8] leaves a flipped record out, says which, and keeps the others', async () => {
    const { folder, row } = await filledFolder();
    const database = await openSqlite(join(folder, 'boards.sqlite'));
    database.exec("UPDATE log SET update_bytes = x'0200ff81' WHERE seq = 2");
    database.close();
    const storage = await open(folder);
    expect(await storage.load(row.id)).toMatchObject({
      log: [sampleRecord(1), sampleRecord(3)],
      lastSeq: 3,
      damage: [{ kind: 'damaged-record', seq: 2 }],
    });
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('[SV257] says of a flipped version that it is damaged', async () => {
    const { folder, row } = await filledFolder();
    const before = await open(folder);
    const id = '0'.repeat(26);
    const update = Uint8Array.of(1, 2, 3);
    const origin = { kind: 'hour' } as const;
    await before.keepVersion(row.id, { id, origin, madeAtMs: 1, throughSeq: 3, update });
    await before.close();
    const database = await openSqlite(join(folder, 'boards.sqlite'));
    database.exec("UPDATE versions SET update_bytes = x'010203ff'");
    database.close();
    const storage = await open(folder);
    expect(await storage.version(row.id, id)).toMatchObject({ id, isDamaged: true });
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('[SV9] falls back to the snapshot before a flipped one, and says so', async () => {
    const { folder, row } = await filledFolder();
    const before = await open(folder);
    const parts = { stateVector: new Uint8Array(1), deletions: new Uint8Array(2), hasGaps: false };
    for (const throughSeq of [1, 2]) {
      const update = new Uint8Array(throughSeq);
      await before.replaceSnapshot(row.id, { throughSeq, update, ...parts });
    }
    await before.close();
    const database = await openSqlite(join(folder, 'boards.sqlite'));
    database.exec("UPDATE snapshots SET update_bytes = x'0001' WHERE age = 'current'");
    database.close();
    const storage = await open(folder);
    expect(await storage.load(row.id)).toMatchObject({
      snapshot: { throughSeq: 1 },
      log: [sampleRecord(3)],
      damage: [
        { kind: 'damaged-snapshot', throughSeq: 2, usedPrevious: true },
        { kind: 'missing-records', firstSeq: 2, lastSeq: 2 },
      ],
    });
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('[SV10] notices that commits which were acknowledged are gone, and never uses their numbers again', async () => {
    const { folder, row } = await filledFolder();
    const database = await openSqlite(join(folder, 'boards.sqlite'));
    database.exec('DELETE FROM log WHERE seq > 1');
    database.close();
    writeFileSync(
      join(folder, 'high-water'),
      `${readFileSync(join(folder, 'high-water'), 'utf8')}${row.id} 9`,
    );
    const storage = await open(folder);
    expect(await storage.load(row.id)).toMatchObject({
      log: [sampleRecord(1)],
      lastSeq: 3,
      damage: [{ kind: 'behind', acknowledgedSeq: 3, storedSeq: 1 }],
    });
    await storage.close();
    rmSync(folder, { recursive: true });
  });

  it('[SV11] refuses data of a newer version, and a folder that is none', async () => {
    const { folder } = await filledFolder();
    const database = await openSqlite(join(folder, 'boards.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(await openSqliteBoardStorage(folder)).toMatchObject({
      ok: false,
      refusal: { code: 'written-by-newer-version' },
    });
    expect(await openSqliteBoardStorage(join(folder, 'boards.sqlite', 'x'))).toMatchObject({
      ok: false,
      refusal: { code: 'not-readable' },
    });
    rmSync(folder, { recursive: true });
  });

  it('[SV13] checks records with CRC-32C', () => {
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
    expect(crc32c(new TextEncoder().encode('1234'), new TextEncoder().encode('56789'))).toBe(
      0xe3069283,
    );
    // However it is divided into steps of eight, the sum is that of its bytes one by one.
    for (let length = 0; length < 40; length++) {
      const bytes = crypto.getRandomValues(new Uint8Array(length));
      const cut = Math.floor(length / 3);
      expect(crc32c(bytes)).toBe(crc32c(...[...bytes].map((byte) => Uint8Array.of(byte))));
      expect(crc32c(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(crc32c(bytes));
    }
  });
});

async function filledFolder() {
  const folder = newFolder();
  const row = sampleRow();
  const storage = await open(folder);
  await storage.createBoard(row);
  await storage.append([1, 2, 3].map((number) => sampleEntry(row.id, number)));
  await storage.close();
  return { folder, row };
}
