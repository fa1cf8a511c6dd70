import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { settle, setUpRoom } from '../testing/room-set-up.ts';
import { YjsPeer, sameDocument } from '../testing/yjs-peer.ts';
import { KnownUpdates } from './known-updates.ts';

it('[SV33] that hold nothing new are told from one that differs in its last deletion', async () => {
  const { server, board, clock } = await setUpRoom();
  const writer = await YjsPeer.join(server, board, 'editor');
  const items = writer.doc.getMap('items');
  writer.doc.transact(() => {
    for (let key = 0; key < 400; key++) items.set(`k${key}`, key);
  });
  for (let key = 0; key < 400; key += 2) items.delete(`k${key}`);
  clock.advance(20);
  await settle();
  // What a stock client sends when it comes back: its whole delete set.
  const returning = await YjsPeer.join(server, board, 'editor', { doc: writer.doc });
  const deletions = Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(writer.doc));
  expect(new KnownUpdates().keyOf(deletions)).not.toBeUndefined();
  const redundant = (): number =>
    server.events.filter(({ kind }) => kind === 'update-redundant').length;
  const before = redundant();
  for (let time = 0; time < 3; time++) {
    await returning.send({ type: 'sync-step-2', update: deletions });
  }
  expect(redundant()).toBe(before + 3);
  returning.doc.getMap('items').delete('k399');
  clock.advance(20);
  await settle();
  expect(writer.doc.getMap('items').has('k399')).toBe(false);
  expect(sameDocument(writer.doc, returning.doc)).toBe(true);
});

it('[SV33] of updates said again so many are kept, and none that is too small or too large', () => {
  const known = new KnownUpdates();
  const update = (first: number): Uint8Array => new Uint8Array(1_000).fill(first);
  for (let first = 0; first < 33; first++) known.add(known.keyOf(update(first)));
  expect(known.has(known.keyOf(update(32)))).toBe(true);
  expect(known.has(known.keyOf(update(1)))).toBe(true);
  expect(known.has(known.keyOf(update(0)))).toBe(false);
  expect(known.keyOf(new Uint8Array(500))).toBeUndefined();
  expect(known.keyOf(new Uint8Array(1_048_577))).toBeUndefined();
  expect(known.has(undefined)).toBe(false);
});
