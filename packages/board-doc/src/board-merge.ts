import * as Y from 'yjs';
import { done, refused, type Result } from '@weft/domain';
import type { BoardDocument } from './board-document.ts';
import { stateOf } from './board-state.ts';
import { createYDoc } from './schema/create-y-doc.ts';
import type { TransactionOrigin } from './transaction-origin.ts';

/** `unreadable`: no document. `gaps`: it builds on changes that are not there. */
export type MergeRefusal = 'unreadable' | 'gaps';

const MERGE: TransactionOrigin = { kind: 'merge' };

/** Whether bytes are a whole board: readable, and building on nothing that they do not hold. */
export function checkState(state: Uint8Array): Result<void, MergeRefusal> {
  return tryOn(createYDoc(), state);
}

/**
 * Puts what another device with the same history has into a board, as if it had arrived from there:
 * concurrent decisions stay beside each other, nobody's undo takes it back, and what is there already
 * has no effect. Refused bytes change nothing. Never to be called with another history.
 *
 * @returns true when anything was new
 */
export function mergeState(
  board: Pick<BoardDocument, 'doc'>,
  update: Uint8Array,
): Result<boolean, MergeRefusal> {
  const trial = createYDoc();
  Y.applyUpdate(trial, stateOf(board));
  const before = Y.snapshot(trial);
  const tried = tryOn(trial, update);
  if (!tried.ok) return tried;
  const isNew = !Y.equalSnapshots(before, Y.snapshot(trial));
  trial.destroy();
  if (isNew) Y.applyUpdate(board.doc, update, MERGE);
  return done(isNew);
}

/** What `board` says and somebody who has `state` does not know yet, as one update. */
export function changesSince(
  { doc }: Pick<BoardDocument, 'doc'>,
  state: Uint8Array,
): Result<Uint8Array<ArrayBuffer>, MergeRefusal> {
  try {
    const known = Y.encodeStateVectorFromUpdate(state);
    return done(new Uint8Array(Y.encodeStateAsUpdate(doc, known)));
  } catch {
    return refused('unreadable');
  }
}

function tryOn(doc: Y.Doc, update: Uint8Array): Result<void, MergeRefusal> {
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return refused('unreadable');
  }
  const { pendingStructs, pendingDs } = doc.store;
  return pendingStructs === null && pendingDs === null ? done(undefined) : refused('gaps');
}
