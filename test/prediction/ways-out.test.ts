import { describe, expect, it } from 'vitest';
import { Forecast } from '@weft/rules';
import { recordProof } from '../../scripts/record-proof.ts';
import { allWaysOut, answered } from './all-ways-out.ts';
import { randomBoard, TODAY } from './random-boards.ts';
import { Totals, countFor, forEachSeed, nameSeeds, seedsFrom, timeForMs } from './runs.ts';
import { Trial } from './trial.ts';

const BOARDS = countFor({ short: 50, long: 5_000 });

/** Each must have been met for the run to say anything. */
const WANTED = [
  'same-team',
  'later',
  'earlier',
  'schedule',
  'slice',
  'swap',
  'lend-a-hand',
  'stand-in',
  'remove',
  'live-with-it',
  'give-away',
  'postpone',
  'skills-missing',
  'no-later-sprint',
  'no-earlier-sprint',
  'sprint-finished',
  'size-one',
  'no-candidate',
  'other-cause',
  'capacity-unknown',
  'nothing-to-lend',
  'no-follow-up',
  'no-room',
  'findings added',
  'findings removed',
  'findings changed',
  'loads',
  'collisions',
];

describe('ways out on the shared document', () => {
  it(
    'do exactly what was predicted, every one of them, and undo gives the board back',
    async () => {
      const totals = new Totals();
      const seeds = seedsFrom(1, BOARDS);
      await forEachSeed(seeds, (seed) => tryAll(seed, totals));
      totals.print();
      expect(WANTED.filter((name) => totals.of(name) === 0)).toEqual([]);
      recordProof({
        topic: 'findings',
        claim: 'Every enabled way out does exactly what was predicted; undo gives the board back',
        tried: `${totals.text('boards')} boards; ${totals.text('made')} ways out made; ${totals.text('findings added')} findings added, ${totals.text('findings removed')} removed, ${totals.text('findings changed')} changed; ${totals.text('loads')} loads`,
        result: '0 differences',
        seeds: nameSeeds(seeds),
      });
    },
    timeForMs(BOARDS),
  );
});

function tryAll(seed: number, totals: Totals): void {
  const { devices, below, close } = randomBoard(seed, 4 + ((seed * 7) % 14));
  const [device] = devices;
  const { view } = device.board;
  const forecast = new Forecast(view, { today: TODAY });
  const ways = allWaysOut(device, forecast);
  const trial = new Trial(device, forecast);
  totals.add('boards');
  for (const item of view.items()) totals.add('collisions', item.collisions.length);
  for (const way of ways) {
    if (way.state.kind === 'disabled') {
      expect(way.edits).toEqual([]);
      totals.add(way.state.reason.kind);
      continue;
    }
    const edits = answered(way, view, below);
    const effect = trial.hold(`seed ${seed}: ${way.kind} ${JSON.stringify(way.facts)}`, edits);
    totals.add('made');
    totals.add(way.kind);
    totals.add('findings added', effect.added.length);
    totals.add('findings removed', effect.removed.length);
    totals.add('findings changed', effect.changed.length);
    totals.add('loads', effect.loads.length);
  }
  close();
}
