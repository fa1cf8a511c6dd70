import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPresence } from '@weft/sync-protocol';
import {
  parseNewBoardBody,
  parsePhaseBody,
  parsePurgeBody,
  parseReplacementBody,
  parseSessionBody,
  parseVersionBody,
} from './api-bodies.ts';

const READERS: readonly ((value: unknown) => unknown)[] = [
  parseNewBoardBody,
  parsePhaseBody,
  parsePurgeBody,
  parseReplacementBody,
  parseSessionBody,
  parseVersionBody,
  readPresence,
];
const NAMES = ['__proto__', 'constructor', 'prototype', 'title', 'secret', 'name', 'user', 'items'];
const BODIES_TRIED = 1_500;

/** JSON as a client may write it, nested, with names that reach for prototypes. */
const hostileJson: fc.Arbitrary<string> = fc.letrec<{ text: string; leaf: string; branch: string }>(
  (tie) => ({
    text: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('branch')),
    leaf: fc.constantFrom('1', '"x"', 'null', '[]', '{"polluted":true}', 'true'),
    branch: fc
      .array(fc.tuple(fc.constantFrom(...NAMES, 'polluted'), tie('text')), { maxLength: 5 })
      .map((entries) => `{${entries.map(([name, text]) => `"${name}":${text}`).join(',')}}`),
  }),
).branch;

function isRefusal(taken: unknown): boolean {
  return typeof taken === 'object' && taken !== null && 'refusal' in taken;
}

it('[SV260] threat 20: whatever names bodies and presence hold, no prototype is touched and nothing unknown taken', () => {
  const namesBefore = Object.getOwnPropertyNames(Object.prototype);
  let hostile = 0;
  fc.assert(
    fc.property(hostileJson, (text) => {
      if (text.includes('__proto__') || text.includes('constructor')) hostile += 1;
      for (const read of READERS) {
        const taken = read(JSON.parse(text));
        // A refusal may say which name it did not expect.
        const kept = JSON.stringify(isRefusal(taken) ? null : (taken ?? null));
        expect(kept).not.toContain('polluted');
      }
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    }),
    { numRuns: BODIES_TRIED },
  );
  expect(hostile).toBeGreaterThan(BODIES_TRIED / 4);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(namesBefore);
  for (const name of ['__proto__', 'constructor', 'isAdmin']) {
    const text = `{"title": "A board", "${name}": {"role": "facilitator"}}`;
    expect(parseNewBoardBody(JSON.parse(text)).ok, name).toBe(false);
  }
});
