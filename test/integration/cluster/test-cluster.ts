import { vi } from 'vitest';
import { createBoard, type TestBoard } from '../board-access.ts';
import { PATIENCE } from '../patience.ts';
import { ServerProcess } from '../server-process.ts';
import { createDatabase, startPostgres } from '../services/postgres-service.ts';
import { startRedis } from '../services/redis-service.ts';
import { TcpProxy } from '../services/tcp-proxy.ts';
import type { Missing, TestService } from '../services/test-service.ts';
import { BoardPerson } from './board-person.ts';

/** What the servers of a test meet over. */
export interface ClusterServices {
  readonly postgres: TestService;
  readonly redis: TestService;
}

export type NodeName = 'a' | 'b';

/** Starts both services, or says which one cannot be had. */
export async function startServices(): Promise<ClusterServices | Missing> {
  const postgres = await startPostgres();
  if ('missing' in postgres) return postgres;
  const redis = await startRedis();
  if (!('missing' in redis)) return { postgres, redis };
  await postgres.dispose();
  return redis;
}

/** Two servers of one Weft, and people on both of them. */
export class TestCluster {
  readonly board: TestBoard;
  readonly people: BoardPerson[] = [];
  /** The line of server b to Redis. */
  readonly redisOfB: TcpProxy;
  readonly #nodes: Record<NodeName, ServerProcess>;
  readonly #settings: Record<NodeName, Readonly<Record<string, string>>>;
  readonly #down = new Set<NodeName>();

  private constructor(
    board: TestBoard,
    redisOfB: TcpProxy,
    nodes: Record<NodeName, ServerProcess>,
    settings: Record<NodeName, Readonly<Record<string, string>>>,
  ) {
    this.board = board;
    this.redisOfB = redisOfB;
    this.#nodes = nodes;
    this.#settings = settings;
  }

  /** Without `redis`, the servers have only PostgreSQL between them. */
  static async start(
    { postgres, redis }: ClusterServices,
    options: { readonly redis: boolean } = { redis: true },
  ): Promise<TestCluster> {
    const database = await createDatabase(postgres);
    const { hostname, port } = new URL(redis.url);
    const redisOfB = await TcpProxy.start({ host: hostname, port: Number(port) });
    const throughProxy = new URL(redis.url);
    throughProxy.hostname = '127.0.0.1';
    throughProxy.port = String(redisOfB.port);
    const settingsWith = (redisUrl: string): Record<string, string> => ({
      WEFT_POSTGRES: database,
      ...(options.redis ? { WEFT_REDIS: redisUrl } : {}),
    });
    const settings = { a: settingsWith(redis.url), b: settingsWith(throughProxy.href) };
    const a = await ServerProcess.start({ settings: settings.a });
    const b = await ServerProcess.start({ settings: settings.b });
    const board = await createBoard(a.url);
    return new TestCluster(board, redisOfB, { a, b }, settings);
  }

  /** A server, or the other one while it is down: what a load balancer would choose. */
  node(name: NodeName): ServerProcess {
    const other = name === 'a' ? 'b' : 'a';
    return this.#nodes[this.#down.has(name) ? other : name];
  }

  join(name: string, home: NodeName): BoardPerson {
    const { board } = this;
    const person = new BoardPerson({ name, board, server: () => this.node(home) });
    this.people.push(person);
    return person;
  }

  async stop(name: NodeName, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.#down.add(name);
    return this.#nodes[name].stop(signal);
  }

  /** Starts a stopped server again at its old address. */
  async startAgain(name: NodeName): Promise<void> {
    const { folder, url } = this.#nodes[name];
    const port = new URL(url).port;
    this.#nodes[name] = await ServerProcess.start({
      folder,
      port,
      settings: this.#settings[name],
    });
    this.#down.delete(name);
  }

  /** How many edits were acknowledged so far, over all people. */
  get acknowledgedCount(): number {
    return this.people.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  }

  /** Waits until that many more edits are acknowledged: the load goes on. */
  async untilMoreAcknowledged(more: number, timeoutMs: number): Promise<void> {
    const before = this.acknowledgedCount;
    await vi.waitFor(
      () => {
        const now = this.acknowledgedCount - before;
        if (now < more) {
          throw new Error(
            `Only ${now} of ${more} more edits were acknowledged. ${this.#conditions()}`,
          );
        }
      },
      { timeout: timeoutMs, interval: 20 },
    );
  }

  /** Waits until every edit of everybody is acknowledged. */
  async untilAllAcknowledged(timeoutMs: number): Promise<void> {
    await vi.waitFor(
      () => {
        const written = this.people.reduce((sum, person) => sum + person.written.length, 0);
        const missing = written - this.acknowledgedCount;
        if (missing > 0) {
          throw new Error(
            `${missing} of ${written} edits are not acknowledged. ${this.#conditions()}`,
          );
        }
      },
      { timeout: timeoutMs, interval: 20 },
    );
  }

  /**
   * For `durationMs`, follows one edit after the other from somebody to a person of the other
   * server. Returns how long each took, in milliseconds.
   */
  async crossings(durationMs: number): Promise<readonly number[]> {
    const startedMs = performance.now();
    const tookMs: number[] = [];
    const pairs = [
      [this.people[0], this.people[2]],
      [this.people[3], this.people[1]],
    ] as const;
    for (let turn = 0; performance.now() - startedMs < durationMs; turn++) {
      const [from, to] = pairs[turn % 2 === 0 ? 0 : 1];
      const count = from?.written.length ?? 0;
      const key = await vi.waitFor(() => {
        const next = from?.written[count];
        if (next === undefined) throw new Error('Nobody writes');
        return next;
      }, PATIENCE);
      const writtenMs = performance.now();
      await vi.waitFor(
        () => {
          if (to?.has(key) !== true) throw new Error(`${key} did not reach the other server`);
        },
        { timeout: 20_000, interval: 5 },
      );
      tookMs.push(performance.now() - writtenMs);
    }
    return tookMs;
  }

  /**
   * People stop writing; waits until everybody, and a newcomer on each server, sees everything that
   * anybody wrote. Returns how long that took, in milliseconds.
   */
  async untilEqual(): Promise<number> {
    const startedMs = performance.now();
    for (const person of this.people) person.stopEditing();
    const newcomers = (['a', 'b'] as const).map((home) => this.join(`new-${home}`, home));
    for (const newcomer of newcomers) newcomer.stopEditing();
    const written = this.people.flatMap((person) => person.written);
    await vi.waitFor(
      () => {
        for (const person of this.people) {
          const missing = written.filter((key) => !person.has(key));
          if (missing.length > 0) {
            throw new Error(
              `${missing.length} of ${written.length} are missing: ${missing[0]}. ${this.#conditions()}`,
            );
          }
        }
      },
      { timeout: 30_000, interval: 10 },
    );
    return performance.now() - startedMs;
  }

  /** Acknowledged edits that somebody does not see. */
  lost(): readonly string[] {
    const acknowledged = this.people.flatMap((person) => [...person.acknowledged]);
    return acknowledged.filter((key) => this.people.some((person) => !person.has(key)));
  }

  #conditions(): string {
    return this.people.map((person) => person.condition).join('; ');
  }

  async dispose(): Promise<void> {
    await Promise.all(this.people.map((person) => person.leave()));
    await Promise.all([this.#nodes.a.dispose(), this.#nodes.b.dispose()]);
    await this.redisOfB.close();
  }
}
