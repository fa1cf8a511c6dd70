import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { recordProof } from '../../../scripts/record-proof.ts';
import { sayMissing } from '../services/say-missing.ts';
import { TestCluster, startServices, type NodeName } from './test-cluster.ts';

const IS_LONG = process.env['WEFT_LONG'] === '1';
const KILLS = IS_LONG ? 20 : 3;
/** How long a service is away. */
const AWAY_MS = IS_LONG ? 60_000 : 4_000;
/** Promised: how soon after the fault is over all boards are equal. */
const EQUAL_MS = 5_000;
/** Promised: how soon people are told that nothing is saved. */
const TOLD_MS = 5_000;
/** Longest wait until edits are acknowledged again: what is promised is measured apart. */
const WORKS_MS = 30_000;
const TIMEOUT_MS = AWAY_MS + KILLS * 10_000 + 60_000;

const services = await startServices();

/** The time of a fault is what is tested here. */
function away(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs);
  });
}

/** Two people on each server, and load that is under way. */
async function busyCluster(
  ready: Parameters<typeof TestCluster.start>[0],
  options?: Parameters<typeof TestCluster.start>[1],
): Promise<TestCluster> {
  const cluster = await TestCluster.start(ready, options);
  for (const [name, home] of [
    ['ada', 'a'],
    ['ben', 'a'],
    ['cleo', 'b'],
    ['dan', 'b'],
  ] as const) {
    cluster.join(name, home);
  }
  await cluster.untilMoreAcknowledged(40, 20_000);
  return cluster;
}

/** Prints the figures of a fault, and keeps them in long runs. */
function report(claim: string, tried: string, result: string): void {
  process.stdout.write(`${claim}: ${tried}; ${result}\n`);
  recordProof({ topic: 'sync-server', claim, tried, result, seeds: '' });
}

