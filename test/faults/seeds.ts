import { recordProof } from '../../scripts/record-proof.ts';

const IS_LONG = process.env['WEFT_LONG'] === '1';
/** Runs only this seed, which a failure has printed. */
const ONLY = process.env['WEFT_FAULT_SEED'];

/** `short` in the test command, `long` in the long run. */
export function times(short: number, long: number): number {
  return IS_LONG ? long : short;
}

/** Fixed seeds from `first` on, and a fresh one; only the one asked for when one is. */
export function drawSeeds(first: number, count: number): readonly number[] {
  if (ONLY !== undefined) return [Number(ONLY)];
  const fixed = Array.from({ length: count - 1 }, (_, index) => first + index);
  return [...fixed, Math.floor(Math.random() * 2 ** 31)];
}

/** Prints what was tried and found; long runs note it for docs/proof too. */
export function reportFault(claim: string, seeds: readonly number[], tried: string): void {
  const [first] = seeds;
  const last = seeds.at(-1);
  const range = seeds.length > 2 ? `${first} to ${seeds.at(-2)}, ${last}` : seeds.join(', ');
  console.log(`${claim}: ${tried} (seeds ${range})`);
  recordProof({ topic: 'sync-server', claim, tried, result: 'holds', seeds: range });
}

/** Runs `run` for every seed; a failure names the seed and how to see it again. */
export async function forEachSeed(
  seeds: readonly number[],
  run: (seed: number) => Promise<void>,
): Promise<void> {
  for (const seed of seeds) {
    try {
      await run(seed);
    } catch (error) {
      throw new Error(`Seed ${seed}; again with WEFT_FAULT_SEED=${seed}`, { cause: error });
    }
  }
}
