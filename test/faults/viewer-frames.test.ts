import * as Y from 'yjs';
import { SeededRandom } from '@weft/sync-client/testing';
import { encodeMessage } from '@weft/sync-protocol';
import {
  HeldBoardStorage,
  ManualClock,
  SimulatedServer,
  YjsPeer,
  settle,
} from '@weft/sync-server/testing';
import { expect, it } from 'vitest';
import { drawSeeds, forEachSeed, reportFault, times } from './seeds.ts';

const TEXT = 'text:0123456789ABCDEFGHJKMNPQRS:description';

/** A number in a longer form than needed: lenient readers take it for the same. */
function longer(bytes: Uint8Array, at: number): Uint8Array {
  const number = bytes[at] ?? 0;
  return Uint8Array.from([...bytes.subarray(0, at), number | 128, 0, ...bytes.subarray(at + 1)]);
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Something a viewer might send to get a change in: the change is always new. */
function attack(random: SeededRandom, known: Y.Doc): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  const before = Y.encodeStateVector(doc);
  const deletesOnly = random.below(4) === 0;
  if (deletesOnly) doc.getMap('items').delete(`k${random.below(10)}`);
  else if (random.below(2) === 0) doc.getMap('items').set(`k${random.below(10)}`, 'forged');
  else doc.getText(TEXT).insert(0, 'forged');
  const update = Y.encodeStateAsUpdate(doc, before);
  const empty = encodeMessage({ type: 'sync-update', update: Uint8Array.of(0, 0) });
  const type = random.below(2) === 0 ? 'sync-step-2' : 'sync-update';
  const message = encodeMessage({ type, update });
  const query = encodeMessage({ type: 'query-awareness' });
  const step1 = encodeMessage({ type: 'sync-step-1', stateVector: before });
  switch (random.below(8)) {
    case 0:
      return longer(message, 0);
    case 1:
      return longer(message, 1);
    case 2:
      return join(step1, message);
    case 3:
      return join(query, message, query);
    case 4:
      return join(empty, message);
    case 5: {
      const changed = message.slice();
      changed[random.below(changed.length)] = random.below(256);
      return changed;
    }
    case 6:
      return join(message, Uint8Array.of(random.below(256)));
    default:
      return message;
  }
}

it(
  '[SV191] threat 5: whatever frames a viewer sends, the board stays as it is and nobody hears of it',
  { timeout: times(30_000, 900_000) },
  async () => {
    const seeds = drawSeeds(8_000, 2);
    let frames = 0;
    const codes = new Map<number, number>();
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed);
      const clock = new ManualClock();
      const storage = new HeldBoardStorage();
      const server = new SimulatedServer({ clock, storage, random: random.bytes });
      const board = await server.createBoard();
      const editor = await YjsPeer.join(server, board, 'editor');
      for (let key = 0; key < 10; key++) editor.doc.getMap('items').set(`k${key}`, key);
      editor.doc.getText(TEXT).insert(0, 'What is there');
      // What is written meanwhile goes to the storage with the next window.
      clock.advance(50);
      await settle();
      while (storage.heldCount > 0) {
        await storage.commitOne();
        await settle();
      }
      const heard = editor.count('sync-update');
      const whole = Y.encodeStateAsUpdate(editor.doc);
      let viewer = await YjsPeer.join(server, board, 'viewer');
      for (let count = 0; count < times(1_000, 50_000); count++) {
        void viewer.sendFrame(attack(random, editor.doc));
        frames += 1;
        const { closed } = viewer.connection;
        if (closed === undefined && random.below(20) > 0) continue;
        if (closed !== undefined) codes.set(closed.code, (codes.get(closed.code) ?? 0) + 1);
        viewer.leave();
        await settle();
        viewer = await YjsPeer.join(server, board, 'viewer');
      }
      clock.advance(1_000);
      await settle();
      expect([storage.heldCount, editor.count('sync-update')]).toEqual([0, heard]);
      const reader = await YjsPeer.join(server, board, 'viewer');
      expect(Y.encodeStateAsUpdate(reader.doc)).toEqual(whole);
    });
    expect([...codes.keys()].filter((code) => ![4400, 4403, 4422].includes(code))).toEqual([]);
    expect(codes.get(4400)).toBeGreaterThan(frames / 10);
    reportFault(
      'Whatever frames a viewer sends, the board stays as it is',
      seeds,
      `${frames} frames, 0 stored, 0 relayed`,
    );
  },
);
