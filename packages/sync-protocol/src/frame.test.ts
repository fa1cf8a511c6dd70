import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MESSAGES_PER_FRAME, decodeFrame, encodeMessage, joinMessages } from './frame.ts';
import type { Message } from './message.ts';

const bytes = fc.uint8Array({ maxLength: 40 });
const text = fc.string({ maxLength: 20, unit: 'grapheme' });
const nat = fc.maxSafeNat();

const message: fc.Arbitrary<Message> = fc.oneof(
  bytes.map((stateVector): Message => ({ type: 'sync-step-1', stateVector })),
  bytes.map((update): Message => ({ type: 'sync-step-2', update })),
  bytes.map((update): Message => ({ type: 'sync-update', update })),
  bytes.map((update): Message => ({ type: 'awareness', update })),
  fc.constant<Message>({ type: 'query-awareness' }),
  text.map((reason): Message => ({ type: 'permission-denied', reason })),
  fc
    .tuple(nat, nat)
    .map(([socket, number]): Message => ({ type: 'barrier', nonce: { socket, number } })),
  fc.constant<Message>({ type: 'notice', notice: { kind: 'role-changed', role: 'viewer' } }),
  text.map((token): Message => ({ type: 'token', token })),
  text.map((json): Message => ({ type: 'ballot', json })),
);

function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

describe('frames', () => {
  it('[SP1] [SP2] every message of a frame reads back as it was written', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 8 }), (messages) => {
        const decoded = decodeFrame(join(messages.map(encodeMessage)));
        expect(decoded).toEqual({ ok: true, value: messages });
      }),
    );
  });

  it('[SP2] a fault in the last message refuses the harmless ones before it', () => {
    const frame = join([encodeMessage({ type: 'query-awareness' }), Uint8Array.of(99)]);
    expect(decodeFrame(frame)).toEqual({
      ok: false,
      refusal: { code: 'unknown-message', offset: 1 },
    });
  });

  it('[SP3] a number in a longer form, or too large, is a fault', () => {
    const refusals = [
      [0x83, 0x00],
      [0x00, 0x80, 0x00, 0x01, 0x00],
      [0x00, 0x02, 0x81, 0x00, 0x07],
      [0x64, 0x81, 0x80, 0x00, 0x01],
    ].map((frame) => decodeFrame(Uint8Array.from(frame)));
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ ok: false, refusal: { code: 'number-not-minimal' } });
    }
    const huge = [0x64, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x00];
    expect(decodeFrame(Uint8Array.from(huge)).ok).toBe(false);
  });

  it('[SP4] a frame cut short anywhere is a fault', () => {
    const whole = encodeMessage({ type: 'sync-update', update: new Uint8Array(200) });
    for (let length = 1; length < whole.length; length++) {
      expect(decodeFrame(whole.subarray(0, length)).ok).toBe(false);
    }
    expect(decodeFrame(whole).ok).toBe(true);
  });

  it('[SP5] types that are not in the table are faults', () => {
    for (const type of [4, 5, 42, 99, 105, 127]) {
      expect(decodeFrame(Uint8Array.of(type, 0))).toMatchObject({
        ok: false,
        refusal: { code: 'unknown-message' },
      });
    }
    expect(decodeFrame(Uint8Array.of(0, 3, 0)).ok).toBe(false);
    expect(decodeFrame(Uint8Array.of(2, 1, 0)).ok).toBe(false);
  });

  it('[SP6] text that is not UTF-8 and JSON that is none are faults', () => {
    expect(decodeFrame(Uint8Array.of(104, 1, 0xff))).toMatchObject({
      refusal: { code: 'text-not-utf8' },
    });
    expect(decodeFrame(Uint8Array.of(102, 1, 0x7b))).toMatchObject({
      refusal: { code: 'text-not-json' },
    });
    expect(decodeFrame(Uint8Array.of(102, 2, 0x7b, 0x7d)).ok).toBe(false);
  });

  it('[SP7] an empty frame, and one of too many messages, is a fault', () => {
    expect(decodeFrame(new Uint8Array(0))).toMatchObject({ refusal: { code: 'empty-frame' } });
    const most = new Uint8Array(MAX_MESSAGES_PER_FRAME).fill(3);
    expect(decodeFrame(most).ok).toBe(true);
    expect(decodeFrame(new Uint8Array(MAX_MESSAGES_PER_FRAME + 1).fill(3))).toMatchObject({
      refusal: { code: 'too-many-messages' },
    });
  });

  it('[SP20] joined messages read as they did apart, in as few frames as may hold them', () => {
    const updates = Array.from({ length: MAX_MESSAGES_PER_FRAME + 3 }, (_, index) =>
      encodeMessage({ type: 'sync-update', update: Uint8Array.of(index, 1) }),
    );
    const frames = joinMessages(updates);
    expect(frames.length).toBe(2);
    const read = frames.flatMap((frame) => {
      const decoded = decodeFrame(frame);
      return decoded.ok ? decoded.value : [];
    });
    expect(read.map((message) => Buffer.from(encodeMessage(message)))).toEqual(
      updates.map((update) => Buffer.from(update)),
    );
    const one = updates.slice(0, 1);
    expect(joinMessages(one)).toBe(one);
  });

  it('[SP8] random bytes never throw', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (frame) => {
        if (decodeFrame(frame).ok) read += 1;
      }),
      { numRuns: 2_000, seed: 7 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
