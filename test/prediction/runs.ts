import { setImmediate } from 'node:timers/promises';

/** `WEFT_LONG=1` asks for the full counts. */
const IS_LONG: boolean = process.env['WEFT_LONG'] === '1';

const REPORT_EVERY = 100;

export function countFor(counts: { readonly short: number; readonly long: number }): number {
  return IS_LONG ? counts.long : counts.short;
}

/** Time for that many runs on a busy machine, in milliseconds. */
export function timeForMs(runs: number): number {
  return 60_000 + runs * 1_500;
}

/** `count` fixed seeds from `first` on, the last of them replaced by a fresh one, which is printed. */
export function seedsFrom(first: number, count: number): readonly number[] {
  const fresh = 1_000_000 + Math.floor(Math.random() * 1_000_000);
  console.log(`Fresh seed: ${fresh}`);
  return [...Array.from({ length: count - 1 }, (_, index) => first + index), fresh];
}

/**
 * Does it for one seed after the other. Long runs take from minutes to hours: they say now and then
 * how far they are, and let the test runner hear of it.
 */
export async function forEachSeed(
  seeds: readonly number[],
  run: (seed: number) => void,
): Promise<void> {
  const start = performance.now();
  for (const [at, seed] of seeds.entries()) {
    run(seed);
    if (!IS_LONG || (at + 1) % REPORT_EVERY !== 0) continue;
    const minutes = (performance.now() - start) / 60_000;
    console.log(`${at + 1} of ${seeds.length} seeds in ${minutes.toFixed(1)} minutes`);
    await setImmediate();
  }
}

/** The seeds in a few words, for the proof. */
export function nameSeeds(seeds: readonly number[]): string {
  return `${seeds[0]} to ${seeds.at(-2)}, ${seeds.at(-1)}`;
}

/** Counts by name: a run that met nothing proves nothing. */
export class Totals {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.#counts.set(name, this.of(name) + count);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** As one reads it: `12,345`. */
  text(name: string): string {
    return this.of(name).toLocaleString('en');
  }

  print(): void {
    const lines = [...this.#counts].map(([name, count]) => `${name}: ${count}`);
    console.log(lines.sort().join('\n'));
  }
}
