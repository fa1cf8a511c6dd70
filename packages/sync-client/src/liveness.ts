import type { Clock } from './clock.ts';

/** How often the silence is measured. */
const LOOK_EVERY_MS = 1_000;
/** Silence after which the server is asked for a sign of life. */
const SILENT_AFTER_MS = 10_000;
/** Further silence after which the socket is given up. */
const DEAD_AFTER_MS = 5_000;
/** The same after the device itself has said that it has no network. */
const DEAD_OFFLINE_AFTER_MS = 2_000;
/** Silence while documents are exchanged, when nothing can be asked yet. One large message on a
 * slow line is silence too. */
const EXCHANGE_TIMEOUT_MS = 30_000;

export interface LivenessOptions {
  readonly clock: Clock;
  /** Bytes not yet handed to the network: while they get fewer, the line is alive. */
  readonly bufferedBytes: () => number;
  readonly onSilent: () => void;
  readonly onDead: () => void;
}

/** Notices sockets that are open on this side only, as after sleep or behind a lost network. */
export class Liveness {
  readonly #options: LivenessOptions;
  #cancel: (() => void) | undefined;
  #heardAtMs = 0;
  #askedAtMs: number | undefined;
  #patienceMs = DEAD_AFTER_MS;
  #expectsAnswers = false;
  #bufferedBytes = 0;

  constructor(options: LivenessOptions) {
    this.#options = options;
  }

  /** A socket has opened. */
  start(): void {
    this.#expectsAnswers = false;
    this.#bufferedBytes = 0;
    this.heard();
    this.#lookLater();
  }

  /** From now on the server answers a question. */
  expectAnswers(): void {
    this.#expectsAnswers = true;
  }

  heard(): void {
    this.#heardAtMs = this.#options.clock.monotonicMs();
    this.#askedAtMs = undefined;
    this.#patienceMs = DEAD_AFTER_MS;
  }

  /** Asks at once: something says that the line may be dead. `isOffline`: the device itself. */
  probe(isOffline: boolean = false): void {
    if (isOffline) this.#patienceMs = DEAD_OFFLINE_AFTER_MS;
    if (!this.#expectsAnswers || this.#cancel === undefined || this.#askedAtMs !== undefined)
      return;
    this.#askedAtMs = this.#options.clock.monotonicMs();
    this.#options.onSilent();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#askedAtMs = undefined;
    this.#expectsAnswers = false;
  }

  #lookLater(): void {
    this.#cancel?.();
    this.#cancel = this.#options.clock.after(LOOK_EVERY_MS, () => {
      this.#lookLater();
      this.#look();
    });
  }

  #look(): void {
    const nowMs = this.#options.clock.monotonicMs();
    const bufferedBytes = this.#options.bufferedBytes();
    const isSending = bufferedBytes < this.#bufferedBytes;
    this.#bufferedBytes = bufferedBytes;
    if (isSending) this.heard();
    if (!this.#expectsAnswers) {
      if (nowMs - this.#heardAtMs >= EXCHANGE_TIMEOUT_MS) this.#options.onDead();
    } else if (this.#askedAtMs !== undefined) {
      if (nowMs - this.#askedAtMs >= this.#patienceMs) this.#options.onDead();
    } else if (nowMs - this.#heardAtMs >= SILENT_AFTER_MS) {
      this.probe();
    }
  }
}
