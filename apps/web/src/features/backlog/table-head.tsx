import { useEffect, useRef, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { classNames } from '../../interface/class-names.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './table-head.module.css';
import table from './table.module.css';

/** What the columns are called; read, though not shown, where rows take several lines. */
export function TableHead(props: { readonly shown: readonly ItemId[] }): ReactNode {
  const canEdit = useCanEdit();
  const { columns } = useLaterMessages().productBacklog;
  const heading = (name: keyof typeof columns, place: string, read = false): ReactNode => (
    <div role="columnheader" className={table[place]} title={read ? undefined : columns[name]}>
      <span className={read ? 'visually-hidden' : undefined}>{columns[name]}</span>
    </div>
  );
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={classNames(table['row'], styles['row'])}>
        <div role="columnheader" className={classNames(table['cellPlace'], styles['all'])}>
          <span className="visually-hidden">{columns.position}</span>
          {canEdit ? <TickAll shown={props.shown} /> : null}
        </div>
        {heading('title', 'cellTitle')}
        {heading('lines', 'cellLines', true)}
        {heading('findings', 'cellFound', true)}
        {heading('ready', 'cellReady')}
        {heading('size', 'cellSize')}
        {heading('value', 'cellValue')}
        {heading('team', 'cellTeam')}
        {heading('sprint', 'cellSprint')}
        {canEdit ? heading('actions', 'cellActions', true) : null}
      </div>
    </div>
  );
}

/** Ticks everything that is shown, or nothing of it. */
function TickAll(props: { readonly shown: readonly ItemId[] }): ReactNode {
  const { shown } = props;
  const selection = useInterface((state) => state.selection);
  const select = useInterface((state) => state.select);
  const words = useLaterMessages().productBacklog;
  const box = useRef<HTMLInputElement>(null);
  const ticked = shown.filter((id) => selection.has(id)).length;
  const all = shown.length > 0 && ticked === shown.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = ticked > 0 && !all;
  }, [ticked, all]);
  return (
    <label className={styles['tickAll']}>
      <span className={styles['box']}>
        <input ref={box} type="checkbox" checked={all} onChange={() => select(all ? [] : shown)} />
      </span>
      <span className={styles['word']}>{words.selectAll}</span>
    </label>
  );
}
