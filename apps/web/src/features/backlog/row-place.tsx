import { memo, useState, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Popover } from '../../interface/popover.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './row-cells.module.css';

export interface RowPlaceProps {
  readonly item: ProductBacklogItem;
  /** From 0, in the whole Product Backlog. */
  readonly place: number;
  readonly count: number;
  readonly tabIndex: number;
  readonly onMove: (item: ItemId, to: number) => void;
}

/** Where a PBI stands in the whole Product Backlog; pressed, to say another place. */
export const RowPlace: React.NamedExoticComponent<RowPlaceProps> = memo(function RowPlace(
  props: RowPlaceProps,
): ReactNode {
  const { item, place, count, tabIndex, onMove } = props;
  const canEdit = useCanEdit();
  const words = useLaterMessages().productBacklog;
  const shown = words.number(place + 1);
  if (!canEdit) return <span className={styles['position']}>{shown}</span>;
  return (
    <Popover
      label={words.moveTo(item.key)}
      className={styles['small'] ?? ''}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          tabIndex={tabIndex}
          className={styles['position']}
          aria-label={words.positionOf(item.key, place + 1)}
        >
          {shown}
        </button>
      )}
    >
      {(close) => (
        <PlaceForm
          label={words.moveTo(item.key)}
          place={place}
          count={count}
          onMove={(to) => {
            close();
            onMove(item.id, to);
          }}
        />
      )}
    </Popover>
  );
});

function PlaceForm(props: {
  readonly label: string;
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
}): ReactNode {
  const { label, place, count, onMove } = props;
  const [draft, setDraft] = useState((place + 1).toString());
  const words = useLaterMessages().productBacklog;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = Number(draft);
        if (Number.isInteger(wanted) && wanted >= 1) onMove(Math.min(wanted, count) - 1);
      }}
    >
      <TextField
        label={label}
        type="number"
        min={1}
        max={count}
        required
        hint={words.moveRange(count)}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit">{words.move}</Button>
    </form>
  );
}
