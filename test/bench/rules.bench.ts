/**
 * How long the rules take, as multiples of one bare pass over all dependency lines in the same run.
 * Run: `npx tsx test/bench/rules.bench.ts`. Prints a table and writes JSON to the path given as
 * first argument, if any. To reach at 10,000 PBIs: full check ≤ 60 ms, one edit p95 ≤ 1 ms.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { checkWholeBoard, compareFindings, createRuleSet } from '@weft/rules';
import { TODAY, largeBoard, randomEdit, seededRandom } from './large-board.ts';

interface Row {
  readonly work: string;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly timesBarePass: number;
}

const EDITS = 400;
const REPEATS = 15;

function times(repeats: number, work: () => void): number[] {
  const durations: number[] = [];
  for (let index = 0; index < repeats; index += 1) {
    const start = performance.now();
    work();
    durations.push(performance.now() - start);
  }
  return durations.sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function measure(items: number, lines: number): { rows: Row[]; findings: number } {
  const random = seededRandom(7);
  const board = largeBoard({ items, lines, random });

  let open = 0;
  const bare = times(REPEATS, () => {
    for (const line of board.lines()) {
      if (line.status !== 'resolved' && board.item(line.from)?.state !== 'done') open += 1;
    }
  });
  const full = times(REPEATS, () => createRuleSet(board, { today: TODAY }));
  const oracle = times(REPEATS, () => checkWholeBoard(board, { today: TODAY }));

  const rules = createRuleSet(board, { today: TODAY });
  const edits: number[] = [];
  for (let index = 0; index < EDITS; index += 1) {
    const change = randomEdit(board, random);
    const start = performance.now();
    rules.apply(change);
    edits.push(performance.now() - start);
  }
  edits.sort((a, b) => a - b);
  const expected = checkWholeBoard(board, { today: TODAY }).size;
  if (rules.findings.size !== expected || open === 0) throw new Error('Measured something else.');
  const sort = times(REPEATS, () => [...rules.findings.values()].sort(compareFindings(board)));

  const barePassMs = at(bare, 0.5);
  const row = (work: string, durations: readonly number[]): Row => ({
    work,
    medianMs: at(durations, 0.5),
    p95Ms: at(durations, 0.95),
    timesBarePass: at(durations, 0.5) / barePassMs,
  });
  return {
    rows: [
      row('bare pass over all lines', bare),
      row('full check (rule set)', full),
      row('full check (oracle)', oracle),
      row('one edit, incremental', edits),
      row('sort all findings', sort),
    ],
    findings: rules.findings.size,
  };
}

const report = [
  { items: 2_000, lines: 4_000 },
  { items: 10_000, lines: 20_000 },
].map((size) => ({ ...size, ...measure(size.items, size.lines) }));

for (const { items, lines, findings, rows } of report) {
  console.log(`\n${items} PBIs, ${lines} dependencies, ${findings} findings`);
  console.log('work                          median ms      p95 ms   × bare pass');
  for (const { work, medianMs, p95Ms, timesBarePass } of rows) {
    const cells = [medianMs.toFixed(3), p95Ms.toFixed(3), timesBarePass.toFixed(2)];
    console.log(work.padEnd(27) + cells.map((cell) => cell.padStart(12)).join(''));
  }
}
const [path] = process.argv.slice(2);
if (path !== undefined) writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
