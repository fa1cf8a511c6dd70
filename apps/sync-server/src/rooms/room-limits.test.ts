import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { CLOSE_CODES, encodeMessage } from '@weft/sync-protocol';
import { pass, settle, setUpRoom } from '../testing/room-set-up.ts';
import { YjsPeer } from '../testing/yjs-peer.ts';
import { SERVER_LIMITS } from './server-limits.ts';

const EMPTY_VECTOR = Uint8Array.of(0);

function boards(peer: YjsPeer): number {
  return peer.count('sync-step-2');
}

/** An update of exactly this many bytes, all of them one struct. */
function updateOf(bytes: number): Uint8Array {
  for (let chars = bytes; ; chars--) {
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getMap('items').set('key', 'x'.repeat(chars));
    const update = Y.encodeStateAsUpdate(doc);
    if (update.length === bytes) return update;
  }
}

/** From here on nothing that is sent to this client leaves the server. */
function stopReading(peer: YjsPeer, bufferedBytes: number): void {
  peer.connection.bufferedBytes = bufferedBytes;
  peer.connection.onFrame = (frame) => {
    peer.connection.bufferedBytes += frame.length + (frame.length < 126 ? 2 : 4);
  };
}

describe('copies of the board', () => {
  it('[SV150] are made once for all who ask for the same, small board or large', async () => {
    for (const mergedBoardBytes of [256 * 1_024, 0]) {
      const { server, board, commitAll, clock } = await setUpRoom({
        mergedBoardBytes,
        compactAfterRecords: 5,
      });
      const writer = await YjsPeer.join(server, board, 'editor');
      const partly = new Y.Doc();
      for (let index = 0; index < 12; index++) {
        writer.doc.getMap('items').set(`k${index}`, index);
        if (index === 3) Y.applyUpdate(partly, Y.encodeStateAsUpdate(writer.doc));
        clock.advance(20);
        await commitAll();
      }
      for (const doc of [new Y.Doc(), partly, writer.doc]) {
        const frames = new Set<Uint8Array>();
        for (let reader = 0; reader < 3; reader++) {
          const peer = await YjsPeer.join(server, board, 'viewer', { doc, silent: true });
          peer.connection.onFrame = (frame) => {
            if (frame[0] === 0 && frame[1] === 1) frames.add(frame);
            peer.connection.take();
          };
          await peer.follow();
        }
        expect(frames.size).toBe(1);
      }
    }
  });

  it('[SV151] come one at a time and at a rate to a socket that asks again and again', async () => {
    const { server, board, clock } = await setUpRoom();
    const peer = await YjsPeer.join(server, board, 'viewer', { silent: true });
    const ask = encodeMessage({ type: 'sync-step-1', stateVector: EMPTY_VECTOR });
    for (let count = 0; count < SERVER_LIMITS.boardAnswers + 2; count++) void peer.sendFrame(ask);
    await settle();
    expect(boards(peer)).toBe(SERVER_LIMITS.boardAnswers);
    clock.advance(SERVER_LIMITS.boardAnswerMs);
    await settle();
    expect(boards(peer)).toBe(SERVER_LIMITS.boardAnswers + 1);
    // What it was sent has not left: nothing more is made for it, however long it takes.
    const slow = await YjsPeer.join(server, board, 'viewer', { silent: true });
    slow.connection.onFrame = () => {
      slow.connection.bufferedBytes += 10_000;
    };
    slow.connection.frames.length = 0;
    void slow.sendFrame(ask);
    void slow.sendFrame(ask);
    clock.advance(5_000);
    await settle();
    expect(slow.connection.take().filter(({ type }) => type === 'sync-step-2').length).toBe(1);
    slow.connection.bufferedBytes = 0;
    clock.advance(100);
    await settle();
    expect(slow.connection.take().filter(({ type }) => type === 'sync-step-2').length).toBe(1);
  });
});

