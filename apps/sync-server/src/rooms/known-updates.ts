import { createHash } from 'node:crypto';

/** Walking a smaller update costs less than looking it up. */
const MIN_BYTES = 512;
/** Taking the hash of a larger one would hold up the event loop: a millisecond each. */
const MAX_BYTES = 1_048_576;
const MAX_KEPT = 32;

/**
 * Updates that said nothing new, by their hashes. A room forgets nothing, so what was known once is
 * known for good. After a restart hundreds send the same whole delete set within a second: it is
 * walked once.
 */
export class KnownUpdates {
  readonly #hashes = new Set<string>();

  /** A key for {@link has} and {@link add}; undefined when it is not worth one. */
  keyOf(update: Uint8Array): string | undefined {
    if (update.length < MIN_BYTES || update.length > MAX_BYTES) return undefined;
    return createHash('sha256').update(update).digest('base64');
  }

  has(key: string | undefined): boolean {
    return key !== undefined && this.#hashes.has(key);
  }

  /** The one kept longest makes room. */
  add(key: string | undefined): void {
    if (key === undefined) return;
    this.#hashes.add(key);
    const [oldest] = this.#hashes;
    if (this.#hashes.size > MAX_KEPT && oldest !== undefined) this.#hashes.delete(oldest);
  }
}
