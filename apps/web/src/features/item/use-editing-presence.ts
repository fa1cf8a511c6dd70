import { useEffect } from 'react';
import type { ItemId } from '@weft/domain';
import { usePresence } from '../../stores/use-presence.ts';

/** Fields that several people may write in at once; names on the wire. */
export type TextFieldName = 'title' | 'description' | 'acceptance';

/** Tells others in which field one writes, while it has focus. Spread on the field. */
export function useEditingPresence(
  item: ItemId,
  field: TextFieldName,
): { readonly onFocus: () => void; readonly onBlur: () => void } {
  const presence = usePresence();
  // A field that disappears while it has focus gets no blur event.
  useEffect(
    () => () => {
      const own = presence.present().find((person) => person.self)?.editing;
      if (own?.item === item && own.field === field) presence.set('editing', undefined);
    },
    [presence, item, field],
  );
  return {
    onFocus: () => presence.set('editing', { item, field }),
    onBlur: () => presence.set('editing', undefined),
  };
}
