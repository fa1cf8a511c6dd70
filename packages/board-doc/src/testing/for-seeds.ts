/** Runs are many times as many with `WEFT_LONG=1`. */
const LONG_FACTOR = process.env['WEFT_LONG'] === '1' ? 20 : 1;

/** Differs from run to run; a failure names it, so that the run can be repeated. */
export const FRESH_SEED: number = Math.floor(Math.random() * 1_000_000);

/**
 * Runs a law for the seeds 1 to `count` (many more in long runs) and for a fresh one. A failure
 * says with which seed.
 */
export function forSeeds(count: number, law: (seed: number) => void): void {
  const seeds = Array.from({ length: count * LONG_FACTOR }, (_, at) => at + 1);
  for (const seed of [...seeds, FRESH_SEED]) {
    try {
      law(seed);
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

/** Time for a test of `seconds` in a short run, in milliseconds. */
export function timeForMs(seconds: number): number {
  return seconds * 1_000 * LONG_FACTOR;
}

/** Runs of a property: `count` in a short run, many more in a long one. */
export function runsFor(count: number): number {
  return count * LONG_FACTOR;
}
