import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const WEFT = fileURLToPath(new URL('../../../apps/sync-server/dist/weft.js', import.meta.url));

export interface WeftRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the built `weft` to its end, with these settings and no others. */
export async function runWeft(
  parameters: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<WeftRun> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(WEFT_|VITEST|NODE_OPTIONS$|HOST$|PORT$)/.test(name),
  );
  const child = spawn(process.execPath, [WEFT, ...parameters], {
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  await once(child, 'close');
  return { code: child.exitCode, output, errors };
}
