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

/** A device that has opened the board before, so that its tabs know who they belong to. */
async function knownDevice(): Promise<DeviceMemory> {
  const memory = new DeviceMemory();
  const tab = desk.open('Ada', memory);
  await desk.clock.advance(1_000);
  tab.crash();
  return memory;
}

describe('tabs of one board', () => {
  it('[SC49] an offline edit in one tab appears in the other, once, and only its writer stores it', async () => {
    const { server, clock } = fresh();
    const memory = await knownDevice();
    server.network.isUp = false;
    const one = desk.open('Ada', memory);
    const two = desk.open('Ada', memory);
    await clock.advance(1_000);
    const { updates } = memory.board(desk.boardId);
    const stored = updates.length;
    const posted = desk.tabs.posted;
    one.write('offline');
    await clock.advance(1_000);
    expect(two.names()).toBe('offline');
    expect(two.client.status).toMatchObject({ kind: 'offline', waiting: 1 });
    expect(desk.tabs.posted).toBe(posted + 1);
    expect(memory.board(desk.boardId).updates).toHaveLength(stored + 1);
  });

  it('[SC50] what was edited before a tab listened is asked for', async () => {
    const { server, clock } = fresh();
    const memory = await knownDevice();
    server.network.isUp = false;
    const one = desk.open('Ada', memory);
    await clock.advance(1_000);
    memory.failAll('quota');
    one.write('unsaved');
    await settle();
    const two = desk.open('Ada', memory);
    memory.failAll(undefined);
    await clock.advance(5_000);
    expect(two.names()).toBe('unsaved');
  });

  it('[SC51] a connected tab sends for one that is not; the writer keeps its record till its own answer', async () => {
    const { clock } = fresh();
    const memory = await knownDevice();
    const offline = desk.open('Ada', memory, {
      also: {
        session: { fetchToken: () => new Promise(() => undefined), setName: () => undefined },
      },
    });
    const online = desk.open('Ada', memory);
    await clock.advance(5_000);
    offline.write('through the other');
    await clock.advance(1_000);
    expect(offline.client.status).toMatchObject({ kind: 'offline', waiting: 1 });
    expect(desk.onDisk()).toBe('through the other');
    expect(online.client.status.kind).toBe('synced');
    expect(memory.board(desk.boardId).outbox).toHaveLength(1);
  });

  it('[SC52] what a closed tab left waiting is sent and drained by any other', async () => {
    const { server, clock } = fresh();
    const memory = await knownDevice();
    server.network.isUp = false;
    const closed = desk.open('Ada', memory, { also: { openTabChannel: undefined } });
    const open = desk.open('Ada', memory, { also: { openTabChannel: undefined } });
    await clock.advance(1_000);
    closed.write('left behind');
    await clock.advance(1_000);
    closed.crash();
    expect(open.names()).toBe('');
    server.network.isUp = true;
    open.client.tryNow();
    await clock.advance(1_000);
    expect(open.names()).toBe('left behind');
    expect(desk.onDisk()).toBe('left behind');
    expect(open.client.status.kind).toBe('synced');
    expect(memory.board(desk.boardId).outbox).toHaveLength(0);
  });

  it('[SC52] what an open tab waits with is left to it', async () => {
    const { clock } = fresh();
    const memory = await knownDevice();
    const writer = desk.open('Ada', memory, {
      also: {
        session: { fetchToken: () => new Promise(() => undefined), setName: () => undefined },
      },
    });
    await clock.advance(1_000);
    writer.write('mine');
    await clock.advance(1_000);
    const reader = desk.open('Ada', memory);
    await clock.advance(1_000);
    expect(reader.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('mine');
    expect(memory.board(desk.boardId).outbox).toHaveLength(1);
  });

  it('[SC52] what a tab left that was closed while sending is drained within 5 s', async () => {
    const { server, clock } = fresh();
    const memory = await knownDevice();
    const closed = desk.open('Ada', memory);
    const open = desk.open('Ada', memory);
    await clock.advance(1_000);
    server.commitsByItself = false;
    closed.write('on its way');
    await clock.advance(100);
    closed.crash();
    server.commit();
    expect(memory.board(desk.boardId).outbox).toHaveLength(1);
    server.commitsByItself = true;
    await clock.advance(5_000);
    expect(memory.board(desk.boardId).outbox).toHaveLength(0);
    expect(desk.onDisk()).toBe('on its way');
    expect(open.client.status.kind).toBe('synced');
  });

  it('[SC53] without locks whoever opens the board drains everything', async () => {
    const { server, clock } = fresh();
    const memory = await knownDevice();
    server.network.isUp = false;
    const closed = desk.open('Ada', memory, { also: { tabLocks: undefined } });
    await clock.advance(1_000);
    closed.write('left');
    await clock.advance(1_000);
    server.network.isUp = true;
    desk.open('Ada', memory, { also: { tabLocks: undefined } });
    await clock.advance(1_000);
    expect(memory.board(desk.boardId).outbox).toHaveLength(0);
    expect(desk.onDisk()).toBe('left');
  });

  it('[SC54] a viewer’s tab beside an editor’s neither takes nor discards what that one waits with', async () => {
    const { server, clock } = fresh();
    const memory = await knownDevice();
    server.network.isUp = false;
    const editor = desk.open('Ada', memory);
    await clock.advance(1_000);
    editor.write('waiting');
    await clock.advance(1_000);
    server.network.isUp = true;
    const viewer = desk.open('Eve', memory, { role: 'viewer' });
    await settle();
    expect(viewer.client.status.kind).toBe('synced');
    expect(memory.board(desk.boardId).outbox).toHaveLength(1);
    editor.client.tryNow();
    await clock.advance(1_000);
    expect(editor.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('waiting');
  });

  it('[SC57] what a tab waits with that ends beside a viewer’s tab is told there', async () => {
    const { clock } = fresh();
    const memory = await knownDevice();
    const editor = desk.open('Ada', memory, {
      also: {
        session: { fetchToken: () => new Promise(() => undefined), setName: () => undefined },
      },
    });
    await clock.advance(1_000);
    editor.write('waiting');
    await clock.advance(1_000);
    const viewer = desk.open('Eve', memory, { role: 'viewer' });
    await clock.advance(3_000);
    expect(viewer.client.status.kind).toBe('synced');
    editor.crash();
    await clock.advance(5_000);
    expect(viewer.client.status).toMatchObject({ kind: 'not-accepted', waiting: 1 });
  });
});
