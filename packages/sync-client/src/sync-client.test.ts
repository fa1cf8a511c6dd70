import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { apartFromWaiting } from './apart-from-waiting.ts';
import { DeviceMemory } from './testing/memory-device-store.ts';
import { settle } from './testing/manual-clock.ts';
import { SyncDesk } from './testing/sync-desk.ts';

let desk = new SyncDesk();
const fresh = (): SyncDesk => {
  desk = new SyncDesk();
  return desk;
};
afterEach(() => desk.close());

describe('opening', () => {
  it('[SC3] the board is there from the device before any connection', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const first = desk.open('Ada', memory);
    first.write('kept');
    await clock.advance(1_000);
    first.crash();
    server.network.isUp = false;
    const second = desk.open('Ada', memory);
    await second.client.loaded;
    expect(second.names()).toBe('kept');
    await clock.advance(1_000);
    expect(second.client.status).toMatchObject({ kind: 'offline', waiting: 0 });
  });

  it('[SC4] synced is said only after a barrier of this socket was answered', async () => {
    const { server, clock } = fresh();
    server.commitsByItself = false;
    const tab = desk.open('Ada', new DeviceMemory());
    const seen: string[] = [];
    tab.client.subscribe(() => seen.push(tab.client.status.kind));
    tab.write('one');
    await clock.advance(2_000);
    expect(tab.client.status).toEqual({ kind: 'catching-up', waiting: 1 });
    expect(seen).not.toContain('synced');
    server.commit();
    await settle();
    expect(tab.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('one');
  });
});

describe('local changes', () => {
  it('[SC4] no barrier is sent before the server has asked for the document', async () => {
    const { server, clock } = fresh();
    server.asksByItself = false;
    const tab = desk.open('Ada', new DeviceMemory());
    await tab.client.loaded;
    tab.write('offline');
    await clock.advance(1_000);
    expect(tab.client.status).toEqual({ kind: 'catching-up', waiting: 1 });
    expect(server.barriersAnswered).toBe(0);
    server.ask();
    await settle();
    expect(tab.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('offline');
  });

  it('[SC5] a change waits from the event until the answer, and is sending after 3 s', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    await clock.advance(1_000);
    server.commitsByItself = false;
    tab.write('one');
    expect(tab.client.status).toEqual({ kind: 'saving', waiting: 1 });
    await clock.advance(2_999);
    expect(tab.client.status).toEqual({ kind: 'saving', waiting: 1 });
    await clock.advance(1);
    expect(tab.client.status).toEqual({ kind: 'sending', waiting: 1 });
    expect(memory.board(desk.boardId).outbox).toHaveLength(1);
    server.commit();
    await settle();
    expect(tab.client.status.kind).toBe('synced');
    expect(memory.board(desk.boardId).outbox).toHaveLength(0);
  });

  it('[SC6] document and outbox are written in one call', async () => {
    const { server, clock } = fresh();
    server.network.isUp = false;
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    await clock.advance(1_000);
    const calls = memory.calls;
    tab.write('one');
    await settle();
    expect(memory.calls).toBe(calls + 1);
    const { updates, outbox } = memory.board(desk.boardId);
    expect(updates).toHaveLength(1);
    expect(outbox.map(({ update }) => [...update])).toEqual(updates.map((update) => [...update]));
  });

  it('[SC7] an answer meant for an earlier socket confirms nothing', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    await clock.advance(1_000);
    server.commitsByItself = false;
    tab.write('one');
    await settle();
    server.crash();
    await clock.advance(5_000);
    expect(tab.client.status).toEqual({ kind: 'catching-up', waiting: 1 });
    server.tell({ type: 'barrier', nonce: { socket: 1, number: 1 } });
    server.tell({ type: 'barrier', nonce: { socket: 1, number: 2 } });
    await settle();
    expect(tab.client.status).toEqual({ kind: 'catching-up', waiting: 1 });
    expect(memory.board(desk.boardId).outbox).toHaveLength(1);
    server.commit();
    await settle();
    expect(tab.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('one');
  });

  it('[SC8] a restarted client sends what waited and drains it', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const first = desk.open('Ada', memory);
    await clock.advance(1_000);
    server.network.isUp = false;
    server.network.cut();
    await settle();
    first.write('one');
    first.write('two');
    await settle();
    expect(first.client.status).toMatchObject({ kind: 'offline', waiting: 2 });
    first.crash();
    const second = desk.open('Ada', memory);
    await clock.advance(1_000);
    expect(second.client.status).toMatchObject({ kind: 'offline', waiting: 2 });
    server.network.isUp = true;
    second.client.tryNow();
    await settle();
    expect(second.client.status.kind).toBe('synced');
    expect(memory.board(desk.boardId).outbox).toHaveLength(0);
    expect(desk.onDisk()).toBe('one two');
  });

  it('[SC9] received changes reach the device in batches, small ones as one record', async () => {
    const { clock } = fresh();
    const memory = new DeviceMemory();
    const ada = desk.open('Ada', new DeviceMemory());
    const bob = desk.open('Bob', memory);
    await clock.advance(1_000);
    const calls = memory.calls;
    const { length } = memory.board(desk.boardId).updates;
    for (const key of ['a', 'b', 'c', 'd']) ada.write(key);
    await clock.advance(1_000);
    expect(memory.calls).toBe(calls + 1);
    expect(memory.board(desk.boardId).updates).toHaveLength(length + 1);
    bob.crash();
    desk.server.network.isUp = false;
    const again = desk.open('Bob', memory);
    await again.client.loaded;
    expect(again.names()).toBe('a b c d');
  });

  it('[SC104] what waits is told apart after a restart, also behind a compaction', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    for (let number = 0; number < 600; number += 1) tab.write(`sent ${number.toString()}`);
    await clock.advance(1_000);
    expect(tab.client.takeKept()).toBeUndefined();
    server.network.isUp = false;
    server.network.cut();
    tab.write('waits');
    await clock.advance(1_000);
    tab.crash();
    const again = desk.open('Ada', memory);
    await again.client.loaded;
    const kept = again.client.takeKept();
    const before = new Y.Doc();
    const { settled, waiting } = apartFromWaiting(kept?.updates ?? [], kept?.outbox ?? []);
    for (const update of settled) Y.applyUpdate(before, update);
    expect(waiting).toHaveLength(1);
    expect(before.getMap('names').size).toBe(600);
    expect(again.names()).toContain('waits');
    expect(again.client.takeKept()).toBeUndefined();
  });

  it('[SC10] a long log is compacted and says the same', async () => {
    const { clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    await clock.advance(1_000);
    for (let number = 0; number < 600; number += 1) tab.doc.getText('t').insert(0, 'x');
    await clock.advance(1_000);
    expect(memory.board(desk.boardId).updates.length).toBeLessThan(10);
    tab.crash();
    const again = desk.open('Ada', memory);
    await again.client.loaded;
    expect(again.doc.getText('t').toJSON()).toHaveLength(600);
  });
});