if ('missing' in services) {
  sayMissing('several servers', services);
} else {
  afterAll(async () => {
    await services.postgres.dispose();
    await services.redis.dispose();
  });

  describe('two servers, PostgreSQL and Redis', () => {
    let cluster: TestCluster | undefined;
    afterEach(async () => {
      await cluster?.dispose();
      cluster = undefined;
      await services.redis.start().catch(() => undefined);
    });

    /** Ends a case: everybody equal in time, nothing acknowledged lost; says so. */
    async function expectWhole(of: TestCluster, claim: string, tried: string): Promise<void> {
      const equalMs = await of.untilEqual();
      expect(of.lost()).toEqual([]);
      expect(equalMs).toBeLessThan(EQUAL_MS);
      const written = of.people.flatMap((person) => person.written).length;
      report(
        claim,
        `${tried}, ${written} edits, ${of.acknowledgedCount} acknowledged`,
        `0 lost, equal after ${Math.round(equalMs)} ms`,
      );
    }

    it(
      `[SV130] kill -9 of either server under load loses nothing that was acknowledged (${KILLS} times)`,
      { timeout: TIMEOUT_MS },
      async () => {
        cluster = await busyCluster(services);
        for (let kill = 0; kill < KILLS; kill++) {
          const victim: NodeName = kill % 2 === 0 ? 'a' : 'b';
          await cluster.stop(victim, 'SIGKILL');
          await cluster.untilMoreAcknowledged(40, WORKS_MS);
          await cluster.startAgain(victim);
          await cluster.untilMoreAcknowledged(20, WORKS_MS);
        }
        await expectWhole(
          cluster,
          'Two servers: kill -9 of either loses nothing that was acknowledged',
          `${KILLS} kills`,
        );
      },
    );

    it(
      `[SV131] fault 5: without Redis for ${AWAY_MS / 1000} s edits go on and reach the other server`,
      { timeout: TIMEOUT_MS },
      async () => {
        cluster = await busyCluster(services);
        await services.redis.stop();
        const crossedMs = await cluster.crossings(AWAY_MS);
        await services.redis.start();
        await cluster.untilMoreAcknowledged(20, WORKS_MS);
        await expectWhole(
          cluster,
          'Two servers: Redis stopped, edits go on and cross, boards are equal within 5 s after it is back',
          `${AWAY_MS / 1000} s, ${crossedMs.length} edits seen on the other server meanwhile, the slowest after ${Math.round(Math.max(...crossedMs))} ms`,
        );
      },
    );

    for (const direction of ['to-service', 'to-client'] as const) {
      it(
        `[SV132] fault 5: one server cut from Redis in one direction (${direction}): edits go on and cross`,
        { timeout: TIMEOUT_MS },
        async () => {
          cluster = await busyCluster(services);
          cluster.redisOfB.swallows = direction;
          const crossedMs = await cluster.crossings(AWAY_MS);
          cluster.redisOfB.swallows = 'nothing';
          await cluster.untilMoreAcknowledged(20, WORKS_MS);
          await expectWhole(
            cluster,
            `Two servers: one cut from Redis in one direction (${direction}), edits go on and cross, boards are equal within 5 s after`,
            `${AWAY_MS / 1000} s, ${crossedMs.length} edits seen on the other server meanwhile, the slowest after ${Math.round(Math.max(...crossedMs))} ms`,
          );
        },
      );
    }

    it(
      `[SV133] fault 4: without PostgreSQL for ${AWAY_MS / 1000} s nothing is acknowledged, people are told, and all of it is stored afterwards`,
      { timeout: TIMEOUT_MS },
      async () => {
        cluster = await busyCluster(services);
        const { people } = cluster;
        const stoppedAtMs = performance.now();
        await services.postgres.stop();
        // What was answered before the stop may still be on its way.
        await away(500);
        const acknowledged = cluster.acknowledgedCount;
        const written = people.map((person) => person.written.length);
        await away(AWAY_MS);
        expect(cluster.acknowledgedCount).toBe(acknowledged);
        const toldMs = people.map(
          ({ notices }) =>
            (notices.find(({ kind }) => kind === 'server-not-saving')?.atMs ?? Infinity) -
            stoppedAtMs,
        );
        expect(Math.max(...toldMs)).toBeLessThan(TOLD_MS);
        // Edits went on, and people on the same server saw them.
        for (const [index, person] of people.entries()) {
          expect(person.written.length).toBeGreaterThan((written[index] ?? 0) + 20);
        }
        const [ada, ben] = people;
        expect(ben?.has(ada?.written[(written[0] ?? 0) + 10] ?? '')).toBe(true);
        await services.postgres.start();
        await expectWhole(
          cluster,
          'Two servers: PostgreSQL stopped, nothing is acknowledged meanwhile, boards are equal within 5 s after it is back',
          `${AWAY_MS / 1000} s, told after ${Math.round(Math.max(...toldMs))} ms`,
        );
        // Boards are equal before the last barriers are answered.
        await cluster.untilAllAcknowledged(WORKS_MS);
      },
    );

    it('[SV134] a rolling restart loses nothing, and somebody serves all the time', async () => {
      cluster = await busyCluster(services);
      for (const name of ['a', 'b'] as const) {
        expect(await cluster.stop(name, 'SIGTERM')).toBe(0);
        await cluster.untilMoreAcknowledged(40, WORKS_MS);
        await cluster.startAgain(name);
        await cluster.untilMoreAcknowledged(20, WORKS_MS);
      }
      await expectWhole(
        cluster,
        'Two servers: a rolling restart loses nothing',
        'both servers drained one after the other',
      );
    });

    it('[SV135] two servers with only PostgreSQL between them keep boards equal', async () => {
      cluster = await busyCluster(services, { redis: false });
      const crossedMs = await cluster.crossings(2_000);
      await cluster.stop('b', 'SIGKILL');
      await cluster.untilMoreAcknowledged(40, WORKS_MS);
      await cluster.startAgain('b');
      await expectWhole(
        cluster,
        'Two servers with PostgreSQL only, and a kill -9: boards are equal within 5 s',
        `${crossedMs.length} edits seen on the other server, the slowest after ${Math.round(Math.max(...crossedMs))} ms`,
      );
    });
  });
}
