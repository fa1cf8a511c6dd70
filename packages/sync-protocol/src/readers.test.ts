import * as fc from 'fast-check';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { describe, expect, it } from 'vitest';
import {
  decodeAwarenessUpdate,
  encodeAwarenessEntry,
  joinAwarenessEntries,
} from './awareness-update.ts';
import { CLOSE_CODES, isFinalCloseCode } from './close-code.ts';
import { readNotice } from './notice.ts';
import { MAX_PRESENCE_ITEMS, readPresence } from './presence-state.ts';
import { readSessionInfo, type SessionInfo } from './session-info.ts';

const ID = '0123456789ABCDEFGHJKMNPQRS';
const USER = { id: ID, name: 'Ada', color: 3 };
const SESSION = {
  user: USER,
  role: 'editor',
  lineage: '0123456789abcdef0123456789abcdef',
  schema: { min: 1, max: 1 },
  serverTimeMs: 1_000,
  expiresAtMs: 2_000,
  limits: { maxFrameBytes: 10, maxPresenceBytes: 10 },
  phase: 'open',
};

describe('readers', () => {
  it('[SP11] the 44xx codes are final, the others are not', () => {
    const final = Object.entries(CLOSE_CODES).filter(([, code]) => isFinalCloseCode(code));
    expect(final.map(([name]) => name)).toEqual([
      'badFrame',
      'unauthorized',
      'forbidden',
      'noSuchBoard',
      'lineageMismatch',
      'tooLarge',
      'invalidUpdate',
      'tooOld',
    ]);
    expect([1000, 4399, 4500].some(isFinalCloseCode)).toBe(false);
  });

  it('[SP12] any JSON value gives a value or undefined', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readSessionInfo(value);
        readNotice(value);
        readPresence(value);
      }),
    );
  });

  it('[SP13] presence without a user is nobody; other unreadable parts are left out', () => {
    expect(readPresence({ pointer: { x: 1, y: 2 } })).toBeUndefined();
    expect(readPresence({ user: { ...USER, color: 9 } })).toBeUndefined();
    expect(
      readPresence({
        user: USER,
        pointer: { x: 'far', y: 2 },
        selection: [...Array(30).fill(ID), 'x'],
        drag: { x: 1, y: 2, items: [ID, 7], cell: `${ID}/-` },
        editing: { item: ID, field: 'title' },
        other: 1,
      }),
    ).toEqual({
      user: USER,
      selection: Array(MAX_PRESENCE_ITEMS).fill(ID),
      drag: { x: 1, y: 2, items: [ID], cell: `${ID}/-` },
      editing: { item: ID, field: 'title' },
    });
  });

  it('[SP16] a session reads back equal, and is undefined with any part out of range', () => {
    expect(readSessionInfo(SESSION)).toEqual(SESSION as unknown as SessionInfo);
    for (const part of Object.keys(SESSION)) {
      expect(readSessionInfo({ ...SESSION, [part]: 'x' })).toBeUndefined();
    }
    expect(readNotice({ kind: 'not-applied', reason: 'viewer' })).toEqual({
      kind: 'not-applied',
      reason: 'viewer',
    });
    expect(readNotice({ kind: 'not-applied', reason: 'because' })).toBeUndefined();
    expect(
      readNotice({ kind: 'not-applied', reason: 'viewer', barrier: { socket: -1, number: 0 } }),
    ).toBeUndefined();
  });
});

describe('awareness payloads', () => {
  it('[SP14] read back as written; trailing bytes are a fault', () => {
    const payload = joinAwarenessEntries([
      encodeAwarenessEntry(7, 3, '{"a":1}'),
      encodeAwarenessEntry(4_000_000_000, 1, 'null'),
    ]);
    expect(decodeAwarenessUpdate(payload)).toMatchObject({
      ok: true,
      value: [
        { clientNumber: 7, clock: 3, state: { a: 1 } },
        { clientNumber: 4_000_000_000, clock: 1, state: null },
      ],
    });
    expect(decodeAwarenessUpdate(Uint8Array.of(...payload, 0))).toMatchObject({
      refusal: { code: 'trailing-bytes' },
    });
  });

  it('[SP15] are understood by the stock reader, and the other way round', () => {
    const awareness = new Awareness(new Doc());
    applyAwarenessUpdate(
      awareness,
      joinAwarenessEntries([encodeAwarenessEntry(7, 3, '{"name":"Åsa"}')]),
      'test',
    );
    expect(awareness.getStates().get(7)).toEqual({ name: 'Åsa' });
    const stock = encodeAwarenessUpdate(awareness, [7]);
    expect(decodeAwarenessUpdate(stock)).toMatchObject({
      ok: true,
      value: [{ clientNumber: 7, clock: 3, state: { name: 'Åsa' } }],
    });
    awareness.destroy();
  });
});
