import type { ItemId, ProductBacklogItem } from '@weft/domain';

/** Sizes of a PBI and of everything it was broken down into. */
export interface RollUp {
  /** Sum of the known sizes, the PBI's own included: a sliced PBI keeps what stays with it. */
  readonly points: number;
  readonly items: number;
  readonly unsized: number;
  readonly ready: number;
  readonly done: number;
}

/** A visible row of the decomposition tree. */
export interface TreeRow {
  readonly id: ItemId;
  /** From 1. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly siblings: number;
  /** Undefined: it has no parts. */
  readonly open: boolean | undefined;
  /** It is here only because something below it is shown. */
  readonly isContext: boolean;
  readonly parent: ItemId | undefined;
}

/** The decomposition of the Product Backlog: who was broken down into whom. */
export interface BacklogTree {
  readonly roots: readonly ItemId[];
  readonly childrenOf: (id: ItemId) => readonly ItemId[];
  readonly rollUpOf: (id: ItemId) => RollUp | undefined;
}

/**
 * The tree of these PBIs, siblings in the order given. A PBI whose parent is not among them is a
 * root. Parents form no circle: views cut those.
 */
export function treeOf(items: readonly ProductBacklogItem[]): BacklogTree {
  const known = new Map(items.map((item) => [item.id, item]));
  const children = new Map<ItemId, ItemId[]>();
  const roots: ItemId[] = [];
  for (const { id, parent } of items) {
    if (parent === undefined || !known.has(parent)) roots.push(id);
    else children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const childrenOf = (id: ItemId): readonly ItemId[] => children.get(id) ?? [];
  const sums = new Map<ItemId, RollUp>();
  const rollUpOf = (id: ItemId): RollUp | undefined => {
    const item = known.get(id);
    const before = sums.get(id);
    if (item === undefined || before !== undefined) return before;
    const parts = childrenOf(id).flatMap((child) => rollUpOf(child) ?? []);
    const sum = parts.reduce(join, ownOf(item));
    sums.set(id, sum);
    return sum;
  };
  return { roots, childrenOf, rollUpOf };
}

function ownOf({ size, ready, state }: ProductBacklogItem): RollUp {
  return {
    points: size ?? 0,
    items: 1,
    unsized: size === null ? 1 : 0,
    ready: ready ? 1 : 0,
    done: state === 'done' ? 1 : 0,
  };
}

function join(a: RollUp, b: RollUp): RollUp {
  return {
    points: a.points + b.points,
    items: a.items + b.items,
    unsized: a.unsized + b.unsized,
    ready: a.ready + b.ready,
    done: a.done + b.done,
  };
}

/**
 * The rows that are seen, from the top. With `wanted` only those PBIs and what is above them, which
 * then stands open; otherwise everything that is not below a folded PBI.
 */
export function rowsOf(
  tree: BacklogTree,
  folded: ReadonlySet<ItemId>,
  wanted?: ReadonlySet<ItemId>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const kept = wanted === undefined ? undefined : withAncestors(tree, wanted);
  const add = (ids: readonly ItemId[], level: number, parent: ItemId | undefined): void => {
    const siblings = kept === undefined ? ids : ids.filter((id) => kept.has(id));
    for (const [at, id] of siblings.entries()) {
      const below = tree.childrenOf(id).filter((child) => kept?.has(child) ?? true);
      const open = below.length === 0 ? undefined : !folded.has(id);
      rows.push({
        id,
        level,
        position: at + 1,
        siblings: siblings.length,
        open,
        isContext: wanted !== undefined && !wanted.has(id),
        parent,
      });
      if (open === true) add(below, level + 1, id);
    }
  };
  add(tree.roots, 1, undefined);
  return rows;
}

/** The PBIs that are wanted, and everything above them. */
function withAncestors(tree: BacklogTree, wanted: ReadonlySet<ItemId>): ReadonlySet<ItemId> {
  const kept = new Set<ItemId>();
  const look = (id: ItemId): boolean => {
    // All children are looked at, whether or not one was found before them.
    const below = tree.childrenOf(id).map(look);
    const isKept = wanted.has(id) || below.includes(true);
    if (isKept) kept.add(id);
    return isKept;
  };
  tree.roots.forEach(look);
  return kept;
}
