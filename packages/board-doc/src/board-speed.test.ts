import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { BoardDocument } from './board-document.ts';
import { addDependency } from './commands/add-dependency.ts';
import { createItem } from './commands/create-item.ts';
import { decideItem } from './commands/decide-item.ts';
import { renameItem } from './commands/rename-item.ts';
import { reorderItem } from './commands/reorder-item.ts';
import type { Command } from './testing/action.ts';
import { writeSnapshot } from './import/write-snapshot.ts';
import { createYDoc } from './schema/create-y-doc.ts';
import { newBoard, type TestBoard } from './testing/new-board.ts';
import { randomSnapshot } from './testing/random-snapshot.ts';

function boardOf(items: number): TestBoard {
  const device = newBoard({ seed: 3 });
  const { doc, random, user: by } = device;
  writeSnapshot(doc, randomSnapshot(random, { items }), { by, nowMs: 0, random: random.bytes });
  return device;
}

/** The shortest of several runs: what the code takes while nobody else has the processor. */
function shortestMs(run: () => void): number {
  let shortest = Infinity;
  for (let at = 0; at < 4; at += 1) {
    const start = performance.now();
    run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

describe('a large board', () => {
  it('[BD91] is read in a small multiple of the time Yjs takes to load its bytes', () => {
    const { doc } = boardOf(2_000);
    const bytes = Y.encodeStateAsUpdate(doc);
    const loadMs = shortestMs(() => Y.applyUpdate(createYDoc(), bytes));
    const readMs = shortestMs(() => new BoardDocument(doc).close());
    expect(readMs / loadMs).toBeLessThan(3);
  });

  it('[BD91] is not read again because of one change', () => {
    const { board, editor } = boardOf(2_000);
    const ids = [...board.view.items()].map(({ id }) => id);
    const [a, b, c, d] = [5, 9, 700, 1_500].map((index) => ids[index]);
    if (!a || !b || !c || !d) throw new Error('The board is too small.');
    const commands: readonly (readonly [string, Command])[] = [
      ['create', (edit) => createItem(edit, { title: 'One', after: c })],
      ['decide', (edit) => decideItem(edit, a, 'size', 77)],
      ['reorder', (edit) => reorderItem(edit, b, { after: d })],
      ['draw', (edit) => addDependency(edit, { from: d, to: a })],
      ['rename', (edit) => renameItem(edit, b, 'Another title')],
    ];
    const get = vi.spyOn(Y.Map.prototype, 'get');
    for (const [name, command] of commands) {
      get.mockClear();
      expect(editor.perform({ kind: 'edit-item' }, command).ok, name).toBe(true);
      expect(editor.undoStack.undo().kind, name).toBe('done');
      expect(get.mock.calls.length, name).toBeGreaterThan(0);
      expect(get.mock.calls.length, name).toBeLessThan(200);
    }
    get.mockRestore();
  });
});
