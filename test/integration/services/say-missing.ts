import { it } from 'vitest';
import type { Missing } from './test-service.ts';

/** Says in the test run which tests did not run and why; one skipped test stands for them. */
export function sayMissing(what: string, { missing }: Missing): void {
  process.stderr.write(`\n*** SKIPPED: ${what}: ${missing}\n\n`);
  it.skip(`${what}: ${missing}`, () => undefined);
}
