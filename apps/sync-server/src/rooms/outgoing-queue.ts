import type { Connection } from './connection.ts';
import type { ServerLimits } from './server-limits.ts';

/** A reader counts as caught up when less than this is left. */
const DRAINED_BYTES = 65_536;

type Flow =
  | { readonly kind: 'flowing' }
  /** Gets no copies. `missedFrom` is the position of the first record it did not get. */
  | { readonly kind: 'lagging'; readonly missedFrom: number; missedBytes: number };

/** One for all readers: nearly always nearly all are. */
const FLOWING: Flow = { kind: 'flowing' };

/** What became of a reader that is behind. */
export type DrainOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'caught-up'; readonly missedFrom: number }
  | { readonly kind: 'too-slow' };

/**
 * Sends to one reader without letting it cost memory. Its copy of the board does not count: a slow
 * line may take its time for that, as long as something drains.
 */
export class OutgoingQueue {
  readonly #connection: Connection;
  readonly #limits: ServerLimits;
  #allowanceBytes = 0;
  #sentBytes = 0;
  #mostDrainedBytes = -Infinity;
  #drainedAtMs: number | undefined;
  #flow: Flow = FLOWING;

  constructor(connection: Connection, limits: ServerLimits) {
    this.#connection = connection;
    this.#limits = limits;
  }

  /** True while something has not left yet: {@link drain} has to be called now and then. */
  get isWaiting(): boolean {
    return this.#flow.kind === 'lagging' || this.#connection.bufferedBytes > 0;
  }

  /** True while a copy of the board is on its way; another must wait for it. */
  get isSendingBoard(): boolean {
    this.#behindBytes();
    return this.#allowanceBytes > 0;
  }

  /** True when the reader asks for more than it reads. */
  get isTooFarBehind(): boolean {
    return this.#behindBytes() > this.#limits.tooFarBehindBytes;
  }

  /** Sends frames that count against the reader's backlog whatever its state: answers to itself. */
  send(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.#give(frame);
  }

  /** Sends the whole board; these bytes are not held against the reader. */
  sendBoard(frames: readonly Uint8Array[]): void {
    this.#allowanceBytes =
      this.#behindBytes() === 0 ? this.#connection.bufferedBytes : this.#allowanceBytes;
    this.#allowanceBytes += sizeOfAll(frames);
    this.send(frames);
  }

  /** Sends copies of records, of which the first is at `position`, or notes that the reader misses them. */
  relay(frames: readonly Uint8Array[], position: number): void {
    const bytes = sizeOfAll(frames);
    if (this.#flow.kind === 'lagging') {
      this.#flow.missedBytes += bytes;
    } else if (this.#behindBytes() > this.#limits.laggingBytes) {
      this.#flow = { kind: 'lagging', missedFrom: position, missedBytes: bytes };
    } else {
      this.#sentBytes += bytes;
      this.#connection.sendShared(frames);
    }
  }

  /** Presence is dropped first: the next one says it all. */
  sendPresence(frame: Uint8Array): void {
    if (this.#flow.kind === 'flowing' && this.#behindBytes() <= DRAINED_BYTES) this.#give(frame);
  }

  /** Looks after a reader that is behind; call a few times a second. */
  drain(nowMs: number): DrainOutcome {
    const isStuck = this.#isStuck(nowMs);
    const behindBytes = this.#behindBytes();
    const flow = this.#flow;
    const missedBytes = flow.kind === 'lagging' ? flow.missedBytes : 0;
    if (flow.kind === 'lagging' && behindBytes <= DRAINED_BYTES && !isStuck) {
      this.#flow = FLOWING;
      return { kind: 'caught-up', missedFrom: flow.missedFrom };
    }
    const isTooFar = behindBytes + missedBytes > this.#limits.tooFarBehindBytes;
    return isStuck || isTooFar ? { kind: 'too-slow' } : { kind: 'nothing' };
  }

  #give(frame: Uint8Array): void {
    this.#sentBytes += sizeOnTheWire(frame);
    this.#connection.send(frame);
  }

  /** What has drained is told from what was given: more may come in while something drains. */
  #isStuck(nowMs: number): boolean {
    const { bufferedBytes } = this.#connection;
    const drainedBytes = this.#sentBytes - bufferedBytes;
    if (bufferedBytes === 0 || drainedBytes > this.#mostDrainedBytes) {
      this.#mostDrainedBytes = drainedBytes;
      this.#drainedAtMs = undefined;
      if (bufferedBytes === 0) return false;
    }
    // A clock that was set back begins to count again.
    this.#drainedAtMs = Math.min(this.#drainedAtMs ?? nowMs, nowMs);
    return nowMs - this.#drainedAtMs >= this.#limits.stuckMs;
  }

  #behindBytes(): number {
    const { bufferedBytes } = this.#connection;
    this.#allowanceBytes = Math.min(this.#allowanceBytes, bufferedBytes);
    return bufferedBytes - this.#allowanceBytes;
  }
}

function sizeOfAll(frames: readonly Uint8Array[]): number {
  let bytes = 0;
  for (const frame of frames) bytes += sizeOnTheWire(frame);
  return bytes;
}

/** A frame with the header that a server's WebSocket puts before it. */
function sizeOnTheWire({ length }: Uint8Array): number {
  if (length < 126) return length + 2;
  return length + (length < 65_536 ? 4 : 10);
}
