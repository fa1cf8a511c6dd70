import { useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useItem, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { DecisionFlag } from '../changes/decision-flag.tsx';
import { useOpenItem } from './open-item.ts';
import { TeamMenu, SprintMenu } from './place-menus.tsx';
import { ReadyCheck } from './ready-check.tsx';
import type { RowActs } from './row-acts.ts';
import { RowButtons } from './row-buttons.tsx';
import { CarriedMark, RowFindings, RowLines } from './row-facts.tsx';
import { RowPlace } from './row-place.tsx';
import { RowSize } from './row-size.tsx';
import styles from './table.module.css';
import { ValuePopover } from './value-popover.tsx';

export interface BacklogRowProps {
  readonly id: ItemId;
  /** Among the rows shown, from 0, and how many those are. */
  readonly at: number;
  readonly shown: number;
  /** In the whole Product Backlog, from 0, and how many it has. */
  readonly place: number;
  readonly count: number;
  /** In the list, in CSS pixels. */
  readonly topPx: number;
  readonly heightPx: number;
  /** The keyboard comes to this row; to the others by arrow keys. */
  readonly tabbable: boolean;
  readonly acts: RowActs;
}

/** One PBI of the Product Backlog, with what is decided about it. It subscribes to its own PBI. */
export const BacklogRow: React.NamedExoticComponent<BacklogRowProps> = memo(function BacklogRow(
  props: BacklogRowProps,
): ReactNode {
  const item = useItem(props.id);
  return item === undefined ? null : <Row {...props} item={item} />;
});

/** The row as something to pull; what is in it does not follow every step of the pointer. */
function Row(props: BacklogRowProps & { readonly item: ProductBacklogItem }): ReactNode {
  const { item, at, shown, place, count, topPx, heightPx, tabbable, acts } = props;
  const { id } = item;
  const canEdit = useCanEdit();
  const team = useTeams().find((each) => each.id === item.place.team);
  const selected = useInterface((state) => state.selection.has(id));
  const sortable = useSortable({ id, disabled: !canEdit });
  const { transform } = sortable;
  const tabIndex = tabbable ? 0 : -1;
  return (
    <div
      ref={sortable.setNodeRef}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={selected}
      data-item={id}
      data-state={item.state}
      data-lifted={sortable.isDragging ? '' : undefined}
      className={classNames(styles['row'], hueClass(team?.hue))}
      style={{
        top: `${topPx.toString()}px`,
        height: `${heightPx.toString()}px`,
        transform: transform === null ? undefined : `translateY(${transform.y.toString()}px)`,
        transition: sortable.transition,
      }}
      onFocus={() => acts.enter(id)}
    >
      <div role="gridcell" className={styles['cellPlace']}>
        {canEdit ? <RowHandle item={item} sortable={sortable} tabIndex={tabIndex} /> : null}
        {canEdit ? (
          <RowTick item={item} selected={selected} tabIndex={tabIndex} acts={acts} />
        ) : null}
        <RowPlace
          item={item}
          place={place}
          count={count}
          tabIndex={tabIndex}
          onMove={acts.moveTo}
        />
        <span className={styles['hue']} />
      </div>
      <RowCells item={item} tabIndex={tabIndex} />
      {canEdit ? (
        <div role="gridcell" className={styles['cellActions']}>
          <RowButtons item={item} at={at} shown={shown} tabIndex={tabIndex} acts={acts} />
        </div>
      ) : null}
    </div>
  );
}

/** What is said and decided about the PBI. */
const RowCells = memo(function RowCells(props: {
  readonly item: ProductBacklogItem;
  readonly tabIndex: number;
}): ReactNode {
  const { item, tabIndex } = props;
  return (
    <>
      <RowTitle item={item} tabIndex={tabIndex} />
      <div role="gridcell" className={styles['cellLines']}>
        <RowLines id={item.id} />
      </div>
      <div role="gridcell" className={styles['cellFound']}>
        <RowFindings id={item.id} />
      </div>
      <div role="gridcell" className={styles['cellReady']}>
        <ReadyCheck item={item} tabIndex={tabIndex} />
      </div>
      <div role="gridcell" className={styles['cellSize']}>
        <RowSize item={item} tabIndex={tabIndex} />
      </div>
      <div role="gridcell" className={styles['cellValue']}>
        <ValuePopover item={item} tabIndex={tabIndex} />
      </div>
      <div role="gridcell" className={styles['cellTeam']}>
        <TeamMenu item={item} tabIndex={tabIndex} />
      </div>
      <div role="gridcell" className={styles['cellSprint']}>
        <SprintMenu item={item} tabIndex={tabIndex} />
      </div>
    </>
  );
});

/** Takes the row: by pointer, or by Space and the arrow keys. */
function RowHandle(props: {
  readonly item: ProductBacklogItem;
  readonly sortable: ReturnType<typeof useSortable>;
  readonly tabIndex: number;
}): ReactNode {
  const { item, sortable, tabIndex } = props;
  const words = useLaterMessages().backlog;
  return (
    <button
      type="button"
      ref={sortable.setActivatorNodeRef}
      {...sortable.attributes}
      {...sortable.listeners}
      tabIndex={tabIndex}
      data-walk="handle"
      className={styles['handle']}
      aria-label={words.handle(item.key)}
    >
      <Icon of={GripVertical} />
    </button>
  );
}

function RowTick(props: {
  readonly item: ProductBacklogItem;
  readonly selected: boolean;
  readonly tabIndex: number;
  readonly acts: RowActs;
}): ReactNode {
  const { item, selected, tabIndex, acts } = props;
  const words = useLaterMessages().productBacklog;
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        aria-label={words.selectRow(item.key)}
        tabIndex={tabIndex}
        data-walk="tick"
        checked={selected}
        // A click, not a change: only it knows whether Shift is held.
        onClick={(event) => acts.tick(item.id, event.shiftKey)}
        onChange={() => undefined}
      />
    </label>
  );
}

function RowTitle(props: {
  readonly item: ProductBacklogItem;
  readonly tabIndex: number;
}): ReactNode {
  const { item, tabIndex } = props;
  const openItem = useOpenItem();
  const words = useLaterMessages().productBacklog;
  return (
    <div role="rowheader" className={styles['cellTitle']}>
      <button
        type="button"
        data-walk="title"
        tabIndex={tabIndex}
        className={styles['text']}
        title={item.title}
        onClick={() => openItem(item.id)}
      >
        <span className={styles['key']}>
          {item.state === 'done' ? `${item.key} · ${words.done}` : item.key}
        </span>
        <span className={styles['title']}>
          {item.title === '' ? words.withoutTitle : item.title}
        </span>
      </button>
      {item.collisions.length === 0 ? null : (
        <DecisionFlag item={item.id} subject={item.key} className={styles['flag']} />
      )}
      <CarriedMark item={item} />
    </div>
  );
}
