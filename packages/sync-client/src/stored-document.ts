import * as Y from 'yjs';
import type { OutboxRecord, StoredBoard } from './board-device-store.ts';

/** Origin of transactions that came from the device store. */
export const DEVICE_STORE_ORIGIN: { readonly kind: 'device-store' } = Object.freeze({
  kind: 'device-store',
});

/** Is told of what changes a document. */
export type UpdateListener = (update: Uint8Array, origin: unknown) => void;

/**
 * Puts what the device has kept into the document, in one transaction. False when something could
 * not be read; everything else is in the document then. Those who are `untold` are not told of it and
 * listen again afterwards, in this order: for whoever listens, Yjs writes down all that changed, which
 * for a whole board is a third of the time of opening it.
 */
export function applyStored(
  doc: Y.Doc,
  stored: StoredBoard,
  untold: readonly UpdateListener[],
): boolean {
  // A waiting change is stored twice, in the log and in the outbox: one copy may be readable still.
  const updates = [...stored.updates, ...stored.outbox.map(({ update }) => update)];
  for (const listener of untold) doc.off('update', listener);
  try {
    return applyAll(doc, updates, DEVICE_STORE_ORIGIN);
  } finally {
    for (const listener of untold) doc.on('update', listener);
  }
}

/** Puts waiting changes of other tabs into the document; a connected provider sends them on. */
export function applyWaiting(doc: Y.Doc, records: readonly OutboxRecord[]): void {
  applyAll(
    doc,
    records.map(({ update }) => update),
    DEVICE_STORE_ORIGIN,
  );
}

/**
 * One update that says what all of `updates` say, and what `also` holds. Unlike a merge of bytes it
 * drops the content of what was deleted. Updates that cannot be read are left out.
 */
export function compactUpdates(
  updates: readonly Uint8Array[],
  also: Y.Doc | undefined,
): Uint8Array {
  const doc = new Y.Doc();
  applyAll(
    doc,
    also === undefined ? updates : [...updates, Y.encodeStateAsUpdate(also)],
    undefined,
  );
  const compacted = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return compacted;
}

/** All changes as one update, untouched. */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return updates.length === 0 ? Y.encodeStateAsUpdate(new Y.Doc()) : Y.mergeUpdates([...updates]);
}

function applyAll(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown): boolean {
  let readable = true;
  doc.transact(() => {
    for (const update of updates) {
      try {
        Y.applyUpdate(doc, update, origin);
      } catch {
        readable = false;
      }
    }
  }, origin);
  return readable;
}
