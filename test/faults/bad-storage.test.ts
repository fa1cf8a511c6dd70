import { SeededRandom } from '@weft/sync-client/testing';
import {
  ManualClock,
  SimulatedServer,
  YjsPeer,
  sameDocument,
  settle,
  type MemoryDisk,
} from '@weft/sync-server/testing';
import { expect, it } from 'vitest';
import type { BoardId } from '@weft/domain';
import { FaultyStorage } from './faulty-storage.ts';
import { drawSeeds, forEachSeed, reportFault, times } from './seeds.ts';

const TIMEOUT_MS = times(30_000, 600_000);
const YEAR_MS = 365 * 86_400_000;

interface World {
  readonly clock: ManualClock;
  readonly disk: MemoryDisk;
  readonly storage: FaultyStorage;
  readonly server: SimulatedServer;
  readonly board: BoardId;
}

async function createWorld(): Promise<World> {
  const clock = new ManualClock();
  const disk: MemoryDisk = new Map();
  const storage = new FaultyStorage(disk, clock);
  const server = new SimulatedServer({ clock, storage });
  return { clock, disk, storage, server, board: await server.createBoard() };
}

/** Lets time pass in small steps, and everything that follows from it happen. */
async function pass(clock: ManualClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 20) {
    clock.advance(Math.min(20, ms - passed));
    await settle();
  }
}

function notices(peer: YjsPeer): readonly string[] {
  return peer.heard.flatMap((each) => (each.type === 'notice' ? [each.notice.kind] : []));
}

/** Types and asks for barriers at chance; the keys that were acknowledged are below `acknowledged`. */
class Writer {
  readonly peer: YjsPeer;
  readonly #name: string;
  readonly #keysAtBarrier = new Map<number, number>();
  keys = 0;

  constructor(peer: YjsPeer, name: string) {
    this.peer = peer;
    this.#name = name;
  }

  type(): void {
    this.peer.doc.getMap('items').set(`${this.#name} ${this.keys}`, this.keys);
    this.keys += 1;
  }

  ask(): void {
    this.#keysAtBarrier.set(this.peer.barrier(), this.keys);
  }

  /** The keys that the server has said are on disk. */
  acknowledged(): readonly string[] {
    const count = Math.max(
      0,
      ...this.peer.answeredBarriers.map((number) => this.#keysAtBarrier.get(number) ?? 0),
    );
    return Array.from({ length: count }, (_, index) => `${this.#name} ${index}`);
  }
}

it(
  '[SV183] fault 3: full disk, input error, five-second fsync: nothing is acknowledged, people are told within 5 s, all is stored after',
  { timeout: TIMEOUT_MS },
  async () => {
    const seeds = drawSeeds(3_000, times(20, 400));
    let edits = 0;
    let failures = 0;
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed);
      const { clock, disk, storage, server, board } = await createWorld();
      const writers = await Promise.all(
        ['a', 'b', 'c'].map(
          async (name) => new Writer(await YjsPeer.join(server, board, 'editor'), name),
        ),
      );
      const work = async (turns: number): Promise<void> => {
        for (let turn = 0; turn < turns; turn++) {
          const writer = random.pick(writers);
          writer?.type();
          if (random.below(3) === 0) writer?.ask();
          await pass(clock, random.below(120));
        }
      };
      await work(15);
      for (const writer of writers) writer.ask();
      await pass(clock, 100);
      const before = writers.map((writer) => writer.acknowledged().length);
      storage.mood = random.pick([
        { kind: 'failing', error: 'ENOSPC: no space left on device' },
        { kind: 'failing', error: 'EIO: i/o error' },
        { kind: 'slow', ms: 5_000 },
      ]) ?? { kind: 'well' };
      writers[0]?.type();
      await pass(clock, 4_800);
      for (const { peer } of writers) expect(notices(peer)).toContain('server-not-saving');
      if (storage.mood.kind === 'failing') {
        await work(15);
        expect(writers.map((writer) => writer.acknowledged().length)).toEqual(before);
        // Edits go on: everybody sees what everybody wrote.
        await pass(clock, 100);
        const [first, ...others] = writers.map(({ peer }) => peer.doc);
        for (const doc of others)
          expect(first !== undefined && sameDocument(first, doc)).toBe(true);
      }
      failures += storage.failures;
      storage.mood = { kind: 'well' };
      for (const writer of writers) writer.ask();
      await pass(clock, 7_000);
      for (const writer of writers) {
        expect(notices(writer.peer).at(-1)).toBe('server-saving');
        expect(writer.acknowledged().length).toBe(writer.keys);
        edits += writer.keys;
      }
      const restarted = new SimulatedServer({ clock, storage: new FaultyStorage(disk, clock) });
      const reader = await YjsPeer.join(restarted, board, 'viewer');
      const [writer] = writers;
      expect(writer !== undefined && sameDocument(reader.doc, writer.peer.doc)).toBe(true);
    });
    expect(failures).toBeGreaterThan(0);
    reportFault(
      'Full disk, input errors, five-second fsync: nobody is told that it is saved, everybody within 5 s that it is not, all is stored after',
      seeds,
      `${edits} edits, ${failures} failed commits, 0 lost`,
    );
  },
);

