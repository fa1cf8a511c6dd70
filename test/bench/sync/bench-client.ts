import { Line } from './line.ts';
import { STEP_1, STEP_2, message, readNumber, reader } from './wire.ts';

/** What came; `other` is what only one contender says. */
export type HeardKind = 'step-1' | 'step-2' | 'update' | 'awareness' | 'barrier' | 'other';

export interface Address {
  readonly port: number;
  readonly path: string;
  /** What stands before every message, both ways. */
  readonly prefix: Uint8Array;
  /** Sent at once, and answered before anything else is said. */
  readonly greeting: Uint8Array | undefined;
}

/** One connection to a contender, whichever it is. */
export class BenchClient {
  readonly line: Line;
  /**
   * What came: its payload begins at `start` of `bytes` and has `length` bytes, of which only the first
   * may be there.
   */
  onMessage: (kind: HeardKind, bytes: Buffer, start: number, length: number) => void = () =>
    undefined;
  readonly #prefix: Uint8Array;
  #onBarrier: (() => void) | undefined;
  #barriers = 0;

  private constructor(line: Line, prefix: Uint8Array) {
    this.line = line;
    this.#prefix = prefix;
    line.onFrame = (bytes) => this.#read(bytes);
  }

  static async open(address: Address, keepsWhole = false): Promise<BenchClient> {
    const { greeting, prefix } = address;
    const client = new BenchClient(await Line.open({ ...address, keepsWhole }), prefix);
    if (greeting !== undefined) {
      client.send(greeting);
      await client.next('other');
    }
    return client;
  }

  /** Sends one message. */
  send(bytes: Uint8Array): void {
    this.line.send(this.#prefix.length === 0 ? bytes : Buffer.concat([this.#prefix, bytes]));
  }

  /** Asks for everything that is not in a document of this state vector. */
  ask(stateVector: Uint8Array = Uint8Array.of(0)): void {
    this.send(message(STEP_1, stateVector));
  }

  /** Asks as {@link ask}, and gives the server what a stock client would: this update as its step 2. */
  askAndGive(stateVector: Uint8Array, update: Uint8Array): void {
    this.ask(stateVector);
    this.send(message(STEP_2, update));
  }

  /** Waits until the server says that everything sent before is on its disk. Only Weft says so. */
  barrier(): Promise<void> {
    this.#barriers += 1;
    this.send(Uint8Array.of(100, 1, this.#barriers % 128));
    return new Promise((resolve) => {
      this.#onBarrier = resolve;
    });
  }

  /** Waits for the next message of this kind. Other listeners are put aside meanwhile. */
  next(kind: HeardKind): Promise<void> {
    const before = this.onMessage;
    return new Promise((resolve) => {
      this.onMessage = (heard, bytes, start, length) => {
        before(heard, bytes, start, length);
        if (heard !== kind) return;
        this.onMessage = before;
        resolve();
      };
    });
  }

  close(): void {
    this.line.close();
  }

  #read(bytes: Buffer): void {
    reader.at = this.#prefix.length;
    const type = readNumber(bytes);
    // 4: what Hocuspocus answers a step 1 with. It holds the same as 0.
    if (type === 0 || type === 4) {
      const step = readNumber(bytes);
      const length = readNumber(bytes);
      const kind = step === 0 ? 'step-1' : step === 1 ? 'step-2' : 'update';
      this.onMessage(kind, bytes, reader.at, length);
    } else if (type === 1) {
      const length = readNumber(bytes);
      this.onMessage('awareness', bytes, reader.at, length);
    } else if (type === 100) {
      this.#onBarrier?.();
      this.onMessage('barrier', bytes, reader.at, 0);
    } else {
      this.onMessage('other', bytes, reader.at, 0);
    }
  }
}
