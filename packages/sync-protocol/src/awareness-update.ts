import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import { done, refused, type Result } from '@weft/domain';
import { FrameFaultError, StrictReader, type FrameFault } from './strict-reader.ts';

/** One client's entry in the payload of an awareness message. `state` null: this client left. */
export interface AwarenessEntry {
  readonly clientNumber: number;
  /** Grows with every change; receivers drop what is not newer. */
  readonly clock: number;
  /** The state as it came: one JSON value, not parsed further than to see that it is one. */
  readonly state: unknown;
  /** Bytes of `state` as JSON text. */
  readonly stateBytes: number;
}

/** An awareness payload with no entry: tells a waiting client that the server is there. */
export const EMPTY_AWARENESS_UPDATE: Uint8Array = new Uint8Array([0]);

/** The entries of an awareness payload; strict, no trailing bytes. */
export function decodeAwarenessUpdate(
  update: Uint8Array,
): Result<readonly AwarenessEntry[], FrameFault> {
  try {
    const reader = new StrictReader(update);
    const count = reader.uint();
    const entries: AwarenessEntry[] = [];
    for (let index = 0; index < count; index++) {
      const clientNumber = reader.uint();
      const clock = reader.uint();
      const start = reader.offset;
      const state = reader.json();
      entries.push({ clientNumber, clock, state, stateBytes: reader.offset - start });
    }
    reader.end();
    return done(entries);
  } catch (error) {
    if (error instanceof FrameFaultError) return refused(error.fault);
    throw error;
  }
}

/** The bytes of one entry; an awareness payload is their number followed by them. */
export function encodeAwarenessEntry(
  clientNumber: number,
  clock: number,
  stateJson: string,
): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, clientNumber);
  writeVarUint(encoder, clock);
  writeVarString(encoder, stateJson);
  return toUint8Array(encoder);
}

/** The payload made of ready entries. */
export function joinAwarenessEntries(entries: readonly Uint8Array[]): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, entries.length);
  const count = toUint8Array(encoder);
  const joined = new Uint8Array(entries.reduce((sum, entry) => sum + entry.length, count.length));
  joined.set(count);
  let offset = count.length;
  for (const entry of entries) {
    joined.set(entry, offset);
    offset += entry.length;
  }
  return joined;
}
