import { done, refused, type ItemId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMap, tags } from './checks.ts';

/** Sets the skills a PBI needs and the components it touches. */
export function setItemTags(
  edit: Edit,
  id: ItemId,
  wanted: { readonly needs?: readonly string[]; readonly touches?: readonly string[] },
): Result<void, EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  const needs = tags('needs', wanted.needs ?? []);
  if (!needs.ok) return needs;
  const touches = tags('touches', wanted.touches ?? []);
  if (!touches.ok) return touches;
  if (wanted.needs !== undefined) edit.setKey(map.value, 'needs', needs.value);
  if (wanted.touches !== undefined) edit.setKey(map.value, 'touches', touches.value);
  return done(undefined);
}

/** Names the PBI it was sliced from; null: none. A circle of parents is refused. */
export function setParent(
  edit: Edit,
  id: ItemId,
  parent: ItemId | null,
): Result<void, EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  const { view } = edit;
  let above = parent;
  while (above !== null) {
    if (above === id || view.item(above) === undefined) {
      return refused({ code: 'bad-value', field: 'parent' });
    }
    above = view.item(above)?.parent ?? null;
  }
  edit.setKey(map.value, 'parent', parent ?? undefined);
  return done(undefined);
}

/** Says whether a PBI supports the Nexus Sprint Goal. */
export function setSupportsGoal(
  edit: Edit,
  id: ItemId,
  supports: boolean,
): Result<void, EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  edit.setKey(map.value, 'supportsGoal', supports ? true : undefined);
  return done(undefined);
}
