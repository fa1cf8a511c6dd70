import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { NO_GROUPS } from '../rule.ts';

type Members = readonly ProductBacklogItem[];

/** A PBI as it is now, and the groups it belongs to. */
interface Membership {
  readonly item: ProductBacklogItem;
  readonly groups: readonly string[];
}

const NO_ITEMS: Members = [];

/** Which PBIs are in which groups, both ways, kept in step PBI by PBI. */
export class GroupIndex {
  /** Made when somebody first looks: a check of everything does not. */
  #groupsOf: Map<ItemId, readonly string[]> | undefined = new Map();
  /** Groups of one: most are such, and need no list. */
  readonly #loneIn = new Map<string, ProductBacklogItem>();
  /** The PBIs of all other groups, by id. */
  readonly #itemsOf = new Map<string, ProductBacklogItem[]>();

  /** Puts all PBIs in at once. */
  reset(
    items: Iterable<ProductBacklogItem>,
    groupsOf: (item: ProductBacklogItem) => readonly string[],
  ): void {
    this.#groupsOf = undefined;
    for (const item of items) {
      for (const group of groupsOf(item)) {
        const first = this.#loneIn.get(group);
        if (first === undefined) this.#loneIn.set(group, item);
        else if (first !== item) this.#join(group, first, item);
      }
    }
    for (const [group, members] of this.#itemsOf) {
      this.#loneIn.delete(group);
      members.sort(byId);
    }
  }

  /**
   * Puts the PBI with this id into these groups and no others, undefined: into none; returns the
   * groups it was in or is in now.
   */
  put(id: ItemId, now: Membership | undefined): ReadonlySet<string> {
    const groups = now?.groups ?? NO_GROUPS;
    const all = new Set([...this.groupsOf(id), ...groups]);
    for (const group of all) {
      const members = [...this.itemsOf(group)];
      const at = placeIn(members, id);
      const known = Number(members[at]?.id === id);
      members.splice(at, known, ...(now?.groups.includes(group) === true ? [now.item] : []));
      this.#setMembers(group, members);
    }
    if (groups.length > 0) this.#names().set(id, groups);
    else this.#names().delete(id);
    return all;
  }

  groupsOf(item: ItemId): readonly string[] {
    return this.#names().get(item) ?? NO_GROUPS;
  }

  /** The PBIs in the group, by id. */
  itemsOf(group: string): Members {
    const lone = this.#loneIn.get(group);
    return lone === undefined ? (this.#itemsOf.get(group) ?? NO_ITEMS) : [lone];
  }

  /** Every group that at least so many PBIs are in, with these PBIs. Live. */
  *entries(fewest: 1 | 2): Generator<readonly [group: string, items: Members]> {
    if (fewest === 1) for (const [group, item] of this.#loneIn) yield [group, [item]];
    yield* this.#itemsOf;
  }

  /** Adds to a group that has a first one already, which may have come with several others by now. */
  #join(group: string, first: ProductBacklogItem, item: ProductBacklogItem): void {
    const members = this.#itemsOf.get(group);
    if (members === undefined) this.#itemsOf.set(group, [first, item]);
    else if (members.at(-1) !== item) members.push(item);
  }

  #setMembers(group: string, members: ProductBacklogItem[]): void {
    this.#loneIn.delete(group);
    this.#itemsOf.delete(group);
    const [first] = members;
    if (first !== undefined && members.length === 1) this.#loneIn.set(group, first);
    else if (first !== undefined) this.#itemsOf.set(group, members);
  }

  #names(): Map<ItemId, readonly string[]> {
    if (this.#groupsOf !== undefined) return this.#groupsOf;
    const groupsOf = new Map<ItemId, string[]>();
    const note = (id: ItemId, group: string): void => {
      const groups = groupsOf.get(id);
      if (groups === undefined) groupsOf.set(id, [group]);
      else groups.push(group);
    };
    for (const [group, { id }] of this.#loneIn) note(id, group);
    for (const [group, members] of this.#itemsOf) for (const { id } of members) note(id, group);
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
