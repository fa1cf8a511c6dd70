import * as Y from 'yjs';

/**
 * Takes the updates of one frame into the document, as one transaction: what follows a document does its
 * work once for all of them.
 */
export function takeInUpdates(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown): void {
  const applyAll = (): void => {
    for (const update of updates) apply(doc, update, origin);
  };
  Y.transact(doc, applyAll, origin, false);
}

/** One that cannot be read must not end the line for those after it: as with the stock handler, it is passed over. */
function apply(doc: Y.Doc, update: Uint8Array, origin: unknown): void {
  try {
    Y.applyUpdate(doc, update, origin);
  } catch {
    // The server walked it before; whoever wrote it hears of it there.
  }
}
