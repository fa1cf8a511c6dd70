import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterAll, expect, it } from 'vitest';
import { changeSqlite } from '@weft/sync-server/testing';
import { recordProof } from '../../scripts/record-proof.ts';
import { createBoard, openSession, type TestBoard } from './board-access.ts';
import { plantMoments, type Moment } from './planted-moments.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';

const KILLS = process.env['WEFT_LONG'] === '1' ? 200 : 20;
const IDLE_KILLS = KILLS / 2;
/** Latest moment of a kill after the beginning; a commit takes some hundred of them. */
const LATEST_US = 1_500;
/** A kill inside lets the next ones come a little later; faster, and more of them would come too late. */
const LATER_AFTER_INSIDE = 1.03;
/** How often as many kills may come too late as are asked for inside. */
const TOO_LATE_SHARE = 10;
/** So many are typed at most until the moment comes: a compaction comes after some seconds. */
const MOST_EDITS = 5_000;
/** What takes a database back to the format before the newest. */
const BACK_TO_FORMAT_4 =
  'DROP TABLE assets; DROP TABLE ballots; DROP TABLE history; DROP TABLE authors; ALTER TABLE boards DROP COLUMN history_after_seq; PRAGMA user_version = 4;';

const planted = plantMoments();
const root = mkdtempSync(join(tmpdir(), 'weft-moments-'));
afterAll(() => {
  planted.remove();
  rmSync(root, { recursive: true, force: true });
});

/** One folder over many kills, and what somebody was told is saved in it. */
class Survivor {
  readonly folder: string;
  readonly #armed: string;
  readonly #board: TestBoard;
  readonly #acknowledged = new Set<string>();
  #keys = 0;

  private constructor(folder: string, board: TestBoard) {
    this.folder = folder;
    this.#armed = `${folder}-armed`;
    this.#board = board;
  }

  static async create(): Promise<Survivor> {
    const folder = mkdtempSync(join(root, 'data-'));
    const server = await ServerProcess.start({ folder });
    const board = await createBoard(server.url);
    await server.stop();
    return new Survivor(folder, board);
  }

  get acknowledgedCount(): number {
    return this.#acknowledged.size;
  }

  settings(kill: { moment: Moment; count: number; afterUs: number }): Record<string, string> {
    const { moment, count, afterUs } = kill;
    return {
      KILL_AT: moment,
      KILL_COUNT: String(count),
      KILL_AFTER_US: String(afterUs),
      KILL_ARMED: this.#armed,
    };
  }

  arm(): void {
    writeFileSync(this.#armed, '');
  }

  disarm(): void {
    rmSync(this.#armed, { force: true });
  }

  /** Everything that was acknowledged is there; the document for going on. */
  async check(server: ServerProcess): Promise<{ client: RawClient; doc: Y.Doc }> {
    const { token } = await openSession(server.url, this.#board.links.edit);
    const client = await RawClient.connect(server.syncUrl, this.#board.id, { token });
    const doc = new Y.Doc();
    client.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) });
    await client.until((each) => (each.type === 'sync-step-2' ? true : undefined));
    for (const each of client.heard) {
      if (each.type === 'sync-update' || each.type === 'sync-step-2') {
        Y.applyUpdate(doc, each.update, 'server');
      }
    }
    const found = doc.getMap('items');
    expect([...this.#acknowledged].filter((key) => !found.has(key))).toEqual([]);
    expect(server.output).not.toContain('damaged');
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') client.send({ type: 'sync-update', update });
    });
    return { client, doc };
  }

  /** Types until the server is gone, or `edits` were acknowledged. */
  async type(client: RawClient, doc: Y.Doc, edits: number): Promise<void> {
    for (let edit = 0; edit < edits; edit++) {
      const key = `k${this.#keys++}`;
      doc.getMap('items').set(key, 'x'.repeat(edit % 3 === 0 ? 2_000 : 20));
      const answer = await client.barrier().catch(() => undefined);
      if (answer === undefined) return;
      expect(answer).toBe('applied');
      this.#acknowledged.add(key);
    }
  }
}

/**
 * When to kill, at random between the beginning of a piece of work and about its end. How long that takes
 * depends on the machine and is learnt: a kill that came too late brings the next ones nearer.
 */
class KillTimes {
  #latestUs = LATEST_US;
  #lastUs = 0;
  #inside = 0;
  #after = 0;

  next(): number {
    this.#lastUs = Math.floor(Math.random() * this.#latestUs);
    return this.#lastUs;
  }

