import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../interface/icon.tsx';
import { useOutline } from './outline-context.tsx';
import type { OutlineRow } from './outline-rows.ts';
import styles from './rows.module.css';

/** What every row of the tree has, whatever it is about. */
export interface RowProps {
  readonly row: OutlineRow;
  /** Among all rows that are not folded away, from 0. */
  readonly index: number;
  /** In the tree, in CSS pixels. */
  readonly topPx: number;
  readonly heightPx: number;
  /** True for the one stop of Tab. */
  readonly tabbable: boolean;
  /** PBIs listed in all. */
  readonly items: number;
}

/** The frame of a row: its place in the tree for screen readers, keys and pointers. */
export function RowFrame(
  props: RowProps & {
    /** Read in one breath. */
    readonly label: string;
    /** Undefined: it cannot be selected. */
    readonly selected?: boolean;
    /** Muted: Done, or resolved. */
    readonly isOver?: boolean;
    readonly tooltip?: string;
    /** Stands at the left of the title: key, verb, severity. */
    readonly lead: ReactNode;
    readonly title: ReactNode;
    readonly facts?: ReactNode;
  },
): ReactNode {
  const { row, index, topPx, heightPx, tabbable, label, selected, isOver, tooltip } = props;
  const { actions, state } = useOutline();
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-selected={selected}
      aria-label={label}
      tabIndex={tabbable ? 0 : -1}
      data-row={row.key}
      data-kind={row.entry.kind}
      data-level={row.level}
      data-said={isSaid(row) ? '' : undefined}
      data-over={isOver === true ? '' : undefined}
      title={tooltip}
      className={styles['row']}
      style={{ top: `${topPx.toString()}px`, height: `${heightPx.toString()}px` }}
      onFocus={() => actions.enter(row.key)}
      onClick={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        if (event.shiftKey) actions.reachTo(index);
        else if (event.ctrlKey || event.metaKey) {
          actions.want(row.key);
          actions.enter(row.key);
          actions.toggleSelected();
        } else {
          actions.goTo(row);
          if (state.getState().aim !== undefined) actions.confirmAt(row);
        }
      }}
      onDoubleClick={(event) => {
        if (!(event.target instanceof HTMLInputElement)) actions.confirmAt(row);
      }}
    >
      <Fold row={row} />
      <span className={styles['lead']}>{props.lead}</span>
      <span className={styles['title']}>{props.title}</span>
      <span className={styles['facts']}>{props.facts}</span>
    </div>
  );
}

/** True for what is said of something: it has no title of its own. */
function isSaid({ entry: { kind } }: OutlineRow): boolean {
  return kind === 'waits-for' || kind === 'enables' || kind === 'finding' || kind === 'collision';
}

/** Opens and folds by a press; by keyboard the arrow keys do. */
function Fold({ row }: { readonly row: OutlineRow }): ReactNode {
  const { actions } = useOutline();
  if (row.open === undefined) return <span className={styles['fold']} />;
  return (
    <span
      className={styles['fold']}
      data-fold=""
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        actions.goTo(row);
        actions.turn([row]);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon of={row.open ? ChevronDown : ChevronRight} />
    </span>
  );
}
