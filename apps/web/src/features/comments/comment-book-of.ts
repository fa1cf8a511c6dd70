import { CommentBook, type BoardDocument } from '@weft/board-doc';

const BOOKS = new WeakMap<BoardDocument, CommentBook>();

/** What people wrote on a board: read when somebody first asks, and followed while the board is open. */
export function commentBookOf(board: BoardDocument): CommentBook {
  const known = BOOKS.get(board);
  if (known !== undefined) return known;
  const book = new CommentBook(board);
  BOOKS.set(board, book);
  return book;
}
