import type { BoardDocument } from '@weft/board-doc';

/** Saves the whole board as it is in this tab; what it takes is loaded when it is asked for. */
export function saveBoardCopy(board: BoardDocument): void {
  void import('./save-copy.ts').then((copy) => copy.saveBoardCopy(board));
}
