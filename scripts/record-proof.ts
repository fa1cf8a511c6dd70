import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where long runs note what they did; `npm run test:long` makes the tables of docs/proof from it. */
export const PROOF_NOTES: string = fileURLToPath(
  new URL('../test-results/proof.jsonl', import.meta.url),
);

/** One line of a table under docs/proof. */
export interface ProofNote {
  /** Name of the table's file. */
  readonly topic: string;
  readonly claim: string;
  /** How much was tried, in words: `200 kills`. */
  readonly tried: string;
  readonly result: string;
  /** Seeds with which the run can be repeated. */
  readonly seeds: string;
}

/** Notes what a test has shown. Only long runs leave notes: short ones prove no full count. */
export function recordProof(note: ProofNote): void {
  if (process.env['WEFT_LONG'] !== '1') return;
  mkdirSync(path.dirname(PROOF_NOTES), { recursive: true });
  appendFileSync(PROOF_NOTES, `${JSON.stringify(note)}\n`);
}
