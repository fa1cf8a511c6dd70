import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '@weft/sync-client';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { syncDetailWords } from './sync-detail-words.ts';
import { syncAnnouncement, syncPillWords, type SyncTone } from './sync-words.ts';

const words = currentMessages().shell.sync;
const atMs = new Date(2026, 10, 21, 10, 42, 7).getTime();
const context = { nowMs: atMs, people: 12 };

/** One row per state: what the pill says, how it looks, and a piece of what is behind it. */
const TABLE: readonly (readonly [SyncStatus, string, SyncTone, string])[] = [
  [{ kind: 'opening' }, 'Opening', 'neutral', 'Reading the board'],
  [{ kind: 'synced', confirmedAtMs: atMs }, 'Synced', 'ok', 'confirmed 10:42:07 · 12 people here'],
  [{ kind: 'on-device', unsaved: 0 }, 'On this device', 'neutral', 'no server has it'],
  [{ kind: 'on-device', unsaved: 2 }, 'On this device', 'neutral', 'are being written.'],
  [{ kind: 'saving', waiting: 1 }, 'Saving', 'neutral', 'being written'],
  [
    { kind: 'saving-slowly', connected: true, waiting: 1 },
    'Saving',
    'neutral',
    'takes long to store your last changes on this device. They are safe only while',
  ],
  [
    { kind: 'saving-slowly', connected: false, waiting: 1 },
    'Saving',
    'neutral',
    'Do not close it.',
  ],
  [{ kind: 'sending', waiting: 4 }, 'Sending 4', 'neutral', '4 changes are saved on this device'],
  [{ kind: 'sending', waiting: 1 }, 'Sending 1', 'neutral', '1 change is saved on this device'],
  [
    { kind: 'offline', waiting: 4, lastContactAtMs: atMs, nextTryAtMs: atMs + 5_200 },
    'Offline · 4 waiting',
    'risk',
    'Last contact 10:42. Trying again in 6 s.',
  ],
  [
    { kind: 'offline', waiting: 0, lastContactAtMs: undefined, nextTryAtMs: undefined },
    'Offline',
    'risk',
    'returns. Trying to connect.',
  ],
  [{ kind: 'catching-up', waiting: 0 }, 'Catching up', 'neutral', 'Receiving'],
  [{ kind: 'catching-up', waiting: 2 }, 'Catching up', 'neutral', '2 changes are saved'],
  [
    { kind: 'not-saved-on-device', reason: 'quota', connected: true, waiting: 1 },
    'Not saved on this device',
    'stop',
    'full. They are safe only while this tab is open and connected.',
  ],
  [
    { kind: 'not-saved-on-device', reason: 'private', connected: false, waiting: 1 },
    'Not saved on this device',
    'stop',
    'Do not close it.',
  ],
  [
    { kind: 'not-saved-on-device', reason: 'silent', connected: false, waiting: 1 },
    'Not saved on this device',
    'stop',
    'has not answered for long',
  ],
  [
    { kind: 'server-not-saving', waiting: 3 },
    'Server is not saving',
    'stop',
    'kept on this device',
  ],
  [
    { kind: 'not-accepted', reason: 'viewer', waiting: 14 },
    'Not accepted',
    'stop',
    'Your edit rights ended. 14 changes were not sent.',
  ],
  [
    { kind: 'update-needed', reason: 'server-is-newer', waiting: 3 },
    'Update needed',
    'risk',
    'older than the server',
  ],
  [
    { kind: 'update-needed', reason: 'server-is-older', waiting: 3 },
    'Update needed',
    'risk',
    'newer than the server',
  ],
  [
    { kind: 'update-needed', reason: 'board-is-newer', waiting: 3 },
    'Update needed',
    'risk',
    'A newer Weft has worked on this board',
  ],
  [{ kind: 'gone', reason: 'revoked', waiting: 0 }, 'Not connected', 'stop', 'no longer offers'],
];

describe('the sync pill', () => {
  it.each(TABLE)('%o reads as "%s"', (status, text, tone, detail) => {
    expect(syncPillWords(status, words.pill)).toMatchObject({ text, tone });
    const sentences = syncDetailWords(status, currentLaterMessages().syncDetails.detail, context);
    expect(sentences.join(' ')).toContain(detail);
  });

  it('is green in exactly one state: the one in which nothing is pending', () => {
    const green = TABLE.filter(([status]) => syncPillWords(status, words.pill).tone === 'ok');
    expect(green.map(([status]) => status.kind)).toEqual(['synced']);
  });
});

describe('what is said about sync', () => {
  it('is assertive only for lost storage and lost rights', () => {
    const kinds = [...new Set(TABLE.map(([status]) => status.kind))];
    const assertive = kinds.filter(
      (kind) => syncAnnouncement('saving', kind, words.said)?.urgency === 'assertive',
    );
    expect(assertive).toEqual(['not-saved-on-device', 'server-not-saving', 'not-accepted']);
  });

  it('says once that the connection is gone, and that it is back', () => {
    expect(syncAnnouncement('saving', 'offline', words.said)?.text).toMatch(/^Offline/);
    expect(syncAnnouncement('offline', 'offline', words.said)).toBeUndefined();
    expect(syncAnnouncement('catching-up', 'synced', words.said)?.text).toMatch(/^Connected again/);
  });

  it('is silent about the ordinary round of saving and synced', () => {
    expect(syncAnnouncement('synced', 'saving', words.said)).toBeUndefined();
    expect(syncAnnouncement('saving', 'synced', words.said)).toBeUndefined();
    expect(syncAnnouncement('opening', 'synced', words.said)).toBeUndefined();
    expect(syncAnnouncement('saving', 'saving-slowly', words.said)).toBeUndefined();
    expect(syncAnnouncement('saving-slowly', 'synced', words.said)).toBeUndefined();
  });
});
