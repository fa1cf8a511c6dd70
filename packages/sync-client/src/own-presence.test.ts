import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { presencePaceMs } from './own-presence.ts';
import { DeviceMemory } from './testing/memory-device-store.ts';
import { settle } from './testing/manual-clock.ts';
import { SyncDesk, type Tab } from './testing/sync-desk.ts';

let desk = new SyncDesk();
const fresh = (): SyncDesk => {
  desk = new SyncDesk();
  return desk;
};
afterEach(() => desk.close());

function seenBy(tab: Tab, other: Tab): unknown {
  return tab.client.awareness.getStates().get(other.doc.clientID)?.['pointer'];
}

describe('presence', () => {
  it('[SC44] who has set nothing yet is seen by others, and again after a reconnect', async () => {
    const { server, clock } = fresh();
    const ada = desk.open('Ada', new DeviceMemory());
    const eve = desk.open('Eve', new DeviceMemory(), { role: 'viewer' });
    await clock.advance(1_000);
    eve.client.awareness.setLocalStateField('pointer', 1);
    await clock.advance(1_000);
    expect(seenBy(ada, eve)).toBe(1);
    expect(eve.client.awareness.getStates().has(ada.doc.clientID)).toBe(true);
    server.crash();
    await settle();
    expect(seenBy(ada, eve)).toBeUndefined();
    await clock.advance(5_000);
    expect(seenBy(ada, eve)).toBe(1);
    expect(eve.client.awareness.getStates().has(ada.doc.clientID)).toBe(true);
  });

  it('[SC45] is sent at most ten times a second, the latest state last', async () => {
    const { server, clock } = fresh();
    const ada = desk.open('Ada', new DeviceMemory());
    const eve = desk.open('Eve', new DeviceMemory());
    await clock.advance(1_000);
    const before = server.presenceMessages;
    for (let step = 0; step < 100; step += 1) {
      ada.client.awareness.setLocalStateField('pointer', step);
      await clock.advance(10);
    }
    await clock.advance(200);
    const sent = server.presenceMessages - before;
    expect(sent).toBeGreaterThan(5);
    expect(sent).toBeLessThanOrEqual(12);
    expect(seenBy(eve, ada)).toBe(99);
  });

  it('[SC45] slows down with the number of people', () => {
    expect([1, 15, 16, 40, 41].map(presencePaceMs)).toEqual([100, 100, 250, 250, 1_000]);
  });

  it('[SC46] others’ presence is never sent back', async () => {
    const { server, clock } = fresh();
    const ada = desk.open('Ada', new DeviceMemory());
    desk.open('Eve', new DeviceMemory());
    await clock.advance(1_000);
    const before = server.presenceMessages;
    ada.client.awareness.setLocalStateField('pointer', 5);
    await clock.advance(1_000);
    expect(server.presenceMessages).toBe(before + 1);
  });

  it('[SC47] follows when Yjs changes the client number', async () => {
    const { clock } = fresh();
    const ada = desk.open('Ada', new DeviceMemory());
    const eve = desk.open('Eve', new DeviceMemory());
    await clock.advance(1_000);
    ada.client.awareness.setLocalStateField('pointer', 7);
    await clock.advance(1_000);
    const old = ada.doc.clientID;
    const double = new Y.Doc();
    double.clientID = old;
    double.getMap('names').set('by the double', true);
    Y.applyUpdate(eve.doc, Y.encodeStateAsUpdate(double));
    await clock.advance(5_000);
    expect(ada.doc.clientID).not.toBe(old);
    expect(ada.client.awareness.clientID).toBe(ada.doc.clientID);
    expect(seenBy(eve, ada)).toBe(7);
    expect(eve.client.awareness.getStates().has(old)).toBe(false);
    expect(ada.client.status.kind).toBe('synced');
  });

  it('[SC48] closing says goodbye', async () => {
    const { clock } = fresh();
    const ada = desk.open('Ada', new DeviceMemory());
    const eve = desk.open('Eve', new DeviceMemory());
    await clock.advance(1_000);
    expect(eve.client.awareness.getStates().has(ada.doc.clientID)).toBe(true);
    await ada.client.close();
    await ada.client.close();
    await settle();
    expect(eve.client.awareness.getStates().has(ada.doc.clientID)).toBe(false);
  });
});
