import * as Y from 'yjs';
import type { WrittenKeys } from './changes/dirty-entities.ts';

/** What a follower needs of a root: the keys of what stands in it. */
interface FollowedRoot {
  keys(): Iterable<string>;
}

/** Has what stands in one root of a document read anew after each transaction that wrote there. */
export class RootFollower<Changed> {
  readonly #doc: Y.Doc;
  readonly #listeners = new Set<(changed: ReadonlySet<Changed>) => void>();
  readonly #afterTransaction: (transaction: Y.Transaction) => void;

  /** `read` is called at once for everything, then for what was written; it returns what became different. */
  constructor(
    doc: Y.Doc,
    root: FollowedRoot,
    read: (keys: Iterable<string>) => ReadonlySet<Changed>,
  ) {
    this.#doc = doc;
    read(root.keys());
    this.#afterTransaction = (transaction) => {
      const changed = read(writtenUnder(root, transaction.changed));
      if (changed.size === 0) return;
      for (const listener of Array.from(this.#listeners)) listener(changed);
    };
    doc.on('afterTransaction', this.#afterTransaction);
  }

  observe(listener: (changed: ReadonlySet<Changed>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops following the document. Safe to call twice. */
  close(): void {
    this.#doc.off('afterTransaction', this.#afterTransaction);
    this.#listeners.clear();
  }
}

/** Keys of a root under which something was written, at any depth. */
function writtenUnder(root: object, written: WrittenKeys): ReadonlySet<string> {
  const dirty = new Set<string>();
  for (const [type, keys] of written) {
    if (Object.is(type, root)) {
      for (const key of keys) if (key !== null) dirty.add(key);
      continue;
    }
    const key = keyUnder(root, type);
    if (key !== undefined) dirty.add(key);
  }
  return dirty;
}

/** The key of `root` on the way to something nested in it; undefined: it stands elsewhere. */
function keyUnder(root: object, type: object): string | undefined {
  let at: object = type;
  while (at instanceof Y.AbstractType && at._item !== null && at.parent !== null) {
    if (Object.is(at.parent, root)) return at._item.parentSub ?? undefined;
    at = at.parent;
  }
  return undefined;
}
