import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { createRandomBelow } from '@weft/sync-server/testing';
import { encodeMessage } from '@weft/sync-protocol';
import { createBoard, openSession } from './board-access.ts';
import { RawClient } from './raw-client.ts';
import { recordProof } from '../../scripts/record-proof.ts';
import { Bystanders, percentile } from './hostile/bystander.ts';
import { ServerProcess } from './server-process.ts';
import { StockClient } from './stock-client.ts';

const SEED = 20_261_121;
const FRAMES = process.env['WEFT_LONG'] === '1' ? 100_000 : 2_000;
/** So many senders at a time. */
const SENDERS = 4;

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

/** A sample, changed in up to three places and sometimes cut. */
function mutated(samples: readonly Uint8Array[], random: (below: number) => number): Uint8Array {
  const frame = (samples[random(samples.length)] ?? new Uint8Array(1)).slice();
  for (let change = random(3); change >= 0; change--) frame[random(frame.length)] = random(256);
  return random(4) === 0 ? frame.subarray(0, random(frame.length)) : frame;
}

it(
  `[SV98] fault 7: ${FRAMES} mutated frames close at most their sender; the server and the others go on (seed ${SEED})`,
  { timeout: 60_000 + FRAMES * 20 },
  async () => {
    const random = createRandomBelow(SEED);
    const server = await ServerProcess.start();
    const board = await createBoard(server.url);
    const { token } = await openSession(server.url, board.links.edit);
    const bystanders = await Bystanders.join(server.syncUrl, board.id, token);
    bystanders.start();
    const samples = sampleFrames();
    const codes = new Map<number, number>();
    let sent = 0;
    const sendAll = async (): Promise<void> => {
      let sender = await RawClient.connect(server.syncUrl, board.id, { token });
      while (sent < FRAMES) {
        sent += 1;
        sender.sendBytes(mutated(samples, random));
        // Answered or closed: either way the frame was dealt with.
        await sender.barrier().catch(() => undefined);
        sender.heard.length = 0;
        const { closed } = sender;
        if (closed === undefined) continue;
        codes.set(closed.code, (codes.get(closed.code) ?? 0) + 1);
        expect(closed.reason).not.toBe('');
        sender = await RawClient.connect(server.syncUrl, board.id, { token });
      }
      sender.close();
    };
    await Promise.all(Array.from({ length: SENDERS }, sendAll));
    const delaysMs = await bystanders.stop();
    expect([...codes.keys()].filter((code) => ![4400, 4401, 4403, 4422].includes(code))).toEqual(
      [],
    );
    expect(codes.get(4400)).toBeGreaterThan(FRAMES / 20);
    expect(codes.get(4422)).toBeGreaterThan(FRAMES / 20);
    expect(delaysMs.length).toBeGreaterThan(50);
    const text = await RawClient.connect(server.syncUrl, board.id, { token });
    text.sendBytes('a text');
    expect((await text.untilClosed()).code).toBe(4400);
    const large = await RawClient.connect(server.syncUrl, board.id, { token });
    large.sendBytes(new Uint8Array(16 * 1_048_576 + 1));
    expect((await large.untilClosed()).code).toBe(4413);
    // What was accepted can be read by everybody who comes.
    const reader = new StockClient(server.syncUrl, board.id, token);
    await reader.synced();
    expect(reader.items().get('bystander')).toBeDefined();
    reader.close();
    const [p50, p99] = [0.5, 0.99].map((share) => percentile(delaysMs, share).toFixed(1));
    const closes = [...codes].map(([code, count]) => `${code}: ${count}`).join(', ');
    const figures = `closed ${closes}; edits of others: median ${p50} ms, p99 ${p99} ms`;
    console.log(`${FRAMES} mutated frames: ${figures}`);
    recordProof({
      topic: 'sync-server',
      claim: 'Mutated frames close their sender with a reason, and nothing else',
      tried: `${FRAMES} frames from ${SENDERS} senders`,
      result: figures,
      seeds: String(SEED),
    });
    expect(server.output).not.toContain('"level":50');
    expect(await server.stop()).toBe(0);
    await server.dispose();
  },
);
