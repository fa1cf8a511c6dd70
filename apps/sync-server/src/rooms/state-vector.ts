import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { done, refused, type Result } from '@weft/domain';
import { ByteReader, UpdateFaultError, type UpdateFault } from './byte-reader.ts';

/** For each client number, the first clock not known: everything below it is. */
export type StateVector = ReadonlyMap<number, number>;

/** Yjs' own bytes, greatest client number first as Yjs writes them. */
export function encodeStateVector(vector: StateVector): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, vector.size);
  for (const [client, clock] of [...vector].sort(([a], [b]) => b - a)) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
  }
  return toUint8Array(encoder);
}

/** Reads a state vector strictly: shortest numbers, every client once, no trailing bytes. */
export function decodeStateVector(bytes: Uint8Array): Result<StateVector, UpdateFault> {
  const reader = new ByteReader(bytes);
  try {
    const vector = new Map<number, number>();
    const count = reader.uint();
    for (let index = 0; index < count; index++) {
      const client = reader.uint();
      if (vector.has(client)) reader.fail('client-twice');
      vector.set(client, reader.uint());
    }
    if (!reader.atEnd) reader.fail('trailing-bytes');
    return done(vector);
  } catch (error) {
    if (error instanceof UpdateFaultError) return refused(error.fault);
    throw error;
  }
}

/** True when whoever has `vector` knows every struct that `wanted` counts. */
export function coversVector(vector: StateVector, wanted: StateVector): boolean {
  for (const [client, clock] of wanted) if ((vector.get(client) ?? 0) < clock) return false;
  return true;
}
