import * as Y from 'yjs';
import {
  brandId,
  isId,
  type DependencyId,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import {
  ENTITY_ROOTS,
  eachPart,
  itemOfRootName,
  type PartRoot,
  type Roots,
} from '../schema/roots.ts';
import type { RootNames } from './root-names.ts';

/** What was touched, by entity. */
export interface DirtyEntities {
  readonly items: ReadonlySet<ItemId>;
  readonly dependencies: ReadonlySet<DependencyId>;
  readonly teams: ReadonlySet<TeamId>;
  readonly sprints: ReadonlySet<SprintId>;
  /** PBIs whose long texts changed. */
  readonly texts: ReadonlySet<ItemId>;
  readonly decisions: boolean;
  readonly meta: boolean;
  /** Ids in the small collections. */
  readonly parts: Readonly<Record<PartRoot, ReadonlySet<string>>>;
}

/** Containers that were written, with the keys written in them; null stands for list content. */
export type WrittenKeys = ReadonlyMap<object, ReadonlySet<string | null>>;

/**
 * Which entities were touched by writes to these containers. Long texts are roots of their own and
 * so outside `observeDeep(items)`: they are known by their root names.
 */
export function dirtyEntities(written: WrittenKeys, roots: Roots, names: RootNames): DirtyEntities {
  const ids = new Map<object, Set<string>>(ENTITY_ROOTS.map((name) => [roots[name], new Set()]));
  const texts = new Set<ItemId>();
  let decisions = false;
  let meta = false;
  for (const [type, keys] of written) {
    const path = pathOf(type);
    const found = ids.get(path.root);
    if (found !== undefined) {
      for (const key of path.key === undefined ? keys : [path.key]) if (isId(key)) found.add(key);
    } else if (path.root === roots.decisions) {
      decisions = true;
    } else if (path.root === roots.meta) {
      meta = true;
    } else {
      const item = itemOfRootName(names.of(path.root) ?? '');
      if (item !== undefined) texts.add(item);
    }
  }
  const of = <Id extends string>(root: object): ReadonlySet<Id> =>
    new Set(Array.from(ids.get(root) ?? [], (id) => brandId<Id>(id)));
  const inPart = (part: PartRoot): ReadonlySet<string> => ids.get(roots[part]) ?? new Set();
  return {
    items: of<ItemId>(roots.items),
    dependencies: of<DependencyId>(roots.dependencies),
    teams: of<TeamId>(roots.teams),
    sprints: of<SprintId>(roots.sprints),
    texts,
    decisions,
    meta,
    parts: eachPart(inPart),
  };
}

/** The root a container lies under, and the root's key on the way to it. */
function pathOf(type: object): { readonly root: object; readonly key: string | undefined } {
  let at: object = type;
  let key: string | undefined;
  while (at instanceof Y.AbstractType && at._item !== null && at.parent !== null) {
    key = at._item.parentSub ?? undefined;
    at = at.parent;
  }
  return { root: at, key };
}
