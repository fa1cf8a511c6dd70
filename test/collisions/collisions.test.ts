import { describe, expect, it } from 'vitest';
import { recordProof } from '../../scripts/record-proof.ts';
import { runSchedule } from './schedule.ts';

const IS_LONG = process.env['WEFT_LONG'] === '1';
const COUNT = IS_LONG ? 10_000 : 150;
/** Time for one schedule on a busy machine, in milliseconds. */
const SCHEDULE_MS = 200;

/** Every field that keeps all decisions until somebody settles them. */
const GUARDED = [
  'accepted',
  'capacity',
  'goalLink',
  'integrated',
  'place',
  'planFinished',
  'productGoal',
  'ready',
  'resolved',
  'size',
  'sprintGoal',
  'state',
  'teamEnd',
  'wording',
];

describe('offline decisions of two to six people', () => {
  it(
    'are open exactly where they differ, on every device; settled, nothing is open and boards are equal',
    () => {
      const fresh = Math.floor(Math.random() * 2 ** 31);
      const seeds = [...Array.from({ length: COUNT - 1 }, (_, index) => 1 + index), fresh];
      const fields = new Set<string>();
      const sum = { decisions: 0, collisions: 0, agreements: 0 };
      for (const seed of seeds) {
        const report = runSeed(seed);
        sum.decisions += report.decisions;
        sum.collisions += report.collisions;
        sum.agreements += report.agreements;
        for (const field of report.fields) fields.add(field);
      }
      const did = `${COUNT.toLocaleString('en')} schedules, ${sum.decisions.toLocaleString('en')} decisions, ${sum.collisions.toLocaleString('en')} collisions, ${sum.agreements.toLocaleString('en')} times the same decided twice`;
      console.log(`${did}. Fresh seed: ${fresh}`);
      // Schedules in which nothing met would prove nothing.
      expect([...fields].toSorted()).toEqual(GUARDED);
      expect(sum.agreements).toBeGreaterThan(COUNT / 10);
      recordProof({
        topic: 'local-first',
        claim:
          'N decisions that differ are N open decisions on every device, in every guarded field; settled, none is open and boards are equal',
        tried: did,
        result: '0 missing, 0 invented, 0 unequal boards',
        seeds: `1 to ${COUNT - 1}, ${fresh}`,
      });
    },
    COUNT * SCHEDULE_MS,
  );
});

function runSeed(seed: number): ReturnType<typeof runSchedule> {
  try {
    return runSchedule(seed);
  } catch (error) {
    throw new Error(`Seed ${seed}`, { cause: error });
  }
}
