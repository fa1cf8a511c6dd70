/** Allows `perSecond` on average and `burst` at once; may be overdrawn, and then says how long to wait. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #level: number;
  #filledAtMs: number;

  constructor(options: { readonly perSecond: number; readonly burst: number; nowMs: number }) {
    this.#perSecond = options.perSecond;
    this.#burst = options.burst;
    this.#level = options.burst;
    this.#filledAtMs = options.nowMs;
  }

  /** Takes `amount`; returns the milliseconds to pause before the next, 0 when none. */
  take(amount: number, nowMs: number): number {
    this.#fill(nowMs);
    this.#level -= amount;
    return this.#level >= 0 ? 0 : Math.ceil((-this.#level / this.#perSecond) * 1_000);
  }

  /** True when something is left; takes nothing. */
  has(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#level >= 1;
  }

  /** True when nothing was taken for long enough to be full again. */
  isFull(nowMs: number): boolean {
    this.#fill(nowMs);
    return this.#level >= this.#burst;
  }

  #fill(nowMs: number): void {
    const passedS = Math.max(0, nowMs - this.#filledAtMs) / 1_000;
    this.#level = Math.min(this.#burst, this.#level + passedS * this.#perSecond);
    this.#filledAtMs = nowMs;
  }
}
