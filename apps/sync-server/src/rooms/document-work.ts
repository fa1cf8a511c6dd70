import * as Y from 'yjs';
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import type { StoredSnapshot } from '../storage/board-storage.ts';
import type { CompactionInput } from './document-jobs.ts';

/**
 * Loads everything into a throw-away document and writes it out as one update: far faster than
 * merging updates, and what was deleted is really gone.
 */
export function compactUpdates(input: CompactionInput): Omit<StoredSnapshot, 'throughSeq'> {
  const document = new Y.Doc();
  const { snapshot, updates } = input;
  document.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(document, snapshot);
    for (const update of updates) Y.applyUpdate(document, update);
  });
  const result = {
    update: Y.encodeStateAsUpdate(document),
    stateVector: Y.encodeStateVector(document),
    deletions: deletionsOf(document),
    hasGaps: document.store.pendingStructs !== null || document.store.pendingDs !== null,
  };
  document.destroy();
  return result;
}

/** What of `update` a reader with this state vector lacks. */
export function differenceOf(update: Uint8Array, stateVector: Uint8Array): Uint8Array {
  return Y.diffUpdate(update, stateVector);
}

/** Merges in small groups: the cost of one merge grows with the square of their number. */
export function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  const GROUP = 16;
  let level = [...updates];
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let index = 0; index < level.length; index += GROUP) {
      next.push(Y.mergeUpdates(level.slice(index, index + GROUP)));
    }
    level = next;
  }
  return level[0] ?? Uint8Array.of(0, 0);
}

/** An update of no structs and the whole delete set: a snapshot of the document's marks only. */
function deletionsOf(document: Y.Doc): Uint8Array {
  const marks = Y.encodeSnapshot(Y.createSnapshot(Y.snapshot(document).ds, new Map()));
  const encoder = createEncoder();
  writeVarUint(encoder, 0);
  // A snapshot of an empty state vector ends with the number 0 for it.
  writeUint8Array(encoder, marks.subarray(0, marks.length - 1));
  return toUint8Array(encoder);
}
