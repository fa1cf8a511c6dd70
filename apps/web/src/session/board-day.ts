import type { Clock } from '@weft/sync-client';

/** How often it is looked whether a new day has begun: a device that slept missed every timer. */
const LOOK_EVERY_MS = 60_000;
/** A clock that is less wrong than this is not written down anew. */
const WORTH_KEEPING_MS = 60_000;

/**
 * The board's date: what rules take for today. It goes by the server's clock as far as that was ever
 * heard, since a device's own may be years off, and a colleague with another date would see other
 * findings. Between two words of the server it counts on without the device's clock, which may be set
 * meanwhile. Days begin where the device is.
 */
export class BoardDay {
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #heard: { readonly serverTimeMs: number; readonly monotonicMs: number } | undefined;
  #aheadMs = 0;
  #today: string;
  #stop: () => void;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#today = this.#now();
    this.#stop = this.#lookLater();
  }

  /** ISO 8601, such as `2026-11-23`. */
  get today(): string {
    return this.#today;
  }

  /** How much later it was on the server than on this device when they last spoke, in milliseconds. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  /** Goes by what was kept of an earlier visit, until the server is heard. */
  remember(aheadMs: number): void {
    if (this.#heard !== undefined) return;
    this.#aheadMs = aheadMs;
    this.#look();
  }

  /** The server said what time it is. True when what is kept of it is worth renewing. */
  hear(serverTimeMs: number): boolean {
    const aheadMs = serverTimeMs - this.#clock.nowMs();
    const isWorth = Math.abs(aheadMs - this.#aheadMs) > WORTH_KEEPING_MS;
    this.#heard = { serverTimeMs, monotonicMs: this.#clock.monotonicMs() };
    this.#aheadMs = aheadMs;
    this.#look();
    return isWorth;
  }

  /** Calls `listener` when another day has begun. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#stop();
  }

  #lookLater(): () => void {
    return this.#clock.after(LOOK_EVERY_MS, () => {
      this.#look();
      this.#stop = this.#lookLater();
    });
  }

  #look(): void {
    const today = this.#now();
    if (today === this.#today) return;
    this.#today = today;
    for (const listener of this.#listeners) listener();
  }

  #now(): string {
    const heard = this.#heard;
    return isoDate(
      heard === undefined
        ? this.#clock.nowMs() + this.#aheadMs
        : heard.serverTimeMs + this.#clock.monotonicMs() - heard.monotonicMs,
    );
  }
}

/** The calendar date where the device is, ISO 8601. */
function isoDate(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
