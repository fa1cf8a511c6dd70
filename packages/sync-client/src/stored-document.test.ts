import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyStored } from './stored-document.ts';

it('[SC118] who has nothing to do with what the device had is not told of it, and hears all else in the same order', () => {
  const kept = new Y.Doc();
  kept.getMap('items').set('kept', 1);
  const doc = new Y.Doc();
  const told: string[] = [];
  const first = (): unknown => told.push('first');
  const second = (): unknown => told.push('second');
  doc.on('update', first);
  doc.on('update', second);
  const stored = { updates: [Y.encodeStateAsUpdate(kept)], outbox: [], record: undefined };
  expect(applyStored(doc, stored, [first, second])).toBe(true);
  expect([doc.getMap('items').get('kept'), told]).toEqual([1, []]);
  doc.getMap('items').set('new', 1);
  expect(told).toEqual(['first', 'second']);
  const damaged = { ...stored, updates: [Uint8Array.of(1, 2, 3)] };
  expect(applyStored(doc, damaged, [first, second])).toBe(false);
  doc.getMap('items').set('newer', 1);
  expect(told).toEqual(['first', 'second', 'first', 'second']);
});
