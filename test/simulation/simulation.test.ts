import { it } from 'vitest';
import { drawScript } from './script.ts';
import { simulate } from './simulate.ts';
import { Totals } from './totals.ts';

it('runs', async () => {
  const totals = new Totals();
  const failures: string[] = [];
  const t0 = performance.now();
  for (let seed = 1; seed <= Number(process.env['N'] ?? 20); seed += 1) {
    const script = drawScript(seed, { items: 20 + ((seed * 37) % 60), steps: 50 });
    try {
      await simulate(script, totals);
    } catch (error) {
      failures.push(
        `${seed}: ${error instanceof Error ? (process.env['STACK'] ? error.stack : error.message) : String(error)}`,
      );
    }
  }
  console.log(totals.lines().join('\n'));
  console.log(performance.now() - t0, 'ms');
  console.log(
    failures.length,
    failures
      .slice(0, 8)
      .map((x) => x.slice(0, 1800))
      .join('\n\n'),
  );
}, 600000);
