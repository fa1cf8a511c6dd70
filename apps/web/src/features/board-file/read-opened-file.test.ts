import { SCHEMA_VERSION, createYDoc, openState, stateOf } from '@weft/board-doc';
import { writeBoardFile, type BoardFile } from '@weft/interchange';
import { describe, expect, it } from 'vitest';
import { readOpenedFile } from './read-opened-file.ts';

const doc = createYDoc();
doc.getMap('meta').set('title', 'Harbour');
const update = stateOf({ doc });
const FILE: BoardFile = {
  kind: 'board',
  lineage: 'a'.repeat(32),
  name: 'Harbour',
  madeAtMs: 1,
  schemaVersion: SCHEMA_VERSION,
  update,
  images: [],
};

function fileOf(content: BoardFile): Blob {
  const bytes = writeBoardFile(content);
  if (!bytes.ok) throw new Error(bytes.refusal);
  return new Blob([bytes.value]);
}

describe('opening a board file', () => {
  it('gives the board in it', async () => {
    const read = await readOpenedFile(fileOf(FILE));
    if (!read.ok) throw new Error(read.refusal);
    const board = openState(read.value.update);
    expect(board.view.title).toBe('Harbour');
    board.close();
  });

  it('refuses what is no document, what lacks its beginning, and boards of a newer Weft', async () => {
    const refusals = [
      { ...FILE, update: Uint8Array.of(9, 9, 9, 9) },
      { ...FILE, update: update.slice(0, -4) },
      { ...FILE, schemaVersion: SCHEMA_VERSION + 1 },
    ].map((content) => readOpenedFile(fileOf(content)));
    expect(await Promise.all(refusals)).toEqual([
      { ok: false, refusal: 'unreadable' },
      { ok: false, refusal: 'unreadable' },
      { ok: false, refusal: 'newer-schema' },
    ]);
    const gone = { size: 5, arrayBuffer: () => Promise.reject(new DOMException('gone')) };
    expect(await readOpenedFile(gone)).toEqual({ ok: false, refusal: 'cut' });
  });
});
