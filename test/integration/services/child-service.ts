import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface ChildCommand {
  readonly program: string;
  readonly parameters: readonly string[];
  /** Runs as this user; only root can. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
}

/** One process of a service, ended with the test run whatever happens. */
export class ChildService {
  readonly #command: ChildCommand;
  #child: ChildProcess | undefined;
  #output = '';
  readonly #endWithTests = (): void => {
    this.#child?.kill('SIGKILL');
  };

  constructor(command: ChildCommand) {
    this.#command = command;
    process.once('exit', this.#endWithTests);
  }

  /** Starts it, unless it runs, and waits until `isReady` is true. Rejects when it ends before. */
  async start(isReady: () => Promise<boolean>): Promise<void> {
    if (this.#child !== undefined) return;
    const { program, parameters, user } = this.#command;
    const child = spawn(program, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
    });
    this.#child = child;
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

  async stop(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async dispose(): Promise<void> {
    process.off('exit', this.#endWithTests);
    await this.stop('SIGKILL');
  }
}

function nextLook(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 25);
  });
}
