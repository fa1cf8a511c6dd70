import { describe, expect, it } from 'vitest';
import { settle } from '../testing/room-set-up.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import type { StoredDocument } from '../storage/board-storage.ts';
import type { BusRecord } from './board-bus.ts';
import { GapRepair } from './gap-repair.ts';

function record(seq: number): BusRecord & { deliveredBy: undefined; receivedAtMs: number } {
  return { seq, update: Uint8Array.of(seq), deliveredBy: undefined, receivedAtMs: 0 };
}

/** Storage with the numbers 1 to `lastSeq`, trimmed through `snapshotSeq`. */
function stored(lastSeq: number, afterSeq: number, snapshotSeq = 0): StoredDocument {
  const empty = new Uint8Array(0);
  const snapshot = { update: empty, stateVector: empty, deletions: empty, hasGaps: false };
  const firstSeq = Math.max(afterSeq, snapshotSeq) + 1;
  return {
    snapshot: snapshotSeq > afterSeq ? { ...snapshot, throughSeq: snapshotSeq } : undefined,
    log: Array.from({ length: lastSeq - firstSeq + 1 }, (_, index) => record(firstSeq + index)),
    lastSeq,
    damage: [],
  };
}

function setUp(load: (afterSeq: number) => Promise<StoredDocument>) {
  const clock = new ManualClock();
  const taken: number[] = [];
  const snapshots: number[] = [];
  const damaged: number[] = [];
  const gaps = new GapRepair({
    throughSeq: 3,
    load,
    take: ({ seq }) => {
      taken.push(seq);
      return undefined;
    },
    takeSnapshot: ({ throughSeq }) => {
      snapshots.push(throughSeq);
      return Promise.resolve();
    },
    onDamage: ({ damage }) => damaged.push(damage.length),
    after: (delayMs, run) => clock.after(delayMs, run),
  });
  const pass = async (byMs: number): Promise<void> => {
    await settle();
    clock.advance(byMs);
    await settle();
  };
  return { clock, gaps, taken, snapshots, damaged, pass };
}

describe('[SV122] a number that is missing', () => {
  it('[SV122] is waited for a moment, because messages overtake each other; repeated ones are taken once', async () => {
    let loads = 0;
    const { gaps, taken, pass } = setUp((afterSeq) => {
      loads += 1;
      return Promise.resolve(stored(6, afterSeq));
    });
    gaps.hear([record(5)]);
    gaps.hear([record(4), record(5)]);
    gaps.ownCommitted(6);
    await pass(1_000);
    expect([taken, gaps.throughSeq, loads]).toEqual([[5, 4], 6, 0]);
  });

  it('[SV122] is read from storage, again until storage answers', async () => {
    let failures = 2;
    const { gaps, taken, pass } = setUp((afterSeq) => {
      failures -= 1;
      return failures >= 0
        ? Promise.reject(new Error('gone'))
        : Promise.resolve(stored(7, afterSeq));
    });
    gaps.hear([record(6)]);
    await pass(40);
    expect([taken, gaps.throughSeq]).toEqual([[6], 3]);
    await pass(1_000);
    await pass(1_000);
    expect([taken, gaps.throughSeq]).toEqual([[6, 4, 5, 7], 7]);
  });

  it('[SV122] that another server trimmed is in its snapshot', async () => {
    const { gaps, taken, snapshots, pass } = setUp((afterSeq) =>
      Promise.resolve(stored(9, afterSeq, 8)),
    );
    gaps.hearStored(9);
    await pass(100);
    expect([snapshots, taken, gaps.throughSeq]).toEqual([[8], [9], 9]);
  });

  it('[SV122] that storage never gave is not waited for; damage is told', async () => {
    let loads = 0;
    const { clock, gaps, damaged, pass } = setUp((afterSeq) => {
      loads += 1;
      const damage = [{ kind: 'damaged-record', seq: 4 } as const];
      return Promise.resolve({ ...stored(4, afterSeq), log: [], damage });
    });
    gaps.hearStored(99);
    for (let round = 0; round < 5; round++) await pass(1_000);
    expect([loads, gaps.throughSeq, damaged, clock.waiting]).toEqual([1, 4, [1], 0]);
  });
});
