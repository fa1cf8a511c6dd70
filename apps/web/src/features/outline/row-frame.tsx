import type { ReactNode } from 'react';
import { TreeFold, TreeRowFrame } from '../../interface/tree-row.tsx';
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
    <TreeRowFrame
      row={row}
      topPx={topPx}
      heightPx={heightPx}
      tabbable={tabbable}
      selected={selected}
      aria-label={label}
      data-row={row.key}
      data-kind={row.entry.kind}
      data-said={isSaid(row) ? '' : undefined}
      data-over={isOver === true ? '' : undefined}
      title={tooltip}
      className={styles['row']}
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
      <TreeFold
        row={row}
        onFold={() => {
          actions.goTo(row);
          actions.turn([row]);
        }}
      />
      <span className={styles['lead']}>{props.lead}</span>
      <span className={styles['title']}>{props.title}</span>
      <span className={styles['facts']}>{props.facts}</span>
    </TreeRowFrame>
  );
}

/** True for what is said of something: it has no title of its own. */
function isSaid({ entry: { kind } }: OutlineRow): boolean {
  return kind === 'waits-for' || kind === 'enables' || kind === 'finding' || kind === 'collision';
}
