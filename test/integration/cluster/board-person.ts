import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { decodeFrame, encodeMessage, type Message } from '@weft/sync-protocol';
import { openSession, type TestBoard } from '../board-access.ts';
import type { ServerProcess } from '../server-process.ts';

/** Between two edits, and between two attempts to connect. Long faults gather enough at a slower pace. */
const PAUSE_MS = process.env['WEFT_LONG'] === '1' ? 80 : 20;
/** A socket that says nothing for this long while connecting is given up. */
const CONNECT_MS = 5_000;

export interface PersonOptions {
  readonly name: string;
  readonly board: TestBoard;
  /** Where to connect, asked before every attempt: the way of a load balancer. */
  readonly server: () => ServerProcess;
}

/**
 * Somebody who edits without pause, comes back when the connection breaks, and keeps what was not
 * acknowledged; with a ledger of what was.
 */
export class BoardPerson {
  readonly doc: Y.Doc = new Y.Doc();
  /** Keys that the server said are on disk. */
  readonly acknowledged: Set<string> = new Set();
  /** All keys written. */
  readonly written: string[] = [];
  /** When notices came, by kind, in milliseconds since the start of the process. */
  readonly notices: { readonly kind: string; readonly atMs: number }[] = [];
  connects = 0;
  readonly #options: PersonOptions;
  #socket: WebSocket | undefined;
  #barriers = 0;
  /** Barriers under way: how many edits each stands for. */
  readonly #waiting = new Map<number, number>();
  #state: 'editing' | 'watching' | 'gone' = 'editing';
  readonly #running: Promise<void>;

  constructor(options: PersonOptions) {
    this.#options = options;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#send({ type: 'sync-update', update });
    });
    this.#running = this.#run();
  }

  /** The keys on the board, as this person sees it. */
  keys(): readonly string[] {
    return [...this.doc.getMap('items').keys()].sort();
  }

  has(key: string): boolean {
    return this.doc.getMap('items').has(key);
  }

  /** How this person is, for whoever reads why a test failed. */
  get condition(): string {
    const { acknowledged, written, connects, notices } = this;
    const line = this.#socket?.readyState === WebSocket.OPEN ? 'open' : 'not open';
    return `${this.#options.name}: ${acknowledged.size} of ${written.length} acknowledged, ${this.#waiting.size} barriers under way, line ${connects} ${line}, told ${notices.map(({ kind }) => kind).join(', ') || 'nothing'}`;
  }

  /** Writes no more, but keeps on watching; what was written is still sent. */
  stopEditing(): void {
    if (this.#state === 'editing') this.#state = 'watching';
  }

  async leave(): Promise<void> {
    this.#state = 'gone';
    this.#socket?.terminate();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#state !== 'gone') {
      try {
        await this.#connect();
        await this.#edit();
      } catch {
        // The server, or the line to it, is gone: come back.
      }
      this.#socket?.terminate();
      await pause();
    }
  }

  async #connect(): Promise<void> {
    const { board, name, server } = this.#options;
    const { url, syncUrl } = server();
    const { token } = await openSession(url, board.links.edit, { name });
    const socket = new WebSocket(`${syncUrl}/${board.id}?token=${token}&weft=1`);
    this.#socket = socket;
    this.#waiting.clear();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('No board came')), CONNECT_MS);
      socket.on('error', () => reject(new Error('The socket broke')));
      socket.on('close', () => {
        clearTimeout(timer);
        reject(new Error('The socket closed'));
      });
      socket.on('open', () =>
        this.#send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) }),
      );
      socket.on('message', (data: Buffer) => {
        const decoded = decodeFrame(new Uint8Array(data));
        if (!decoded.ok) throw new Error(`The server sent ${decoded.refusal.code}`);
        for (const message of decoded.value) {
          this.#hear(message);
          if (message.type === 'sync-step-2') {
            clearTimeout(timer);
            resolve();
          }
        }
      });
    });
    this.connects += 1;
  }

  /** Edits whether or not earlier edits are acknowledged; one barrier at a time. */
  async #edit(): Promise<void> {
    while (this.#socket?.readyState === WebSocket.OPEN && this.#state !== 'gone') {
      if (this.#state === 'editing') {
        const key = `${this.#options.name}-${this.written.length}`;
        this.written.push(key);
        this.doc.getMap('items').set(key, 'x'.repeat(40));
      }
      if (this.#waiting.size === 0 && this.acknowledged.size < this.written.length) {
        this.#sendBarrier();
      }
      await pause();
    }
  }

  #sendBarrier(): void {
    this.#barriers += 1;
    const number = this.#barriers;
    this.#waiting.set(number, this.written.length);
    this.#send({ type: 'barrier', nonce: { socket: this.connects, number } });
  }

  #takeAnswer(number: number): void {
    const count = this.#waiting.get(number) ?? 0;
    this.#waiting.delete(number);
    for (let index = this.acknowledged.size; index < count; index++) {
      this.acknowledged.add(this.written[index] ?? '');
    }
  }

  #hear(message: Message): void {
    if (message.type === 'sync-step-1') {
      const update = Y.encodeStateAsUpdate(this.doc, message.stateVector);
      this.#send({ type: 'sync-step-2', update });
    } else if (message.type === 'sync-step-2' || message.type === 'sync-update') {
      Y.applyUpdate(this.doc, message.update, 'server');
    } else if (message.type === 'barrier') {
      this.#takeAnswer(message.nonce.number);
    } else if (message.type === 'notice') {
      this.notices.push({ kind: message.notice.kind, atMs: performance.now() });
    }
  }

  #send(message: Message): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(encodeMessage(message));
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });
}
