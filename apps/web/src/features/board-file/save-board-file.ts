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
export function saveBoardFile(
  board: BoardDocument,
  lineage: string,
  images: BoardFile['images'] = [],
): Result<string, 'too-large'> {
  return save(board, lineage, { kind: 'board', update: stateOf(board), images });
}

/** The same with only what the device that made `other` does not have. */
export function saveLackingFile(
  board: BoardDocument,
  lineage: string,
  other: BoardFile,
  images: BoardFile['images'],
): Result<string, LackingRefusal> {
  if (other.lineage !== lineage) return refused('wrong-board');
  const lacking = changesSince(board, other.update);
  if (!lacking.ok) return lacking;
  // What was deleted is told in full every time, so the length says nothing.
  const theirs = openState(other.update);
  const isNew = mergeState(theirs, lacking.value);
  theirs.close();
  if (isNew.ok && !isNew.value) return refused('nothing');
  return save(board, lineage, { kind: 'changes', update: lacking.value, images });
}

function save(
  board: BoardDocument,
  lineage: string,
  content: Pick<BoardFile, 'kind' | 'update' | 'images'>,
): Result<string, 'too-large'> {
  const { title } = board.view;
  const written = writeBoardFile({
    ...content,
    lineage,
    name: title,
    madeAtMs: Date.now(),
    schemaVersion: SCHEMA_VERSION,
  });
  if (!written.ok) return written;
  const name = fileNameOf(
    content.kind === 'board' ? title : `${title || 'board'} changes`,
    BOARD_FILE_EXTENSION,
  );
  saveFile(name, written.value, 'application/octet-stream');
  return done(name);
}
