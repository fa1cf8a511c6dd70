import {
  SCHEMA_VERSION,
  changesSince,
  mergeState,
  openState,
  stateOf,
  type BoardDocument,
} from '@weft/board-doc';
import { done, refused, type Result } from '@weft/domain';
import { BOARD_FILE_EXTENSION, writeBoardFile, type BoardFile } from '@weft/interchange';
import { fileNameOf, saveFile } from '../shell/save-file.ts';

/** `nothing`: the other file has everything; `wrong-board`: it is of another history. */
export type LackingRefusal = 'too-large' | 'nothing' | 'wrong-board' | 'unreadable' | 'gaps';

/** Hands the whole board to the browser's downloads as one file; gives back its name. */
export function saveBoardFile(board: BoardDocument, lineage: string): Result<string, 'too-large'> {
  return save(board, lineage, 'board', stateOf(board));
}

/** The same with only what the device that made `other` does not have. */
export function saveLackingFile(
  board: BoardDocument,
  lineage: string,
  other: BoardFile,
): Result<string, LackingRefusal> {
  if (other.lineage !== lineage) return refused('wrong-board');
  const lacking = changesSince(board, other.update);
  if (!lacking.ok) return lacking;
  // What was deleted is told in full every time, so the length says nothing.
  const theirs = openState(other.update);
  const isNew = mergeState(theirs, lacking.value);
  theirs.close();
  if (isNew.ok && !isNew.value) return refused('nothing');
  return save(board, lineage, 'changes', lacking.value);
}

function save(
  board: BoardDocument,
  lineage: string,
  kind: BoardFile['kind'],
  update: Uint8Array,
): Result<string, 'too-large'> {
  const { title } = board.view;
  const written = writeBoardFile({
    kind,
    lineage,
    name: title,
    madeAtMs: Date.now(),
    schemaVersion: SCHEMA_VERSION,
    update,
  });
  if (!written.ok) return written;
  const name = fileNameOf(
    kind === 'board' ? title : `${title || 'board'} changes`,
    BOARD_FILE_EXTENSION,
  );
  saveFile(name, written.value, 'application/octet-stream');
  return done(name);
}
