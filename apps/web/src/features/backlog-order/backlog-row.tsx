import { useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useItem } from '../../stores/use-board.ts';
import styles from './backlog.module.css';
import { MoveButtons } from './move-buttons.tsx';
import { ROW_PX } from './use-row-window.ts';

export interface BacklogRowProps {
  readonly item: ItemId;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly canEdit: boolean;
  readonly onMove: (item: ItemId, to: number) => void;
}

/** One PBI of the list: taken by its handle, or moved by its buttons. */
export const BacklogRow: React.NamedExoticComponent<BacklogRowProps> = memo(function BacklogRow(
  props: BacklogRowProps,
): ReactNode {
  const { item: id, place, count, canEdit, onMove } = props;
  const item = useItem(id);
  const view = useBoardView();
  const selected = useInterface((state) => state.selection.has(id));
  const focusItem = useInterface((state) => state.focusItem);
  const words = useLaterMessages().backlog;
  const sortable = useSortable({ id, disabled: !canEdit });
  if (item === undefined) return null;
  const team = item.place.team === null ? undefined : view.team(item.place.team);
  const { transform } = sortable;
  return (
    <li
      ref={sortable.setNodeRef}
      className={classNames(styles['row'], hueClass(team?.hue))}
      data-selected={selected ? '' : undefined}
      data-lifted={sortable.isDragging ? '' : undefined}
      aria-posinset={place + 1}
      aria-setsize={count}
      style={{
        top: `${(place * ROW_PX).toString()}px`,
        height: `${ROW_PX.toString()}px`,
        transform: transform === null ? undefined : `translateY(${transform.y.toString()}px)`,
        transition: sortable.transition,
      }}
    >
      {canEdit ? (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          className={styles['handle']}
          aria-label={words.handle(item.key)}
        >
          <Icon of={GripVertical} />
        </button>
      ) : null}
      <span className={styles['hue']} />
      <button
        type="button"
        className={styles['text']}
        title={item.title}
        onClick={() => focusItem(id)}
      >
        <span className={styles['key']}>{item.key}</span>
        <span className={styles['title']}>{item.title}</span>
      </button>
      {item.size === null ? null : <span className={styles['size']}>{item.size}</span>}
      {canEdit ? (
        <span className={styles['moves']}>
          <MoveButtons item={item} place={place} count={count} onMove={onMove} />
        </span>
      ) : null}
    </li>
  );
});
