import {
  done,
  parseAssetHash,
  refused,
  type AssetHash,
  type BoardSnapshot,
  type Result,
} from '@weft/domain';
import type { BoardCopy } from './rooms/document-jobs.ts';
import type { BoardAsset } from './storage/board-asset.ts';
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
  /** Its images by their hash, in base64. Left out: they are not in this file. */
  readonly assets?: Readonly<Record<string, string>>;
}

/** What of such a file makes a board. */
export interface BoardFileContent {
  /** The document: one Yjs update. */
  readonly update: Uint8Array;
  /** Whether they are what their hash says nobody has looked at yet. */
  readonly assets: ReadonlyMap<AssetHash, Uint8Array>;
}

export function boardFileOf({
  row,
  snapshot,
  update,
  assets,
}: BoardCopy & {
  readonly row: BoardRow;
  readonly assets?: readonly BoardAsset[];
}): BoardFile {
  const { lineage, schemaVersion } = row;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    lineage,
    schemaVersion,
    snapshot,
    update: base64Of(update),
    ...(assets !== undefined && {
      assets: Object.fromEntries(assets.map(({ hash, bytes }) => [hash, base64Of(bytes)])),
    }),
  };
}

/** What is in such a file; refuses any other file, and one of a newer version, with a sentence. */
export function readBoardFile(text: string): Result<BoardFileContent, string> {
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
  return done({ update: bytesOf(update), assets: assetsIn(Reflect.get(value, 'assets')) });
}

function assetsIn(value: unknown): ReadonlyMap<AssetHash, Uint8Array> {
  return new Map(
    Object.entries(Object(value)).flatMap(([key, text]) => {
      const hash = parseAssetHash(key);
      return hash === undefined || typeof text !== 'string' ? [] : [[hash, bytesOf(text)]];
    }),
  );
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
