import * as Y from 'yjs';
import { describe, expect, it, vi } from 'vitest';
import { brandId, createId, type UserId } from '@weft/domain';
import { CLOSE_CODES, encodeMessage } from '@weft/sync-protocol';
import { settle, setUpRoom } from '../testing/room-set-up.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';
import { YjsPeer, sameDocument } from '../testing/yjs-peer.ts';

const TEXT = 'text:0123456789ABCDEFGHJKMNPQRS:description';

function newUser(): UserId {
  return brandId(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
}

describe('barriers', () => {
  it('[SV34] are answered only after the commit of everything before them, in order', async () => {
    const { server, board, storage, clock, commitAll } = await setUpRoom();
    const a = await YjsPeer.join(server, board, 'editor');
    const b = await YjsPeer.join(server, board, 'editor');
    a.barrier();
    expect(a.answeredBarriers).toEqual([1]);
    a.doc.getMap('items').set('a', 1);
    a.barrier();
    await settle();
    clock.advance(20);
    // B knows the update already and sends it again: its barrier must wait for the same commit.
    void b.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(b.doc) });
    b.barrier();
    await settle();
    expect([a.answeredBarriers, b.answeredBarriers]).toEqual([[1], []]);
    storage.failOne();
    await settle();
    expect(a.heard.at(-1)).toMatchObject({ notice: { kind: 'server-not-saving' } });
    expect(a.answeredBarriers).toEqual([1]);
    clock.advance(1_000);
    await commitAll();
    expect([a.answeredBarriers, b.answeredBarriers]).toEqual([[1, 2], [1]]);
    expect(
      a.heard.some((each) => each.type === 'notice' && each.notice.kind === 'server-saving'),
    ).toBe(true);
  });

  it('[SV35] of a viewer whose change was refused are answered by not-applied', async () => {
    const { server, board, clock, storage } = await setUpRoom();
    const editor = await YjsPeer.join(server, board, 'editor');
    const viewer = await YjsPeer.join(server, board, 'viewer');
    const stock = await YjsPeer.join(server, board, 'viewer', { speaksWeft: false });
    void viewer.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(viewer.doc) });
    viewer.barrier();
    expect([viewer.answeredBarriers, viewer.refusedBarriers]).toEqual([[1], []]);
    for (const peer of [viewer, stock]) {
      peer.doc.getMap('items').set('a', 1);
      peer.doc.getMap('items').set('b', 1);
      peer.barrier();
      peer.barrier();
      expect(peer.count('permission-denied')).toBe(1);
    }
    const told = viewer.heard.filter(
      (each) => each.type === 'notice' && !('barrier' in each.notice),
    );
    expect(told).toEqual([{ type: 'notice', notice: { kind: 'not-applied', reason: 'viewer' } }]);
    expect(stock.count('notice')).toBe(2);
    expect([viewer.answeredBarriers, viewer.refusedBarriers]).toEqual([[1], [2, 3]]);
    clock.advance(60_000);
    viewer.doc.getMap('items').set('c', 1);
    expect(viewer.count('permission-denied')).toBe(2);
    await settle();
    expect([storage.heldCount, editor.count('sync-update')]).toEqual([0, 0]);
  });
});

describe('what clients may not send', () => {
  it('[SV37] closes the sender with a code of its own', async () => {
    const { server, board } = await setUpRoom();
    const codes: [Uint8Array, number][] = [
      [encodeMessage({ type: 'notice', notice: { kind: 'server-saving' } }), 4403],
      [encodeMessage({ type: 'permission-denied', reason: 'no' }), 4403],
      [Uint8Array.of(3, 99), 4400],
      [Uint8Array.of(1, 2, 1, 0), 4400],
      [encodeMessage({ type: 'sync-step-1', stateVector: Uint8Array.of(1) }), 4400],
      [encodeMessage({ type: 'awareness', update: Uint8Array.of(0, 0) }), 4400],
      [encodeMessage({ type: 'token', token: 'unknown' }), 4401],
      [new Uint8Array(65_537), 4413],
    ];
    for (const [frame, code] of codes) {
      const viewer = await YjsPeer.join(server, board, 'viewer');
      await viewer.sendFrame(frame);
      expect(viewer.connection.closed?.code).toBe(code);
    }
    await vi.waitFor(() => expect(server.rooms.roomCount).toBe(0), 20_000);
  });

  it('[SV38] new structs of a number in use by another person wait for that person', async () => {
    const { server, board, clock, commitAll } = await setUpRoom();
    const owner = await YjsPeer.join(server, board, 'editor');
    const other = await YjsPeer.join(server, board, 'editor');
    const state = JSON.stringify({});
    const payload = Buffer.from(encodeAwareness(owner.doc.clientID, 1, state));
    void owner.send({ type: 'awareness', update: payload });
    const forged = new Y.Doc();
    forged.clientID = owner.doc.clientID;
    forged.getMap('items').set('theirs', 'forged');
    const update = Y.encodeStateAsUpdate(forged);
    void other.send({ type: 'sync-update', update });
    other.barrier();
    other.doc.getMap('items').set('mine', 1);
    clock.advance(300);
    await commitAll();
    expect(owner.doc.getMap('items').toJSON()).toEqual({ mine: 1 });
    expect([other.answeredBarriers, other.refusedBarriers]).toEqual([[], []]);
    owner.doc.getMap('items').set('theirs', 'real');
    clock.advance(300);
    await commitAll();
    expect(other.answeredBarriers).toEqual([1]);
    const reader = await YjsPeer.join(server, board, 'viewer');
    expect(reader.doc.getMap('items').toJSON()).toEqual({ mine: 1, theirs: 'real' });
    // What the owner never sends is refused in the end.
    forged.getMap('items').set('theirs', 'forged again');
    void other.send({ type: 'sync-update', update: Y.encodeStateAsUpdate(forged) });
    other.barrier();
    clock.advance(40_000);
    await commitAll();
    expect(other.refusedBarriers).toEqual([2]);
  });
});

