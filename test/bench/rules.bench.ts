/**
 * How long the rules take, as multiples of one bare pass over all dependency lines in the same run.
 * Run: `npm run bench:rules`. Prints a table and writes JSON to the path given as
 * first argument, if any. To reach at 10,000 PBIs: full check ≤ 60 ms, one edit p95 ≤ 1 ms, a preview of
 * all cells of a 9 × 4 grid ≤ 16 ms.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { NOWHERE, type ItemId, type Place } from '@weft/domain';
import { Forecast, checkWholeBoard, compareFindings, createRuleSet } from '@weft/rules';
import { TODAY, largeBoard, randomEdit, seededRandom } from './large-board.ts';

interface Row {
  readonly work: string;
  /** The fastest of the run: closest to what a machine without others would show. */
  readonly bestMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Time of the processor, which others on the machine do not lengthen. */
  readonly cpuMs: number;
  readonly timesBarePass: number;
  readonly partOfOracle: number;
}

const EDITS = 400;
const REPEATS = 15;
const GRIDS = 40;
const TEAMS = 9;
const SPRINTS = 4;

interface Durations {
  readonly wallMs: readonly number[];
  readonly cpuMs: number;
}

/** Durations of `work`, shortest first; `prepare` is not measured. */
function times<Given>(
  repeats: number,
  prepare: () => Given,
  work: (given: Given) => void,
): Durations {
  const wallMs: number[] = [];
  let cpuMicroseconds = 0;
  for (let index = 0; index < repeats; index += 1) {
    const given = prepare();
    const cpu = process.cpuUsage();
    const start = performance.now();
    work(given);
    wallMs.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    cpuMicroseconds += user + system;
  }
  return { wallMs: wallMs.sort((a, b) => a - b), cpuMs: cpuMicroseconds / 1000 / repeats };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function measure(items: number, lines: number): { rows: Row[]; findings: number } {
  const random = seededRandom(7);
  const board = largeBoard({ items, lines, random });
  const nothing = (): void => undefined;
  const options = { today: TODAY };

  let open = 0;
  const bare = times(REPEATS, nothing, () => {
    for (const line of board.lines()) {
      if (line.status !== 'resolved' && board.item(line.from)?.state !== 'done') open += 1;
    }
  });
  const full = times(REPEATS, nothing, () => createRuleSet(board, options));
  const oracle = times(REPEATS, nothing, () => checkWholeBoard(board, options));

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
  const sort = times(REPEATS, nothing, () => {
    [...rules.findings.values()].sort(compareFindings(board));
  });

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

  const row = (work: string, { wallMs, cpuMs }: Durations): Row => ({
    work,
    bestMs: at(wallMs, 0),
    medianMs: at(wallMs, 0.5),
    p95Ms: at(wallMs, 0.95),
    cpuMs,
    timesBarePass: at(wallMs, 0.5) / at(bare.wallMs, 0.5),
    partOfOracle: at(wallMs, 0.5) / at(oracle.wallMs, 0.5),
  });
  return {
    rows: [
      row('bare pass over all lines', bare),
      row('full check (rule set)', full),
      row('full check (oracle)', oracle),
      row('one edit, incremental', edits),
      row('preview of one cell', one),
      row('preview of a 9 × 4 grid', grid),
      row('sort all findings', sort),
    ],
    findings: rules.findings.size,
  };
}

function unknownItem(): never {
  throw new Error('The board has no PBIs.');
}

const report = [
  { items: 2_000, lines: 4_000 },
  { items: 10_000, lines: 20_000 },
].map((size) => ({ ...size, ...measure(size.items, size.lines) }));

for (const { items, lines, findings, rows } of report) {
  console.log(`\n${items} PBIs, ${lines} dependencies, ${findings} findings`);
  console.log(
    'work                            best ms   median ms      p95 ms      CPU ms   × bare pass    × oracle',
  );
  for (const { work, bestMs, medianMs, p95Ms, cpuMs, timesBarePass, partOfOracle } of rows) {
    const numbers = [bestMs.toFixed(3), medianMs.toFixed(3), p95Ms.toFixed(3), cpuMs.toFixed(3)];
    const ratios = [timesBarePass.toFixed(2), partOfOracle.toFixed(4)];
    console.log(
      work.padEnd(27) + [...numbers, ...ratios].map((text) => text.padStart(12)).join(''),
    );
  }
}
const [path] = process.argv.slice(2);
if (path !== undefined) writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
