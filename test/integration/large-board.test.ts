import * as Y from 'yjs';
import { expect, it, vi } from 'vitest';
import { createBoard, openSession } from './board-access.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';
import { StockClient } from './stock-client.ts';

const ROWS = 1_500;
const SMALL_EDITS = 600;

/** One transaction as an import makes it: over a megabyte in one update. */
function importRows(doc: Y.Doc): void {
  doc.transact(() => {
    for (let row = 0; row < ROWS; row++) {
      const item = new Y.Map<unknown>();
      doc.getMap('items').set(`row ${row}`, item);
      item.set('title', new Y.Text(`Row ${row} ${'with a long title '.repeat(40)}`));
    }
  });
}

async function metric(server: ServerProcess, line: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(
    new RegExp(`^${line.replaceAll(/[{}"]/g, String.raw`\$&`)} (.+)$`, 'm').exec(text)?.[1],
  );
}

it('[SV99] a large board is walked, compacted and told apart in threads of the built server, and stays whole', async () => {
  let server = await ServerProcess.start();
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const writer = new StockClient(server.syncUrl, board.id, token);
  await writer.synced();
  importRows(writer.doc);
  const partly = new Y.Doc();
  Y.applyUpdate(partly, Y.encodeStateAsUpdate(writer.doc));
  for (let edit = 0; edit < SMALL_EDITS; edit++) {
    writer.items().set(`row ${edit % 50}`, `edit ${edit}`);
  }
  const raw = await RawClient.connect(server.syncUrl, board.id, { token });
  await vi.waitFor(async () => {
    expect(await metric(server, 'weft_compactions_total{outcome="done"}')).toBeGreaterThan(0);
  }, 20_000);
  expect(await raw.barrier()).toBe('applied');
  raw.close();
  const expected = writer.items().toJSON();
  for (const restart of [false, true]) {
    if (restart) {
      await server.stop();
      server = await ServerProcess.start({ folder: server.folder });
    }
    for (const known of [undefined, partly]) {
      const doc = new Y.Doc();
      if (known !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
      const reader = new StockClient(server.syncUrl, board.id, token, doc);
      await reader.synced();
      expect(reader.items().toJSON()).toEqual(expected);
      reader.close();
    }
  }
  expect(server.output).not.toContain('"level":50');
  writer.close();
  await server.dispose();
});
