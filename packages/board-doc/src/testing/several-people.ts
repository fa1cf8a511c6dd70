import * as Y from 'yjs';
import { writeSnapshot } from '../import/write-snapshot.ts';
import { newBoard, type TestBoard } from './new-board.ts';
import { randomSnapshot } from './random-snapshot.ts';
import { SeededRandom, shuffled, type RandomSource } from './seeded-random.ts';
import { syncAll } from './sync-all.ts';

/** People who each have a device with the same random board of `items` PBIs on it. */
export function severalPeople(options: {
  readonly seed: number;
  readonly count: number;
  readonly items: number;
}): TestBoard[] {
  const { seed, count, items } = options;
  const people = Array.from({ length: count }, (_, at) =>
    newBoard({ seed: seed * 10 + at, idsBeginAlike: true }),
  );
  const [first] = people;
  if (first !== undefined) {
    const { doc, user: by, random } = first;
    const snapshot = randomSnapshot(new SeededRandom(seed), { items });
    writeSnapshot(doc, snapshot, { by, nowMs: 0, random: random.bytes });
  }
  syncAll(people.map(({ doc }) => doc));
  return people;
}

/** Keeps every update a document makes from now on. */
export function recordUpdates(doc: Y.Doc): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'sync') updates.push(update);
  });
  return updates;
}

/** Gives a document every update in a random order, some of them twice. */
export function deliverShuffled(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  random: RandomSource,
): void {
  const again = updates.filter(() => random.below(5) === 0);
  for (const update of shuffled(random, [...updates, ...again])) {
    Y.applyUpdate(doc, update, 'sync');
  }
}
