import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../../docs/proof/canvas.md', import.meta.url));
/** What was found out about the tables is written by hand, from here on. */
const BY_HAND = '## What is behind it';

/** Writes the tables of a run to docs/proof/canvas.md; what stands there by hand stays. */
export function writeCanvasProof(tables: readonly string[], rounds: number): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const byHand = before.includes(BY_HAND) ? before.slice(before.indexOf(BY_HAND)) : `${BY_HAND}\n`;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const text = `# The board beside other ways to draw it

Written by \`npm run bench:canvas -- --write\`: medians of ${rounds} rounds, ${availableParallelism()} cores at load ${load}, no graphics card, commit ${commit}.

Processor time that the main thread of the page needed, as a multiple of what a page needed that draws the same scene with a bare canvas and can do nothing else.
How it is measured is told in [test/bench/canvas](../../test/bench/canvas/README.md).

${tables.join('\n\n')}

${byHand}`;
  writeFileSync(FILE, text);
}
