import type { SessionInfo } from '@weft/sync-protocol';
import type { Clock } from './clock.ts';
import { refusalEnd, type SessionSource } from './session-source.ts';
import type { SyncEnd } from './sync-status.ts';

/** The part of a token's life after which the next one is fetched. */
const REFRESH_AT = 0.8;
/** Pause after a try without an answer. */
const RETRY_MS = 5_000;
/** Timers of the platform hold no more than this. */
const LONGEST_TIMER_MS = 2_147_483_647;

export interface SessionRefreshOptions {
  readonly session: SessionSource;
  readonly clock: Clock;
  readonly onToken: (token: string) => void;
  readonly onEnd: (end: SyncEnd) => void;
}

/** Hands a live socket a new token before the old one ends, so that nobody notices. */
export class SessionRefresh {
  readonly #options: SessionRefreshOptions;
  #cancel: (() => void) | undefined;
  #turn = 0;

  constructor(options: SessionRefreshOptions) {
    this.#options = options;
  }

  /** Counts on the server's clock alone: the device's may be wrong by years. */
  schedule(session: SessionInfo): void {
    const lifeMs = Math.max(0, session.expiresAtMs - session.serverTimeMs);
    this.#after(Math.min(LONGEST_TIMER_MS, lifeMs * REFRESH_AT));
  }

  /** Fetches a new token at once, for example because the name on it has changed. */
  now(): void {
    void this.#fetch();
  }

  /** The socket is gone; the next one begins with a new token anyway. */
  stop(): void {
    this.#turn += 1;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #after(delayMs: number): void {
    this.#cancel?.();
    this.#cancel = this.#options.clock.after(delayMs, () => void this.#fetch());
  }

  async #fetch(): Promise<void> {
    this.stop();
    const turn = this.#turn;
    const answer = await this.#options.session.fetchToken();
    if (turn !== this.#turn) return;
    if (answer.ok) {
      this.#options.onToken(answer.value.token);
      return;
    }
    const end = refusalEnd(answer.refusal);
    if (end !== undefined) this.#options.onEnd(end);
    else this.#after(answer.refusal.code === 'busy' ? answer.refusal.retryAfterMs : RETRY_MS);
  }
}
