import { brandId, type UserId } from '@weft/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from './testing/manual-clock.ts';
import { DeviceMemory } from './testing/memory-device-store.ts';
import { SyncDesk, type Tab } from './testing/sync-desk.ts';

let desk = new SyncDesk();
afterEach(() => desk.close());

/** A device on which somebody has made a board for themselves. */
async function deviceWithBoard(): Promise<DeviceMemory> {
  desk = new SyncDesk();
  const memory = new DeviceMemory();
  const store = memory.open(desk.boardId);
  await store.saveRecord({
    home: 'device',
    lineage: 'a'.repeat(32),
    userId: brandId<UserId>('D'.repeat(26)),
    role: 'facilitator',
    schema: 1,
  });
  await store.close();
  return memory;
}

function open(memory: DeviceMemory): Tab {
  return desk.open('Ada', memory, {
    also: {
      home: 'device',
      session: {
        fetchToken: () => Promise.reject(new Error('There is no server to ask')),
        setName: () => undefined,
      },
    },
  });
}

describe('a board without a server', () => {
  it('[SC100] asks nothing of a server, whatever happens to the network, and says where it is', async () => {
    const memory = await deviceWithBoard();
    const tab = open(memory);
    await desk.clock.advance(60_000);
    tab.tell('online');
    tab.client.tryNow();
    await desk.clock.advance(60_000);
    expect(tab.client.status).toEqual({ kind: 'on-device', unsaved: 0 });
    expect(tab.client.frozen).toBeUndefined();
    expect(tab.client.role).toBe('facilitator');
    tab.write('first');
    expect(tab.client.status).toEqual({ kind: 'on-device', unsaved: 1 });
    await desk.clock.advance(100);
    expect(tab.client.status).toEqual({ kind: 'on-device', unsaved: 0 });
  });

  it('[SC101] keeps what was written without a queue, and takes along what a crash left in one', async () => {
    const memory = await deviceWithBoard();
    const tab = open(memory);
    await desk.clock.advance(1_000);
    for (const name of ['one', 'two', 'three']) {
      tab.write(name);
      await settle();
    }
    await desk.clock.advance(1_000);
    expect(memory.board(desk.boardId).outbox).toHaveLength(0);
    tab.crash();
    // As if the tab had died between its two calls.
    const left = memory.open(desk.boardId);
    const { updates } = memory.board(desk.boardId);
    const local = updates.map((update) => ({ update, atMs: 1 }));
    await left.append({ tabId: 'dead', local, received: [] });
    await left.close();
    const again = open(memory);
    await desk.clock.advance(1_000);
    expect(again.names()).toBe('one three two');
    expect(memory.board(desk.boardId).outbox).toHaveLength(0);
    expect(again.client.status).toEqual({ kind: 'on-device', unsaved: 0 });
  });

  it('[SC102] is one board in several tabs, each change stored once', async () => {
    const memory = await deviceWithBoard();
    const [one, two] = [open(memory), open(memory)];
    await desk.clock.advance(1_000);
    one.write('here');
    await desk.clock.advance(1_000);
    expect(two.names()).toBe('here');
    expect(two.client.status).toEqual({ kind: 'on-device', unsaved: 0 });
    expect(memory.board(desk.boardId).updates).toHaveLength(1);
  });

  it('[SC103] says when the device cannot keep it, and writes everything once it can', async () => {
    const memory = await deviceWithBoard();
    const tab = open(memory);
    await desk.clock.advance(1_000);
    memory.failAll('quota');
    tab.write('late');
    await desk.clock.advance(1_000);
    expect(tab.client.status).toEqual({
      kind: 'not-saved-on-device',
      reason: 'quota',
      connected: false,
      waiting: 1,
    });
    memory.failAll(undefined);
    await desk.clock.advance(5_000);
    expect(tab.client.status).toEqual({ kind: 'on-device', unsaved: 0 });
    expect(memory.board(desk.boardId).updates).toHaveLength(1);
  });
});
