import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeMessage } from './frame.ts';
import type { Message } from './message.ts';
import { PROTOCOL_VERSION } from './protocol-version.ts';

const TEXT = readFileSync(new URL('../PROTOCOL.md', import.meta.url), 'utf8');

/** One line per version that was ever spoken. A version in use never changes its hash: add a line. */
const WIRE_HASHES: Readonly<Record<number, string>> = {
  1: 'f83989ba37b1650f1c1351f72cbf1e46',
  2: 'bda1faa277c19c146d8829a777314c29',
  3: '6a2cfb4c50f4cf6f8404bc990e7bd9aa',
  4: '3e23c3d7f14d8a2e457f538717757b58',
};

function wireText(): string {
  const from = TEXT.indexOf('<!-- wire: everything');
  const to = TEXT.indexOf('<!-- wire: end -->');
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  return TEXT.slice(from, to).replaceAll(/[\s|-]+/g, ' ');
}

describe('the protocol on paper', () => {
  it('[SP10] has the hash that belongs to its version', () => {
    const hash = createHash('sha256').update(wireText()).digest('hex').slice(0, 32);
    expect({ version: PROTOCOL_VERSION, hash }).toEqual({
      version: PROTOCOL_VERSION,
      hash: WIRE_HASHES[PROTOCOL_VERSION],
    });
    expect(TEXT).toContain(`# Weft sync protocol, version ${PROTOCOL_VERSION}`);
  });

  it('[SP9] shows exactly the bytes that the codec writes', () => {
    const examples: Record<string, Message> = {
      'sync step 1 of an empty document': {
        type: 'sync-step-1',
        stateVector: Uint8Array.of(0),
      },
      'sync step 2 with an empty update': { type: 'sync-step-2', update: Uint8Array.of(0, 0) },
      'update 01 02 03': { type: 'sync-update', update: Uint8Array.of(1, 2, 3) },
      'awareness without entries': { type: 'awareness', update: Uint8Array.of(0) },
      'permission denied "no"': { type: 'permission-denied', reason: 'no' },
      'query awareness': { type: 'query-awareness' },
      'barrier 2, 300': { type: 'barrier', nonce: { socket: 2, number: 300 } },
      'notice server-saving': { type: 'notice', notice: { kind: 'server-saving' } },
      'ballots, none': { type: 'ballot', json: JSON.stringify({ ballots: [] }) },
      'token "t"': { type: 'token', token: 't' },
    };
    const written = TEXT.slice(TEXT.indexOf('## Examples'), TEXT.indexOf('<!-- wire: end'))
      .split('\n')
      .flatMap((line) => {
        const [, name, hex] = /^\| (.+?) +\| ([0-9a-f ]+?) *\|$/.exec(line) ?? [];
        return name === undefined || hex === undefined ? [] : [[name, hex] as const];
      });
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(
        Object.entries(examples).map(([name, message]) => [
          name,
          Buffer.from(encodeMessage(message))
            .toString('hex')
            .replaceAll(/(..)(?=.)/g, '$1 '),
        ]),
      ),
    );
  });
});