it(
  '[SV184] fault 27: a storm of restarts, also while boards open and commit, loses nothing acknowledged',
  { timeout: TIMEOUT_MS },
  async () => {
    const seeds = drawSeeds(4_000, times(12, 200));
    let restarts = 0;
    let acknowledged = 0;
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed);
      const { clock, disk, board } = await createWorld();
      const promised = new Set<string>();
      for (let life = 0; life < 15; life++) {
        const storage = new FaultyStorage(disk, clock);
        storage.mood = { kind: 'slow', ms: random.below(60) };
        const limits = { compactAfterRecords: 3 + random.below(20) };
        const server = new SimulatedServer({ clock, storage, limits });
        const joining = ['a', 'b'].map((name) =>
          YjsPeer.join(server, board, 'editor').then((peer) => new Writer(peer, `${life} ${name}`)),
        );
        const writers = await Promise.all(joining);
        for (const writer of writers) {
          for (const key of promised)
            expect(writer.peer.doc.getMap('items').has(key), key).toBe(true);
        }
        for (let turn = random.below(12); turn > 0; turn--) {
          const writer = random.pick(writers);
          writer?.type();
          if (random.below(2) === 0) writer?.ask();
          await pass(clock, random.below(80));
        }
        // The power goes: nothing under way is stored any more, and no answer leaves.
        storage.isDead = true;
        for (const writer of writers) for (const key of writer.acknowledged()) promised.add(key);
        restarts += 1;
      }
      acknowledged += promised.size;
    });
    expect(acknowledged).toBeGreaterThan(0);
    reportFault(
      'A storm of restarts loses nothing acknowledged',
      seeds,
      `${restarts} restarts, ${acknowledged} acknowledged edits, 0 missing`,
    );
  },
);

it(
  '[SV185] fault 28: a poisoned record in the log is left out and told; the board opens, works and is compacted',
  { timeout: TIMEOUT_MS },
  async () => {
    const seeds = drawSeeds(5_000, times(30, 600));
    let planted = 0;
    let told = 0;
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed);
      const { clock, disk, storage, server, board } = await createWorld();
      const writer = new Writer(await YjsPeer.join(server, board, 'editor'), 'a');
      for (let key = 0; key < 10; key++) {
        writer.type();
        await pass(clock, 40);
      }
      const stored = await storage.load(board);
      const poison =
        stored.log[random.below(stored.log.length)]?.update.slice() ?? new Uint8Array(1);
      // What an older version let in: cut, changed, or of another kind altogether.
      if (random.below(2) === 0) random.bytes(poison.subarray(random.below(poison.length)));
      const update =
        random.below(3) === 0 ? poison.subarray(0, random.below(poison.length)) : poison;
      await storage.append([{ board, update, deliveredBy: undefined, receivedAtMs: 0 }]);
      planted += 1;
      const limits = { compactAfterRecords: 5 };
      const restarted = new SimulatedServer({
        clock,
        storage: new FaultyStorage(disk, clock),
        limits,
      });
      const reader = await YjsPeer.join(restarted, board, 'editor');
      const wasTold = notices(reader).includes('board-damaged');
      const wasReported = restarted.events.some(({ kind }) => kind === 'damage');
      expect(wasTold).toBe(wasReported);
      // A changed record that can still be read is an edit like any other, be it a deletion.
      if (wasTold) {
        told += 1;
        for (let key = 0; key < 10; key++) {
          expect(reader.doc.getMap('items').has(`a ${key}`)).toBe(true);
        }
      }
      const after = new Writer(reader, 'b');
      for (let key = 0; key < 8; key++) {
        after.type();
        after.ask();
        await pass(clock, 40);
      }
      expect(after.acknowledged().length).toBe(8);
      const outcomes = restarted.events.map(({ kind }) => kind);
      expect(outcomes).toContain('compacted');
      expect(outcomes).not.toContain('compaction-failed');
      const later = await YjsPeer.join(restarted, board, 'viewer');
      expect(sameDocument(later.doc, reader.doc)).toBe(true);
    });
    expect(told).toBeGreaterThan(0);
    reportFault(
      'A poisoned record in the log keeps no board shut and no log from being compacted',
      seeds,
      `${planted} planted, ${told} left out and told`,
    );
  },
);

it(
  '[SV186] fault 10: a clock set a year back or forth delays nothing and ends no connection',
  { timeout: TIMEOUT_MS },
  async () => {
    const seeds = drawSeeds(6_000, times(20, 300));
    let jumps = 0;
    await forEachSeed(seeds, async (seed) => {
      const random = new SeededRandom(seed);
      const clock = new JumpingClock();
      const server = new SimulatedServer({ clock });
      const board = await server.createBoard();
      const writers = await Promise.all(
        ['a', 'b'].map(
          async (name) => new Writer(await YjsPeer.join(server, board, 'editor'), name),
        ),
      );
      for (let turn = 0; turn < 20; turn++) {
        clock.skewMs += random.pick([-YEAR_MS, YEAR_MS, 0]) ?? 0;
        jumps += 1;
        const [writer, reader] = random.below(2) === 0 ? writers : writers.toReversed();
        if (writer === undefined || reader === undefined) throw new Error('Nobody is there');
        const heard = reader.peer.count('sync-update');
        writer.type();
        writer.ask();
        await pass(clock, 100);
        expect(reader.peer.count('sync-update')).toBe(heard + 1);
        expect(writer.acknowledged().length).toBe(writer.keys);
      }
      for (const { peer } of writers) expect(peer.connection.closed).toBeUndefined();
    });
    reportFault(
      'A clock set a year back or forth delays nothing and ends no connection',
      seeds,
      `${jumps} jumps`,
    );
  },
);

/** Time that passes evenly, under a wall clock that somebody sets. */
class JumpingClock extends ManualClock {
  skewMs = 0;

  override nowMs(): number {
    return super.nowMs() + this.skewMs;
  }
}
