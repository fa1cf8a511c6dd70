import { afterEach, describe, expect, it } from 'vitest';
import { DeviceMemory } from './testing/memory-device-store.ts';
import { settle } from './testing/manual-clock.ts';
import { SyncDesk } from './testing/sync-desk.ts';

let desk = new SyncDesk();
const fresh = (): SyncDesk => {
  desk = new SyncDesk();
  return desk;
};
afterEach(() => desk.close());

describe('a device that fails', () => {
  it('[SC11] every single failing call is shown, nothing is lost, and it recovers', async () => {
    for (let nth = 1; nth <= 8; nth += 1) {
      const { clock } = fresh();
      const memory = new DeviceMemory();
      memory.failCall(nth, 'quota');
      const tab = desk.open('Ada', memory);
      const seen = new Set<string>();
      tab.client.subscribe(() => seen.add(tab.client.status.kind));
      await clock.advance(500);
      for (const key of ['a', 'b', 'c']) {
        tab.write(key);
        await clock.advance(500);
      }
      const failed = memory.calls >= nth;
      await clock.advance(10_000);
      expect([nth, failed && !seen.has('not-saved-on-device')]).toEqual([nth, false]);
      expect(tab.client.status.kind).toBe('synced');
      tab.crash();
      desk.server.network.isUp = false;
      const again = desk.open('Ada', memory);
      await again.client.loaded;
      expect(again.names()).toBe('a b c');
      await desk.close();
    }
  });

  it('[SC12] while it fails the server still receives everything', async () => {
    const { clock } = fresh();
    const memory = new DeviceMemory();
    memory.failAll('private');
    const tab = desk.open('Ada', memory);
    tab.write('one');
    await clock.advance(5_000);
    expect(tab.client.status).toEqual({
      kind: 'not-saved-on-device',
      reason: 'private',
      connected: true,
      waiting: 0,
    });
    expect(desk.onDisk()).toBe('one');
    memory.failAll(undefined);
    await clock.advance(3_000);
    expect(tab.client.status.kind).toBe('synced');
    expect(memory.board(desk.boardId).updates.length).toBeGreaterThan(0);
  });

  it('[SC58] over a store that never answers it is told when the server’s copy is there', async () => {
    const { clock } = fresh();
    const memory = new DeviceMemory();
    memory.hold();
    const tab = desk.open('Ada', memory);
    await clock.advance(3_000);
    expect(tab.client.hasServerCopy).toBe(false);
    let isTold = false;
    tab.client.subscribe(() => {
      isTold ||= tab.client.hasServerCopy;
    });
    await clock.advance(3_000);
    expect(isTold).toBe(true);
    expect(tab.client.status.kind).toBe('opening');
    expect(tab.client.hasServerCopy).toBe(true);
    memory.release();
  });

  it('[SC13] over a device that does not answer the board opens within 5 s; after 30 s it counts as failing', async () => {
    const { clock } = fresh();
    const memory = new DeviceMemory();
    memory.hold();
    const tab = desk.open('Ada', memory);
    await clock.advance(5_000);
    tab.write('one');
    await settle();
    expect(desk.onDisk()).toBe('one');
    expect(tab.client.status).toMatchObject({ kind: 'saving-slowly', connected: true });
    await clock.advance(24_000);
    expect(tab.client.status.kind).toBe('saving-slowly');
    await clock.advance(2_000);
    expect(tab.client.status).toMatchObject({ kind: 'not-saved-on-device', reason: 'silent' });
    memory.release();
    await clock.advance(1_000);
    expect(tab.client.status.kind).toBe('synced');
  });

  it('[SC119] a device that takes long and then stores a change is never called failing', async () => {
    const { clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    await clock.advance(1_000);
    const seen: string[] = [];
    tab.client.subscribe(() => seen.push(tab.client.status.kind));
    memory.hold();
    tab.write('one');
    await clock.advance(6_000);
    memory.release();
    await clock.advance(1_000);
    expect([...new Set(seen)]).toEqual(['saving', 'saving-slowly', 'synced']);
    expect(memory.board(desk.boardId).updates.length).toBeGreaterThan(0);
  });

  it('[SC14] a damaged log is shown, filled from the server, and rewritten', async () => {
    const { clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    tab.write('one');
    await clock.advance(1_000);
    tab.crash();
    memory.damage(desk.boardId, () => new Uint8Array([200, 1, 3]));
    desk.server.network.isUp = false;
    const second = desk.open('Ada', memory);
    await clock.advance(1_000);
    expect(second.client.status).toMatchObject({ kind: 'not-saved-on-device', reason: 'damaged' });
    desk.server.network.isUp = true;
    second.client.tryNow();
    await clock.advance(1_000);
    expect(second.client.status.kind).toBe('synced');
    second.crash();
    desk.server.network.isUp = false;
    const third = desk.open('Ada', memory);
    await third.client.loaded;
    expect(third.names()).toBe('one');
  });
});