  /** Whether the work had ended before the last one. */
  came(afterItsEnd: boolean): void {
    if (afterItsEnd) this.#after += 1;
    else this.#inside += 1;
    this.#latestUs = afterItsEnd
      ? Math.max(1, this.#lastUs)
      : Math.min(LATEST_US, Math.ceil(this.#latestUs * LATER_AFTER_INSIDE));
    expect(this.#after).toBeLessThan(KILLS * TOO_LATE_SHARE);
  }

  get inside(): number {
    return this.#inside;
  }

  toString(): string {
    return `${this.#inside} kills inside it, ${this.#after} right after it`;
  }
}

/** Kills at this moment until enough have come in the middle of it. */
async function killIn(moment: Exclude<Moment, 'migration'>): Promise<string> {
  const survivor = await Survivor.create();
  const times = new KillTimes();
  while (times.inside < KILLS) {
    survivor.disarm();
    const afterUs = times.next();
    const count = moment === 'compaction' ? 1 : 1 + Math.floor(Math.random() * 4);
    const settings = survivor.settings({ moment, count, afterUs });
    const { folder } = survivor;
    const server = await ServerProcess.start({ folder, entry: planted.entry, settings });
    const { client, doc } = await survivor.check(server);
    survivor.arm();
    await survivor.type(client, doc, MOST_EDITS);
    await server.stop('SIGKILL');
    expect(server.output).toContain(`${moment} begins`);
    times.came(server.output.includes(`${moment} ended`));
  }
  survivor.disarm();
  const server = await ServerProcess.start({ folder: survivor.folder });
  (await survivor.check(server)).client.close();
  expect(survivor.acknowledgedCount).toBeGreaterThan(KILLS / 2);
  await server.stop();
  return report(`during a ${moment}`, String(times), survivor);
}

function report(where: string, tried: string, survivor: Survivor): string {
  const edits = `${survivor.acknowledgedCount} acknowledged edits, 0 missing`;
  console.log(`kill -9 ${where}: ${tried}; ${edits}`);
  recordProof({
    topic: 'sync-server',
    claim: `kill -9 ${where} loses nothing that was acknowledged`,
    tried,
    result: edits,
    seeds: '',
  });
  return edits;
}

const TIMEOUT_MS = 60_000 + KILLS * 15_000;

it(
  `[SV142] fault 1: kill -9 inside a commit, ${KILLS} times: nothing acknowledged is missing`,
  { timeout: TIMEOUT_MS },
  async () => {
    expect(await killIn('commit')).toContain('0 missing');
  },
);

it(
  `[SV142] fault 1: kill -9 inside a checkpoint, ${KILLS} times: nothing acknowledged is missing`,
  { timeout: TIMEOUT_MS },
  async () => {
    expect(await killIn('checkpoint')).toContain('0 missing');
  },
);

it(
  `[SV142] fault 1: kill -9 while a snapshot replaces the log, ${KILLS} times: nothing acknowledged is missing`,
  { timeout: TIMEOUT_MS },
  async () => {
    expect(await killIn('compaction')).toContain('0 missing');
  },
);

it(
  `[SV142] fault 27: kill -9 while tables are brought to this version, ${KILLS / 2} times: it starts, and all is there`,
  { timeout: TIMEOUT_MS },
  async () => {
    const survivor = await Survivor.create();
    const { folder } = survivor;
    const times = new KillTimes();
    while (times.inside < KILLS / 2) {
      survivor.disarm();
      const server = await ServerProcess.start({ folder });
      const { client, doc } = await survivor.check(server);
      await survivor.type(client, doc, 5);
      await server.stop();
      await changeSqlite(folder, BACK_TO_FORMAT_4);
      survivor.arm();
      const settings = survivor.settings({
        moment: 'migration',
        count: 1,
        afterUs: times.next(),
      });
      const killed = await ServerProcess.runToEnd({ folder, entry: planted.entry, settings });
      expect(killed.output).toContain('migration begins');
      times.came(killed.output.includes('migration ended'));
    }
    report('during a migration', String(times), survivor);
  },
);

it(
  `[SV142] fault 1: kill -9 of an idle server, ${IDLE_KILLS} times: nothing acknowledged is missing`,
  { timeout: TIMEOUT_MS },
  async () => {
    const survivor = await Survivor.create();
    const { folder } = survivor;
    for (let kill = 0; kill <= IDLE_KILLS; kill++) {
      const server = await ServerProcess.start({ folder });
      const { client, doc } = await survivor.check(server);
      await survivor.type(client, doc, 10);
      await server.stop('SIGKILL');
    }
    report('of an idle server', `${IDLE_KILLS} kills`, survivor);
  },
);
