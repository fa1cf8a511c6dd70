/**
 * How long the rules take, as multiples of one bare pass over all dependency lines in the same run.
 * Run: `npm run bench:rules`. Prints a table and writes JSON to the path given as first argument, if
 * any. Each figure to reach stands beside what was measured; on a machine that others use, the best
 * and the multiples say more than the median and the p95.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { NOWHERE, type ItemId, type Place } from '@weft/domain';
import { Forecast, checkWholeBoard, createRuleSet, worstFirst } from '@weft/rules';
import { TODAY, largeBoard, randomEdit } from './large-board.ts';
import { seededRandom } from './seeded-random.ts';

/** What is to be reached at 10,000 PBIs. */
interface Goal {
  readonly ms: number;
  readonly of: 'median' | 'p95';
}

interface Row {
  readonly work: string;
  /** The fastest of the run: closest to what a machine without others would show. */
  readonly bestMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Time of the processor, which others on the machine do not lengthen. */
  readonly cpuMs: number;
  /** Median by median, and best by best. */
  readonly timesBarePass: number;
  readonly bestTimesBarePass: number;
  readonly partOfOracle: number;
  readonly goal: Goal | undefined;
}

const FULL_CHECK: Goal = { ms: 60, of: 'median' };
const ONE_EDIT: Goal = { ms: 1, of: 'p95' };
const ONE_PREVIEW: Goal = { ms: 1, of: 'median' };
const GRID_PREVIEW: Goal = { ms: 16, of: 'median' };

const EDITS = 400;
const REPEATS = 15;
const GRIDS = 40;
const TEAMS = 9;
const SPRINTS = 4;
const LARGE = 10_000;

interface Durations {
  /** Shortest first. */
  readonly wallMs: readonly number[];
  readonly cpuMs: number;
}

/** Measures one kind of work, run by run. */
class Clock {
  readonly #wallMs: number[] = [];
  #cpuMicroseconds = 0;

  measure<Result>(work: () => Result): Result {
    const cpu = process.cpuUsage();
    const start = performance.now();
    const result = work();
    this.#wallMs.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    this.#cpuMicroseconds += user + system;
    return result;
  }

  durations(): Durations {
    const { length } = this.#wallMs;
    return {
      wallMs: this.#wallMs.toSorted((a, b) => a - b),
      cpuMs: this.#cpuMicroseconds / 1000 / length,
    };
  }
}

