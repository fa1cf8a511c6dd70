import { expect, it } from 'vitest';
import { assetHashOf } from '@weft/domain/testing';
import { sampleRow } from '../testing/storage-under-test.ts';
import { readHighWater } from './high-water.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './sqlite-binding.ts';
import { SqliteBoardDatabase } from './sqlite-board-database.ts';

const MEBIBYTE = 1_048_576;

it('[SV306] a full disk stores no part of an image; what was there stays, and there is room later', async () => {
  const database = await openSqlite(':memory:');
  database.exec('PRAGMA page_size = 4096; PRAGMA foreign_keys = ON;');
  migrate(database);
  const boards = new SqliteBoardDatabase(database, readHighWater('none'));
  const row = sampleRow();
  boards.createBoard(row, undefined);
  const keep = (digit: string): string => {
    const hash = assetHashOf(digit);
    const asset = {
      hash,
      type: 'image/jpeg',
      bytes: new Uint8Array(MEBIBYTE),
      keptAtMs: 1,
    } as const;
    return boards.assets.keep(row.id, asset, 9 * MEBIBYTE);
  };
  database.exec('PRAGMA max_page_count = 400');
  expect(keep('1')).toBe('new');
  expect(() => keep('2')).toThrow(/full/);
  expect(boards.assets.list(row.id)).toEqual([assetHashOf('1')]);
  database.exec('PRAGMA max_page_count = 4000');
  expect(keep('2')).toBe('new');
  expect(boards.assets.list(row.id)).toHaveLength(2);
  boards.close();
});
