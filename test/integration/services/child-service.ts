import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface ChildCommand {
  readonly program: string;
  readonly parameters: readonly string[];
  /** Runs as this user; only root can. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

interface Running {
  readonly child: ChildProcess;
  readonly watcher: ChildProcess;
}

/** One process of a service. It ends with the test run, however that ends. */
export class ChildService {
  readonly #command: ChildCommand;
  #running: Running | undefined;
  #output = '';

  constructor(command: ChildCommand) {
    this.#command = command;
  }

  /** Starts it, unless it runs, and waits until `isReady` is true. Rejects when it ends before. */
  async start(isReady: () => Promise<boolean>): Promise<void> {
    if (this.#running !== undefined) return;
    const { program, parameters, user } = this.#command;
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], ...user });
    this.#running = { child, watcher: watch(child) };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
    const ended = once(child, 'exit').then(() => {
      throw new Error(`${program} ended before it was ready:\n${this.#output}`);
    });
    ended.catch(() => undefined);
    while (!(await Promise.race([isReady(), ended]))) {
      await Promise.race([nextLook(), ended]);
    }
  }

  /** Safe to call when it does not run. */
  async stop(signal: NodeJS.Signals): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    const { child, watcher } = running;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    watcher.kill('SIGKILL');
  }
}

/**
 * Kills the child when this process is gone: a killed test run calls no hook, but its end of the
 * pipe closes.
 */
function watch(child: ChildProcess): ChildProcess {
  return spawn('sh', ['-c', `cat > /dev/null; kill -9 ${child.pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
}

function nextLook(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 25);
  });
}
