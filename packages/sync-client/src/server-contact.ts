import { unreachable } from '@weft/domain';
import type { Clock } from './clock.ts';
import type { ConnectionState } from './connection.ts';
import type { SocketFact, SyncFacts } from './sync-status.ts';

/** What the server has said so far, as far as the status needs it. */
export class ServerContact {
  readonly #clock: Clock;
  /** Monotonic; undefined once the first try to connect has had an outcome. */
  #firstTrySinceMs: number | undefined;
  /** A barrier that was sent after this socket synced has been answered. */
  #isLive = false;
  #confirmedAtMs: number | undefined;
  /** False: the server has said that it cannot store changes. Unknown on a new socket: true. */
  #isSaving = true;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.beginTrying();
  }

  beginTrying(): void {
    this.#firstTrySinceMs = this.#clock.monotonicMs();
  }

  /** A try to connect came to nothing, or the socket is gone. */
  lost(): void {
    this.#firstTrySinceMs = undefined;
    this.#isLive = false;
    this.#isSaving = true;
  }

  /** The server has said whether it can store changes. */
  tookSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
  }

  /** The server's document has arrived once, and a barrier behind it was answered. */
  get hasConfirmed(): boolean {
    return this.#confirmedAtMs !== undefined;
  }

  /** Everything asked about is on the server's disk. */
  confirmed(): void {
    this.#isLive = true;
    this.#isSaving = true;
    this.#confirmedAtMs = this.#clock.nowMs();
  }

  /** `state` is undefined for a board that no server has. */
  facts(
    state: ConnectionState | undefined,
  ): Pick<SyncFacts, 'socket' | 'serverSaving' | 'confirmedAtMs'> {
    return {
      socket: state === undefined ? { kind: 'none' } : this.#socketFact(state),
      serverSaving: this.#isSaving,
      confirmedAtMs: this.#confirmedAtMs,
    };
  }

  #socketFact(state: ConnectionState): SocketFact {
    switch (state.kind) {
      case 'synced':
        return { kind: this.#isLive ? 'live' : 'catching-up' };
      case 'open':
        return { kind: 'catching-up' };
      case 'pausing':
        return { kind: 'down', nextTryAtMs: state.nextTryAtMs };
      case 'idle':
      case 'asking-token':
      case 'connecting':
      case 'stopped':
        return this.#firstTrySinceMs === undefined
          ? { kind: 'down', nextTryAtMs: undefined }
          : { kind: 'first-try', sinceMs: this.#firstTrySinceMs };
      default:
        return unreachable(state);
    }
  }
}
