import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/find-chromium.ts';
import { startBuiltServer } from './built-server.ts';
import './provided.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** With the first the web build would take the tests' root for its own, with the second React would be the slow one of development. */
const OF_VITEST = new Set(['VITEST', 'NODE_ENV']);
const BUILT = ['apps/web/dist/index.html', 'apps/sync-server/dist/main.js'];

/** Before all browser tests: a Chromium, the built app (as it lies there, or built now), and a running server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromiumPath', findChromium());
  if (!BUILT.every((file) => existsSync(`${ROOT}/${file}`))) build();
  const server = await startBuiltServer();
  project.provide('serverUrl', server.url);
  return () => server.stop();
}

function build(): void {
  const ended = spawnSync('npm', ['run', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.has(name))),
    shell: process.platform === 'win32',
  });
  if (ended.status !== 0) throw new Error(`npm run build failed:\n${ended.stdout}${ended.stderr}`);
}
