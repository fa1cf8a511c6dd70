import { HUE_ORDER, LIMITS, parseAssetHash } from '@weft/domain';
import type { ByteReader } from './byte-reader.ts';

/** Most bytes of a text of so many characters: each code unit takes three at most. */
const BYTES_PER_CHAR = 3;
/** Characters of a name out of a known few; newer programs may know more of them. */
const WORD_CHARS = 16;
const ID_CHARS = 26;
const HASH_CHARS = 64;
/** lib0's tags of plain values. */
const TAG = { list: 117, object: 118, text: 119, yes: 120, no: 121 } as const;
const NUMBER = { float64: 123, float32: 124, integer: 125 } as const;

type Read = (reader: ByteReader) => void;

/** What stands under the keys of an object on the Map. Other keys are of other programs, or of later ones. */
const READ: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['kind', textUpTo(WORD_CHARS)],
  ['scale', textUpTo(WORD_CHARS)],
  ['pen', textUpTo(WORD_CHARS)],
  ['group', textUpTo(ID_CHARS)],
  ['by', textUpTo(ID_CHARS)],
  ['byName', textUpTo(LIMITS.nameChars)],
  ['text', textUpTo(LIMITS.mapTextChars)],
  // Readers take longer keys than are written.
  ['layer', textUpTo(LIMITS.rankChars * 4)],
  ['at', (reader) => readNumbers(reader, ['x', 'y'], -LIMITS.mapExtentPx)],
  ['size', (reader) => readNumbers(reader, ['width', 'height'], 1)],
  ['hue', readHue],
  ['points', readPoints],
  ['asset', readAssetHash],
  ['locked', readFlag],
  ['aside', readFlag],
]);

/**
 * Walks the plain value of one key of an object on the Map that came in the same update. Returns how
 * many clocks it takes. What is written later names its object in no way that could be known here;
 * readers cut it.
 */
export function readMapValue(
  reader: ByteReader,
  key: string,
  readAny: (reader: ByteReader, depth: number) => void,
): number {
  const length = reader.uint();
  // A key holds one value.
  if (length !== 1) return reader.fail(length === 0 ? 'empty-run' : 'run-too-long');
  const read = READ.get(key);
  if (read === undefined) readAny(reader, 0);
  else read(reader);
  return length;
}

function textUpTo(mostChars: number): Read {
  return (reader) => {
    if (reader.byte() !== TAG.text) reader.fail('value-not-allowed');
    const text = reader.text(mostChars * BYTES_PER_CHAR);
    if (text.length > mostChars) reader.fail('text-too-long');
  };
}

function readAssetHash(reader: ByteReader): void {
  if (reader.byte() !== TAG.text) reader.fail('value-not-allowed');
  const hash = parseAssetHash(reader.text(HASH_CHARS));
  if (hash === undefined) reader.fail('value-not-allowed');
}

function readFlag(reader: ByteReader): void {
  const tag = reader.byte();
  if (tag !== TAG.yes && tag !== TAG.no) reader.fail('value-not-allowed');
}

function readHue(reader: ByteReader): void {
  const hue = readNumber(reader);
  if (!Number.isInteger(hue) || hue < 0 || hue >= HUE_ORDER.length) {
    reader.fail('value-not-allowed');
  }
}

/** An object of exactly these numbers, each from `least` to where the Map ends. */
function readNumbers(reader: ByteReader, wanted: readonly string[], least: number): void {
  if (reader.byte() !== TAG.object) reader.fail('value-not-allowed');
  if (reader.uint() !== wanted.length) reader.fail('value-not-allowed');
  const left = new Set(wanted);
  for (const _each of wanted) {
    if (!left.delete(reader.text(WORD_CHARS))) reader.fail('value-not-allowed');
    readWithin(reader, least);
  }
}

function readPoints(reader: ByteReader): void {
  if (reader.byte() !== TAG.list) reader.fail('value-not-allowed');
  const count = reader.uint();
  if (count > LIMITS.strokePoints * 2) reader.fail('too-many-entries');
  if (count % 2 === 1) reader.fail('value-not-allowed');
  for (let at = 0; at < count; at += 1) readWithin(reader, -LIMITS.mapExtentPx);
}

function readWithin(reader: ByteReader, least: number): void {
  const value = readNumber(reader);
  if (!(value >= least && value <= LIMITS.mapExtentPx)) reader.fail('value-not-allowed');
}

/** A number in any of lib0's ways of writing one. */
function readNumber(reader: ByteReader): number {
  switch (reader.byte()) {
    case NUMBER.integer:
      return readInteger(reader);
    case NUMBER.float32:
      return viewOf(reader, 4).getFloat32(0);
    case NUMBER.float64:
      return viewOf(reader, 8).getFloat64(0);
    default:
      return reader.fail('value-not-allowed');
  }
}

function viewOf(reader: ByteReader, bytes: number): DataView {
  const { buffer, byteOffset } = reader.bytes;
  const start = byteOffset + reader.offset;
  reader.skip(bytes);
  return new DataView(buffer, start, bytes);
}

/** lib0's signed integers: a sign and six bits first, then seven at a time; 31 bits at most here. */
function readInteger(reader: ByteReader): number {
  const first = reader.byte();
  let value = first & 63;
  let factor = 64;
  for (let more = first >= 128, length = 1; more; length += 1) {
    if (length > 5) return reader.fail('number-too-large');
    const byte = reader.byte();
    value += (byte & 127) * factor;
    factor *= 128;
    more = byte >= 128;
  }
  return (first & 64) === 0 ? value : -value;
}
