import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { takeInUpdates } from './take-in-updates.ts';

const ORIGIN = {};

/** Updates of a writer, each of which sets the next number. */
function updatesOf(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let number = 1; number <= count; number += 1) doc.getMap('items').set('number', number);
  return updates;
}

describe('updates of one frame', () => {
  it('[SC70] are one transaction, of whoever they came from', () => {
    const doc = new Y.Doc();
    const seen: unknown[] = [];
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      expect(origin).toBe(ORIGIN);
      seen.push(doc.getMap('items').get('number'));
    });
    takeInUpdates(doc, updatesOf(60), ORIGIN);
    expect(seen).toEqual([60]);
  });

  it('[SC70] that cannot be read do not keep those beside them away', () => {
    const doc = new Y.Doc();
    const broken = Uint8Array.of(1, 2, 3);
    takeInUpdates(
      doc,
      updatesOf(30).flatMap((update) => [broken, update]),
      ORIGIN,
    );
    expect(doc.getMap('items').get('number')).toBe(30);
  });
});
