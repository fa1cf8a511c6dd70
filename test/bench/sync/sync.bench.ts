/**
 * Weft's sync server beside others, in one run: `npm run bench:sync [-- --rounds 3 --only joins,cursors
 * --json file]`. Every round gives each piece of work to each contender, in another order, with a fresh
 * server; the table shows medians. Linux only, because it reads /proc.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findContenders, type Contender, type RunningServer } from './contenders.ts';
import { cursors } from './cursors.ts';
import { installPeers } from './install-peers.ts';
import { coldJoin, fullJoins, resume } from './joins.ts';
import { kills } from './kills.ts';
import { manyRooms } from './rooms.ts';
import { stoppedReader } from './stopped-reader.ts';
import { printTable, type Measured } from './table.ts';
import { saturation, usualLoad } from './typing.ts';
import type { Work } from './work.ts';

const WORKS: Readonly<Record<string, Work>> = {
  kills,
  'cold-join': coldJoin,
  resume,
  joins: fullJoins,
  saturation,
  load: usualLoad,
  cursors,
  stopped: stoppedReader,
  rooms: manyRooms,
};

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    contenders: { type: 'string' },
    json: { type: 'string' },
  },
});
installPeers();
const { contenders: all, missing } = findContenders();
const names = values.contenders?.split(',');
const contenders = all.filter(({ name }) => names?.some((each) => name.includes(each)) ?? true);
const only = values.only?.split(',') ?? Object.keys(WORKS);
const works = only.map((name) => {
  const work = WORKS[name];
  if (work === undefined) throw new Error(`--only knows ${Object.keys(WORKS).join(', ')}`);
  return work;
});
const measured: Measured[] = [];
/** Who took this long for something is not asked again: its median would say the same. */
const TOO_LONG_MS = 20_000;
const tookTooLong = new Set<string>();

/** One contender at one piece of work. What goes wrong is shown instead of a figure. */
async function measure(work: Work, contender: Contender): Promise<void> {
  const startedMs = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'weft-bench-'));
  let server: RunningServer | undefined;
  const start = async (flags: readonly string[] = []): Promise<RunningServer> => {
    server = await contender.start(folder, flags);
    return server;
  };
  try {
    const figures = await work.run({ contender, start });
    measured.push({ contender: contender.name, figures });
    const words = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(1)}`);
    console.log(`${work.name}: ${contender.name}: ${words.join(', ')}`);
  } catch (error) {
    console.log(`${work.name}: ${contender.name}: ${String(error)}`);
  } finally {
    await server?.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    const isSlow = performance.now() - startedMs > TOO_LONG_MS;
    if (isSlow && contender.name !== 'Weft') tookTooLong.add(`${work.name} ${contender.name}`);
  }
}

const rounds = Number(values.rounds);
const rows = works.flatMap((work) => work.rows);
for (let round = 0; round < rounds; round++) {
  console.log(`\nRound ${round + 1} of ${rounds}`);
  for (const work of works) {
    if (round > 0 && work.once === true) continue;
    const suited = contenders.filter(
      (contender) => work.suits(contender) && !tookTooLong.has(`${work.name} ${contender.name}`),
    );
    const first = round % suited.length;
    for (const contender of [...suited.slice(first), ...suited.slice(0, first)]) {
      await measure(work, contender);
    }
  }
  // After each round: a long run may be ended early.
  const minutes = (performance.now() / 60_000).toFixed(0);
  const load = loadavg()[0]?.toFixed(1);
  const where = `Node ${process.version}, ${cpus().length} cores at a load of ${load}, medians of ${round + 1} rounds, ${minutes} minutes`;
  printTable({ rows, contenders, measured, where, missing });
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(measured, undefined, 2));
