import { done, refused, unreachable, type Result } from '@weft/domain';

/** Why a text is no JSON that may be parsed, and where. */
export interface JsonFault {
  readonly code: 'bad-json' | 'too-deep';
  readonly offset: number;
  /** The character found there; empty at the end of the text. */
  readonly found: string;
}

export interface JsonOutline {
  /** Where each element of the top-level array begins, or of the array under `value`. */
  readonly elementOffsets: readonly number[];
}

type Expectation =
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'nothing';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEX4 = /^[0-9a-fA-F]{4}$/;
const SPACE = new Set([' ', '\t', '\n', '\r']);

/**
 * Walks over a JSON text without building it: tells exactly where the first error is (engines
 * differ, some tell nothing), stops at a nesting that could exhaust the stack of later readers, and
 * remembers where the rows are. Accepts exactly what `JSON.parse` accepts, up to `maxDepth`.
 */
export function scanJson(text: string, maxDepth: number): Result<JsonOutline, JsonFault> {
  return new JsonScan(text, maxDepth).run();
}

class JsonScan {
  readonly #text: string;
  readonly #maxDepth: number;
  /** `[` or `{` of each container that is open. */
  readonly #open: string[] = [];
  readonly #elementOffsets: number[] = [];
  #at = 0;
  #expected: Expectation = 'value';
  /** Key of the top-level object whose value is being read. */
  #topKey = '';

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  run(): Result<JsonOutline, JsonFault> {
    for (;;) {
      while (SPACE.has(this.#here())) this.#at += 1;
      if (this.#at === this.#text.length && this.#expected === 'nothing') {
        return done({ elementOffsets: this.#elementOffsets });
      }
      const fault = this.#step();
      if (fault !== undefined) return refused(fault);
    }
  }

  #here(): string {
    return this.#text[this.#at] ?? '';
  }

  #bad(): JsonFault {
    return { code: 'bad-json', offset: this.#at, found: this.#here() };
  }

  #step(): JsonFault | undefined {
    const here = this.#here();
    switch (this.#expected) {
      case 'value-or-end':
        return here === ']' ? this.#close() : this.#value();
      case 'value':
        return this.#value();
      case 'key-or-end':
        return here === '}' ? this.#close() : this.#key();
      case 'key':
        return this.#key();
      case 'colon':
        if (here !== ':') return this.#bad();
        this.#at += 1;
        this.#expected = 'value';
        return undefined;
      case 'comma-or-end': {
        const open = this.#open.at(-1);
        if (here === (open === '[' ? ']' : '}')) return this.#close();
        if (here !== ',') return this.#bad();
        this.#at += 1;
        this.#expected = open === '[' ? 'value' : 'key';
        return undefined;
      }
      case 'nothing':
        return this.#bad();
      default:
        return unreachable(this.#expected);
    }
  }

  #key(): JsonFault | undefined {
    const start = this.#at;
    if (this.#here() !== '"') return this.#bad();
    if (!this.#string()) return this.#bad();
    if (this.#open.length === 1) this.#topKey = this.#text.slice(start + 1, this.#at - 1);
    this.#expected = 'colon';
    return undefined;
  }

  #value(): JsonFault | undefined {
    if (this.#isRow()) this.#elementOffsets.push(this.#at);
    const here = this.#here();
    if (here === '[' || here === '{') {
      if (this.#open.length >= this.#maxDepth) {
        return { code: 'too-deep', offset: this.#at, found: here };
      }
      this.#open.push(here);
      this.#at += 1;
      this.#expected = here === '[' ? 'value-or-end' : 'key-or-end';
      return undefined;
    }
    if (!(here === '"' ? this.#string() : this.#plain())) return this.#bad();
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma-or-end';
    return undefined;
  }

  #isRow(): boolean {
    const [outer, inner] = this.#open;
    if (this.#open.length === 1) return outer === '[';
    return this.#open.length === 2 && outer === '{' && inner === '[' && this.#topKey === 'value';
  }

  #close(): undefined {
    this.#open.pop();
    this.#at += 1;
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma-or-end';
  }

  /** Skips a number or a literal; false, without moving, when there is none. */
  #plain(): boolean {
    for (const word of ['true', 'false', 'null']) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return true;
      }
    }
    NUMBER.lastIndex = this.#at;
    if (!NUMBER.test(this.#text)) return false;
    this.#at = NUMBER.lastIndex;
    return true;
  }

  /** Skips a string; false when it is broken, standing then on the character that breaks it. */
  #string(): boolean {
    this.#at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(code) || code < 0x20) return false;
      if (code === 0x22) {
        this.#at += 1;
        return true;
      }
      this.#at += 1;
      if (code === 0x5c && !this.#escape()) return false;
    }
  }

  #escape(): boolean {
    const here = this.#here();
    if (here === 'u') {
      if (!HEX4.test(this.#text.slice(this.#at + 1, this.#at + 5))) return false;
      this.#at += 5;
      return true;
    }
    if (here === '' || !'"\\/bfnrt'.includes(here)) return false;
    this.#at += 1;
    return true;
  }
}