describe('a room over time', () => {
  it('[SV42] compaction changes nothing that anybody reads, and its failure loses nothing', async () => {
    const { server, board, clock, storage, commitAll } = await setUpRoom({
      compactAfterRecords: 5,
    });
    const writer = await YjsPeer.join(server, board, 'editor');
    for (let index = 0; index < 30; index++) {
      writer.doc.getText(TEXT).insert(0, `${index},`);
      clock.advance(20);
      await commitAll();
    }
    expect(server.events.some(({ kind }) => kind === 'compacted')).toBe(true);
    const stored = await storage.load(board);
    expect(stored.log.length).toBeLessThan(10);
    const restarted = new SimulatedServer({ clock, storage });
    const reader = await YjsPeer.join(restarted, board, 'viewer');
    expect(sameDocument(reader.doc, writer.doc)).toBe(true);
    storage.replaceSnapshot = () => Promise.reject(new Error('The disk is full'));
    for (let index = 0; index < 30; index++) {
      writer.doc.getText(TEXT).insert(0, `${index},`);
      clock.advance(20);
      await commitAll();
    }
    expect(server.events.filter(({ kind }) => kind === 'compaction-failed').length).toBe(1);
    const later = await YjsPeer.join(server, board, 'viewer');
    expect(sameDocument(later.doc, writer.doc)).toBe(true);
  });

  it('[SV42] after a compaction none begins for twenty times as long as it took, unless the log is long', async () => {
    const { server, board, clock, storage, commitAll } = await setUpRoom({
      compactAfterRecords: 5,
      compactAtOnceBytes: 10_000,
    });
    const replaceSnapshot = storage.replaceSnapshot.bind(storage);
    storage.replaceSnapshot = (...given) => {
      clock.advance(100);
      return replaceSnapshot(...given);
    };
    const writer = await YjsPeer.join(server, board, 'editor');
    const write = async (count: number): Promise<number> => {
      for (let index = 0; index < count; index++) {
        writer.doc.getText(TEXT).insert(0, `${index},`);
        clock.advance(20);
        await commitAll();
      }
      return server.events.filter(({ kind }) => kind === 'compacted').length;
    };
    expect(await write(50)).toBe(1);
    clock.advance(2_000);
    expect(await write(1)).toBe(2);
    clock.advance(-3_600_000);
    expect(await write(50)).toBe(3);
    writer.doc.getText(TEXT).insert(0, 'x'.repeat(10_000));
    expect(await write(1)).toBe(4);
  });

  it('[SV44] a fresh token changes the role of an open connection', async () => {
    const { server, board } = await setUpRoom();
    const user = newUser();
    const editor = await YjsPeer.join(server, board, 'viewer', { user });
    const renewed = server.session('editor', { id: user });
    const peer = await YjsPeer.join(server, board, 'viewer', { silent: true });
    peer.leave();
    const connection = editor.connection;
    const seat = await server.join({
      board,
      connection,
      session: server.session('viewer', { id: user }),
      renew: (token) => Promise.resolve(token === 'good' ? renewed : undefined),
    });
    editor.heard.length = 0;
    await seat.room.receive(seat.member, encodeMessage({ type: 'token', token: 'good' }));
    expect(editor.heard.map(({ type }) => type)).toEqual(['notice', 'session', 'sync-step-1']);
    expect(seat.member.session.role).toBe('editor');
  });

  it('[SV47] a closing room takes nothing more, answers what it took, and says 1012', async () => {
    const { server, board, storage, commitAll } = await setUpRoom();
    const editor = await YjsPeer.join(server, board, 'editor');
    editor.doc.getMap('items').set('before', 1);
    editor.barrier();
    const closing = server.rooms.close();
    await settle();
    editor.doc.getMap('items').set('after', 1);
    editor.barrier();
    await commitAll();
    await closing;
    expect(editor.answeredBarriers).toEqual([1]);
    expect(editor.connection.closed?.code).toBe(CLOSE_CODES.restarting);
    expect((await storage.load(board)).log.length).toBe(1);
    await expect(YjsPeer.join(server, board, 'editor')).rejects.toThrow('closing');
  });
});

function encodeAwareness(client: number, clock: number, state: string): number[] {
  const number = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];
  const bytes = [...Buffer.from(state)];
  return [1, ...number(client), ...number(clock), ...number(bytes.length), ...bytes];
}
