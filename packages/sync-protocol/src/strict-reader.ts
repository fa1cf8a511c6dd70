import { createDecoder, readUint8Array, readVarUint, type Decoder } from 'lib0/decoding';
import { decodeUtf8 } from 'lib0/string';

/** Why bytes are not what the protocol says. `offset` is where in them it was seen. */
export interface FrameFault {
  readonly code:
    | 'truncated'
    | 'number-not-minimal'
    | 'number-too-large'
    | 'text-not-utf8'
    | 'text-not-json'
    | 'trailing-bytes'
    | 'unknown-message'
    | 'too-many-messages'
    | 'empty-frame';
  readonly offset: number;
}

/** Thrown inside a decode and turned into a result at its border; never leaves this package. */
export class FrameFaultError extends Error {
  readonly fault: FrameFault;
  constructor(code: FrameFault['code'], offset: number) {
    super(code);
    this.fault = { code, offset };
  }
}

/**
 * Reads lib0's encoding strictly: one number has exactly one spelling, a length never passes the
 * end, a text is well-formed UTF-8. Lenient decoders let two readers see two different messages in
 * the same bytes. Every method throws {@link FrameFaultError}.
 */
export class StrictReader {
  readonly #decoder: Decoder;

  constructor(bytes: Uint8Array) {
    this.#decoder = createDecoder(bytes);
  }

  get offset(): number {
    return this.#decoder.pos;
  }

  get atEnd(): boolean {
    return this.#decoder.pos >= this.#decoder.arr.length;
  }

  /** An unsigned integer up to 2⁵³ − 1 in lib0's variable length, in its only shortest form. */
  uint(): number {
    const start = this.#decoder.pos;
    const value = attempt(() => readVarUint(this.#decoder), 'truncated', start);
    if (!Number.isSafeInteger(value)) throw new FrameFaultError('number-too-large', start);
    const last = this.#decoder.arr[this.#decoder.pos - 1];
    if (last === 0 && this.#decoder.pos - start > 1) {
      throw new FrameFaultError('number-not-minimal', start);
    }
    return value;
  }

  /** Bytes with their length before them: a view, not a copy. */
  bytes(): Uint8Array {
    const start = this.#decoder.pos;
    const length = this.uint();
    return attempt(() => readUint8Array(this.#decoder, length), 'truncated', start);
  }

  /** A UTF-8 text with its length in bytes before it. */
  text(): string {
    const start = this.#decoder.pos;
    const bytes = this.bytes();
    return attempt(() => decodeUtf8(bytes), 'text-not-utf8', start);
  }

  /** A text that holds one JSON value. */
  json(): unknown {
    const start = this.#decoder.pos;
    const text = this.text();
    return attempt(() => JSON.parse(text) as unknown, 'text-not-json', start);
  }

  end(): void {
    if (!this.atEnd) throw new FrameFaultError('trailing-bytes', this.#decoder.pos);
  }
}

function attempt<Value>(read: () => Value, code: FrameFault['code'], offset: number): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof FrameFaultError) throw error;
    throw new FrameFaultError(code, offset);
  }
}
