/** An element as it was written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const NAME = /^[A-Za-z][\w.-]*/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};
/** What XML 1.0 lets stand in a document, without the control characters it only tolerates. */
const CHARACTERS = /^[\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * Reads XML as strictly as the specification asks, as far as a picture may use it: elements, attributes and
 * text; no comments, sections, instructions or declarations. Throws for everything else.
 */
export function readXml(text: string): XmlElement {
  if (!CHARACTERS.test(text)) throw new Error('a character that XML does not have');
  const reader = new XmlReader(text);
  const root = reader.element();
  if (!reader.isAtEnd) throw new Error('something after the root');
  return root;
}

/** The element and all below it, in the order of the document. */
export function* allElements(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* allElements(child);
}

/** All text in an element. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

class XmlReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  element(): XmlElement {
    this.#expect('<');
    const name = this.#name();
    const attributes = new Map<string, string>();
    while (this.#takes(' ')) {
      const key = this.#name();
      this.#expect('="');
      const value = this.#until('"');
      if (value.includes('<') || attributes.has(key)) throw new Error(`attribute ${key}`);
      attributes.set(key, plain(value));
      this.#expect('"');
    }
    if (this.#takes('/>')) return { name, attributes, children: [] };
    this.#expect('>');
    const children: (XmlElement | string)[] = [];
    while (!this.#text.startsWith('</', this.#at)) {
      if (this.#text.startsWith('<', this.#at)) {
        children.push(this.element());
        continue;
      }
      const words = this.#until('<');
      if (words.includes(']]>')) throw new Error('an end of a section');
      children.push(plain(words));
    }
    this.#expect(`</${name}>`);
    return { name, attributes, children };
  }

  #name(): string {
    const [name] = NAME.exec(this.#text.slice(this.#at, this.#at + 80)) ?? [];
    if (name === undefined) throw new Error(`no name at ${this.#at.toString()}`);
    this.#at += name.length;
    return name;
  }

  #until(end: string): string {
    const to = this.#text.indexOf(end, this.#at);
    if (to < 0) throw new Error(`no ${end} after ${this.#at.toString()}`);
    const found = this.#text.slice(this.#at, to);
    this.#at = to;
    return found;
  }

  #takes(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#takes(token)) throw new Error(`no ${token} at ${this.#at.toString()}`);
  }
}

function plain(text: string): string {
  return text.replaceAll(/&([^;]*;?)/gu, (_, name: string) => {
    const meant = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
    if (meant === undefined) throw new Error(`entity ${name}`);
    return meant;
  });
}
