import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/sync-server/dist/main.js', import.meta.url));
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;

/** The built server, running on a free port with a data folder of its own. */
export interface BuiltServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Asks it to stop, waits until it has, and removes its data. */
  stop(): Promise<void>;
  /** The same, but it comes back with what it had, at the same address. */
  pause(): Promise<() => Promise<void>>;
}

/** Starts `apps/sync-server/dist/main.js`, the way `npm start` does. Rejects with its output when it does not start. */
export async function startBuiltServer(): Promise<BuiltServer> {
  const data = mkdtempSync(path.join(tmpdir(), 'weft-browser-'));
  const start = async (port: string): Promise<{ child: ChildProcess; url: string }> => {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...withoutOurNames(process.env), PORT: port, WEFT_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { child, url: await printedAddress(child) };
  };
  let { child, url } = await start('0');
  return {
    url,
    stop: async () => {
      await stopChild(child);
      rmSync(data, { recursive: true, force: true });
    },
    pause: async () => {
      await stopChild(child);
      return async () => {
        ({ child, url } = await start(new URL(url).port));
      };
    },
  };
}

/** The environment without `WEFT_…`: the server refuses names it does not know, and tests have some of their own. */
function withoutOurNames(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith('WEFT_')),
  );
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (what: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`The server ${what}. It said:\n${output}`));
    };
    const timer = setTimeout(() => fail('printed no address in time'), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /https?:\/\/[^\s"',\\]+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address.replace(/\/$/, ''));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code ?? 'a signal'}`);
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}
