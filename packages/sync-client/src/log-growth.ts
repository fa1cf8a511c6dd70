/** A log is compacted when it has more updates than this, and has grown by a good part of its size:
 * compacting reads the whole board, which is felt on a large one. */
const COMPACT_ABOVE_UPDATES = 500;
const COMPACT_ABOVE_PART = 0.1;
/** A log of more updates than this is compacted whatever its size: each costs time at opening. */
const MOST_UPDATES = 3_000;

/** Says when a log of updates is worth compacting. */
export class LogGrowth {
  #updates = 0;
  #bytes = 0;
  #compactedBytes = 0;

  /** The log as it was read, without what waits; its first update is what the last compaction left. */
  read(updates: readonly Uint8Array[]): void {
    this.compacted(updates[0]?.length ?? 0);
    this.add(updates.slice(1).map(({ length }) => length));
  }

  /** Updates of these sizes wait for nobody and are in the log. */
  add(sizes: readonly number[]): void {
    this.#updates += sizes.length;
    for (const bytes of sizes) this.#bytes += bytes;
  }

  /** The log is one update of this size now. */
  compacted(bytes: number): void {
    this.#updates = 1;
    this.#bytes = bytes;
    this.#compactedBytes = bytes;
  }

  get isLong(): boolean {
    if (this.#updates > MOST_UPDATES) return true;
    const grownBytes = this.#bytes - this.#compactedBytes;
    return (
      this.#updates > COMPACT_ABOVE_UPDATES &&
      grownBytes > this.#compactedBytes * COMPACT_ABOVE_PART
    );
  }
}
