import * as Y from 'yjs';
import { describe, expect, it, vi } from 'vitest';
import { brandId, createId, type UserId } from '@weft/domain';
import { CLOSE_CODES, encodeMessage } from '@weft/sync-protocol';
import { HeldBoardStorage } from '../testing/held-board-storage.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';
import { YjsPeer, sameDocument } from '../testing/yjs-peer.ts';

const TEXT = 'text:0123456789ABCDEFGHJKMNPQRS:description';

function newUser(): UserId {
  return brandId(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
}

/** Lets promises that are already settled run on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function setUp(limits = {}) {
  const clock = new ManualClock();
  const storage = new HeldBoardStorage();
  const server = new SimulatedServer({ clock, storage, limits });
  const board = await server.createBoard();
  const commitAll = async (): Promise<void> => {
    await settle();
    while (storage.heldCount > 0) {
      await storage.commitOne();
      await settle();
    }
  };
  return { clock, storage, server, board, commitAll };
}

describe('coming in', () => {
  it('[SV30] editors hear session, the server’s step 1, then its step 2; viewers no step 1', async () => {
    const { server, board } = await setUp();
    const editor = await YjsPeer.join(server, board, 'editor');
    expect(editor.heard.map(({ type }) => type)).toEqual(['session', 'sync-step-1', 'sync-step-2']);
    const viewer = await YjsPeer.join(server, board, 'viewer');
    expect(viewer.heard.map(({ type }) => type)).toEqual(['session', 'sync-step-2']);
    const stock = await YjsPeer.join(server, board, 'editor', { speaksWeft: false });
    expect(stock.heard.map(({ type }) => type)).toEqual(['sync-step-1', 'sync-step-2']);
  });

  it('[SV31] the answer is the whole board, whatever the client had and however it is stored', async () => {
    for (const mergedBoardBytes of [256 * 1_024, 0]) {
      const { server, board, commitAll, clock } = await setUp({
        mergedBoardBytes,
        compactAfterRecords: 10,
      });
      const writer = await YjsPeer.join(server, board, 'editor');
      const partly = new Y.Doc();
      for (let index = 0; index < 25; index++) {
        writer.doc.getMap('items').set(`k${index % 4}`, index);
        writer.doc.getText(TEXT).insert(0, `${index} `);
        if (index % 3 === 0) writer.doc.getText(TEXT).delete(0, 1);
        if (index === 5) Y.applyUpdate(partly, Y.encodeStateAsUpdate(writer.doc));
        clock.advance(5);
        await commitAll();
      }
      expect(server.events.some(({ kind }) => kind === 'compacted')).toBe(true);
      for (const doc of [undefined, partly, writer.doc]) {
        const reader = await YjsPeer.join(
          server,
          board,
          'viewer',
          doc === undefined ? {} : { doc },
        );
        expect(reader.heard.at(-1)?.type).toBe('sync-step-2');
        expect(sameDocument(reader.doc, writer.doc)).toBe(true);
      }
    }
  });

  it('[SV43] who comes while a room closes waits for its last commit and then sees everything', async () => {
    const { server, board, storage, commitAll } = await setUp();
    const writer = await YjsPeer.join(server, board, 'editor');
    writer.doc.getMap('items').set('a', 1);
    writer.leave();
    await settle();
    expect(server.rooms.roomCount).toBe(1);
    const joining = YjsPeer.join(server, board, 'editor');
    await settle();
    expect(storage.heldCount).toBe(1);
    await commitAll();
    const reader = await joining;
    expect(reader.doc.getMap('items').toJSON()).toEqual({ a: 1 });
    reader.leave();
    await vi.waitFor(() => expect(server.rooms.roomCount).toBe(0));
  });
});

describe('updates', () => {
  it('[SV32] reach everybody else once, and not their sender', async () => {
    const { server, board, clock } = await setUp();
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => YjsPeer.join(server, board, 'editor')));
    a!.doc.getMap('items').set('a', 1);
    clock.advance(20);
    expect([a, b, c].map((peer) => peer!.count('sync-update'))).toEqual([0, 1, 1]);
    expect(c!.doc.getMap('items').get('a')).toBe(1);
  });

  it('[SV33] that hold nothing new are neither stored nor passed on', async () => {
    const { server, board, clock, storage, commitAll } = await setUp();
    const a = await YjsPeer.join(server, board, 'editor');
    const b = await YjsPeer.join(server, board, 'editor');
    a.doc.getMap('items').set('a', 1);
    a.doc.getMap('items').delete('a');
    clock.advance(20);
    await commitAll();
    const heard = b.count('sync-update');
    void b.send({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(b.doc) });
    void a.send({ type: 'sync-update', update: Y.encodeStateAsUpdate(a.doc) });
    clock.advance(20);
    await settle();
    expect(storage.heldCount).toBe(0);
    expect(b.count('sync-update')).toBe(heard);
    expect(server.events.filter(({ kind }) => kind === 'update-redundant').length).toBe(4);
  });

  it('[SV36] that are unsound close their sender and reach nobody', async () => {
    const { server, board, clock, storage } = await setUp();
    const a = await YjsPeer.join(server, board, 'editor');
    const b = await YjsPeer.join(server, board, 'editor');
    void a.send({ type: 'sync-update', update: Uint8Array.of(0, 0, 0) });
    clock.advance(20);
    expect(a.connection.closed?.code).toBe(CLOSE_CODES.invalidUpdate);
    expect([b.connection.closed, b.count('sync-update'), storage.heldCount]).toEqual([
      undefined,
      0,
      0,
    ]);
  });

  it('[SV40] leave at once in an idle room, within 4 ms in a busy, 16 ms in a crowded one', async () => {
    const { server, board, clock } = await setUp();
    const a = await YjsPeer.join(server, board, 'editor');
    const b = await YjsPeer.join(server, board, 'editor');
    const write = (key: string): unknown => a.doc.getMap('items').set(key, 1);
    clock.advance(100);
    write('1');
    clock.advance(0);
    expect(b.count('sync-update')).toBe(1);
    write('2');
    write('3');
    clock.advance(3);
    expect(b.count('sync-update')).toBe(1);
    clock.advance(1);
    expect(b.count('sync-update')).toBe(3);
    for (let index = 0; index < 50; index++) await YjsPeer.join(server, board, 'viewer');
    write('4');
    clock.advance(15);
    expect(b.count('sync-update')).toBe(3);
    clock.advance(1);
    expect(b.count('sync-update')).toBe(4);
  });

  it('[SV39] behind a gap are stored and passed on, up to a limit', async () => {
    const { server, board, clock, commitAll } = await setUp({ gapBytes: 200 });
    const source = new Y.Doc();
    const updates: Uint8Array[] = [];
    source.on('update', (update: Uint8Array) => updates.push(update));
    for (let index = 0; index < 30; index++) source.getArray('items').push([`value ${index}`]);
    const a = await YjsPeer.join(server, board, 'editor');
    const b = await YjsPeer.join(server, board, 'editor');
    void a.send({ type: 'sync-update', update: updates[2]! });
    clock.advance(20);
    await commitAll();
    expect(a.barrier()).toBe(1);
    expect(a.answeredBarriers).toEqual([1]);
    expect(b.count('sync-update')).toBe(1);
    for (const update of updates.slice(0, 2)) void a.send({ type: 'sync-update', update });
    clock.advance(20);
    await commitAll();
    expect(b.doc.getArray('items').length).toBe(3);
    for (const update of updates.slice(4)) void a.send({ type: 'sync-update', update });
    await commitAll();
    a.barrier();
    expect(a.refusedBarriers).toEqual([2]);
  });
});

describe('barriers', () => {
  it('[SV34] are answered only after the commit of everything before them, in order', async () => {
    const { server, board, storage, clock, commitAll } = await setUp();
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
    const { server, board, clock, storage } = await setUp();
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
    const { server, board } = await setUp();
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
    await vi.waitFor(() => expect(server.rooms.roomCount).toBe(0));
  });

  it('[SV38] new structs of a number in use by another person wait for that person', async () => {
    const { server, board, clock, commitAll } = await setUp();
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

describe('a slow reader', () => {
  it('[SV41] gets no copies, catches up once it drains, and is closed when it does not', async () => {
    const { server, board, clock } = await setUp({
      laggingBytes: 1_000,
      tooFarBehindBytes: 500_000,
    });
    const writer = await YjsPeer.join(server, board, 'editor');
    const slow = await YjsPeer.join(server, board, 'viewer');
    slow.connection.bufferedBytes = 70_000;
    for (let index = 0; index < 20; index++) {
      writer.doc.getMap('items').set(`k${index}`, 'x'.repeat(100));
      clock.advance(20);
    }
    expect(slow.count('sync-update')).toBe(0);
    slow.connection.bufferedBytes = 0;
    // One more message makes the room look; then the reader is looked after by time.
    writer.doc.getMap('items').set('last', 1);
    clock.advance(300);
    expect(slow.doc.getMap('items').size).toBe(21);
    slow.connection.bufferedBytes = 70_000;
    writer.doc.getMap('items').set('again', 1);
    clock.advance(31_000);
    expect(slow.connection.closed?.code).toBe(CLOSE_CODES.tryAgainLater);
    expect(writer.connection.closed).toBeUndefined();
  });
});

describe('a room over time', () => {
  it('[SV42] compaction changes nothing that anybody reads, and its failure loses nothing', async () => {
    const { server, board, clock, storage, commitAll } = await setUp({ compactAfterRecords: 5 });
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

  it('[SV44] a fresh token changes the role of an open connection', async () => {
    const { server, board } = await setUp();
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
    const { server, board, storage, commitAll } = await setUp();
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
