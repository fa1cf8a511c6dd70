import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { compactUpdates, mergeAll } from './document-work.ts';
import { summarizeUpdate } from './update-summary.ts';

function typed(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let index = 0; index < count; index++) {
    doc.getArray('items').push([index]);
    if (index % 5 === 4) doc.getArray('items').delete(0, 2);
  }
  return updates;
}

function read(updates: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getArray('items').toJSON();
}

describe('compaction', () => {
  it('[SV42] keeps what waits behind a gap, so that the gap can still be filled', () => {
    const updates = typed(30);
    const without = updates.filter((_, index) => index !== 7);
    const compacted = compactUpdates({ snapshot: undefined, updates: without });
    expect(compacted.hasGaps).toBe(true);
    expect(read([compacted.update])).not.toEqual(read(updates));
    expect(read([compacted.update, updates[7]!])).toEqual(read(updates));
    const again = compactUpdates({ snapshot: compacted.update, updates: [updates[7]!] });
    expect(again.hasGaps).toBe(false);
    expect(read([again.update])).toEqual(read(updates));
    expect(summarizeUpdate(again.update).ok).toBe(true);
    expect(summarizeUpdate(compacted.update).ok).toBe(true);
  });

  it('[SV42] writes down every deletion beside the snapshot', () => {
    const updates = typed(30);
    const { deletions, update } = compactUpdates({ snapshot: undefined, updates });
    const marks = summarizeUpdate(deletions);
    const whole = summarizeUpdate(update);
    expect(marks).toMatchObject({ ok: true, value: { structs: [] } });
    expect(marks.ok && whole.ok && marks.value.deletions).toEqual(
      whole.ok && whole.value.deletions,
    );
    expect(marks.ok && marks.value.deletions.length).toBe(1);
  });

  it('[SV31] merging in groups says the same as applying one by one', () => {
    const updates = typed(100);
    expect(read([mergeAll(updates)])).toEqual(read(updates));
    expect(mergeAll([])).toEqual(Uint8Array.of(0, 0));
  });
});
