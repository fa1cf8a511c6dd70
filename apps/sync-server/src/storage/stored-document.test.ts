import { expect, it } from 'vitest';
import { crc32c } from './crc32c.ts';
import { readDocument } from './stored-document.ts';

function row(seq: number): unknown {
  const update = Uint8Array.of(0, 0);
  return {
    seq,
    update_bytes: update,
    crc32c: crc32c(update),
    delivered_by: null,
    received_at_ms: 1,
  };
}

it('[SV182] records that must be there and are not are told, wherever they are missing', () => {
  const read = (seqs: readonly number[], afterSeq = 0): unknown =>
    readDocument({ snapshot: () => undefined, log: seqs.map(row), acknowledgedSeq: 6, afterSeq })
      .damage;
  expect(read([1, 2, 3, 4, 5, 6])).toEqual([]);
  expect(read([5, 6], 4)).toEqual([]);
  expect(read([2, 5, 6])).toEqual([
    { kind: 'missing-records', firstSeq: 1, lastSeq: 1 },
    { kind: 'missing-records', firstSeq: 3, lastSeq: 4 },
  ]);
  expect(read([1, 2, 3, 4])).toEqual([{ kind: 'behind', acknowledgedSeq: 6, storedSeq: 4 }]);
});

it('[SV8] a row whose bytes and sum were zeroed is damaged, not an empty record', () => {
  const zeroed = { seq: 2, update_bytes: new Uint8Array(0), crc32c: 0, received_at_ms: 1 };
  const read = readDocument({
    snapshot: () => undefined,
    log: [row(1), zeroed],
    acknowledgedSeq: 2,
    afterSeq: 0,
  });
  expect(read.log.map(({ seq }) => seq)).toEqual([1]);
  expect(read.damage).toEqual([{ kind: 'damaged-record', seq: 2 }]);
});
