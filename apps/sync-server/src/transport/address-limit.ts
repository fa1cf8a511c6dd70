import { TokenBucket } from '../rooms/token-bucket.ts';

/** Addresses remembered at most; the oldest are forgotten first. */
const MAX_ADDRESSES = 10_000;

/** Counts something per network address: so many a minute, all of them at once if need be. */
export class AddressLimit {
  readonly #perMinute: number;
  readonly #nowMs: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(perMinute: number, nowMs: () => number) {
    this.#perMinute = perMinute;
    this.#nowMs = nowMs;
  }

  /** True while the address has not used up its minute. */
  allows(address: string): boolean {
    return this.#buckets.get(address)?.has(this.#nowMs()) ?? true;
  }

  count(address: string): void {
    const nowMs = this.#nowMs();
    const known = this.#buckets.get(address);
    const bucket =
      known ?? new TokenBucket({ perSecond: this.#perMinute / 60, burst: this.#perMinute, nowMs });
    bucket.take(1, nowMs);
    if (known !== undefined) return;
    if (this.#buckets.size >= MAX_ADDRESSES) this.#forgetSome(nowMs);
    this.#buckets.set(address, bucket);
  }

  #forgetSome(nowMs: number): void {
    for (const [address, bucket] of this.#buckets) {
      if (bucket.isFull(nowMs) || this.#buckets.size >= MAX_ADDRESSES)
        this.#buckets.delete(address);
    }
  }
}
