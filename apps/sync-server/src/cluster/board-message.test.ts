import { expect, it } from 'vitest';
import { brandId, type UserId } from '@weft/domain';
import type { BoardMessage } from './board-bus.ts';
import { decodeBoardMessage, encodeBoardMessage } from './board-message.ts';

const USER: UserId = brandId('0123456789ABCDEFGHJKMNPQRS');

const MESSAGES: readonly BoardMessage[] = [
  {
    kind: 'records',
    records: [
      { seq: 1, update: Uint8Array.of(0, 0) },
      { seq: 2 ** 40, update: new Uint8Array(300).fill(7) },
    ],
  },
  { kind: 'stored', seq: 12 },
  {
    kind: 'presence',
    server: 'a',
    whole: true,
    shown: [{ clientNumber: 2 ** 32 - 1, user: USER, stateJson: '{"x":"ü"}', fresh: true }],
  },
  { kind: 'presence-wanted' },
  { kind: 'presence-ended', server: 'a' },
  { kind: 'access-changed' },
  { kind: 'ballots', revision: 300 },
];

it('[SV123] what servers tell each other comes back equal; anything else is ignored', () => {
  for (const message of MESSAGES) {
    const bytes = encodeBoardMessage('server-1', message);
    expect(decodeBoardMessage(bytes)).toEqual({ sender: 'server-1', message });
    for (let length = 0; length < bytes.length; length++) {
      expect(decodeBoardMessage(bytes.subarray(0, length))).toBeUndefined();
    }
    expect(decodeBoardMessage(Uint8Array.of(...bytes, 0))).toBeUndefined();
    expect(decodeBoardMessage(Uint8Array.of(2, ...bytes.subarray(1)))).toBeUndefined();
  }
});
