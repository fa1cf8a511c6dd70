import * as Y from 'yjs';

/** Brings every document to the same state, in the order they are given. */
export function syncAll(docs: readonly Y.Doc[]): void {
  for (const to of docs) {
    for (const from of docs) {
      if (from === to) continue;
      const missing = Y.encodeStateAsUpdate(from, Y.encodeStateVector(to));
      Y.applyUpdate(to, missing, 'sync');
    }
  }
}
