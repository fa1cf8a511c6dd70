/** From `start` (included) to `end` (not included). */
export type ClockRange = readonly [start: number, end: number];

/** Fewer than this are added one by one. */
const FEW_RANGES = 64;

/**
 * A set of clocks of one client, kept as sorted ranges that neither touch nor overlap. Finding is
 * logarithmic; deletions of one client come mostly in few long ranges.
 */
export class ClockRanges {
  #starts: number[] = [];
  #ends: number[] = [];

  get count(): number {
    return this.#starts.length;
  }

  covers(start: number, end: number): boolean {
    if (end <= start) return true;
    const index = this.#lastStartingAtOrBefore(start);
    return index >= 0 && (this.#ends[index] ?? 0) >= end;
  }

  add(start: number, end: number): void {
    if (end <= start) return;
    let first = this.#lastStartingAtOrBefore(start);
    if (first < 0 || (this.#ends[first] ?? 0) < start) first += 1;
    let last = first;
    let newStart = start;
    let newEnd = end;
    while (last < this.#starts.length && (this.#starts[last] ?? 0) <= end) {
      newStart = Math.min(newStart, this.#starts[last] ?? newStart);
      newEnd = Math.max(newEnd, this.#ends[last] ?? newEnd);
      last += 1;
    }
    this.#starts.splice(first, last - first, newStart);
    this.#ends.splice(first, last - first, newEnd);
  }

  /**
   * Adds many at once. One by one, each could move everything behind it: a single update of deletions
   * in falling order would take seconds.
   */
  addAll(ranges: readonly ClockRange[]): void {
    if (ranges.length < FEW_RANGES) {
      for (const [start, end] of ranges) this.add(start, end);
      return;
    }
    const all = [...this, ...ranges].filter(([start, end]) => end > start);
    all.sort(([a], [b]) => a - b);
    this.#starts = [];
    this.#ends = [];
    for (const [start, end] of all) {
      const last = this.#ends.length - 1;
      const lastEnd = this.#ends[last];
      if (lastEnd !== undefined && start <= lastEnd) this.#ends[last] = Math.max(lastEnd, end);
      else {
        this.#starts.push(start);
        this.#ends.push(end);
      }
    }
  }

  /** Number of ranges that reach past `clock`. */
  countBeyond(clock: number): number {
    const index = this.#lastStartingAtOrBefore(clock);
    const reaches = index >= 0 && (this.#ends[index] ?? 0) > clock;
    return this.count - index - 1 + (reaches ? 1 : 0);
  }

  /** The end of the range that holds `clock`; undefined when none does. */
  endOfRangeAt(clock: number): number | undefined {
    const index = this.#lastStartingAtOrBefore(clock);
    const end = this.#ends[index];
    return index >= 0 && end !== undefined && end > clock ? end : undefined;
  }

  /** Forgets everything before `clock`. */
  dropBefore(clock: number): void {
    while ((this.#ends[0] ?? Infinity) <= clock) {
      this.#starts.shift();
      this.#ends.shift();
    }
    if ((this.#starts[0] ?? Infinity) < clock) this.#starts[0] = clock;
  }

  *[Symbol.iterator](): Iterator<ClockRange> {
    for (const [index, start] of this.#starts.entries()) yield [start, this.#ends[index] ?? start];
  }

  #lastStartingAtOrBefore(clock: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
