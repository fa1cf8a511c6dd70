import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROOF_NOTES } from './record-proof.ts';
import { writeProofTables } from './proof-tables.ts';
import { countTests, describeCounts, type TestCounts } from './test-counts.ts';

/**
 * `npm test`: types, lint, build, size, then every Vitest project. Stops at the first step that fails and always
 * ends with one line, `N passed, N failed`. `--long` asks the tests for their full counts and long waits; what
 * follows are parts of file names: then only those tests run.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = path.join(ROOT, 'test-results', 'vitest.json');
const isLong = process.argv.includes('--long');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Runs a tool from node_modules/.bin, with the output going straight to the terminal. */
function runStep(step: Step): number {
  console.log(`\n── ${step.name} ──`);
  const startedMs = performance.now();
  const ended = spawnSync(step.command, step.args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: isLong ? { ...process.env, WEFT_LONG: '1' } : process.env,
    // npm and the tools are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (ended.error !== undefined) console.error(ended.error.message);
  const exitCode = ended.status ?? 1;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${exitCode === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return exitCode;
}

function script(name: string): Step {
  return { name, command: 'npm', args: ['run', '--silent', name] };
}

function runAll(): TestCounts {
  for (const step of ['typecheck', 'lint', 'build', 'size'].map(script)) {
    if (runStep(step) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  rmSync(REPORT, { force: true });
  mkdirSync(path.dirname(REPORT), { recursive: true });
  const exitCode = runStep({
    name: 'tests',
    command: 'npx',
    args: [
      '--no-install',
      'vitest',
      'run',
      ...only,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
    ],
  });
  try {
    return countTests(JSON.parse(readFileSync(REPORT, 'utf8')), exitCode);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

if (isLong) rmSync(PROOF_NOTES, { force: true });
const counts = runAll();
if (isLong) writeProofTables(ROOT);
console.log(`\n${describeCounts(counts)}`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
