import type { ItemId, ProductBacklogItem } from '@weft/domain';

const NO_GROUPS: readonly string[] = [];
const NO_ITEMS: readonly ProductBacklogItem[] = [];

/** Which PBIs are in which groups, both ways, kept in step PBI by PBI. */
export class GroupIndex {
  /** Made when somebody first looks: a check of everything does not. */
  #groupsOf: Map<ItemId, readonly string[]> | undefined = new Map();
  readonly #itemsOf = new Map<string, ProductBacklogItem[]>();

  /** Puts all PBIs in at once. */
  reset(
    items: Iterable<ProductBacklogItem>,
    groupsOf: (item: ProductBacklogItem) => readonly string[],
  ): void {
    this.#groupsOf = undefined;
    for (const item of items) {
      for (const group of groupsOf(item)) {
        const members = this.#itemsOf.get(group);
        if (members === undefined) this.#itemsOf.set(group, [item]);
        else if (members.at(-1) !== item) members.push(item);
      }
    }
    for (const members of this.#itemsOf.values()) if (members.length > 1) members.sort(byId);
  }

  /** Puts a PBI into these groups and no others; returns the groups it was in or is in now. */
  put(
    id: ItemId,
    item: ProductBacklogItem | undefined,
    groups: readonly string[],
  ): ReadonlySet<string> {
    const before = this.groupsOf(id);
    const all = new Set([...before, ...groups]);
    for (const group of all) {
      const members = this.#itemsOf.get(group) ?? [];
      const at = placeIn(members, id);
      const isMember = members[at]?.id === id;
      if (item !== undefined && groups.includes(group)) members.splice(at, isMember ? 1 : 0, item);
      else if (isMember) members.splice(at, 1);
      if (members.length > 0) this.#itemsOf.set(group, members);
      else this.#itemsOf.delete(group);
    }
    if (groups.length > 0) this.#names().set(id, groups);
    else this.#names().delete(id);
    return all;
  }

  groupsOf(item: ItemId): readonly string[] {
    return this.#names().get(item) ?? NO_GROUPS;
  }

  /** The PBIs in the group, by id. */
  itemsOf(group: string): readonly ProductBacklogItem[] {
    return this.#itemsOf.get(group) ?? NO_ITEMS;
  }

  /** Every group that any PBI is in, with these PBIs. Live. */
  entries(): Iterable<readonly [group: string, items: readonly ProductBacklogItem[]]> {
    return this.#itemsOf;
  }

  #names(): Map<ItemId, readonly string[]> {
    if (this.#groupsOf !== undefined) return this.#groupsOf;
    const groupsOf = new Map<ItemId, string[]>();
    for (const [group, members] of this.#itemsOf) {
      for (const { id } of members) {
        const groups = groupsOf.get(id);
        if (groups === undefined) groupsOf.set(id, [group]);
        else groups.push(group);
      }
    }
    this.#groupsOf = groupsOf;
    return groupsOf;
  }
}

/** Where the PBI with this id is in the list, or would have to be. */
function placeIn(members: readonly ProductBacklogItem[], id: ItemId): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const member = members[middle];
    if (member !== undefined && member.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byId(a: ProductBacklogItem, b: ProductBacklogItem): number {
  return a.id < b.id ? -1 : 1;
}
