import type { ReactNode } from 'react';
import type { ItemId, Place } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { PlaceFields } from './place-fields.tsx';

/** Moves PBIs by two lists, without dragging: one decision each time. */
export function PlacePicker(props: {
  readonly items: readonly ItemId[];
  readonly place: Place;
}): ReactNode {
  const { items, place } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  return (
    <PlaceFields
      place={place}
      disabled={!canEdit}
      onChange={(to) => void commands.moveItems(items, to)}
    />
  );
}
