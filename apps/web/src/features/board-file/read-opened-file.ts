import { SCHEMA_VERSION, checkState, type MergeRefusal } from '@weft/board-doc';
import { done, refused, type Result } from '@weft/domain';
import {
  BOARD_FILE_LIMITS,
  readBoardFile,
  type BoardFile,
  type BoardFileRefusal,
} from '@weft/interchange';

/** Why a file is not opened; `newer-schema`: the board in it is of a newer Weft. */
export type OpenRefusal = BoardFileRefusal | MergeRefusal | 'newer-schema';

/** Reads a file that somebody chose, and makes sure that a whole board in it can be opened. Never rejects. */
export async function readOpenedFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<BoardFile, OpenRefusal>> {
  if (file.size > BOARD_FILE_LIMITS.fileBytes) return refused('too-large');
  const bytes = await file.arrayBuffer().catch(() => undefined);
  // The file went away after it was chosen, or the browser may not read it.
  if (bytes === undefined) return refused('cut');
  const read = readBoardFile(new Uint8Array(bytes));
  if (!read.ok) return read;
  if (read.value.schemaVersion > SCHEMA_VERSION) return refused('newer-schema');
  // Changes are looked at together with the board they belong to.
  const checked = read.value.kind === 'board' ? checkState(read.value.update) : done(undefined);
  return checked.ok ? read : checked;
}
