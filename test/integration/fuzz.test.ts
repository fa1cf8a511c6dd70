import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { encodeMessage } from '@weft/sync-protocol';
import { createBoard, openSession } from './board-access.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';

const SEED = 20_261_121;
const FRAMES = 400;

function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sampleFrames(): Uint8Array[] {
  const doc = new Y.Doc();
  doc.getMap('items').set('a', new Y.Map([['title', new Y.Text('Title')]]));
  doc.getArray('decisions').push([['size', 5, null, 1, 1]]);
  doc.getMap('items').delete('a');
  const update = Y.encodeStateAsUpdate(doc);
  return [
    encodeMessage({ type: 'sync-step-1', stateVector: Y.encodeStateVector(doc) }),
    encodeMessage({ type: 'sync-step-2', update }),
    encodeMessage({ type: 'sync-update', update }),
    encodeMessage({ type: 'awareness', update: Uint8Array.of(1, 5, 1, 2, 123, 125) }),
    encodeMessage({ type: 'query-awareness' }),
    encodeMessage({ type: 'barrier', nonce: { socket: 1, number: 300 } }),
    encodeMessage({ type: 'token', token: 'abc' }),
  ];
}

it(`[SV98] mutated frames close at most their sender; the server and the others go on (seed ${SEED})`, async () => {
  const random = createRandom(SEED);
  const server = await ServerProcess.start();
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.edit);
  const bystander = await RawClient.connect(server.syncUrl, board.id, { token });
  bystander.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) });
  const samples = sampleFrames();
  const codes = new Map<number, number>();
  let sender = await RawClient.connect(server.syncUrl, board.id, { token });
  for (let count = 0; count < FRAMES; count++) {
    const frame = (samples[random(samples.length)] ?? new Uint8Array(1)).slice();
    for (let change = random(3); change >= 0; change--) frame[random(frame.length)] = random(256);
    const cut = random(4) === 0 ? frame.subarray(0, random(frame.length)) : frame;
    sender.sendBytes(cut);
    // Answered or closed: either way the frame was dealt with.
    await sender.barrier().catch(() => undefined);
    const { closed } = sender;
    if (closed === undefined) continue;
    codes.set(closed.code, (codes.get(closed.code) ?? 0) + 1);
    sender = await RawClient.connect(server.syncUrl, board.id, { token });
  }
  expect([...codes.keys()].filter((code) => ![4400, 4401, 4403, 4422].includes(code))).toEqual([]);
  expect(codes.get(4400)).toBeGreaterThan(20);
  expect(codes.get(4422)).toBeGreaterThan(20);
  sender.sendBytes('a text');
  expect((await sender.untilClosed()).code).toBe(4400);
  const large = await RawClient.connect(server.syncUrl, board.id, { token });
  large.sendBytes(new Uint8Array(16 * 1_048_576 + 1));
  expect((await large.untilClosed()).code).toBe(4413);
  expect(await bystander.barrier()).toBe('applied');
  expect(bystander.closed).toBeUndefined();
  const whole = new Y.Doc();
  for (const message of bystander.heard) {
    if (message.type === 'sync-step-2' || message.type === 'sync-update') {
      Y.applyUpdate(whole, message.update);
    }
  }
  expect(server.output).not.toContain('"level":50');
  expect(await server.stop()).toBe(0);
  await server.dispose();
});
