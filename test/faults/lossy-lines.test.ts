import { SeededRandom } from '@weft/sync-client/testing';
import {
  ManualClock,
  MemoryBoardStorage,
  SimulatedServer,
  sameDocument,
  settle,
} from '@weft/sync-server/testing';
import { expect, it } from 'vitest';
import type { LineCounts } from './lossy-line.ts';
import { LossyPeer } from './lossy-peer.ts';
import { drawSeeds, forEachSeed, reportFault, times } from './seeds.ts';

const PEERS = 10;
const OPERATIONS = times(150, 300);

it(
  `[SV187] fault 6: frames lost, twice, late and overtaken: ${PEERS} people × ${OPERATIONS} operations, nothing lost, nothing twice`,
  { timeout: times(240_000, 1_800_000) },
  async () => {
    const seeds = drawSeeds(7_000, times(2, 20));
    const counts: LineCounts = { dropped: 0, duplicated: 0, delayed: 0, overtaken: 0 };
    let reconnects = 0;
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed);
      const clock = new ManualClock();
      const server = new SimulatedServer({
        clock,
        storage: new MemoryBoardStorage(),
        random: random.bytes,
        limits: { gapRanges: 120, compactAfterRecords: 100 },
      });
      const board = await server.createBoard();
      const options = { server, board, clock, random, counts };
      const peers = Array.from({ length: PEERS }, () => new LossyPeer(options));
      for (const peer of peers) await peer.connect(true);
      for (let turn = 0; turn < OPERATIONS; turn++) {
        for (const [index, peer] of peers.entries()) {
          peer.doc.getArray('decisions').push([`${index}-${turn}`]);
          const items = peer.doc.getMap('items');
          if (random.below(4) === 0) items.set(`k${random.below(30)}`, turn);
          if (random.below(9) === 0) items.delete(`k${random.below(30)}`);
        }
        clock.advance(random.below(30));
        await settle();
        // Now and then somebody's connection ends, and they come back.
        if (random.below(10) === 0) await random.pick(peers)?.connect(true);
      }
      for (const peer of peers) await peer.connect(false);
      for (let passed = 0; passed < 20; passed++) {
        clock.advance(100);
        await settle();
      }
      const [first, ...others] = peers;
      if (first === undefined) throw new Error('Nobody is there');
      for (const other of others) expect(sameDocument(other.doc, first.doc)).toBe(true);
      const there = first.doc.getArray<string>('decisions').toArray();
      expect(there.length).toBe(PEERS * OPERATIONS);
      expect(new Set(there).size).toBe(PEERS * OPERATIONS);
      for (const peer of peers) {
        // Frames went astray, but none was wrong: nobody is sent away for good.
        expect(peer.closeCodes.filter((code) => code >= 4_400)).toEqual([]);
        reconnects += peer.reconnects;
      }
    });
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(1_000);
    reportFault(
      'Frames lost, twice, late and overtaken: equal boards, every operation once',
      seeds,
      `${seeds.length} × ${PEERS} people × ${OPERATIONS} operations; ${counts.dropped} lost, ${counts.duplicated} twice, ${counts.delayed} late, ${counts.overtaken} overtaken; ${reconnects} reconnects after a refusal; 0 lost, 0 twice, 0 divergent`,
    );
  },
);
