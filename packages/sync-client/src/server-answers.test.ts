import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DeviceMemory } from './testing/memory-device-store.ts';
import { settle } from './testing/manual-clock.ts';
import { SyncDesk } from './testing/sync-desk.ts';

let desk = new SyncDesk();
const fresh = (): SyncDesk => {
  desk = new SyncDesk();
  return desk;
};
afterEach(() => desk.close());

describe('what the server says', () => {
  it('[SC15] a server that cannot save is shown, and its return', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    server.setSaving(false);
    tab.write('one');
    await settle();
    expect(tab.client.status).toEqual({ kind: 'server-not-saving', waiting: 1 });
    await clock.advance(60_000);
    expect(tab.client.status).toEqual({ kind: 'server-not-saving', waiting: 1 });
    server.setSaving(true);
    await settle();
    expect(tab.client.status.kind).toBe('synced');
  });

  it('[SC16] a viewer is frozen and synced, and has no tab channel', async () => {
    const { clock } = fresh();
    const editor = desk.open('Ada', new DeviceMemory());
    const viewer = desk.open('Eve', new DeviceMemory(), { role: 'viewer' });
    editor.write('one');
    await clock.advance(1_000);
    expect(viewer.client.frozen).toBe('viewer');
    expect(viewer.client.role).toBe('viewer');
    expect(viewer.client.status.kind).toBe('synced');
    expect(viewer.names()).toBe('one');
    const posted = desk.tabs.posted;
    viewer.doc.getMap('names').set('sneaked', true);
    await settle();
    expect(desk.tabs.posted).toBe(posted);
    expect(desk.onDisk()).toBe('one');
  });

  it('[SC17] refused changes are kept, can be downloaded, and survive a restart', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    tab.write('accepted');
    await clock.advance(1_000);
    server.network.isUp = false;
    server.network.cut();
    await settle();
    tab.write('late');
    server.changeRoles('viewer');
    server.network.isUp = true;
    await clock.advance(10_000);
    expect(tab.client.status).toEqual({ kind: 'not-accepted', reason: 'viewer', waiting: 1 });
    expect(tab.client.frozen).toBe('not-accepted');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(tab.doc));
    expect(tab.client.notAccepted?.waiting).toBe(1);
    expect(
      Y.decodeUpdate(tab.client.notAccepted?.download() ?? new Uint8Array()).structs,
    ).toHaveLength(1);
    tab.crash();
    const again = desk.open('Ada', memory, { role: 'viewer' });
    await clock.advance(1_000);
    expect(again.client.status).toMatchObject({ kind: 'not-accepted', waiting: 1 });
    expect(desk.onDisk()).toBe('accepted');
  });

  it('[SC17] a change refused on a live socket is not accepted', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    server.changeRoles('viewer');
    tab.write('too late');
    await settle();
    expect(tab.client.status).toEqual({ kind: 'not-accepted', reason: 'viewer', waiting: 1 });
    expect(desk.onDisk()).toBe('');
  });

  it('[SC18] discarding empties the device and asks for a fresh document', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    tab.write('accepted');
    await clock.advance(1_000);
    server.changeRoles('viewer');
    tab.write('refused');
    await settle();
    let asked = 0;
    tab.client.onNeedsFreshDocument(() => (asked += 1));
    memory.failAll('aborted');
    expect(await tab.client.notAccepted?.discard()).toBe(false);
    expect(asked).toBe(0);
    memory.failAll(undefined);
    expect(await tab.client.notAccepted?.discard()).toBe(true);
    expect(asked).toBe(1);
    await tab.client.close();
    const next = desk.open('Ada', memory, { role: 'viewer' });
    await clock.advance(1_000);
    expect(next.client.status.kind).toBe('synced');
    expect(next.names()).toBe('accepted');
  });

  it('[SC19] a returned right makes the waiting changes go up after all', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    await clock.advance(1_000);
    server.changeRoles('viewer');
    tab.write('early');
    await clock.advance(1_000);
    tab.crash();
    server.changeRoles('editor');
    const again = desk.open('Ada', memory, { role: 'editor' });
    await clock.advance(1_000);
    expect(again.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('early');
  });

  it('[SC19] a viewer who becomes editor on a live socket is asked for the document', async () => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory(), { role: 'viewer' });
    await clock.advance(1_000);
    server.changeRoles('editor');
    await clock.advance(2_000);
    expect(tab.client.frozen).toBeUndefined();
    tab.write('now');
    await settle();
    expect(tab.client.status.kind).toBe('synced');
    expect(desk.onDisk()).toBe('now');
  });

  it.each([
    ['newer', { min: 2, max: 3 }],
    ['older', { min: 0, max: 0 }],
  ] as const)(
    '[SC20] a server that is %s in the schema asks for an update, and what waits is kept',
    async (which, schema) => {
      const { server, clock } = fresh();
      server.schema = schema;
      const memory = new DeviceMemory();
      const tab = desk.open('Ada', memory);
      tab.write('one');
      await clock.advance(1_000);
      const reason = `server-is-${which}`;
      expect(tab.client.status).toEqual({ kind: 'update-needed', reason, waiting: 1 });
      expect(tab.client.frozen).toBe('update-needed');
      expect(memory.board(desk.boardId).outbox).toHaveLength(1);
    },
  );

  it('[SC105] a board that a later version has had here is shown, not edited, not sent', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    server.network.isUp = false;
    const later = desk.open('Ada', memory, { also: { schemaVersion: 2 } });
    later.write('later');
    await clock.advance(1_000);
    await memory.open(desk.boardId).saveRecord({ schema: 2 });
    later.crash();
    server.network.isUp = true;
    const { tokens } = server;
    const tab = desk.open('Ada', memory);
    await clock.advance(60_000);
    expect(tab.names()).toBe('later');
    expect(tab.client.frozen).toBe('update-needed');
    expect(tab.client.status).toEqual({
      kind: 'update-needed',
      reason: 'board-is-newer',
      waiting: 1,
    });
    expect([server.tokens, desk.onDisk()]).toEqual([tokens, '']);
    tab.crash();
    server.schema = { min: 1, max: 2 };
    desk.open('Ada', memory, { also: { schemaVersion: 2 } });
    await clock.advance(1_000);
    expect(desk.onDisk()).toBe('later');
    expect(memory.board(desk.boardId).outbox).toEqual([]);
  });

  it('[SC105] tabs of different versions do not hear each other', async () => {
    const { server, clock } = fresh();
    server.schema = { min: 1, max: 2 };
    const memory = new DeviceMemory();
    const earlier = desk.open('Ada', memory);
    const later = desk.open('Ada', memory, { also: { schemaVersion: 2 } });
    await clock.advance(1_000);
    server.network.isUp = false;
    server.network.cut();
    later.write('later');
    await clock.advance(1_000);
    expect(earlier.names()).toBe('');
    server.network.isUp = true;
    await clock.advance(60_000);
    expect(earlier.names()).toBe('later');
  });

  it.each([
    [4401, { kind: 'gone', reason: 'revoked', waiting: 0 }],
    [4403, { kind: 'gone', reason: 'revoked', waiting: 0 }],
    [4404, { kind: 'gone', reason: 'no-such-board', waiting: 0 }],
    [4409, { kind: 'gone', reason: 'lineage', waiting: 0 }],
    [4413, { kind: 'not-accepted', reason: 'too-big', waiting: 0 }],
    [4422, { kind: 'not-accepted', reason: 'refused', waiting: 0 }],
    [4426, { kind: 'update-needed', reason: 'server-is-newer', waiting: 0 }],
    [4400, { kind: 'update-needed', reason: 'server-is-newer', waiting: 0 }],
  ])('[SC21] close code %i is final', async (code, expected) => {
    const { server, clock } = fresh();
    const tab = desk.open('Ada', new DeviceMemory());
    await clock.advance(1_000);
    const { tokens } = server;
    server.closeAll(code);
    await clock.advance(120_000);
    expect(tab.client.status).toEqual(expected);
    expect(server.tokens).toBe(tokens);
  });

  it.each(['revoked', 'no-such-board', 'lineage'] as const)(
    '[SC22] a token refused as %s ends in gone, with what waits at hand',
    async (code) => {
      const { server, clock } = fresh();
      server.refusal = { code };
      const tab = desk.open('Ada', new DeviceMemory());
      tab.write('one');
      await clock.advance(60_000);
      expect(tab.client.status).toEqual({ kind: 'gone', reason: code, waiting: 1 });
      expect(tab.client.frozen).toBe('gone');
      expect(tab.client.notAccepted?.waiting).toBe(1);
    },
  );

  it('[SC23] another lineage than the device’s is never mixed in', async () => {
    const { server, clock } = fresh();
    const memory = new DeviceMemory();
    const tab = desk.open('Ada', memory);
    tab.write('old');
    await clock.advance(1_000);
    tab.crash();
    server.lineage = 'b'.repeat(32);
    const again = desk.open('Ada', memory);
    await clock.advance(1_000);
    expect(again.client.status).toMatchObject({ kind: 'gone', reason: 'lineage' });
  });
});
