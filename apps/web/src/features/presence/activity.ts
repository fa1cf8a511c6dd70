import type { ItemId } from '@weft/domain';
import type { OwnPresence } from '../../stores/presence-store.ts';

/** What somebody is doing, in the order of how much it matters to others. */
export type Activity =
  | { readonly kind: 'drags'; readonly item: ItemId }
  | { readonly kind: 'writes'; readonly item: ItemId }
  | { readonly kind: 'selects'; readonly item: ItemId }
  | { readonly kind: 'selects-many'; readonly count: number; readonly item: undefined }
  | { readonly kind: 'looks-around'; readonly item: undefined };

/** Moving goes before writing, writing before looking. */
export function activityOf(
  presence: Pick<OwnPresence, 'drag' | 'editing' | 'selection'>,
): Activity {
  const dragged = presence.drag?.items[0];
  if (dragged !== undefined) return { kind: 'drags', item: dragged };
  if (presence.editing !== undefined) return { kind: 'writes', item: presence.editing.item };
  const selection = presence.selection ?? [];
  if (selection.length > 1) {
    return { kind: 'selects-many', count: selection.length, item: undefined };
  }
  const [selected] = selection;
  if (selected !== undefined) return { kind: 'selects', item: selected };
  return { kind: 'looks-around', item: undefined };
}
