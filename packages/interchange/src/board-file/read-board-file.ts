import * as v from 'valibot';
import { done, refused, type Result } from '@weft/domain';
import {
  AT,
  BOARD_FILE_KINDS,
  BOARD_FILE_LIMITS,
  BOARD_FILE_VERSION,
  IMAGE_LENGTH_BYTES,
  MAGIC,
  type BoardFile,
  type BoardFileRefusal,
} from './board-file.ts';
import { checksumOf } from './write-board-file.ts';

const HEADER = v.object({
  kind: v.picklist(BOARD_FILE_KINDS),
  lineage: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  name: v.pipe(v.string(), v.maxLength(2 * BOARD_FILE_LIMITS.nameChars)),
  madeAtMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  schemaVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/**
 * Reads a board file. The document in it is not looked at: whoever opens it finds out whether it is
 * one. Never throws.
 */
export function readBoardFile(bytes: Uint8Array): Result<BoardFile, BoardFileRefusal> {
  if (bytes.length > BOARD_FILE_LIMITS.fileBytes) return refused('too-large');
  const begins = MAGIC.slice(0, bytes.length).every((byte, index) => bytes[index] === byte);
  if (!begins || bytes.length === 0) return refused('foreign');
  if (bytes.length < AT.header) return refused('cut');
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Asked first: of a newer format nothing else is known.
  const version = numbers.getUint16(AT.version);
  if (version > BOARD_FILE_VERSION) return refused('newer');
  const headerBytes = numbers.getUint32(AT.headerBytes);
  const end = AT.header + headerBytes + numbers.getUint32(AT.updateBytes);
  const images = version === 1 ? [] : imagesFrom(bytes, end);
  if (headerBytes > BOARD_FILE_LIMITS.headerBytes) return refused('damaged');
  if (bytes.length < end || images === undefined) return refused('cut');
  if (version === 1 && bytes.length > end) return refused('damaged');
  if (numbers.getUint32(AT.checksum) !== checksumOf(bytes)) return refused('damaged');
  const header = v.safeParse(HEADER, parseJson(bytes.subarray(AT.header, AT.header + headerBytes)));
  if (!header.success) return refused('damaged');
  return done({ ...header.output, update: bytes.slice(AT.header + headerBytes, end), images });
}

/** What stands behind the document, each after its length; undefined: the last one is not whole. */
function imagesFrom(
  bytes: Uint8Array,
  begin: number,
): readonly Uint8Array<ArrayBuffer>[] | undefined {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const images: Uint8Array<ArrayBuffer>[] = [];
  for (let at = begin; at < bytes.length;) {
    const from = at + IMAGE_LENGTH_BYTES;
    if (from > bytes.length) return undefined;
    at = from + numbers.getUint32(at);
    if (at > bytes.length) return undefined;
    images.push(Uint8Array.from(bytes.subarray(from, at)));
  }
  return images;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  } catch {
    return undefined;
  }
}
