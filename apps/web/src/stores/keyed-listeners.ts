/**
 * Listeners by key, with a version per key. A component subscribes to the one key it shows; its
 * snapshot is the key's version, so that a store may hand out freshly built arrays without making
 * React render for ever.
 */
export class KeyedListeners<Key> {
  readonly #listeners = new Map<Key, Set<() => void>>();
  readonly #versions = new Map<Key, number>();

  /** Calls `listener` after each {@link notify} that names `key`, until the returned function runs. */
  subscribe(key: Key, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(key, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#listeners.get(key) !== listeners) return;
      this.#listeners.delete(key);
      this.#versions.delete(key);
    };
  }

  /** Grows with every change of `key` while somebody listens to it. */
  version(key: Key): number {
    return this.#versions.get(key) ?? 0;
  }

  /** True: whatever is notified, nobody hears of it. */
  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  notify(keys: Iterable<Key>): void {
    for (const key of keys) {
      const listeners = this.#listeners.get(key);
      if (listeners === undefined) continue;
      this.#versions.set(key, this.version(key) + 1);
      for (const listener of Array.from(listeners)) listener();
    }
  }
}
