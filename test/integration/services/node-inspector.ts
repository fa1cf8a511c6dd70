import { once } from 'node:events';
import { WebSocket } from 'ws';
import { freePort } from './free-port.ts';

/** What a process of Node holds once the collector has been there; resident memory says little of that. */
export class NodeInspector {
  readonly #socket: WebSocket;
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** A port for {@link connect}, and the flag that makes a process listen there. */
  static async reserve(): Promise<{ readonly port: number; readonly flag: string }> {
    const port = await freePort();
    return { port, flag: `--inspect=127.0.0.1:${port}` };
  }

  static async connect(port: number): Promise<NodeInspector> {
    const [target] = parseTargets(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json());
    if (target === undefined) throw new Error(`Nothing to look into at port ${port}`);
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    await once(socket, 'open');
    return new NodeInspector(socket);
  }

  /** Bytes of live values, buffers outside of the heap included. */
  async heldBytes(): Promise<number> {
    // What the first collection lets go of may hold buffers that only the second one frees.
    for (let time = 0; time < 2; time++) await this.#ask('HeapProfiler.collectGarbage', {});
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
    const answer = await this.#ask('Runtime.evaluate', { expression });
    return parseNumber(answer);
  }

  close(): void {
    this.#socket.terminate();
  }

  async #ask(method: string, params: object): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    this.#socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [data]: unknown[] = await once(this.#socket, 'message');
      const answer = parseAnswer(JSON.parse(String(data)));
      if (answer.id === id) return answer.result;
    }
  }
}

// What Node's own inspector says.
function parseTargets(value: unknown): readonly { readonly webSocketDebuggerUrl: string }[] {
  return value as readonly { readonly webSocketDebuggerUrl: string }[];
}

function parseAnswer(value: unknown): { readonly id?: number; readonly result?: unknown } {
  return value as { readonly id?: number; readonly result?: unknown };
}

function parseNumber(value: unknown): number {
  return Number((value as { readonly result?: { readonly value?: unknown } }).result?.value);
}
