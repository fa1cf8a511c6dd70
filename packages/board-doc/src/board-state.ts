import * as Y from 'yjs';
import { BoardDocument } from './board-document.ts';
import { createYDoc } from './schema/create-y-doc.ts';

/** Everything a board says at this moment, as one Yjs update: to come back to it with {@link openState}. */
export function stateOf({ doc }: Pick<BoardDocument, 'doc'>): Uint8Array<ArrayBuffer> {
  // The result of Yjs is typed with a buffer that could be shared; it never is.
  return new Uint8Array(Y.encodeStateAsUpdate(doc));
}

/**
 * A board as it was when {@link stateOf} was asked, in a document of its own: what is changed there
 * changes nothing else. To be closed after use.
 */
export function openState(state: Uint8Array): BoardDocument {
  return openStates([state]);
}

/** The same of several updates that together are a board. */
export function openStates(updates: readonly Uint8Array[]): BoardDocument {
  const doc = createYDoc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return new BoardDocument(doc);
}
