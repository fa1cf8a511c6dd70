import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brandId, createId, type BoardId } from '@weft/domain';
import { SeededRandom } from '@weft/sync-client/testing';
import { checkpointSqlite, openSqliteBoards, type StoredDocument } from '@weft/sync-server/testing';
import { afterAll, expect, it } from 'vitest';
import { drawSeeds, forEachSeed, reportFault, times } from './seeds.ts';

const TIMEOUT_MS = times(60_000, 1_800_000);
const WAL_HEADER_BYTES = 32;
const FRAME_BYTES = 24 + 4_096;
const DATABASE = 'boards.sqlite';
const LOG = 'boards.sqlite-wal';

const root = mkdtempSync(join(tmpdir(), 'weft-faults-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder as it was after each acknowledged commit. */
interface History {
  readonly board: BoardId;
  /** Every update, by the number it was acknowledged under, from 1. */
  readonly updates: readonly Uint8Array[];
  readonly commits: readonly {
    /** A copy of the folder right after this commit. */
    readonly folder: string;
    /** Bytes of the write-ahead log then. */
    readonly logBytes: number;
    /** The last number acknowledged then. */
    readonly lastSeq: number;
  }[];
}

async function write(seed: number, commitCount: number): Promise<History> {
  const random = new SeededRandom(seed);
  const folder = mkdtempSync(join(root, 'history-'));
  const opened = await openSqliteBoards(folder);
  if (!opened.ok) throw new Error(opened.refusal);
  const boards = opened.value;
  const board: BoardId = brandId(createId(random.bytes));
  const row = { schemaVersion: 1, phase: 'open', createdAtMs: 0, links: [] } as const;
  boards.createBoard({ id: board, lineage: '0'.repeat(32), ...row }, undefined);
  const updates: Uint8Array[] = [];
  const commits: History['commits'][number][] = [];
  for (let commit = 0; commit < commitCount; commit++) {
    const entries = Array.from({ length: 1 + random.below(4) }, () => {
      const length = 1 + random.below(random.below(5) === 0 ? 9_000 : 300);
      const update = random.bytes(new Uint8Array(length));
      return { board, update, deliveredBy: undefined, receivedAtMs: commit };
    });
    boards.append(entries);
    updates.push(...entries.map(({ update }) => update));
    const copy = `${folder}-${commit}`;
    cpSync(folder, copy, { recursive: true });
    commits.push({
      folder: copy,
      logBytes: statSync(join(copy, LOG)).size,
      lastSeq: updates.length,
    });
  }
  boards.close();
  return { board, updates, commits };
}

/** SQLite lets go of a closed file when its statements are collected, which thousands of copies do not wait for. */
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const OPENED_AT_ONCE = 500;
let opened = 0;

async function letGo(): Promise<void> {
  opened += 1;
  if (opened % OPENED_AT_ONCE !== 0) return;
  collectGarbage();
  await new Promise((resolve) => setImmediate(resolve));
}

/** What a server that starts over this folder finds; undefined: it does not start, and says why. */
async function load(folder: string, board: BoardId): Promise<StoredDocument | undefined> {
  await letGo();
  const boards = await openSqliteBoards(folder);
  if (!boards.ok) {
    expect(boards.refusal).not.toBe('');
    return undefined;
  }
  try {
    return boards.value.load(board, 0);
  } catch {
    // A board that cannot be read at all: its people are told to try again, nothing is served.
    return undefined;
  } finally {
    boards.value.close();
  }
}

/** Numbers of records that are not there, though somebody was told that they are on disk. */
function missing(document: StoredDocument, lastSeq: number): number[] {
  const there = new Set(document.log.map(({ seq }) => seq));
  return Array.from({ length: lastSeq }, (_, index) => index + 1).filter((seq) => !there.has(seq));
}

function expectTrue(document: StoredDocument, history: History): void {
  for (const { seq, update } of document.log) {
    expect(Buffer.compare(update, history.updates[seq - 1] ?? new Uint8Array(0))).toBe(0);
  }
}

it(
  '[SV180] fault 1: a write-ahead log cut anywhere in a commit holds every commit before it',
  { timeout: TIMEOUT_MS },
  async () => {
    const seeds = drawSeeds(1_000, times(2, 12));
    let cuts = 0;
    let commits = 0;
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed + 1);
      const history = await write(seed, times(6, 40));
      for (const [index, { folder, logBytes, lastSeq }] of history.commits.entries()) {
        const before = history.commits[index - 1];
        const fromBytes = before?.logBytes ?? WAL_HEADER_BYTES;
        const points = new Set<number>(
          Array.from({ length: 10 }, () => fromBytes + random.below(logBytes - fromBytes)),
        );
        for (let at = fromBytes; at <= logBytes; at += FRAME_BYTES) {
          for (const point of [at - 1, at, at + 1]) points.add(point);
        }
        commits += 1;
        for (const point of points) {
          if (point > logBytes || point < fromBytes) continue;
          const work = mkdtempSync(join(root, 'cut-'));
          copyFileSync(join(folder, DATABASE), join(work, DATABASE));
          copyFileSync(join(folder, LOG), join(work, LOG));
          // What the witness knew while this commit was still under way.
          copyFileSync(
            join((before ?? history.commits[0])?.folder ?? folder, 'high-water'),
            join(work, 'high-water'),
          );
          if (before === undefined) writeFileSync(join(work, 'high-water'), '');
          truncateSync(join(work, LOG), point);
          const document = await load(work, history.board);
          rmSync(work, { recursive: true });
          const acknowledged = point === logBytes ? lastSeq : (before?.lastSeq ?? 0);
          expect(document).toBeDefined();
          if (document === undefined) continue;
          expect(missing(document, acknowledged)).toEqual([]);
          expect(document.damage).toEqual([]);
          expectTrue(document, history);
          cuts += 1;
        }
      }
    });
    expect(cuts).toBeGreaterThan(commits * 10);
    reportFault(
      'Cut anywhere inside a commit, the log holds every commit before it',
      seeds,
      `${cuts} cuts in ${commits} commits, 0 acknowledged records missing`,
    );
  },
);

