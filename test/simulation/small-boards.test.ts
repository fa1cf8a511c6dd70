import { describe, it } from 'vitest';
import { drawScripts, expectHardCases, recordRuns, runs, timeFor } from './board-sizes.ts';
import { runScripts } from './run-scripts.ts';

const COUNT = 60;

describe('five people on boards of 20 to 60 PBIs', () => {
  it(
    'end with equal boards and findings, and undo harms nobody',
    async () => {
      const scripts = drawScripts({
        firstSeed: 1,
        count: runs(COUNT),
        least: 20,
        most: 60,
        steps: 60,
      });
      const totals = await runScripts(scripts);
      expectHardCases(totals, { refusals: true });
      recordRuns('20 to 60 PBIs', scripts, totals);
    },
    timeFor(COUNT),
  );
});
