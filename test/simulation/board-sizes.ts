import { RANDOM_STEP_KINDS } from '@weft/board-doc/testing';
import { expect } from 'vitest';
import { recordProof } from '../../scripts/record-proof.ts';
import { drawScript, type Script } from './script.ts';
import type { Totals } from './totals.ts';

/** `WEFT_LONG=1` runs many times as many. */
const IS_LONG = process.env['WEFT_LONG'] === '1';
const LONG_TIMES = 24;

/** How many scripts to draw: `count`, or many times as many in the long test. */
export function runs(count: number): number {
  return IS_LONG ? count * LONG_TIMES : count;
}

/** Time for `count` runs on a busy machine, in milliseconds. */
export function timeFor(count: number): number {
  return runs(count) * 10_000;
}

export const isLong: boolean = IS_LONG;

/**
 * Scripts with fixed seeds from `firstSeed` on, and one with a fresh seed, which is printed. Boards
 * have `least` to `most` PBIs, small ones more often.
 */
export function drawScripts(options: {
  readonly firstSeed: number;
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly steps: number;
}): readonly Script[] {
  const { firstSeed, count, least, most, steps } = options;
  const fresh = Math.floor(Math.random() * 2 ** 31);
  console.log(`Fresh seed: ${fresh}`);
  const seeds = Array.from({ length: count - 1 }, (_, index) => firstSeed + index);
  return [...seeds, fresh].map((seed) => {
    const share = ((seed * 37) % 100) / 100;
    return drawScript(seed, { items: least + Math.round((most - least) * share ** 2), steps });
  });
}

/** Notes for docs/proof what long runs of the simulation did and found. */
export function recordRuns(boards: string, scripts: readonly Script[], totals: Totals): void {
  const count = (name: string): string => totals.of(name).toLocaleString('en');
  const first = scripts[0]?.seed ?? 0;
  const fixed = scripts.length > 1 ? ` to ${scripts.at(-2)?.seed}` : '';
  recordProof({
    topic: 'convergence',
    claim: `Five people on boards of ${boards}: equal boards, equal findings, incremental = oracle, undo harms nobody`,
    tried: `${scripts.length} runs; ${count('comparisons with the oracle')} comparisons with the oracle; ${count('collisions')} collisions; ${count('offline returns')} offline returns; ${count('server restarts')} server crashes; ${count('undo done')} undos, ${count('undo partly')} partly, ${count('undo kept')} kept`,
    result: '0 differences',
    seeds: scripts.length > 1 ? `${first}${fixed}, ${scripts.at(-1)?.seed}` : `${first}`,
  });
}

/** Seldom drawn, and the same on a board of any size: asked of those of which there are most. */
const REFUSALS = [
  'refused empty',
  'refused too-long',
  'refused unknown',
  'refused self-dependency',
  'refused out-of-range',
];

/** A generator that never met the hard cases proves nothing. Prints what was done. */
export function expectHardCases(
  totals: Totals,
  { refusals }: { readonly refusals: boolean },
): void {
  console.log(totals.lines().join('\n'));
  const wanted = [
    'collisions',
    'comparisons with the oracle',
    'cut',
    'offline',
    'silent',
    'offline returns',
    'reconnects',
    'edits without network',
    'reload',
    'reloads without network',
    'server restarts',
    'undo partly',
    'undo kept',
    'redo kept',
    ...(refusals ? REFUSALS : []),
    ...RANDOM_STEP_KINDS.flatMap((kind) => [`did ${kind}`, `undo of ${kind}`, `redo of ${kind}`]),
  ];
  expect(wanted.filter((name) => totals.of(name) === 0)).toEqual([]);
}
