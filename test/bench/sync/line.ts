import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Larger frames that nobody wants whole are counted and thrown away, but for their first bytes. */
const KEPT_BYTES = 65_536;
const NO_BYTES: Buffer = Buffer.alloc(0);

export interface LineOptions {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives large frames whole. Otherwise only their start and their length. */
  readonly keepsWhole?: boolean;
}

/**
 * A WebSocket client that costs as little as possible: a hundred thousand frames a second must be read
 * by one process that also writes them, and what is measured is the server. No extensions; frames are
 * masked with zeros.
 */
export class Line {
  /** Called for every frame: its bytes, or only the first of them, and its true length. */
  onFrame: (bytes: Buffer, length: number) => void = () => undefined;
  isClosed = false;
  /** Why the server closed, once it did with a reason. */
  closeCode: number | undefined;
  readonly #socket: Socket;
  readonly #keepsWhole: boolean;
  /** Start of a frame's head that came without its end. */
  #head: Buffer = NO_BYTES;
  #opcode = 0;
  #length = 0;
  /** Bytes of the frame that are still to come. */
  #left = 0;
  #parts: Buffer[] = [];
  #keptBytes = 0;
  #onClosed: () => void = () => undefined;

  private constructor(socket: Socket, keepsWhole: boolean) {
    this.#socket = socket;
    this.#keepsWhole = keepsWhole;
  }

  /** Opens a line; rejects when the server does not take it. */
  static async open(options: LineOptions): Promise<Line> {
    const socket = connect(options.port, '127.0.0.1');
    socket.setNoDelay(true);
    const line = new Line(socket, options.keepsWhole ?? false);
    const headers = Object.entries({
      Host: `127.0.0.1:${options.port}`,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...options.headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${options.path} HTTP/1.1\r\n${headers.join('')}\r\n`);
    await new Promise<void>((resolve, reject) => {
      let answer: Buffer = NO_BYTES;
      const read = (chunk: Buffer): void => {
        answer = Buffer.concat([answer, chunk]);
        const end = answer.indexOf('\r\n\r\n');
        if (end < 0) return;
        socket.off('data', read);
        const status = answer.subarray(0, answer.indexOf('\r\n')).toString();
        if (!status.includes(' 101')) {
          reject(new Error(`No line: ${status}`));
          return;
        }
        socket.on('data', (bytes: Buffer) => line.#feed(bytes));
        resolve();
        // Whoever waits for the line sets its listener first.
        if (answer.length > end + 4) queueMicrotask(() => line.#feed(answer.subarray(end + 4)));
      };
      socket.on('data', read);
      socket.on('error', reject);
      socket.on('close', () => {
        line.isClosed = true;
        line.#onClosed();
        reject(new Error('The server closed the line'));
      });
    });
    return line;
  }

  send(bytes: Uint8Array): void {
    const { length } = bytes;
    const head = Buffer.alloc(length < 126 ? 6 : length < 65_536 ? 8 : 14);
    head[0] = 0x82;
    if (length < 126) {
      head[1] = 128 + length;
    } else if (length < 65_536) {
      head[1] = 128 + 126;
      head.writeUInt16BE(length, 2);
    } else {
      head[1] = 128 + 127;
      head.writeBigUInt64BE(BigInt(length), 2);
    }
    if (length < 4_096) {
      this.#socket.write(Buffer.concat([head, bytes]));
      return;
    }
    this.#socket.cork();
    this.#socket.write(head);
    this.#socket.write(bytes);
    this.#socket.uncork();
  }

  /** Sends bytes that are a frame already, or something else. */
  write(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Resolves with the code the server closes with; undefined when it only hangs up. */
  async untilClosed(): Promise<number | undefined> {
    if (!this.isClosed) await new Promise<void>((resolve) => (this.#onClosed = resolve));
    return this.closeCode;
  }

  /** Bytes given to `send` that the machine has not taken yet. */
  get unsentBytes(): number {
    return this.#socket.writableLength;
  }

  /** Reads no more. */
  pause(): void {
    this.#socket.pause();
  }

  /** Reads again. */
  resume(): void {
    this.#socket.resume();
  }

  /** Ends without a goodbye. */
  close(): void {
    this.#socket.destroy();
  }

  #feed(chunk: Buffer): void {
    let bytes = this.#head.length > 0 ? Buffer.concat([this.#head, chunk]) : chunk;
    this.#head = NO_BYTES;
    while (bytes.length > 0) {
      if (this.#left === 0) {
        const size = headSize(bytes);
        if (size === undefined || bytes.length < size) {
          this.#head = Buffer.from(bytes);
          return;
        }
        this.#opcode = (bytes[0] ?? 0) & 15;
        this.#length = frameLength(bytes);
        bytes = bytes.subarray(size);
        if (bytes.length >= this.#length) {
          this.#end(bytes.subarray(0, this.#length));
          bytes = bytes.subarray(this.#length);
          continue;
        }
        this.#left = this.#length;
      }
      const part = bytes.subarray(0, this.#left);
      if (this.#keepsWhole || this.#keptBytes < KEPT_BYTES) {
        this.#parts.push(Buffer.from(part));
        this.#keptBytes += part.length;
      }
      this.#left -= part.length;
      bytes = bytes.subarray(part.length);
      if (this.#left > 0) return;
      const whole = Buffer.concat(this.#parts);
      this.#parts = [];
      this.#keptBytes = 0;
      this.#end(whole);
    }
  }

  #end(bytes: Buffer): void {
    switch (this.#opcode) {
      case 1:
      case 2:
        this.onFrame(bytes, this.#length);
        return;
      case 8:
        this.closeCode = bytes.length >= 2 ? bytes.readUInt16BE(0) : undefined;
        this.isClosed = true;
        this.#onClosed();
        return;
      case 9:
        this.#socket.write(
          Buffer.concat([Buffer.from([0x8a, 128 + bytes.length, 0, 0, 0, 0]), bytes]),
        );
        return;
      case 10:
        return;
      default:
        throw new Error(`A frame of kind ${this.#opcode} from the server`);
    }
  }
}

/** Bytes before the payload; undefined when too little came to tell. */
function headSize(bytes: Buffer): number | undefined {
  const second = bytes[1];
  if (second === undefined) return undefined;
  return second < 126 ? 2 : second === 126 ? 4 : 10;
}

function frameLength(bytes: Buffer): number {
  const second = bytes[1] ?? 0;
  if (second < 126) return second;
  return second === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
}
