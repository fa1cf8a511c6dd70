import type { BoardId } from '@weft/domain';

let handed: { readonly board: BoardId; readonly file: File } | undefined;

/** Gives a file to a board that is about to be opened on this page. */
export function handFile(board: BoardId, file: File): void {
  handed = { board, file };
}

/** The file that was handed to this board, once. */
export function takeHandedFile(board: BoardId): File | undefined {
  if (handed?.board !== board) return undefined;
  const { file } = handed;
  handed = undefined;
  return file;
}
