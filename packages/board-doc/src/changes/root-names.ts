import type * as Y from 'yjs';

/**
 * Names of root containers by their identity. Yjs keeps them the other way round, and gives a root
 * another identity when its kind becomes known, so an unknown root is looked up by a fresh walk.
 */
export class RootNames {
  readonly #doc: Y.Doc;
  readonly #names = new WeakMap<object, string>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The name of a root; undefined for what is no root of this document. */
  of(root: object): string | undefined {
    const known = this.#names.get(root);
    if (known !== undefined) return known;
    for (const [name, type] of this.#doc.share) this.#names.set(type, name);
    return this.#names.get(root);
  }
}
