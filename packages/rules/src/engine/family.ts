import type { BoardView, ItemId, ProductBacklogItem } from '@weft/domain';
import { NumberedFlags, type NumberedItems } from './numbered-items.ts';

const NONE: readonly ItemId[] = [];

/** Who is whose child, kept in step with the board: the view finds parents, but no children. */
export class Family {
  readonly #view: BoardView;
  readonly #parentOf = new Map<ItemId, ItemId>();
  readonly #childrenOf: Map<ItemId, readonly ItemId[]>;
  /** Of which PBIs any is a child, while all is as it was at first; most are nobody's parent. */
  #parents: NumberedFlags | undefined;
  #asked: ItemId | undefined;
  #answer = NONE;

  /** `items`: all PBIs on the board. */
  constructor(view: BoardView, items: NumberedItems) {
    this.#view = view;
    const childrenOf = new Map<ItemId, ItemId[]>();
    for (const { id, parent } of items.all) {
      if (parent === undefined) continue;
      this.#parentOf.set(id, parent);
      const siblings = childrenOf.get(parent);
      if (siblings === undefined) childrenOf.set(parent, [id]);
      else siblings.push(id);
    }
    for (const siblings of childrenOf.values()) siblings.sort();
    this.#childrenOf = childrenOf;
    this.#parents = new NumberedFlags(items, childrenOf.keys());
  }

  /** PBIs on the board whose parent this is, by id. */
  childrenOf(item: ItemId): readonly ItemId[] {
    if (this.#parents?.lacks(item) === true) return NONE;
    // Several rules ask about one PBI before they go on to the next.
    if (item !== this.#asked) {
      this.#asked = item;
      this.#answer = this.#childrenOf.get(item) ?? NONE;
    }
    return this.#answer;
  }

  /** Follows a change of these PBIs; returns those that are, or were until now, a parent of one. */
  update(items: Iterable<ItemId>): ReadonlySet<ItemId> {
    this.#parents = undefined;
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
    this.#asked = undefined;
    if (before !== undefined) {
      const siblings = (this.#childrenOf.get(before) ?? NONE).filter((child) => child !== id);
      if (siblings.length > 0) this.#childrenOf.set(before, siblings);
      else this.#childrenOf.delete(before);
      this.#parentOf.delete(id);
    }
    if (parent === undefined) return;
    this.#parentOf.set(id, parent);
    const siblings = this.#childrenOf.get(parent) ?? NONE;
    this.#childrenOf.set(parent, [...siblings, id].sort());
  }
}

function parentOf(item: ProductBacklogItem | undefined): ItemId | undefined {
  return item === undefined || item.aside ? undefined : item.parent;
}
