import { describe, it } from 'vitest';
import { drawScripts, expectHardCases, isLong, recordRuns, runs, timeFor } from './board-sizes.ts';
import { runScripts } from './run-scripts.ts';
import { drawScript } from './script.ts';

const COUNT = 30;

describe('five people on boards of 60 to 200 PBIs', () => {
  it(
    'end with equal boards and findings, and undo harms nobody',
    async () => {
      const scripts = drawScripts({
        firstSeed: 100_001,
        count: runs(COUNT),
        least: 60,
        most: 200,
        steps: 80,
      });
      const totals = await runScripts(scripts);
      expectHardCases(totals, { refusals: false });
      recordRuns('60 to 200 PBIs', scripts, totals);
    },
    timeFor(COUNT),
  );

  it.runIf(isLong)(
    'and on one of 2,000 PBIs, 200 steps long',
    async () => {
      const script = drawScript(200_001, { items: 2_000, steps: 200 });
      const totals = await runScripts([script]);
      console.log(totals.lines().join('\n'));
      recordRuns('2,000 PBIs', [script], totals);
    },
    timeFor(200),
  );
});
