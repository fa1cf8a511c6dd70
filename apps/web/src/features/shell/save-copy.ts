import type { BoardDocument } from '@weft/board-doc';
import type { NotAccepted } from '@weft/sync-client';
import { fileNameOf, saveFile } from './save-file.ts';
import { CommentBook, snapshotOf } from '@weft/board-doc';

/** Saves the whole board as it is in this tab, as JSON, without what is put aside. */
export function saveBoardCopy(board: BoardDocument): void {
  const book = new CommentBook(board);
  const comments = book.shown();
  book.close();
  const copy = { ...snapshotOf(board), ...(comments.length > 0 && { comments }) };
  const text = JSON.stringify(copy, null, 2);
  saveFile(fileNameOf(board.view.title, 'json'), text, 'application/json');
}

/** Saves the changes the server did not take, as one Yjs update. */
export function saveUnsentChanges(board: BoardDocument, unsent: NotAccepted): void {
  const name = fileNameOf(`${board.view.title} unsent`, 'yjs');
  saveFile(name, unsent.download().slice(), 'application/octet-stream');
}
