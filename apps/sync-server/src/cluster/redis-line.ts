import { Redis, type RedisOptions } from 'ioredis';
import type { BoardId } from '@weft/domain';

/** How often this server says something to itself over the line. */
const BEAT_MS = 1_000;
/** Without a beat for this long the line is dead, whatever its sockets say. */
const DEAD_MS = 3_000;
/** Longest that the opening of a board waits for its subscription. */
const SUBSCRIBE_MS = 500;
const CONNECT_TIMEOUT_MS = 3_000;
const RECONNECT_MS = 500;

const CONNECTION: Omit<RedisOptions, 'replyMapping'> = {
  // The older protocol: every Redis and Valkey speaks it.
  protocol: 2,
  connectTimeout: CONNECT_TIMEOUT_MS,
  retryStrategy: () => RECONNECT_MS,
  enableReadyCheck: false,
  maxRetriesPerRequest: null,
};

export interface RedisLineOptions {
  readonly url: string;
  readonly server: string;
  readonly onMessage: (board: BoardId, bytes: Uint8Array) => void;
  /** Told when the line dies and when it carries again. */
  readonly onHealth: (carries: boolean) => void;
  readonly nowMs: () => number;
}

/**
 * Redis or Valkey pub/sub, one channel for each board. What it says of itself is not believed: a line
 * that swallows bytes in one direction looks open. So the server sends itself a beat every second
 * through the whole round, and a line on which none comes back for three seconds is dead.
 */
export class RedisLine {
  readonly #options: RedisLineOptions;
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  readonly #boards = new Map<string, BoardId>();
  readonly #beatChannel: string;
  readonly #timer: NodeJS.Timeout;
  #beatAtMs: number;
  /** undefined: not known yet. */
  #carries: boolean | undefined;
  #closed = false;

  constructor(options: RedisLineOptions) {
    const { url, server, nowMs } = options;
    this.#options = options;
    this.#beatChannel = `weft:server:${server}`;
    // Publishing is for now or never; subscriptions are made as soon as the line is there.
    this.#publisher = new Redis(url, { ...CONNECTION, enableOfflineQueue: false });
    this.#subscriber = new Redis(url, CONNECTION);
    for (const redis of [this.#publisher, this.#subscriber]) redis.on('error', () => undefined);
    this.#subscriber.on('messageBuffer', (channel: Buffer, bytes: Buffer) =>
      this.#hear(channel.toString(), bytes),
    );
    this.#subscriber.subscribe(this.#beatChannel).catch(() => undefined);
    this.#beatAtMs = nowMs();
    this.#timer = setInterval(() => this.#beat(), BEAT_MS);
    this.#publisher.once('ready', () => this.#beat());
    this.#subscriber.once('ready', () => this.#beat());
  }

  /** True while what is published is known to come back. */
  get carries(): boolean {
    return this.#carries === true;
  }

  /** Resolves when the subscription holds, soon if it cannot be had now, at once on a dead line. */
  async subscribe(board: BoardId): Promise<void> {
    const channel = channelOf(board);
    this.#boards.set(channel, board);
    const subscribed = this.#subscriber.subscribe(channel).then(
      () => undefined,
      () => undefined,
    );
    if (this.#carries === false) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, SUBSCRIBE_MS);
    });
    await Promise.race([subscribed, late]);
    clearTimeout(timer);
  }

  unsubscribe(board: BoardId): void {
    const channel = channelOf(board);
    this.#boards.delete(channel);
    this.#subscriber.unsubscribe(channel).catch(() => undefined);
  }

  /** Lost when the line is not there. */
  publish(board: BoardId, bytes: Uint8Array): void {
    this.#send(channelOf(board), bytes);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    this.#publisher.disconnect();
    this.#subscriber.disconnect();
  }

  #send(channel: string, bytes: Uint8Array): void {
    if (this.#closed) return;
    const payload = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#publisher.publish(channel, payload).catch(() => undefined);
  }

  #hear(channel: string, bytes: Buffer): void {
    if (channel === this.#beatChannel) {
      this.#beatAtMs = this.#options.nowMs();
      this.#setCarries(true);
      return;
    }
    const board = this.#boards.get(channel);
    if (board !== undefined) this.#options.onMessage(board, bytes);
  }

  #beat(): void {
    const nowMs = this.#options.nowMs();
    if (nowMs - this.#beatAtMs >= DEAD_MS) {
      this.#setCarries(false);
      this.#beatAtMs = nowMs;
      // A new connection, also to let go of everything that waits for an answer.
      for (const redis of [this.#publisher, this.#subscriber]) redis.disconnect(true);
    }
    this.#send(this.#beatChannel, Buffer.from('beat'));
  }

  #setCarries(carries: boolean): void {
    if (this.#closed || carries === this.#carries) return;
    this.#carries = carries;
    this.#options.onHealth(carries);
  }
}

function channelOf(board: BoardId): string {
  return `weft:board:${board}`;
}
