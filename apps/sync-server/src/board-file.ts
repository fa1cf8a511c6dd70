import { done, refused, type BoardSnapshot, type Result } from '@weft/domain';
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

/** The document in such a file; refuses any other file, and one of a newer version, with a sentence. */
export function readBoardFile(text: string): Result<Uint8Array, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('The file is no JSON.');
  }
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'format') !== FORMAT) {
    return refused('The file is no board of Weft.');
  }
  const version: unknown = Reflect.get(value, 'formatVersion');
  const update: unknown = Reflect.get(value, 'update');
  if (version !== FORMAT_VERSION) {
    return refused(`The file has format ${String(version)}; this Weft reads ${FORMAT_VERSION}.`);
  }
  if (typeof update !== 'string') return refused('The file holds no document.');
  return done(new Uint8Array(Buffer.from(update, 'base64')));
}
