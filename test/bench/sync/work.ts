import type { Contender, RunningServer } from './contenders.ts';

/** One contender at one piece of work, with a folder of its own. */
export interface Attempt {
  readonly contender: Contender;
  /** Starts the server over the folder of this attempt. Whoever starts it stops it. */
  readonly start: (flags?: readonly string[]) => Promise<RunningServer>;
}

/** A line of the table. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  /** What Weft must reach, in words. */
  readonly target: string;
  /** Whether it does; `others` are the peers' medians. */
  readonly isReached: (weft: number, others: readonly number[]) => boolean;
}

/** Something all contenders do, measured. */
export interface Work {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Counts and bytes, which no pause of the machine changes: the first round is enough. */
  readonly once?: boolean;
  /** False for those that cannot do it at all. */
  readonly suits: (contender: Contender) => boolean;
  /** One figure for each row. */
  readonly run: (attempt: Attempt) => Promise<Readonly<Record<string, number>>>;
}

/** Waits. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until something holds; throws after `withinMs`. */
export async function until(holds: () => boolean, withinMs: number, what: string): Promise<void> {
  const endMs = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await pass(2);
  }
}

/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (upper + lower) / 2;
}
