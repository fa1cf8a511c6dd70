import { describe, expect, it } from 'vitest';
import { sameStatus, statusOf, type SyncFacts, type SyncStatus } from './sync-status.ts';

const QUIET: SyncFacts = {
  monotonicMs: 10_000,
  deviceLoaded: true,
  storeFailure: undefined,
  storeIsLate: false,
  socket: { kind: 'live' },
  waiting: 0,
  unsaved: 0,
  oldestWaitingSinceMs: undefined,
  serverSaving: true,
  end: undefined,
  lastContactAtMs: 5,
  confirmedAtMs: 7,
};
const DOWN = { kind: 'down', nextTryAtMs: 99 } as const;
const CATCHING_UP = { kind: 'catching-up' } as const;
const FIRST_TRY = { kind: 'first-try', sinceMs: 9_000 } as const;
const WAITS = { waiting: 4, oldestWaitingSinceMs: 9_000 };

const TABLE: readonly [string, Partial<SyncFacts>, SyncStatus][] = [
  ['live and quiet', {}, { kind: 'synced', confirmedAtMs: 7 }],
  ['live, nothing confirmed yet', { confirmedAtMs: undefined }, { kind: 'saving', waiting: 0 }],
  ['confirmed, not yet on the device', { unsaved: 1 }, { kind: 'saving', waiting: 0 }],
  ['waiting for a moment', WAITS, { kind: 'saving', waiting: 4 }],
  ['waiting for 3 s', { ...WAITS, oldestWaitingSinceMs: 7_000 }, { kind: 'sending', waiting: 4 }],
  [
    'waiting for 3 s, two of the changes not yet on the device',
    { ...WAITS, oldestWaitingSinceMs: 7_000, unsaved: 2 },
    { kind: 'sending', waiting: 2 },
  ],
  [
    'waiting for 3 s, none of the changes on the device',
    { ...WAITS, oldestWaitingSinceMs: 7_000, unsaved: 4 },
    { kind: 'saving', waiting: 4 },
  ],
  [
    'a device that takes long, connected',
    { storeIsLate: true, ...WAITS, unsaved: 1 },
    { kind: 'saving-slowly', connected: true, waiting: 4 },
  ],
  [
    'a device that takes long, confirmed by the server meanwhile',
    { storeIsLate: true, unsaved: 1 },
    { kind: 'saving-slowly', connected: true, waiting: 0 },
  ],
  [
    'a device that takes long, no connection',
    { storeIsLate: true, socket: DOWN, ...WAITS, unsaved: 4 },
    { kind: 'saving-slowly', connected: false, waiting: 4 },
  ],
  [
    'a device that takes long with what is no change of this tab',
    { storeIsLate: true },
    { kind: 'synced', confirmedAtMs: 7 },
  ],
  [
    'a device that takes long to be read',
    { storeIsLate: true, deviceLoaded: false },
    { kind: 'opening' },
  ],
  [
    'one millisecond less',
    { ...WAITS, oldestWaitingSinceMs: 7_001 },
    { kind: 'saving', waiting: 4 },
  ],
  ['device not read yet', { deviceLoaded: false }, { kind: 'opening' }],
  ['first try', { socket: FIRST_TRY }, { kind: 'opening' }],
  [
    'first try that takes long',
    { socket: { kind: 'first-try', sinceMs: 7_000 } },
    { kind: 'offline', waiting: 0, lastContactAtMs: 5, nextTryAtMs: undefined },
  ],
  [
    'no connection',
    { socket: DOWN, ...WAITS },
    { kind: 'offline', waiting: 4, lastContactAtMs: 5, nextTryAtMs: 99 },
  ],
  [
    'no connection, one of the changes not yet on the device',
    { socket: DOWN, ...WAITS, unsaved: 1 },
    { kind: 'offline', waiting: 3, lastContactAtMs: 5, nextTryAtMs: 99 },
  ],
  ['exchanging', { socket: CATCHING_UP, ...WAITS }, { kind: 'catching-up', waiting: 4 }],
  [
    'disk full, connected',
    { storeFailure: 'quota', ...WAITS },
    { kind: 'not-saved-on-device', reason: 'quota', connected: true, waiting: 4 },
  ],
  [
    'a device that takes long after it has failed',
    { storeIsLate: true, storeFailure: 'quota', ...WAITS, unsaved: 1 },
    { kind: 'not-saved-on-device', reason: 'quota', connected: true, waiting: 4 },
  ],
  [
    'private window, offline',
    { storeFailure: 'private', deviceLoaded: false, socket: DOWN },
    { kind: 'not-saved-on-device', reason: 'private', connected: false, waiting: 0 },
  ],
  ['server full', { serverSaving: false, ...WAITS }, { kind: 'server-not-saving', waiting: 4 }],
  [
    'server full, nothing waits',
    { serverSaving: false },
    { kind: 'server-not-saving', waiting: 0 },
  ],
  [
    'server was full when the line broke',
    { serverSaving: false, socket: DOWN },
    { kind: 'offline', waiting: 0, lastContactAtMs: 5, nextTryAtMs: 99 },
  ],
  [
    'not accepted',
    { end: { kind: 'not-accepted', reason: 'viewer' }, storeFailure: 'quota', ...WAITS },
    { kind: 'not-accepted', reason: 'viewer', waiting: 4 },
  ],
  [
    'too old',
    { end: { kind: 'update-needed', reason: 'server-is-newer' }, ...WAITS },
    { kind: 'update-needed', reason: 'server-is-newer', waiting: 4 },
  ],
  [
    'board gone',
    { end: { kind: 'gone', reason: 'lineage' } },
    { kind: 'gone', reason: 'lineage', waiting: 0 },
  ],
];

describe('status', () => {
  it.each(TABLE)('[SC1] %s', (_name, facts, expected) => {
    expect(statusOf({ ...QUIET, ...facts })).toEqual(expected);
  });

  it('[SC2] is never synced while anything is pending or in doubt', () => {
    const doubts: Partial<SyncFacts>[] = [
      { waiting: 1 },
      { unsaved: 1 },
      { socket: DOWN },
      { socket: CATCHING_UP },
      { socket: FIRST_TRY },
      { serverSaving: false },
      { storeFailure: 'aborted' },
      { deviceLoaded: false },
      { confirmedAtMs: undefined },
      { end: { kind: 'update-needed', reason: 'server-is-newer' } },
    ];
    for (const a of doubts) {
      for (const b of doubts) {
        expect(statusOf({ ...QUIET, ...a, ...b }).kind).not.toBe('synced');
      }
    }
    expect(statusOf(QUIET).kind).toBe('synced');
  });

  it('[SC1] two statuses are the same when they say the same', () => {
    expect(sameStatus({ kind: 'saving', waiting: 1 }, { kind: 'saving', waiting: 1 })).toBe(true);
    expect(sameStatus({ kind: 'saving', waiting: 1 }, { kind: 'saving', waiting: 2 })).toBe(false);
  });
});
