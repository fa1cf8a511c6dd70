import * as Y from 'yjs';
import {
  brandId,
  isId,
  type DependencyId,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { itemOfRootName, type Roots } from '../schema/roots.ts';

/** What a transaction touched, by entity. */
export interface DirtyEntities {
  readonly items: ReadonlySet<ItemId>;
  readonly dependencies: ReadonlySet<DependencyId>;
  readonly teams: ReadonlySet<TeamId>;
  readonly sprints: ReadonlySet<SprintId>;
  /** PBIs whose long texts changed. */
  readonly texts: ReadonlySet<ItemId>;
  readonly decisions: boolean;
  readonly meta: boolean;
}

/**
 * Reads from a transaction which entities it touched. Long texts are roots of their own and so
 * outside `observeDeep(items)`: they are known by their root names.
 */
export function dirtyEntities(transaction: Y.Transaction, roots: Roots): DirtyEntities {
  const ids = new Map<unknown, Set<string>>(
    [roots.items, roots.dependencies, roots.teams, roots.sprints].map((root) => [root, new Set()]),
  );
  const texts = new Set<ItemId>();
  let decisions = false;
  let meta = false;
  for (const [type, keys] of transaction.changed) {
    const path = rootAndKey(type);
    const found = ids.get(path.root);
    if (found === undefined) {
      decisions ||= path.root === roots.decisions;
      meta ||= path.root === roots.meta;
      const item = itemOfText(path.root, transaction.doc);
      if (item !== undefined) texts.add(item);
    } else if (path.key === undefined) {
      for (const key of keys) if (isId(key)) found.add(key);
    } else if (isId(path.key)) {
      found.add(path.key);
    }
  }
  const of = <Id extends string>(root: Y.Map<unknown>): ReadonlySet<Id> =>
    new Set([...(ids.get(root) ?? [])].map((id) => brandId<Id>(id)));
  return {
    items: of<ItemId>(roots.items),
    dependencies: of<DependencyId>(roots.dependencies),
    teams: of<TeamId>(roots.teams),
    sprints: of<SprintId>(roots.sprints),
    texts,
    decisions,
    meta,
  };
}

/** The root a type lies under, and the root's key on the way to it. */
function rootAndKey(type: object): {
  readonly root: object;
  readonly key: string | undefined;
} {
  let at: object | null = type;
  let key: string | undefined;
  while (at instanceof Y.AbstractType && at._item !== null && at.parent !== null) {
    key = at._item.parentSub ?? undefined;
    at = at.parent;
  }
  return { root: at ?? type, key };
}

function itemOfText(root: object, doc: Y.Doc): ItemId | undefined {
  if (!(root instanceof Y.Text)) return undefined;
  for (const [name, type] of doc.share) {
    const candidate: object = type;
    if (candidate === root) return itemOfRootName(name);
  }
  return undefined;
}
