import type { ItemId } from '@weft/domain';

/** PBIs that name each other as parents in a circle, and the one that is read as having none. */
interface Circle {
  readonly members: readonly ItemId[];
  readonly cut: ItemId;
}

/**
 * Who was sliced from whom, as the board shows it: unknown parents read as none, and of each
 * circle the smallest id has none. Two people offline can close a circle without knowing.
 */
export class ParentForest {
  readonly #known = new Set<ItemId>();
  readonly #written = new Map<ItemId, ItemId>();
  readonly #children = new Map<ItemId, Set<ItemId>>();
  readonly #circles = new Map<ItemId, Circle>();
  readonly #touched = new Set<ItemId>();

  /** Adds a PBI or gives it another parent; undefined: none. */
  set(item: ItemId, parent: ItemId | undefined): void {
    if (!this.#known.has(item)) {
      this.#known.add(item);
      this.#touchChildren(item);
    } else if (this.#written.get(item) === parent) {
      return;
    }
    this.#link(item, parent);
  }

  /** Takes a PBI out; its children have no parent then. */
  remove(item: ItemId): void {
    if (!this.#known.delete(item)) return;
    this.#touchChildren(item);
    this.#link(item, undefined);
  }

  /** The parent that is shown. Valid after {@link settle}. */
  parentOf(item: ItemId): ItemId | undefined {
    return this.#circles.get(item)?.cut === item ? undefined : this.#knownParent(item);
  }

  /** PBIs that name this one as their parent, whether or not they are shown as its children. */
  childrenOf(item: ItemId): Iterable<ItemId> {
    return this.#children.get(item) ?? [];
  }

  /**
   * Looks for circles again where something changed, and gives the PBIs whose shown parent may
   * have become different. Follows parents upwards only, so it costs the depth of what changed.
   */
  settle(): Iterable<ItemId> {
    const affected = new Set(this.#touched);
    this.#touched.clear();
    for (const item of affected) {
      const circle = this.#circles.get(item);
      if (circle === undefined) continue;
      affected.add(circle.cut);
      for (const member of circle.members) this.#circles.delete(member);
    }
    for (const circle of this.#circlesFrom([...affected])) {
      affected.add(circle.cut);
      for (const member of circle.members) this.#circles.set(member, circle);
    }
    return affected;
  }

  #link(item: ItemId, parent: ItemId | undefined): void {
    this.#touched.add(item);
    const before = this.#written.get(item);
    if (before !== undefined) {
      const siblings = this.#children.get(before);
      siblings?.delete(item);
      if (siblings?.size === 0) this.#children.delete(before);
    }
    if (parent === undefined) {
      this.#written.delete(item);
      return;
    }
    this.#written.set(item, parent);
    const siblings = this.#children.get(parent);
    if (siblings === undefined) this.#children.set(parent, new Set([item]));
    else siblings.add(item);
  }

  #touchChildren(item: ItemId): void {
    for (const child of this.#children.get(item) ?? []) this.#touched.add(child);
  }

  #knownParent(item: ItemId): ItemId | undefined {
    const parent = this.#written.get(item);
    return parent !== undefined && this.#known.has(parent) ? parent : undefined;
  }

  /** Every circle that following parents from `starts` runs into; each PBI is visited once. */
  *#circlesFrom(starts: readonly ItemId[]): Iterable<Circle> {
    const finished = new Set<ItemId>();
    for (const start of starts) {
      const path: ItemId[] = [];
      const onPath = new Map<ItemId, number>();
      let at: ItemId | undefined = start;
      while (at !== undefined && !finished.has(at) && !onPath.has(at)) {
        onPath.set(at, path.length);
        path.push(at);
        at = this.#knownParent(at);
      }
      const begin = at === undefined ? undefined : onPath.get(at);
      for (const item of path) finished.add(item);
      if (begin === undefined) continue;
      const members = path.slice(begin);
      const [cut = start] = members.toSorted();
      yield { members, cut };
    }
  }
}
