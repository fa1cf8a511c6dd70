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
import {
  MAX_CHAT_CHARS,
  MAX_LASER_POINTS,
  MAX_PRESENCE_BYTES,
  MAX_PRESENCE_ITEMS,
  MAX_PRESENCE_OBJECTS,
  readPresence,
} from './presence-state.ts';
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

  it('[SP18] view, following, laser and chat are left out when out of range, and cut to their limits', () => {
    const of = (part: object): object => {
      const { user: _, ...rest } = readPresence({ user: USER, ...part }) ?? { user: USER };
      return rest;
    };
    const view = { x: -5, y: 2, width: 800, height: 600 };
    const laser = { stroke: 1, from: 7, points: [1, 2, 3, 4] };
    const all = { view, following: 12, laser, chat: 'Look here' };
    expect(of(all)).toEqual(all);
    for (const broken of [
      { view: { ...view, width: 0 } },
      { view: { ...view, x: 1e9 } },
      { following: -1 },
      { following: '12' },
      { laser: { ...laser, points: [1, 2, 3] } },
      { laser: { ...laser, points: [1, 'x'] } },
      { laser: { ...laser, points: [1, 1e9] } },
      { laser: { ...laser, from: -1 } },
      { chat: 'x'.repeat(MAX_CHAT_CHARS + 1) },
      { chat: ' \n ' },
      { chat: { toString: 'x' } },
    ])
      expect(of(broken)).toEqual({});
    expect(of({ chat: ' two\nlines\u202E turned ' })).toEqual({ chat: 'two lines turned' });
    const long = Array.from({ length: 60 }, (_value, index) => index);
    expect(of({ laser: { stroke: 0, from: 5, points: long } })).toEqual({
      laser: { stroke: 0, from: 15, points: long.slice(20) },
    });
  });

  it('[SP13] the screen somebody looks at is one of those there are, or the board', () => {
    expect(readPresence({ user: USER, screen: 'map' })).toEqual({ user: USER, screen: 'map' });
    for (const screen of ['board', 'globe', 7, null, { map: true }]) {
      expect(readPresence({ user: USER, screen })).toEqual({ user: USER });
    }
  });

  it('[SP13] what is selected and written on the Map are ids, not too many', () => {
    expect(
      readPresence({ user: USER, writing: ID, objects: [7, ...Array(20).fill(ID), 'x'] }),
    ).toEqual({ user: USER, writing: ID, objects: Array(MAX_PRESENCE_OBJECTS).fill(ID) });
    expect(readPresence({ user: USER, writing: 'x', objects: ID })).toEqual({ user: USER });
  });

  it('[SP19] everything one can show at once, each at its largest, is within the size of a state', () => {
    const user = { ...USER, name: '漢'.repeat(60) };
    const far = { x: -1_234_567.5, y: -1_234_567.5 };
    const items = Array<string>(MAX_PRESENCE_ITEMS).fill(ID);
    const shared = {
      user,
      selection: items,
      pointer: far,
      following: 4_294_967_295,
      view: { ...far, width: 1_234_567, height: 1_234_567 },
      chat: '漢'.repeat(MAX_CHAT_CHARS),
      screen: 'backlog',
    };
    const bytes = (state: object): number => new TextEncoder().encode(JSON.stringify(state)).length;
    // One hand: it drags, or points with the laser, or writes in a field.
    const points = Array<number>(2 * MAX_LASER_POINTS).fill(-1_234_567);
    const laser = { stroke: 999_999, from: 999_999, points };
    expect(bytes({ ...shared, laser })).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
    // What is not a PBI is selected only on the Map, where there are no cells.
    const onMap = { ...shared, screen: 'map', objects: items.slice(0, MAX_PRESENCE_OBJECTS) };
    expect(bytes({ ...onMap, laser })).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
    expect(bytes({ ...onMap, writing: ID })).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
    expect(bytes({ ...onMap, drag: { ...far, items, cell: null } })).toBeLessThanOrEqual(
      MAX_PRESENCE_BYTES,
    );
    const drag = { ...far, items, cell: `${ID}/${ID}` };
    expect(bytes({ ...shared, drag })).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
    const caret = { anchor: { item: { client: 4_294_967_295, clock: 999_999 } } };
    const editing = { item: ID, field: 'acceptance' };
    const written = { editing, caret: { anchor: caret, head: caret } };
    expect(bytes({ ...shared, ...written })).toBeLessThanOrEqual(MAX_PRESENCE_BYTES);
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
