import { afterEach, describe, expect, it } from 'vitest';
import { CLOSE_CODES } from '@weft/sync-protocol';
import { DeviceMemory } from './testing/memory-device-store.ts';
import { settle } from './testing/manual-clock.ts';
import { SyncDesk } from './testing/sync-desk.ts';

let desk = new SyncDesk();
const fresh = (): SyncDesk => {
  desk = new SyncDesk();
  return desk;
};
afterEach(() => desk.close());

describe('connection', () => {
  it('[SC27] every connect begins with a fresh token, and an expired one is followed by another', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    expect(server.tokens).toBe(1);
    server.closeAll(CLOSE_CODES.tokenExpired);
    await clock.advance(1_000);
    expect(server.tokens).toBe(2);
    expect(tab.client.status.kind).toBe('synced');
  });

  it.each([CLOSE_CODES.restarting, CLOSE_CODES.tryAgainLater, 1006])(
    '[SC28] after close code %i it tries again',
    async (code) => {
      const { server, clock } = fresh();
      const tab = desk.open('Ada', new DeviceMemory());
      await clock.advance(1_000);
      server.closeAll(code);
      await settle();
      expect(tab.client.status).toMatchObject({ kind: 'offline', waiting: 0 });
      await clock.advance(1_000);
      expect(tab.client.status.kind).toBe('synced');
    },
  );

  it('[SC28] a token source that is busy is not asked before its time', async () => {
    const { server, clock } = fresh();
    server.refusal = { code: 'busy', retryAfterMs: 60_000 };
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    server.refusal = undefined;
    await clock.advance(58_000);
    expect(server.tokens).toBe(0);
    await clock.advance(2_000);
    expect(tab.client.status.kind).toBe('synced');
  });

  it('[SC29] at 80 % of a token’s life a live socket gets the next one and stays', async () => {
    const { server, clock } = fresh();
    // The device's clock is wrong by a year: only the server's counts.
    clock.skewMs = 31_536_000_000;
    server.tokenLifeMs = 100_000;
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(79_000);
    expect(server.tokensInBand).toBe(0);
    await clock.advance(2_000);
    expect(server.tokensInBand).toBe(1);
    await clock.advance(160_000);
    expect(server.tokensInBand).toBe(3);
    expect(tab.client.status.kind).toBe('synced');
    expect(server.network.openSockets).toBe(1);
  });

  it('[SC29] without an answer the token is asked for again; a final refusal ends it', async () => {
    const { server, clock } = fresh();
    server.tokenLifeMs = 100_000;
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    server.refusal = { code: 'unreachable' };
    await clock.advance(80_000);
    expect(tab.client.status.kind).toBe('synced');
    server.refusal = { code: 'revoked' };
    await clock.advance(6_000);
    expect(tab.client.status).toMatchObject({ kind: 'gone', reason: 'revoked' });
  });

  it('[SC29] a new name takes effect on the live socket', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    tab.client.setName('Ada Lovelace');
    await settle();
    expect(server.tokensInBand).toBe(1);
  });

  it('[SC41] a half-open line is noticed within 15 s, and nothing is lost', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    server.network.isSilent = true;
    tab.write('one');
    await clock.advance(17_000);
    expect(tab.client.status).toMatchObject({ kind: 'offline', waiting: 1 });
    server.network.isSilent = false;
    await clock.advance(30_000);
    expect(tab.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('one');
  });

  it('[SC41] a quiet but living line stays', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(600_000 * 0.7);
    expect(server.tokens).toBe(1);
    expect(tab.client.status.kind).toBe('synced');
  });

  it('[SC56] a device that says it has no network is offline within 3 s, unless the line answers', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    tab.tell('offline');
    await clock.advance(4_000);
    expect(tab.client.status.kind).toBe('synced');
    server.network.isSilent = true;
    tab.tell('offline');
    await clock.advance(3_000);
    expect(tab.client.status.kind).toBe('offline');
  });

  it('[SC42] waking up asks at once instead of waiting for silence', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    server.network.isSilent = true;
    tab.tell('wake');
    await clock.advance(9_000);
    expect(tab.client.status.kind).toBe('offline');
    server.network.isSilent = false;
    tab.tell('online');
    await settle();
    expect(tab.client.status.kind).toBe('synced');
  });

  it.each([
    ['an unknown sync message', [0, 9]],
    ['a presence message cut short', [1, 200]],
    ['a barrier cut short', [100, 1]],
    ['a notice cut short', [102, 200]],
  ])('[SC43] %s ends the socket, not the client', async (_name, bytes) => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    server.sendRaw(new Uint8Array(bytes));
    await settle();
    expect(tab.client.status.kind).toBe('offline');
    await clock.advance(1_000);
    expect(tab.client.status.kind).toBe('synced');
  });

  it('[SC43] a notice of a later version is passed over; a session of one asks for an update', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    const later = new TextEncoder().encode('{"kind":"vote"}');
    server.sendRaw(new Uint8Array([102, later.length, ...later]));
    await settle();
    expect(tab.client.status.kind).toBe('synced');
    server.sendRaw(new Uint8Array([101, later.length, ...later]));
    await settle();
    expect(tab.client.status.kind).toBe('update-needed');
  });
});
