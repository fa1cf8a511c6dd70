/** The parts of the y-websocket protocol that all contenders speak, read and written as cheaply as possible. */

/** Where {@link readNumber} stopped. One for all: nothing here waits. */
export const reader: { at: number } = { at: 0 };

/** A number of seven bits a byte at `reader.at`, which is moved behind it. */
export function readNumber(bytes: Uint8Array): number {
  let value = 0;
  let times = 1;
  for (;;) {
    const byte = bytes[reader.at++];
    if (byte === undefined) return value;
    value += (byte & 127) * times;
    if (byte < 128) return value;
    times *= 128;
  }
}

/** Numbers of seven bits a byte, one after the other. */
export function numbers(...values: readonly number[]): number[] {
  const bytes: number[] = [];
  for (const value of values) {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  }
  return bytes;
}

/** A text of Latin letters with its length before it. */
export function text(value: string): number[] {
  return [...numbers(value.length), ...Buffer.from(value, 'latin1')];
}

/** A message that has one run of bytes behind its kind. */
export function message(kind: readonly number[], payload: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.from([...kind, ...numbers(payload.length)]), payload]);
}

export const STEP_1: readonly number[] = [0, 0];
export const STEP_2: readonly number[] = [0, 1];
export const UPDATE: readonly number[] = [0, 2];
export const AWARENESS: readonly number[] = [1];

/** Somebody who types into a text of their own: each update is one letter behind the one before. */
export class Typist {
  readonly client: number;
  readonly root: string;
  #clock = 0;

  constructor(client: number, root: string) {
    this.client = client;
    this.root = root;
  }

  /** Letters typed so far. */
  get typed(): number {
    return this.#clock;
  }

  /** A whole update message with the next letter. */
  next(): Uint8Array {
    const clock = this.#clock++;
    const where =
      clock === 0 ? [4, 1, ...text(this.root)] : [128 + 4, ...numbers(this.client, clock - 1)];
    const update = [1, 1, ...numbers(this.client, clock), ...where, 1, 120, 0];
    return Uint8Array.from([...UPDATE, ...numbers(update.length), ...update]);
  }
}

/** Name of a text that a board may hold, the `index`th of those used here. */
export function textRoot(index: number): string {
  return `text:${String(index).padStart(26, '0')}:description`;
}
