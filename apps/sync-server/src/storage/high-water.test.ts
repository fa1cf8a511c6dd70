import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createId, type BoardId } from '@weft/domain';
import { HighWaterFile, readHighWater } from './high-water.ts';

const BOARDS = 1_000;
/** Their lines, of 30 bytes and more, take twice what the file may take. */
const COMMITS = 300;

it('[SV10] how far boards have come is written anew before it takes 5 MiB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weft-high-water-'));
  const path = join(folder, 'high-water');
  const file = new HighWaterFile(path);
  const boards = Array.from({ length: BOARDS }, () =>
    createId<BoardId>((bytes) => randomFillSync(bytes)),
  );
  const sizes = Array.from({ length: COMMITS }, (_, commit) => {
    file.raise(new Map(boards.map((board) => [board, commit + 1])));
    return statSync(path).size;
  });
  file.close();
  expect(Math.max(...sizes)).toBeLessThan(5 * 1_048_576);
  expect(Math.max(...sizes)).toBeGreaterThan(3 * 1_048_576);
  const witness = readHighWater(path);
  expect(boards.map((board) => witness.of(board))).toEqual(boards.map(() => COMMITS));
  rmSync(folder, { recursive: true });
});
