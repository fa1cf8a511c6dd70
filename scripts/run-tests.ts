import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROOF_NOTES } from './record-proof.ts';
import { writeProofTables } from './proof-tables.ts';
import { countTests, describeCounts, type TestCounts } from './test-counts.ts';

/**
 * `npm test`: types, build and size beside lint, then every Vitest project. Stops where a step fails and always
 * ends with one line, `N passed, N failed`. `--long` asks the tests for their full counts and long waits; what
 * follows are parts of file names: then only those tests run.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = path.join(ROOT, 'test-results');
const REPORT = path.join(RESULTS, 'vitest.json');
const isLong = process.argv.includes('--long');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Runs a tool from node_modules/.bin. What it says goes straight to the terminal, or there in one piece at its end. */
function runStep(step: Step, output: 'inherit' | 'pipe' = 'inherit'): Promise<number> {
  const startedMs = performance.now();
  const said: Buffer[] = [];
  const child = spawn(step.command, step.args, {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    env: isLong ? { ...process.env, WEFT_LONG: '1' } : process.env,
    // npm and the tools are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  const begin = `\n── ${step.name} ──\n`;
  if (output === 'inherit') process.stdout.write(begin);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => said.push(part));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      if (output === 'pipe') process.stdout.write(begin);
      process.stdout.write(Buffer.concat(said));
      console.log(`── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      resolve(code ?? 1);
    });
  });
}

/** One after the other, until one fails. Returns whether all went well. */
async function runInTurn(names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    if ((await runStep(script(name), 'pipe')) !== 0) return false;
  }
  return true;
}

function script(name: string): Step {
  return { name, command: 'npm', args: ['run', '--silent', name] };
}

async function runAll(): Promise<TestCounts> {
  mkdirSync(RESULTS, { recursive: true });
  for (const file of [REPORT, ...evidence()]) rmSync(file, { force: true });
  // Each of them keeps hardly more than one processor busy.
  const before = await Promise.all([
    runInTurn(['lint']),
    runInTurn(['typecheck', 'build', 'size']),
  ]);
  if (before.includes(false)) return { passed: 0, failed: 1, skipped: 0 };
  const exitCode = await runStep({
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

/** What browser tests that failed left behind in words, beside pictures: files of `test-results`. */
function evidence(): readonly string[] {
  return readdirSync(RESULTS)
    .filter((name) => /^failed-.*\.txt$/.test(name))
    .map((name) => path.join(RESULTS, name));
}

if (isLong) rmSync(PROOF_NOTES, { force: true });
const counts = await runAll();
if (isLong) writeProofTables(ROOT);
// Last of all: whoever reads the log of another machine has its end, and no pictures.
for (const file of counts.failed === 0 ? [] : evidence()) {
  console.log(`\n── ${path.basename(file)} ──\n${readFileSync(file, 'utf8')}`);
}
console.log(`\n${describeCounts(counts)}`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
