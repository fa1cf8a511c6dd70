import * as Y from 'yjs';

/** An empty document, which is an empty board. */
export function createYDoc(): Y.Doc {
  return new Y.Doc();
}
