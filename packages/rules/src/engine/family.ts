import type { BoardView, ItemId, ProductBacklogItem } from '@weft/domain';

const NONE: readonly ItemId[] = [];

/** Who is whose child, kept in step with the board: the view finds parents, but no children. */
export class Family {
  readonly #view: BoardView;
  readonly #parentOf = new Map<ItemId, ItemId>();
  readonly #childrenOf = new Map<ItemId, readonly ItemId[]>();

  constructor(view: BoardView) {
    this.#view = view;
    for (const item of view.items()) this.#put(item.id, parentOf(item));
  }

  /** PBIs on the board whose parent this is, by id. */
  childrenOf(item: ItemId): readonly ItemId[] {
    return this.#childrenOf.get(item) ?? NONE;
  }

  /** Follows a change of these PBIs; returns those that are, or were until now, a parent of one. */
  update(items: Iterable<ItemId>): ReadonlySet<ItemId> {
    const parents = new Set<ItemId>();
    for (const id of items) {
      const before = this.#parentOf.get(id);
      if (before !== undefined) parents.add(before);
      const now = parentOf(this.#view.item(id));
      if (now !== undefined) parents.add(now);
      this.#put(id, now);
    }
    return parents;
  }

  #put(id: ItemId, parent: ItemId | undefined): void {
    const before = this.#parentOf.get(id);
    if (before === parent) return;
    if (before !== undefined) {
      const siblings = this.childrenOf(before).filter((child) => child !== id);
      if (siblings.length > 0) this.#childrenOf.set(before, siblings);
      else this.#childrenOf.delete(before);
      this.#parentOf.delete(id);
    }
    if (parent === undefined) return;
    this.#parentOf.set(id, parent);
    this.#childrenOf.set(parent, [...this.childrenOf(parent), id].sort());
  }
}

function parentOf(item: ProductBacklogItem | undefined): ItemId | undefined {
  return item === undefined || item.aside ? undefined : item.parent;
}
