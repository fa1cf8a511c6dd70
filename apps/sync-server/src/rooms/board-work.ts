import { BoardDocument, purgeItems, snapshotOf } from '@weft/board-doc';
import * as Y from 'yjs';
import type { BoardCopy, CompactionInput, Purge, PurgeInput } from './document-jobs.ts';

/** Deletes PBIs for good in a throw-away document; what it says is the update for everybody. */
export function purgeBoard(input: PurgeInput): Purge {
  const document = openDocument(input);
  let update: Uint8Array | undefined;
  document.on('update', (made: Uint8Array) => {
    update = made;
  });
  const items = purgeItems(document, input.items, { evenShown: input.evenShown === true });
  document.destroy();
  return { update, items };
}

/** The whole board as one update, and as plain data. */
export function copyBoard(input: CompactionInput): BoardCopy {
  const document = openDocument(input);
  const board = new BoardDocument(document);
  const copy = { update: Y.encodeStateAsUpdate(document), snapshot: snapshotOf(board) };
  board.close();
  document.destroy();
  return copy;
}

function openDocument({ snapshot, updates }: CompactionInput): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(document, snapshot);
    for (const update of updates) Y.applyUpdate(document, update);
  });
  return document;
}
