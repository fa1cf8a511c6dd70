import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { MESSAGE_TYPES } from './message-type.ts';

/**
 * One awareness message for many readers, of whom each gets it without an entry of its own. The bytes
 * are put together once: with a hundred people in a room, a hundred times a hundred entries would be.
 */
export class AwarenessBatch {
  readonly #joined: Uint8Array;
  /** Where each entry begins, and where the last one ends. */
  readonly #starts: readonly number[];

  /** Of entries made by `encodeAwarenessEntry`. */
  constructor(entries: readonly Uint8Array[]) {
    const starts = [0];
    let end = 0;
    for (const { length } of entries) starts.push((end += length));
    const joined = new Uint8Array(end);
    for (const [index, entry] of entries.entries()) joined.set(entry, starts[index]);
    this.#joined = joined;
    this.#starts = starts;
  }

  /** The message with all entries; undefined when there is none. */
  whole(): Uint8Array | undefined {
    return this.without(-1);
  }

  /** The message with all entries but the one of this index; undefined when no other is left. */
  without(index: number): Uint8Array | undefined {
    const [start = 0, end = 0] = [this.#starts[index], this.#starts[index + 1]];
    const leftOut = index >= 0 && end > start;
    const count = this.#starts.length - 1 - (leftOut ? 1 : 0);
    if (count === 0) return undefined;
    const [before, after] = leftOut ? [start, end] : [0, 0];
    const byteCount = this.#joined.length - (after - before);
    const head = headOf(count, byteCount);
    const message = new Uint8Array(head.length + byteCount);
    message.set(head);
    message.set(this.#joined.subarray(0, before), head.length);
    message.set(this.#joined.subarray(after), head.length + before);
    return message;
  }
}

/** Everything before the entries: kind, length of the payload, and their number, which belongs to it. */
function headOf(count: number, byteCount: number): Uint8Array {
  const counted = createEncoder();
  writeVarUint(counted, count);
  const number = toUint8Array(counted);
  const head = createEncoder();
  writeVarUint(head, MESSAGE_TYPES.awareness);
  writeVarUint(head, number.length + byteCount);
  const start = toUint8Array(head);
  const joined = new Uint8Array(start.length + number.length);
  joined.set(start);
  joined.set(number, start.length);
  return joined;
}
