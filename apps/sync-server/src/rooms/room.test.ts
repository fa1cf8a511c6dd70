import * as Y from 'yjs';
import { describe, expect, it, vi } from 'vitest';
import { CLOSE_CODES } from '@weft/sync-protocol';
import { settle, setUpRoom } from '../testing/room-set-up.ts';
import { YjsPeer, sameDocument } from '../testing/yjs-peer.ts';

const TEXT = 'text:0123456789ABCDEFGHJKMNPQRS:description';

describe('coming in', () => {
  it('[SV30] editors hear session, the server’s step 1, then its step 2; viewers no step 1', async () => {
    const { server, board } = await setUpRoom();
    const editor = await YjsPeer.join(server, board, 'editor');
    expect(editor.heard.map(({ type }) => type)).toEqual([
      'session',
      'sync-step-1',
      'ballot',
      'sync-step-2',
    ]);
    const viewer = await YjsPeer.join(server, board, 'viewer');
    expect(viewer.heard.map(({ type }) => type)).toEqual(['session', 'ballot', 'sync-step-2']);
    const stock = await YjsPeer.join(server, board, 'editor', { speaksWeft: false });
    expect(stock.heard.map(({ type }) => type)).toEqual(['sync-step-1', 'sync-step-2']);
  });

  it('[SV31] fault 22: the answer is the whole board, whatever the client had and however it is stored', async () => {
    for (const mergedBoardBytes of [256 * 1_024, 0]) {
      const { server, board, commitAll, clock } = await setUpRoom({
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
    const { server, board, storage, commitAll } = await setUpRoom();
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
    await vi.waitFor(() => expect(server.rooms.roomCount).toBe(0), 20_000);
  });
});

describe('updates', () => {
  it('[SV32] reach everybody else once, and not their sender', async () => {
    const { server, board, clock } = await setUpRoom();
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => YjsPeer.join(server, board, 'editor')));
    a!.doc.getMap('items').set('a', 1);
    clock.advance(20);
    expect([a, b, c].map((peer) => peer!.count('sync-update'))).toEqual([0, 1, 1]);
    expect(c!.doc.getMap('items').get('a')).toBe(1);
  });

  it('[SV33] that hold nothing new are neither stored nor passed on', async () => {
    const { server, board, clock, storage, commitAll } = await setUpRoom();
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
    const { server, board, clock, storage } = await setUpRoom();
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
    const { server, board, clock } = await setUpRoom();
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

  it('[SV40] are one frame each to clients of version 4, and one for each update to all others', async () => {
    const { server, board, clock } = await setUpRoom();
    const a = await YjsPeer.join(server, board, 'editor');
    const readers = {
      now: await YjsPeer.join(server, board, 'editor'),
      before: await YjsPeer.join(server, board, 'editor', { protocolVersion: 3 }),
      stock: await YjsPeer.join(server, board, 'editor', { speaksWeft: false }),
    };
    clock.advance(100);
    a.doc.getMap('items').set('first', 1);
    clock.advance(4);
    const framesOf = (): readonly number[] =>
      Object.values(readers).map(({ connection }) => connection.frameCount);
    const before = framesOf();
    for (const key of ['2', '3', '4']) a.doc.getMap('items').set(key, 1);
    clock.advance(4);
    expect(framesOf().map((count, index) => count - (before[index] ?? 0))).toEqual([1, 3, 3]);
    for (const { doc } of Object.values(readers)) expect(doc.getMap('items').size).toBe(4);
  });

  it('[SV40] are one commit each, and leave early when they hold much', async () => {
    const { server, board, clock, storage } = await setUpRoom();
    const a = await YjsPeer.join(server, board, 'editor');
    const b = await YjsPeer.join(server, board, 'editor');
    const write = (key: string, bytes: number): unknown =>
      a.doc.getMap('items').set(key, 'x'.repeat(bytes));
    write('1', 1);
    clock.advance(0);
    await settle();
    await storage.commitOne();
    write('2', 1);
    write('3', 1);
    a.barrier();
    await settle();
    expect(storage.heldCount).toBe(0);
    clock.advance(4);
    await settle();
    expect([storage.heldCount, a.answeredBarriers]).toEqual([1, []]);
    await storage.commitOne();
    await settle();
    expect([storage.heldCount, a.answeredBarriers]).toEqual([0, [1]]);
    write('4', 40_000);
    expect(b.count('sync-update')).toBe(3);
    write('5', 40_000);
    expect(b.count('sync-update')).toBe(5);
  });

  it('[SV39] behind a gap are stored and passed on, up to a limit', async () => {
    const { server, board, clock, commitAll } = await setUpRoom({ gapBytes: 200 });
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

describe('a slow reader', () => {
  it('[SV41] gets no copies, catches up once it drains, and is closed when it does not', async () => {
    const { server, board, clock } = await setUpRoom({
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
