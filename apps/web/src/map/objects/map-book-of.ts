import { MapBook, type BoardDocument } from '@weft/board-doc';

const BOOKS = new WeakMap<BoardDocument, MapBook>();

/** What stands on the Map of a board: read when somebody first looks, and followed while the board is open. */
export function mapBookOf(board: BoardDocument): MapBook {
  const known = BOOKS.get(board);
  if (known !== undefined) return known;
  const book = new MapBook(board);
  BOOKS.set(board, book);
  return book;
}
