import type { BoardSnapshot } from '@weft/domain';
import type { BoardCopy } from './rooms/document-jobs.ts';
import type { BoardRow } from './storage/board-storage.ts';

/** What an own file begins with. */
const FORMAT = 'weft-board';
const FORMAT_VERSION = 1;

/**
 * A board in a file: once to read (`snapshot`), and once as it is (`update`, with all that is
 * put aside and every decision). No link, no person's name beside those on the board itself.
 */
export interface BoardFile {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  readonly lineage: string;
  readonly schemaVersion: number;
  readonly snapshot: BoardSnapshot;
  /** One Yjs update (first encoding) in base64. */
  readonly update: string;
}

export function boardFileOf({
  row,
  snapshot,
  update,
}: BoardCopy & { readonly row: BoardRow }): BoardFile {
  const { lineage, schemaVersion } = row;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    lineage,
    schemaVersion,
    snapshot,
    update: Buffer.from(update).toString('base64'),
  };
}