/** Durations of `work`; `prepare` is not measured. */
function times<Given>(
  repeats: number,
  prepare: () => Given,
  work: (given: Given) => void,
): Durations {
  const clock = new Clock();
  for (let index = 0; index < repeats; index += 1) {
    const given = prepare();
    clock.measure(() => work(given));
  }
  return clock.durations();
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function measure(items: number, lines: number): { rows: Row[]; findings: number } {
  const random = seededRandom(7);
  const board = largeBoard({ items, lines, random });
  const options = { today: TODAY };

  let open = 0;
  const [bare, full, first, oracle] = [new Clock(), new Clock(), new Clock(), new Clock()];
  // In turns, so that what else the machine does meets all of them.
  for (let round = 0; round < REPEATS; round += 1) {
    bare.measure(() => {
      for (const line of board.lines()) {
        if (line.status !== 'resolved' && board.item(line.from)?.state !== 'done') open += 1;
      }
    });
    const fresh = full.measure(() => createRuleSet(board, options));
    const change = randomEdit(board, random);
    first.measure(() => fresh.apply(change));
  }
  // Apart from the rest: what it leaves behind would be collected while others are measured.
  for (let round = 0; round < REPEATS; round += 1) {
    oracle.measure(() => checkWholeBoard(board, options));
  }
  const barePass = bare.durations();
  const wholeOracle = oracle.durations();

  const rules = createRuleSet(board, options);
  // What nobody has run yet is slow once, everywhere.
  times(
    EDITS,
    () => randomEdit(board, random),
    (change) => rules.apply(change),
  );
  const edits = times(
    EDITS,
    () => randomEdit(board, random),
    (change) => rules.apply(change),
  );
  const expected = checkWholeBoard(board, options).size;
  if (rules.findings.size !== expected || open === 0) throw new Error('Measured something else.');
  const sort = times(
    REPEATS,
    () => rules.findings.values(),
    (findings) => worstFirst(findings, board),
  );

  const forecast = new Forecast(board, options);
  const cells = board
    .teams()
    .slice(0, TEAMS)
    .flatMap(({ id: team }) =>
      board
        .sprints()
        .slice(1, 1 + SPRINTS)
        .map(({ id: sprint }) => ({ team, sprint })),
    );
  const all = [...board.items()];
  const anyItem = () => all[Math.floor(random() * all.length)]?.id ?? unknownItem();
  const look = (item: ItemId, place: Place) =>
    forecast.effectOf([{ kind: 'move-items', items: [item], place }]);
  const one = times(EDITS, anyItem, (item) => look(item, cells[0] ?? NOWHERE));
  const grid = times(GRIDS, anyItem, (item) => {
    for (const place of cells) look(item, place);
  });
  forecast.effectOf([]);

  const row = (work: string, { wallMs, cpuMs }: Durations, goal?: Goal): Row => ({
    work,
    bestMs: at(wallMs, 0),
    medianMs: at(wallMs, 0.5),
    p95Ms: at(wallMs, 0.95),
    cpuMs,
    timesBarePass: at(wallMs, 0.5) / at(barePass.wallMs, 0.5),
    bestTimesBarePass: at(wallMs, 0) / at(barePass.wallMs, 0),
    partOfOracle: at(wallMs, 0.5) / at(wholeOracle.wallMs, 0.5),
    goal: items === LARGE ? goal : undefined,
  });
  return {
    rows: [
      row('bare pass over all lines', barePass),
      row('full check (rule set)', full.durations(), FULL_CHECK),
      row('full check (oracle)', wholeOracle),
      row('first edit after it', first.durations()),
      row('one edit, incremental', edits, ONE_EDIT),
      row('preview of one cell', one, ONE_PREVIEW),
      row('preview of a 9 × 4 grid', grid, GRID_PREVIEW),
      row('sort all findings', sort),
    ],
    findings: rules.findings.size,
  };
}

function unknownItem(): never {
  throw new Error('The board has no PBIs.');
}

/** Whether the figure is reached; when not, whether a run without others on the machine might. */
function verdictOn({ goal, bestMs, medianMs, p95Ms }: Row): string {
  if (goal === undefined) return '';
  const seen = goal.of === 'p95' ? p95Ms : medianMs;
  const [calmer, name] = goal.of === 'p95' ? [medianMs, 'median'] : [bestMs, 'best'];
  const answer = seen <= goal.ms ? 'yes' : calmer <= goal.ms ? `no, only the ${name}` : 'no';
  return `  ${goal.of} ≤ ${goal.ms} ms: ${answer}`;
}

const report = [
  { items: 2_000, lines: 4_000 },
  { items: LARGE, lines: 20_000 },
].map((size) => ({ ...size, ...measure(size.items, size.lines) }));

const [load = 0] = loadavg();
console.log(`${availableParallelism()} processors, load ${load.toFixed(1)}`);
const HEADINGS = ['best ms', 'median ms', 'p95 ms', 'CPU ms', '× bare', '× at best', '× oracle'];
for (const { items, lines, findings, rows } of report) {
  console.log(`\n${items} PBIs, ${lines} dependencies, ${findings} findings`);
  console.log('work'.padEnd(25) + HEADINGS.map((text) => text.padStart(11)).join(''));
  for (const row of rows) {
    const numbers = [row.bestMs, row.medianMs, row.p95Ms, row.cpuMs].map((ms) => ms.toFixed(3));
    const ratios = [row.timesBarePass, row.bestTimesBarePass].map((times) => times.toFixed(2));
    const cells = [...numbers, ...ratios, row.partOfOracle.toFixed(4)];
    console.log(
      row.work.padEnd(25) + cells.map((text) => text.padStart(11)).join('') + verdictOn(row),
    );
  }
}
const [path] = process.argv.slice(2);
if (path !== undefined) writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
