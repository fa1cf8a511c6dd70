import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantTable, readTriedMutants } from './mutant-table.ts';

/**
 * `npm run mutants -- --seed <n> --count 150`: draws mutants of packages/rules/src by a seed, runs
 * the tests of the rules against each, and writes docs/proof/mutants-rules.md. The tools are
 * installed on demand, see README.md.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STRYKER = path.join(ROOT, 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
const OUTPUT = path.join(ROOT, 'test-results', 'mutation');
const REPORT = path.join(OUTPUT, 'report.json');
const PROOF = path.join(ROOT, 'docs', 'proof', 'mutants-rules.md');

/** The tests that are held against the mutants, and how; copied beside them. */
const VITEST_CONFIG = 'test/mutation/vite.config.ts';

function main(): number {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, count: { type: 'string', default: '150' } },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const count = Number(values.count);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) {
    console.error('--seed takes a whole number, --count one of at least 1.');
    return 1;
  }
  if (!existsSync(STRYKER)) {
    console.error('Stryker is not installed: run `npm install` in test/mutation first.');
    return 1;
  }
  console.log(`Seed ${seed}, ${count} mutants.`);
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const where = stateOfTree();
  const config = path.join(OUTPUT, 'stryker.json');
  writeFileSync(config, JSON.stringify(configOf({ seed, count }), undefined, 2));
  const ended = spawnSync(process.execPath, [STRYKER, 'run', config], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (ended.status !== 0) return ended.status ?? 1;
  const tried = readTriedMutants(readFileSync(REPORT, 'utf8'));
  const text = mutantTable({ seed, where, tried });
  writeFileSync(PROOF, text);
  console.log(`\n${text}`);
  return 0;
}

/** Which commit the mutants are drawn from, before the run, because it takes long. */
function stateOfTree(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT }).toString();
  const changed = git('status', '--porcelain', 'packages/rules', 'packages/domain').trim() !== '';
  const commit = git('rev-parse', '--short', 'HEAD').trim();
  return changed ? `${commit} and changes not committed` : commit;
}

function configOf(draw: { readonly seed: number; readonly count: number }): object {
  return {
    draw,
    warnings: { unknownOptions: false },
    testRunner: 'vitest',
    vitest: { configFile: VITEST_CONFIG, related: false },
    plugins: ['@stryker-mutator/vitest-runner', path.join(ROOT, 'test/mutation/drawn-checker.mjs')],
    checkers: ['drawn'],
    mutate: [
      'packages/rules/src/**/*.ts',
      '!packages/rules/src/**/*.test.ts',
      '!packages/rules/src/testing.ts',
      '!packages/rules/src/testing/**',
    ],
    // Only what the tests of the rules need is copied beside the mutants.
    ignorePatterns: [
      '**',
      '!packages/rules/**',
      '!packages/domain/**',
      `!${VITEST_CONFIG}`,
      '!test/mutation/quick-properties.ts',
      '!package.json',
    ],
    // Stryker rewrites a tsconfig it finds with an interface that TypeScript 7 has not got any more.
    tsconfigFile: 'no-such-tsconfig.json',
    concurrency: 1,
    coverageAnalysis: 'perTest',
    // The tests with every mutant in them take minutes, on a busy machine many.
    dryRunTimeoutMinutes: 30,
    // On top of what the tests took without mutants; a mutant that never ends costs this much.
    timeoutMS: 10_000,
    tempDirName: '.stryker-tmp',
    reporters: ['json', 'clear-text', 'progress-append-only'],
    clearTextReporter: { reportTests: false, reportScoreTable: false, logTests: false },
    jsonReporter: { fileName: REPORT },
    disableTypeChecks: false,
    allowConsoleColors: false,
  };
}

process.exitCode = main();
