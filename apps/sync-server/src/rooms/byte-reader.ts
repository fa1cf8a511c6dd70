/** Why an update is none that a board can hold. `offset` is where in its bytes it was seen. */
export interface UpdateFault {
  readonly code: UpdateFaultCode;
  readonly offset: number;
}

export type UpdateFaultCode =
  | 'truncated'
  | 'number-not-minimal'
  | 'number-too-large'
  | 'text-not-utf8'
  | 'text-too-long'
  | 'trailing-bytes'
  | 'too-many-structs'
  | 'too-many-clients'
  | 'run-too-long'
  | 'empty-run'
  | 'content-not-allowed'
  | 'type-not-allowed'
  | 'root-not-allowed'
  | 'key-not-allowed'
  | 'value-not-allowed'
  | 'too-deep'
  | 'too-many-entries'
  | 'client-twice';

/** Thrown while an update is walked and turned into a result at the border of that walk. */
export class UpdateFaultError extends Error {
  readonly fault: UpdateFault;
  constructor(code: UpdateFaultCode, offset: number) {
    super(code);
    this.fault = { code, offset };
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Walks untrusted bytes without a copy. Everything that goes wrong is an {@link UpdateFaultError}. */
export class ByteReader {
  readonly bytes: Uint8Array;
  offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get atEnd(): boolean {
    return this.offset >= this.bytes.length;
  }

  fail(code: UpdateFaultCode): never {
    throw new UpdateFaultError(code, this.offset);
  }

  byte(): number {
    const value = this.bytes[this.offset];
    if (value === undefined) return this.fail('truncated');
    this.offset += 1;
    return value;
  }

  /** An unsigned integer up to `most`, in its only shortest form. */
  uint(most: number = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    let factor = 1;
    for (let length = 1; ; length++) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      factor *= 128;
      if (value > most) return this.fail('number-too-large');
      if (byte >= 128) continue;
      return byte === 0 && length > 1 ? this.fail('number-not-minimal') : value;
    }
  }

  skip(length: number): void {
    if (length > this.bytes.length - this.offset) this.fail('truncated');
    this.offset += length;
  }

  text(maxBytes: number): string {
    const length = this.uint();
    if (length > maxBytes) return this.fail('text-too-long');
    const start = this.offset;
    this.skip(length);
    try {
      return UTF8.decode(this.bytes.subarray(start, this.offset));
    } catch {
      return this.fail('text-not-utf8');
    }
  }
}
