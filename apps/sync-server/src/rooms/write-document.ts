import { randomFillSync } from 'node:crypto';
import { writeSnapshot } from '@weft/board-doc';
import { brandId, createId, type UserId } from '@weft/domain';
import * as Y from 'yjs';
import type { NewDocument } from './document-jobs.ts';

/**
 * The first update of a board, written into a throw-away document under a fresh client number by
 * the same commands that people use. Throws when the snapshot breaks a limit of boards.
 */
export function writeDocument({ snapshot, nowMs }: NewDocument): Uint8Array {
  const random = (bytes: Uint8Array): Uint8Array => randomFillSync(bytes);
  const doc = new Y.Doc();
  // The server is nobody: the author of a template is an id that no person has.
  const by: UserId = brandId(createId(random));
  writeSnapshot(doc, snapshot, { by, nowMs, random });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