it(
  '[SV181] fault 2: flipped bits and torn tails are told, and never served as something else',
  { timeout: TIMEOUT_MS },
  async () => {
    const seeds = drawSeeds(2_000, times(3, 30));
    const counts = { harmless: 0, told: 0, shut: 0 };
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed + 1);
      const history = await write(seed, 12);
      const last = history.commits.at(-1);
      if (last === undefined) throw new Error('Nothing was written');
      for (let round = 0; round < times(40, 340); round++) {
        const work = mkdtempSync(join(root, 'flip-'));
        cpSync(last.folder, work, { recursive: true });
        rmSync(join(work, `${DATABASE}-shm`), { force: true });
        // Half of them after a checkpoint, when everything is in the database itself.
        if (round % 2 === 1) await checkpointSqlite(work);
        const file = join(work, round % 2 === 1 ? DATABASE : LOG);
        mutate(file, random);
        const document = await load(work, history.board);
        rmSync(work, { recursive: true });
        if (document === undefined) {
          counts.shut += 1;
          continue;
        }
        expectTrue(document, history);
        const lost = missing(document, last.lastSeq);
        if (lost.length > 0)
          expect(document.damage.length, `lost ${lost.join()}`).toBeGreaterThan(0);
        counts[document.damage.length > 0 ? 'told' : 'harmless'] += 1;
      }
    });
    expect(counts.told).toBeGreaterThan(10);
    reportFault(
      'Flipped bits and torn tails: nothing acknowledged is missing in silence, nothing is served changed',
      seeds,
      `${counts.harmless} harmless, ${counts.told} told, ${counts.shut} not opened and said so`,
    );
  },
);

/** One bit anywhere, or the last 4 KiB torn, zeroed or overwritten. */
function mutate(file: string, random: SeededRandom): void {
  const bytes = readFileSync(file);
  const tail = Math.max(0, bytes.length - 4_096);
  const at = tail + random.below(bytes.length - tail);
  switch (random.below(6)) {
    case 0:
      bytes.fill(0, at);
      break;
    case 1:
      random.bytes(bytes.subarray(at));
      break;
    case 2:
      writeFileSync(file, bytes.subarray(0, at));
      return;
    default: {
      const anywhere = random.below(bytes.length);
      bytes[anywhere] = (bytes[anywhere] ?? 0) ^ (1 << random.below(8));
    }
  }
  writeFileSync(file, bytes);
}
