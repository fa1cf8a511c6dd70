import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { createBoard, openSession } from './board-access.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';

const PEOPLE = 100;
const LONGEST_MS = 10_000;

it(`[SV261] fault 17: after a restart ${PEOPLE} people come back at once, and all have the board within ${LONGEST_MS / 1_000} s`, async () => {
  let server = await ServerProcess.start();
  const { folder, url } = server;
  const board = await createBoard(url);
  const { token } = await openSession(url, board.links.edit);
  const doc = new Y.Doc();
  const writer = await RawClient.connect(server.syncUrl, board.id, { token });
  doc.on('update', (update: Uint8Array) => writer.send({ type: 'sync-update', update }));
  for (let key = 0; key < 500; key++) doc.getMap('items').set(`k${key % 200}`, key);
  expect(await writer.barrier()).toBe('applied');
  await server.stop('SIGKILL');
  server = await ServerProcess.start({ folder, port: new URL(url).port });
  const startedMs = performance.now();
  const vector = Y.encodeStateVector(doc);
  // What a stock client says: its state vector, and its whole delete set as an answer to the server's.
  const deletions = Y.encodeStateAsUpdate(doc, vector);
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const person = await RawClient.connect(server.syncUrl, board.id, { token });
      person.send({ type: 'sync-step-1', stateVector: vector });
      person.send({ type: 'sync-step-2', update: deletions });
      await person.until((each) => (each.type === 'sync-step-2' ? true : undefined));
      return person;
    }),
  );
  const tookMs = performance.now() - startedMs;
  console.log(`${PEOPLE} people were back after ${tookMs.toFixed(0)} ms`);
  expect(tookMs).toBeLessThan(LONGEST_MS);
  // One of them writes, and all the others see it.
  const [first, ...others] = people;
  const update = new Y.Doc();
  update.getMap('items').set('after', 1);
  first?.send({ type: 'sync-update', update: Y.encodeStateAsUpdate(update) });
  await Promise.all(
    others.map((person) =>
      person.until((each) => (each.type === 'sync-update' ? true : undefined)),
    ),
  );
  expect(people.map(({ closed }) => closed)).toEqual(people.map(() => undefined));
  for (const person of people) person.close();
  expect(await server.stop()).toBe(0);
  await server.dispose();
});
