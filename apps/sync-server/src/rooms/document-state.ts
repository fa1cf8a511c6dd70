import { ClockRanges } from './clock-ranges.ts';
import type { StateVector } from './state-vector.ts';
import type { DeletionBlock, UpdateSummary } from './update-summary.ts';

/**
 * What a room knows of its document without having one: the state vector, the delete set, and the
 * structs whose predecessors have not come (gaps). Kept by hand, update by update.
 */
export class DocumentState {
  readonly #clocks = new Map<number, number>();
  readonly #beyondGap = new Map<number, ClockRanges>();
  readonly #deleted = new Map<number, ClockRanges>();
  /** Clients of which structs may be deleted that have not come. */
  readonly #deletedAhead = new Set<number>();

  get stateVector(): StateVector {
    return this.#clocks;
  }

  get hasGaps(): boolean {
    return this.gapCount > 0;
  }

  /** Ranges that wait behind a gap, over all clients: structs, and deletions of what has not come. */
  get gapCount(): number {
    let count = 0;
    for (const ranges of this.#beyondGap.values()) count += ranges.count;
    for (const client of this.#deletedAhead) {
      const ahead = this.#deleted.get(client)?.countBeyond(this.clockOf(client)) ?? 0;
      if (ahead === 0) this.#deletedAhead.delete(client);
      count += ahead;
    }
    return count;
  }

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  /** True when the update holds a struct or a deletion that is not known yet. */
  hasNews(update: UpdateSummary): boolean {
    return (
      update.structs.some(({ client, ranges }) =>
        ranges.some(([start, end]) => !this.#knows(client, start, end)),
      ) || update.deletions.some((block) => this.#hasNewDeletion(block))
    );
  }

  /** How many ranges of the update would be new among those that wait for something else. */
  countWaiting({ structs, deletions }: UpdateSummary): number {
    const reach = this.#reachWith(structs);
    let count = 0;
    for (const { client, ranges } of structs) {
      for (const [index, [start, end]] of ranges.entries()) {
        const waits = index > 0 || start > this.clockOf(client);
        if (waits && !this.#knows(client, start, end)) count += 1;
      }
    }
    for (const { client, ranges } of deletions) {
      for (const [start, end] of ranges) {
        const waits = end > start && end > reach(client);
        if (waits && this.#deleted.get(client)?.covers(start, end) !== true) count += 1;
      }
    }
    return count;
  }

  /** What of the update has to wait for nothing. */
  soundPart({ structs, deletions }: UpdateSummary): UpdateSummary {
    const sound = structs.filter(
      ({ client, ranges: [first, ...more] }) =>
        first !== undefined && more.length === 0 && first[0] <= this.clockOf(client),
    );
    const reach = this.#reachWith(sound);
    return {
      structs: sound,
      deletions: deletions.flatMap(({ client, ranges }) => {
        const known = ranges.filter(([, end]) => end <= reach(client));
        return known.length === 0 ? [] : [{ client, ranges: known }];
      }),
    };
  }

  /** Takes in everything of the update. */
  advance(update: UpdateSummary): void {
    for (const { client, ranges } of update.structs) {
      for (const [start, end] of ranges) this.#take(client, start, end);
    }
    for (const { client, ranges } of update.deletions) {
      const deleted = this.#deleted.get(client) ?? new ClockRanges();
      this.#deleted.set(client, deleted);
      deleted.addAll(ranges);
      if (deleted.countBeyond(this.clockOf(client)) > 0) this.#deletedAhead.add(client);
    }
  }

  /** The clocks after these structs were taken, as far as nothing is missing between. */
  #reachWith(structs: UpdateSummary['structs']): (client: number) => number {
    const reach = new Map<number, number>();
    for (const { client, ranges } of structs) {
      const [first] = ranges;
      if (first !== undefined && first[0] <= this.clockOf(client)) reach.set(client, first[1]);
    }
    return (client) => Math.max(this.clockOf(client), reach.get(client) ?? 0);
  }

  #knows(client: number, start: number, end: number): boolean {
    const clock = this.clockOf(client);
    if (end <= clock) return true;
    return this.#beyondGap.get(client)?.covers(Math.max(start, clock), end) ?? false;
  }

  #hasNewDeletion({ client, ranges }: DeletionBlock): boolean {
    const deleted = this.#deleted.get(client);
    return ranges.some(([start, end]) => end > start && deleted?.covers(start, end) !== true);
  }

  #take(client: number, start: number, end: number): void {
    const clock = this.clockOf(client);
    const beyond = this.#beyondGap.get(client) ?? new ClockRanges();
    if (start > clock) {
      beyond.add(start, end);
      this.#beyondGap.set(client, beyond);
      return;
    }
    let reached = Math.max(clock, end);
    reached = beyond.endOfRangeAt(reached) ?? reached;
    this.#clocks.set(client, reached);
    beyond.dropBefore(reached);
    if (beyond.count === 0) this.#beyondGap.delete(client);
  }
}
