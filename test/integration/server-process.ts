import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SERVER = join(ROOT, 'apps/sync-server/dist/main.js');
const READY = /^Weft is ready at (http:\/\/\S+)$/m;

export interface ServerProcessOptions {
  /** Kept after `stop`, for starting again over the same data; otherwise a new one is made. */
  readonly folder?: string;
  /** The same port again, for clients that come back; otherwise any free one. */
  readonly port?: string;
  /** Put before `node`: a tracer, for example. */
  readonly command?: readonly string[];
  /** Of Node itself, before the entry. */
  readonly flags?: readonly string[];
  /** Another build than the product's, with a planted fault. */
  readonly entry?: string;
  /** What follows the entry. */
  readonly parameters?: readonly string[];
  /** Settings on top of host, port and folder. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The built server as a process of its own: what `npm start` runs, on a free port. */
export class ServerProcess {
  readonly folder: string;
  readonly url: string;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #output: { text: string };

  private constructor(
    child: ChildProcessByStdio<null, Readable, Readable>,
    output: { text: string },
    folder: string,
    url: string,
  ) {
    this.#child = child;
    this.#output = output;
    this.folder = folder;
    this.url = url;
  }

  static async start(options: ServerProcessOptions = {}): Promise<ServerProcess> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'weft-server-'));
    const { child, output } = launch(folder, options);
    const url = await new Promise<string>((resolve, reject) => {
      const look = (): void => {
        const found = READY.exec(output.text)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      child.once('exit', (code) => {
        reject(new Error(`The server ended with ${code} before it was ready:\n${output.text}`));
      });
    });
    return new ServerProcess(child, output, folder, url);
  }

  /** Runs the server where it is expected to end by itself; what it wrote, and its exit code. */
  static async runToEnd(
    options: ServerProcessOptions & { readonly folder: string },
  ): Promise<{ readonly code: number | null; readonly output: string }> {
    const { child, output } = launch(options.folder, options);
    await once(child, 'close');
    return { code: child.exitCode, output: output.text };
  }

  get syncUrl(): string {
    return `${this.url.replace('http', 'ws')}/sync`;
  }

  /** Of the server itself, also when a tracer runs it. A server without a data folder is never traced. */
  get processId(): number {
    const owner = join(this.folder, 'in-use-by');
    return existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : (this.#child.pid ?? 0);
  }

  /** Everything it wrote to both streams. */
  get output(): string {
    return this.#output.text;
  }

  /** Sends a signal and waits for the end. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return this.#child.exitCode;
    }
    // A tracer keeps signals to itself, and ends with the process it watches.
    process.kill(this.processId, signal);
    await once(this.#child, 'close');
    return this.#child.exitCode;
  }

  async dispose(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function launch(
  folder: string,
  options: ServerProcessOptions,
): { child: ChildProcessByStdio<null, Readable, Readable>; output: { text: string } } {
  const entry = options.entry ?? SERVER;
  if (!existsSync(entry)) {
    throw new Error('The server is not built. Run "npm run build" first; "npm test" does.');
  }
  const [program, ...before] = [...(options.command ?? []), process.execPath];
  const child = spawn(
    program,
    [...before, ...(options.flags ?? []), entry, ...(options.parameters ?? [])],
    {
      env: {
        ...inheritedEnvironment(),
        HOST: '127.0.0.1',
        PORT: options.port ?? '0',
        WEFT_DATA: folder,
        ...options.settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk.toString();
    });
  }
  return { child, output };
}

/** Settings of the test run are none of the server's. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !name.startsWith('WEFT_') && !name.startsWith('VITEST') && name !== 'NODE_OPTIONS',
    ),
  );
}