describe('a reader that stops', () => {
  it('[SV152] is closed when nothing drained for 30 s, be it its first copy; a slow one is not', async () => {
    const { server, board, clock } = await setUpRoom();
    const stuck = await YjsPeer.join(server, board, 'viewer');
    const slow = await YjsPeer.join(server, board, 'viewer');
    const writer = await YjsPeer.join(server, board, 'editor');
    stopReading(stuck, 500_000);
    stopReading(slow, 500_000);
    const heardBy = (peer: YjsPeer): unknown => peer.connection.closed?.code;
    for (let second = 0; second < 40; second++) {
      slow.connection.bufferedBytes -= 1_000;
      if (second === 29) expect(heardBy(stuck)).toBeUndefined();
      writer.doc.getMap('items').set('k', second);
      clock.advance(1_000);
    }
    expect([heardBy(stuck), heardBy(slow)]).toEqual([CLOSE_CODES.tryAgainLater, undefined]);
  });

  it('[SV153] and asks on is closed as soon as its answers pass 8 MiB', async () => {
    const { server, board } = await setUpRoom();
    const peer = await YjsPeer.join(server, board, 'viewer');
    peer.connection.bufferedBytes = SERVER_LIMITS.tooFarBehindBytes;
    peer.barrier();
    expect(peer.connection.closed).toBeUndefined();
    peer.connection.bufferedBytes += 1;
    peer.barrier();
    expect(peer.connection.closed?.code).toBe(CLOSE_CODES.tryAgainLater);
    expect(server.events.filter(({ kind }) => kind === 'reader-too-slow').length).toBe(1);
  });
});

describe('limits, just below, at, and just above', () => {
  it('[SV154] a frame of an editor, of a viewer, a state vector, a presence payload', async () => {
    const limits = { editorFrameBytes: 9_000, stateVectorBytes: 100, presencePayloadBytes: 300 };
    const { server, board } = await setUpRoom({ ...limits, viewerFrameBytes: 900 });
    // Keeps the room open while others come and go.
    await YjsPeer.join(server, board, 'viewer');
    // Two bytes an entry after one for their number; the last takes three where that does not fit.
    const vector = (bytes: number): Uint8Array => {
      const count = Math.floor((bytes - 1) / 2);
      const last = bytes % 2 === 1 ? [count, 1] : [200, 1, 1];
      const entries = Array.from({ length: count - 1 }, (_, index) => [index + 1, 1]);
      return Uint8Array.from([count, ...entries.flat(), ...last]);
    };
    const presence = (bytes: number): Uint8Array =>
      Uint8Array.from(
        [1, 9, 1, 128 + ((bytes - 5) % 128), Math.floor((bytes - 5) / 128), 34].concat(
          Array<number>(bytes - 7).fill(97),
          [34],
        ),
      );
    const frames: [(n: number) => Uint8Array, number, 'editor' | 'viewer'][] = [
      [(n) => encodeMessage({ type: 'sync-update', update: updateOf(n - 4) }), 9_000, 'editor'],
      [(n) => encodeMessage({ type: 'token', token: 'x'.repeat(n - 3) }), 900, 'viewer'],
      [(n) => encodeMessage({ type: 'sync-step-1', stateVector: vector(n) }), 100, 'viewer'],
      [(n) => encodeMessage({ type: 'awareness', update: presence(n) }), 300, 'viewer'],
    ];
    for (const [make, limit, role] of frames) {
      const codes: unknown[] = [];
      for (const size of [limit - 1, limit, limit + 1]) {
        const peer = await YjsPeer.join(server, board, role);
        await peer.sendFrame(make(size));
        codes.push(peer.connection.closed?.code);
        peer.leave();
      }
      // A token of nonsense ends its sender too, with another code.
      const fine = role === 'viewer' && limit === 900 ? CLOSE_CODES.unauthorized : undefined;
      expect(codes).toEqual([fine, fine, CLOSE_CODES.tooLarge]);
    }
  });

  it('[SV155] barriers that wait: one too many, and the sender is read no further until they are answered', async () => {
    const { server, board, clock, storage, commitAll } = await setUpRoom({ openBarriers: 3 });
    const peer = await YjsPeer.join(server, board, 'editor');
    peer.doc.getMap('items').set('a', 1);
    const waits: unknown[] = [];
    for (let number = 1; number <= 3; number++) {
      waits.push(peer.send({ type: 'barrier', nonce: { socket: 1, number } }));
    }
    expect(waits.map((wait) => wait instanceof Promise)).toEqual([false, false, true]);
    void peer.send({ type: 'sync-update', update: updateOf(300) });
    clock.advance(0);
    await settle();
    expect(storage.heldCount).toBe(1);
    await commitAll();
    expect(peer.answeredBarriers).toEqual([1, 2, 3]);
    await pass(clock, 100);
    expect(storage.heldCount).toBe(1);
  });

  it('[SV156] bytes in flight: who would take a room past its limit is told to come again', async () => {
    const { server, board, clock, storage } = await setUpRoom({
      uncommittedBytes: 1_000,
      inFlightBytes: 4_000,
    });
    const [first, ...waiting] = await Promise.all(
      [0, 1, 2, 3].map(() => YjsPeer.join(server, board, 'editor')),
    );
    first?.doc.getMap('items').set('a', 'x'.repeat(1_500));
    for (const [index, bytes] of [1_900, 2_100, 20].entries()) {
      void waiting[index]?.send({ type: 'sync-update', update: new Uint8Array(bytes) });
    }
    expect(waiting.map((peer) => peer.connection.closed?.code)).toEqual([
      undefined,
      undefined,
      CLOSE_CODES.tryAgainLater,
    ]);
    clock.advance(0);
    await settle();
    expect(storage.heldCount).toBe(1);
  });

  it('[SV157] threat 12: deletions of what never came are gaps, and as limited as they', async () => {
    const { server, board, commitAll } = await setUpRoom({ gapRanges: 10 });
    const deletions = (count: number): Uint8Array =>
      Uint8Array.from([0, 1, 5, count].concat([...Array(count).keys()].flatMap((n) => [n * 2, 1])));
    for (const [count, answer] of [
      [10, 'applied'],
      [11, 'not-applied'],
    ] as const) {
      const peer = await YjsPeer.join(server, board, 'editor');
      // Of another client each time, so that none is known.
      void peer.send({ type: 'sync-update', update: deletions(count) });
      peer.barrier();
      await commitAll();
      expect(peer.answeredBarriers.length === 1 ? 'applied' : 'not-applied').toBe(answer);
    }
  });
});

