import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import {
  MAX_KEY_BYTES,
  MAX_RUN_LENGTH,
  MAX_TEXT_BYTES,
  MAX_VALUE_DEPTH,
  MAX_VALUE_ENTRIES,
  MAX_VALUE_KEYS,
} from './update-content.ts';
import {
  MAX_CLIENTS_PER_UPDATE,
  MAX_STRUCTS_PER_UPDATE,
  summarizeUpdate,
} from './update-summary.ts';

function codeOf(update: Uint8Array): string {
  const result = summarizeUpdate(update);
  return result.ok ? 'accepted' : result.refusal.code;
}

/** An update that sets one value on the root of PBIs. */
function withValue(value: unknown, key = 'key'): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('items').set(key, value);
  return Y.encodeStateAsUpdate(doc);
}

/** The same in the older encoding of values, which Yjs still reads. */
function withJson(json: string): Uint8Array {
  const encoder = createEncoder();
  // One client, one struct; kind 2 with a key, in the root of PBIs; one text of JSON.
  for (const number of [1, 1, 7, 0, 2 + 32, 1]) writeVarUint(encoder, number);
  writeVarString(encoder, 'items');
  writeVarString(encoder, 'key');
  writeVarUint(encoder, 1);
  writeVarString(encoder, json);
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

/** `count` structs of one clock each. */
function withStructs(count: number): Uint8Array {
  const encoder = createEncoder();
  for (const number of [1, count, 7, 0]) writeVarUint(encoder, number);
  for (let index = 0; index < count; index++) {
    writeVarUint(encoder, 0);
    writeVarUint(encoder, 1);
  }
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

/** One struct of each of so many clients. */
function withClients(count: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, count);
  for (let client = 1; client <= count; client++) {
    for (const number of [1, client, 0, 0, 1]) writeVarUint(encoder, number);
  }
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

function withRun(length: number): Uint8Array {
  const encoder = createEncoder();
  for (const number of [1, 1, 7, 0, 0, length, 0]) writeVarUint(encoder, number);
  return toUint8Array(encoder);
}

/** A list in a list in a list … this many times. */
function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

function keys(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));
}

describe('what one update may hold', () => {
  it('[SV159] threats 11 and 13: every limit, just below, at, and just above', () => {
    const limits: [(size: number) => Uint8Array, number, string][] = [
      [(size) => withValue(nested(size)), MAX_VALUE_DEPTH, 'too-deep'],
      [(size) => withJson(JSON.stringify(nested(size))), MAX_VALUE_DEPTH, 'too-deep'],
      [(size) => withValue(keys(size)), MAX_VALUE_KEYS, 'too-many-entries'],
      [(size) => withJson(JSON.stringify(keys(size))), MAX_VALUE_KEYS, 'too-many-entries'],
      [(size) => withValue(Array(size).fill(1)), MAX_VALUE_ENTRIES, 'too-many-entries'],
      [
        (size) => withJson(JSON.stringify(Array(size).fill(1))),
        MAX_VALUE_ENTRIES,
        'too-many-entries',
      ],
      [(size) => withValue('x'.repeat(size)), MAX_TEXT_BYTES, 'text-too-long'],
      [(size) => withValue(1, 'k'.repeat(size)), MAX_KEY_BYTES, 'text-too-long'],
      [withStructs, MAX_STRUCTS_PER_UPDATE, 'too-many-structs'],
      [withClients, MAX_CLIENTS_PER_UPDATE, 'too-many-clients'],
      [withRun, MAX_RUN_LENGTH, 'run-too-long'],
    ];
    for (const [make, limit, code] of limits) {
      const codes = [limit - 1, limit, limit + 1].map((size) => codeOf(make(size)));
      expect(codes).toEqual(['accepted', 'accepted', code]);
    }
  });

  it('[SV159] threat 13: JSON nested deeper than a parser can go, and odd keys, are refused and nothing more', () => {
    expect(codeOf(withJson('['.repeat(400_000) + ']'.repeat(400_000)))).not.toBe('accepted');
    expect(codeOf(withJson('{"__proto__": 1}'))).toBe('key-not-allowed');
    expect(codeOf(withJson('{"a": {"__proto__": 1}}'))).toBe('key-not-allowed');
    expect(codeOf(withJson('undefined'))).toBe('accepted');
    expect(codeOf(withJson('no json'))).toBe('value-not-allowed');
  });
});
