import type { ItemId } from '@weft/domain';

/** Which branches are open: what holds for all of a kind, and the ones that are the other way. */
export interface Folds {
  /** Sprints and teams; `usual`: all but what is closed. */
  readonly groups: 'usual' | 'open' | 'closed';
  readonly otherGroups: ReadonlySet<string>;
  /** What PBIs wait for, enable and are found to have. */
  readonly itemsOpen: boolean;
  readonly otherItems: ReadonlySet<ItemId>;
}

const NO_GROUPS: ReadonlySet<string> = new Set();
const NO_ITEMS: ReadonlySet<ItemId> = new Set();

/** The whole board down to its PBIs, but for Sprints that are over. */
export const USUAL_FOLDS: Folds = Object.freeze({
  groups: 'usual',
  otherGroups: NO_GROUPS,
  itemsOpen: false,
  otherItems: NO_ITEMS,
});

/** Everything open. */
export const ALL_OPEN: Folds = Object.freeze({ ...USUAL_FOLDS, groups: 'open', itemsOpen: true });

/** Nothing but the Sprints. */
export const ALL_FOLDED: Folds = Object.freeze({ ...USUAL_FOLDS, groups: 'closed' });

/** `usually`: whether the group is open where nobody said otherwise. */
export function groupIsOpen(folds: Folds, group: string, usually: boolean): boolean {
  const open = folds.groups === 'usual' ? usually : folds.groups === 'open';
  return open !== folds.otherGroups.has(group);
}

/** Whether what there is to say of the PBI is listed below it. */
export function itemIsOpen(folds: Folds, item: ItemId): boolean {
  return folds.itemsOpen !== folds.otherItems.has(item);
}

/** Opens what is folded, folds what is open. */
export function withGroupTurned(folds: Folds, group: string): Folds {
  return { ...folds, otherGroups: turned(folds.otherGroups, group) };
}

/** The same for what is below a PBI. */
export function withItemTurned(folds: Folds, item: ItemId): Folds {
  return { ...folds, otherItems: turned(folds.otherItems, item) };
}

function turned<Key>(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
