import type { Connection } from './connection.ts';
import type { ServerLimits } from './server-limits.ts';

/** A reader counts as caught up when less than this is left. */
const DRAINED_BYTES = 65_536;

type Flow =
  | { readonly kind: 'flowing' }
  /** Gets no copies. `missedFrom` is the position of the first record it did not get. */
  | {
      readonly kind: 'lagging';
      readonly missedFrom: number;
      missedBytes: number;
      lowestBytes: number;
      drainedAtMs: number;
    };

/** What became of a lagging reader. */
export type DrainOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'caught-up'; readonly missedFrom: number }
  | { readonly kind: 'too-slow' };

/**
 * Sends to one reader without letting it cost memory. Its first copy of the board does not count:
 * a slow line may take its time for that.
 */
export class OutgoingQueue {
  readonly #connection: Connection;
  readonly #limits: ServerLimits;
  #allowanceBytes = 0;
  #flow: Flow = { kind: 'flowing' };

  constructor(connection: Connection, limits: ServerLimits) {
    this.#connection = connection;
    this.#limits = limits;
  }

  get isLagging(): boolean {
    return this.#flow.kind === 'lagging';
  }

  /** Sends frames that count against the reader's backlog whatever its state: answers to itself. */
  send(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.#connection.send(frame);
  }

  /** Sends the whole board; these bytes are not held against the reader. */
  sendBoard(frames: readonly Uint8Array[]): void {
    this.#allowanceBytes =
      this.#behindBytes() === 0 ? this.#connection.bufferedBytes : this.#allowanceBytes;
    for (const frame of frames) this.#allowanceBytes += frame.length;
    this.send(frames);
  }

  /** Sends a copy of a record, or notes that the reader misses it. */
  relay(frame: Uint8Array, position: number, nowMs: number): void {
    if (this.#flow.kind === 'lagging') {
      this.#flow.missedBytes += frame.length;
      return;
    }
    if (this.#behindBytes() > this.#limits.laggingBytes) {
      this.#flow = {
        kind: 'lagging',
        missedFrom: position,
        missedBytes: frame.length,
        lowestBytes: this.#connection.bufferedBytes,
        drainedAtMs: nowMs,
      };
      return;
    }
    this.#connection.send(frame);
  }

  /** Presence is dropped first: the next one says it all. */
  sendPresence(frame: Uint8Array): void {
    if (this.#flow.kind === 'flowing' && this.#behindBytes() <= DRAINED_BYTES) {
      this.#connection.send(frame);
    }
  }

  /** Looks after a lagging reader; call a few times a second. */
  drain(nowMs: number): DrainOutcome {
    const flow = this.#flow;
    if (flow.kind === 'flowing') return { kind: 'nothing' };
    const { bufferedBytes } = this.#connection;
    const behindBytes = this.#behindBytes();
    if (bufferedBytes < flow.lowestBytes) {
      flow.lowestBytes = bufferedBytes;
      flow.drainedAtMs = nowMs;
    }
    if (behindBytes <= DRAINED_BYTES) {
      this.#flow = { kind: 'flowing' };
      return { kind: 'caught-up', missedFrom: flow.missedFrom };
    }
    const tooFar = behindBytes + flow.missedBytes > this.#limits.tooFarBehindBytes;
    const stuck = nowMs - flow.drainedAtMs >= this.#limits.stuckMs;
    return tooFar || stuck ? { kind: 'too-slow' } : { kind: 'nothing' };
  }

  #behindBytes(): number {
    const { bufferedBytes } = this.#connection;
    this.#allowanceBytes = Math.min(this.#allowanceBytes, bufferedBytes);
    return bufferedBytes - this.#allowanceBytes;
  }
}