describe('too many gaps', () => {
  it('[SV167] what waits for nothing is taken from such an update, or gaps would never be filled', async () => {
    const { server, board, clock, commitAll } = await setUpRoom({ gapRanges: 0 });
    const source = new Y.Doc();
    const updates: Uint8Array[] = [];
    source.on('update', (update: Uint8Array) => updates.push(update));
    for (const key of ['a', 'b', 'c']) source.getMap('items').set(key, 1);
    const [first = new Uint8Array(0), , third = new Uint8Array(0)] = updates;
    const other = new Y.Doc();
    other.getMap('items').set('other', 1);
    const mixed = Y.mergeUpdates([first, third, Y.encodeStateAsUpdate(other)]);
    const peer = await YjsPeer.join(server, board, 'editor');
    const reader = await YjsPeer.join(server, board, 'viewer');
    void peer.send({ type: 'sync-update', update: mixed });
    peer.barrier();
    clock.advance(50);
    await commitAll();
    expect(peer.refusedBarriers).toEqual([1]);
    expect(reader.doc.getMap('items').toJSON()).toEqual({ other: 1 });
  });
});

describe('presence', () => {
  it('[SV158] a socket shows one number at a time, and only so many in its life', async () => {
    const { server, board, clock } = await setUpRoom({ presenceNumbers: 3 });
    const peer = await YjsPeer.join(server, board, 'editor');
    const other = await YjsPeer.join(server, board, 'viewer');
    const show = (number: number, clockNumber: number, json: string): void => {
      const bytes = [...Buffer.from(json)];
      const update = Uint8Array.from([1, number, clockNumber, bytes.length, ...bytes]);
      void peer.send({ type: 'awareness', update });
      clock.advance(50);
    };
    for (let number = 1; number <= 5; number++) {
      show(number, 1, '{}');
      show(number, 2, 'null');
    }
    const shown = other.heard.flatMap((each) =>
      each.type === 'awareness' ? [each.update[1]] : [],
    );
    expect([...new Set(shown)]).toEqual([1, 2, 3]);
  });
});

describe('the table of limits', () => {
  it('[SV168] in the README names every limit', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const name of Object.keys(SERVER_LIMITS)) expect(readme).toContain(`\`${name}\``);
  });
});
