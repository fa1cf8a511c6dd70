import { CircleCheck } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { classNames } from '../../interface/class-names.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Icon } from '../../interface/icon.tsx';
import { TreeFold, TreeRowFrame } from '../../interface/tree-row.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore } from '../../stores/app-context.tsx';
import { useBoardSettings, useItem, useTeams } from '../../stores/use-board.ts';
import { ROW_PX } from '../backlog-order/use-row-window.ts';
import type { RollUp, TreeRow } from './backlog-tree.ts';
import { useOpenItem } from './open-item.ts';
import { RowFindings } from './row-facts.tsx';
import { sizeWords } from './size-words.ts';
import styles from './tree.module.css';

export interface TreeRowProps {
  readonly row: TreeRow;
  readonly sum: RollUp | undefined;
  /** In the tree, in CSS pixels. */
  readonly topPx: number;
  readonly tabbable: boolean;
  readonly onFold: (item: ItemId) => void;
  readonly onEnter: (item: ItemId) => void;
}

/** One PBI of the tree, with the sum of its parts. */
export const TreeRowView: React.NamedExoticComponent<TreeRowProps> = memo(function TreeRowView(
  props: TreeRowProps,
): ReactNode {
  const { row, sum, topPx, tabbable, onFold, onEnter } = props;
  const item = useItem(row.id);
  const selected = useInterface((state) => state.selection.has(row.id));
  const store = useInterfaceStore();
  const openItem = useOpenItem();
  const words = useLaterMessages().productBacklog;
  if (item === undefined) return null;
  return (
    <TreeRowFrame
      row={row}
      topPx={topPx}
      heightPx={ROW_PX}
      tabbable={tabbable}
      selected={selected}
      data-item={row.id}
      data-context={row.isContext ? '' : undefined}
      data-state={item.state}
      className={styles['row']}
      title={item.title}
      onFocus={() => onEnter(row.id)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
          const { selection, select } = store.getState();
          select(selected ? [...selection].filter((id) => id !== row.id) : [...selection, row.id]);
        } else openItem(row.id);
      }}
    >
      <TreeFold row={row} onFold={() => onFold(row.id)} />
      <span className={styles['key']}>{item.key}</span>
      <span className={styles['title']}>{item.title === '' ? words.withoutTitle : item.title}</span>
      <RowFindings id={row.id} />
      {item.ready ? (
        <span className={styles['ready']}>
          <Icon of={CircleCheck} />
          <span className="visually-hidden">{words.readyYes}</span>
        </span>
      ) : null}
      <TreeTeam team={item.place.team} />
      <TreeSize row={row} size={item.size} sum={sum} />
    </TreeRowFrame>
  );
});

function TreeTeam(props: { readonly team: string | null }): ReactNode {
  const team = useTeams().find(({ id }) => id === props.team);
  return (
    <span className={styles['team']}>
      {team === undefined ? null : (
        <>
          <HueMark hue={team.hue} />
          <span className={styles['word']}>{team.name}</span>
        </>
      )}
    </span>
  );
}

/** The size of a leaf; of a branch what it adds up to. */
function TreeSize(props: {
  readonly row: TreeRow;
  readonly size: number | null;
  readonly sum: RollUp | undefined;
}): ReactNode {
  const { row, size, sum } = props;
  const { sizeUnit } = useBoardSettings();
  const words = useLaterMessages().productBacklog;
  if (row.open === undefined || sum === undefined) {
    return (
      <span className={classNames(styles['sum'], styles['own'])}>
        {size === null ? words.notSized : sizeWords(size, sizeUnit, words.number)}
      </span>
    );
  }
  return (
    <span className={styles['sum']}>
      <span>{words.rollUp(words.number(sum.points), sum.items, sum.unsized)}</span>
      <span>{words.rollUpReady(sum.ready, sum.items)}</span>
    </span>
  );
}
