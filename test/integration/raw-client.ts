import { once } from 'node:events';
import { WebSocket } from 'ws';
import { decodeFrame, encodeMessage, type Message } from '@weft/sync-protocol';

/** A WebSocket without a document: sends any bytes, keeps what comes back. */
export class RawClient {
  readonly heard: Message[] = [];
  closed: { readonly code: number; readonly reason: string } | undefined;
  readonly #socket: WebSocket;
  #barriers = 0;
  #listeners = new Set<() => void>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      const decoded = decodeFrame(new Uint8Array(data));
      if (!decoded.ok) throw new Error(`The server sent a bad frame: ${decoded.refusal.code}`);
      this.heard.push(...decoded.value);
      this.#tell();
    });
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.#tell();
    });
    socket.on('error', () => this.#tell());
  }

  /** Opens a socket; resolves when it is open or closed. */
  static async connect(
    syncUrl: string,
    board: string,
    options: { readonly token?: string; readonly query?: string; readonly origin?: string } = {},
  ): Promise<RawClient> {
    const query = options.query ?? `token=${options.token ?? ''}&weft=2`;
    const socket = new WebSocket(
      `${syncUrl}/${board}?${query}`,
      options.origin === undefined ? {} : { origin: options.origin },
    );
    socket.binaryType = 'nodebuffer';
    const client = new RawClient(socket);
    await Promise.race([once(socket, 'open').catch(() => undefined), once(socket, 'close')]);
    return client;
  }

  send(message: Message): void {
    this.sendBytes(encodeMessage(message));
  }

  sendBytes(frame: Uint8Array | string): void {
    this.#socket.send(frame);
  }

  /** Sends a barrier and waits for its answer: `applied`, or the reason why not. */
  async barrier(): Promise<string> {
    this.#barriers += 1;
    const number = this.#barriers;
    this.send({ type: 'barrier', nonce: { socket: 1, number } });
    const answer = await this.until((message) => {
      if (message.type === 'barrier' && message.nonce.number === number) return 'applied';
      if (message.type !== 'notice' || message.notice.kind !== 'not-applied') return undefined;
      return message.notice.barrier?.number === number ? message.notice.reason : undefined;
    });
    return answer;
  }

  /** Waits for a message that gives a value; looks at those that came before as well. */
  async until<Value>(find: (message: Message) => Value | undefined): Promise<Value> {
    for (;;) {
      for (const message of this.heard) {
        const value = find(message);
        if (value !== undefined) return value;
      }
      if (this.closed !== undefined) {
        throw new Error(`Closed with ${this.closed.code} ${this.closed.reason}`);
      }
      await this.#next();
    }
  }

  async untilClosed(): Promise<{ readonly code: number; readonly reason: string }> {
    while (this.closed === undefined) await this.#next();
    return this.closed;
  }

  close(): void {
    this.#socket.terminate();
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      const listener = (): void => {
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
