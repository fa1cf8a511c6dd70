/** The first byte of a whole binary message (RFC 6455, 5.2). */
const BINARY = 0x82;
/** Lengths up to here stand in the second byte of a frame; beyond, it says how many bytes tell it. */
const MAX_SHORT_BYTES = 125;
const TWO_BYTES_FOLLOW = 126;
const EIGHT_BYTES_FOLLOW = 127;
const MAX_TWO_BYTES = 0xffff;

/** Messages as they stand on the line, for all who get them. */
export interface WireBytes {
  readonly bytes: Uint8Array;
  /** When they were put together; they are sent in the same turn, and none of hundreds reads a clock. */
  readonly madeAtMs: number;
}

const made = new WeakMap<readonly Uint8Array[], WireBytes>();

/**
 * Binary messages as a server writes them to the line, one behind the other. Made once for an array,
 * which must not change, however many sockets get it.
 */
export function wireBytesOf(messages: readonly Uint8Array[], nowMs: () => number): WireBytes {
  const known = made.get(messages);
  if (known !== undefined) return known;
  const bytes = Buffer.concat(messages.flatMap((message) => [headOf(message.length), message]));
  const wire = { bytes, madeAtMs: nowMs() };
  made.set(messages, wire);
  return wire;
}

function headOf(length: number): Uint8Array {
  if (length <= MAX_SHORT_BYTES) return Uint8Array.of(BINARY, length);
  const isShort = length <= MAX_TWO_BYTES;
  const head = Buffer.alloc(isShort ? 4 : 10);
  head[0] = BINARY;
  head[1] = isShort ? TWO_BYTES_FOLLOW : EIGHT_BYTES_FOLLOW;
  if (isShort) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
