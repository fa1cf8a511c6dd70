/** Nodes to look at, shallow ones first; each waits at most once at a depth. */
export class DepthQueue<Node> {
  readonly #levels: Set<Node>[] = [];
  #lowest = 0;

  add(node: Node, depth: number): void {
    while (this.#levels.length <= depth) this.#levels.push(new Set());
    this.#levels[depth]?.add(node);
    if (depth < this.#lowest) this.#lowest = depth;
  }

  /** Takes one of the shallowest out; undefined: none is left. */
  take(): Node | undefined {
    for (; this.#lowest < this.#levels.length; this.#lowest += 1) {
      const level = this.#levels[this.#lowest];
      for (const node of level ?? []) {
        level?.delete(node);
        return node;
      }
    }
    return undefined;
  }
}
