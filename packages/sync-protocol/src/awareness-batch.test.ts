import { expect, it } from 'vitest';
import { AwarenessBatch } from './awareness-batch.ts';
import { encodeAwarenessEntry, joinAwarenessEntries } from './awareness-update.ts';
import { encodeMessage } from './frame.ts';

it('[SP17] a batch without an entry is the message that was made without it', () => {
  for (const count of [1, 2, 3, 150]) {
    const entries = Array.from({ length: count }, (_, index) =>
      encodeAwarenessEntry(index * 40_000, index, JSON.stringify({ n: 'x'.repeat(index) })),
    );
    const messageOf = (wanted: readonly Uint8Array[]): Uint8Array | undefined =>
      wanted.length === 0
        ? undefined
        : encodeMessage({ type: 'awareness', update: joinAwarenessEntries(wanted) });
    const batch = new AwarenessBatch(entries);
    expect(batch.whole()).toEqual(messageOf(entries));
    for (let index = 0; index < count; index++) {
      expect(batch.without(index)).toEqual(messageOf(entries.filter((_, at) => at !== index)));
    }
    expect(batch.without(count)).toEqual(batch.whole());
  }
  expect(new AwarenessBatch([]).whole()).toBeUndefined();
});
