import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ReceivedUpdates } from './received-updates.ts';
import { ManualClock } from './testing/manual-clock.ts';

const ORIGIN = {};

/** Updates of a writer, each of which sets the next number. */
function updatesOf(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let number = 1; number <= count; number += 1) doc.getMap('items').set('number', number);
  return updates;
}

function setUp(): {
  readonly clock: ManualClock;
  readonly received: ReceivedUpdates;
  readonly number: () => unknown;
  /** What the document said after each transaction. */
  readonly seen: unknown[];
} {
  const doc = new Y.Doc();
  const clock = new ManualClock();
  const seen: unknown[] = [];
  const number = (): unknown => doc.getMap('items').get('number');
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    expect(origin).toBe(ORIGIN);
    seen.push(number());
  });
  return { clock, received: new ReceivedUpdates({ doc, origin: ORIGIN, clock }), number, seen };
}

describe('updates that came', () => {
  it('[SC70] are taken in at once where few come', async () => {
    const { clock, received, seen } = setUp();
    for (const update of updatesOf(12)) {
      received.take(update);
      await clock.advance(20);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('[SC70] in a busy stream are taken in together, none later than 33 ms, in order', async () => {
    const { clock, received, seen } = setUp();
    for (const update of updatesOf(60)) {
      received.take(update);
      await clock.advance(1);
    }
    expect(seen.length).toBeLessThan(40);
    expect(seen.toSorted((a, b) => Number(a) - Number(b))).toEqual(seen);
    await clock.advance(33);
    expect(seen.at(-1)).toBe(60);
    // Calm again.
    await clock.advance(33);
    const before = seen.length;
    for (const update of updatesOf(2)) received.take(update);
    expect(seen.length).toBe(before + 2);
  });

  it('[SC70] are all there before anything that may build on them, and when the line is gone', async () => {
    for (const end of [
      (received: ReceivedUpdates) => received.flush(),
      (received: ReceivedUpdates) => received.end(),
    ]) {
      const { clock, received, number } = setUp();
      for (const update of updatesOf(50)) {
        received.take(update);
        await clock.advance(1);
      }
      expect(number()).toBeLessThan(50);
      end(received);
      expect(number()).toBe(50);
    }
  });

  it('[SC70] one that cannot be read does not keep those beside it away', async () => {
    const { clock, received, number } = setUp();
    for (const update of updatesOf(30)) {
      received.take(update);
      received.take(Uint8Array.of(1, 2, 3));
      await clock.advance(1);
    }
    await clock.advance(33);
    expect(number()).toBe(30);
  });
});
