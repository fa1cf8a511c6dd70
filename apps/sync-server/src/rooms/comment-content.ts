import { LIMITS } from '@weft/domain';
import type { ByteReader } from './byte-reader.ts';

/** Most bytes of a text of so many characters: each code unit takes three at most. */
const BYTES_PER_CHAR = 3;
/** lib0's tag of a text among plain values. */
const TEXT_TAG = 119;

/** Texts of a comment, by their keys, with the characters they may have. */
const MOST_CHARS: ReadonlyMap<string, number> = new Map<string, number>([
  ['text', LIMITS.commentChars],
  ['byName', LIMITS.nameChars],
  // The id of a PBI, or of both ends of a dependency.
  ['on', 53],
]);

/**
 * Walks the value of one key of a comment that came in the same update. Returns how many clocks it
 * takes. What is written later names its comment in no way that could be known here; readers cut it.
 */
export function readCommentValue(
  reader: ByteReader,
  key: string,
  readAny: (reader: ByteReader, depth: number) => void,
): number {
  const length = reader.uint();
  // A key holds one value.
  if (length !== 1) return reader.fail(length === 0 ? 'empty-run' : 'run-too-long');
  const mostChars = MOST_CHARS.get(key);
  if (mostChars === undefined) {
    readAny(reader, 0);
    return length;
  }
  if (reader.byte() !== TEXT_TAG) reader.fail('value-not-allowed');
  const text = reader.text(mostChars * BYTES_PER_CHAR);
  if (text.length > mostChars) reader.fail('text-too-long');
  return length;
}
