import { ChevronDown, ChevronRight } from 'lucide-react';
import type { HTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './tree-row.module.css';

/** From this level on rows go no further in: on a phone there would be no room left for titles. */
const DEEPEST_SHOWN = 6;

/** Where a row stands in a tree, and whether it is folded; undefined: there is nothing in it. */
export interface TreePlace {
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly open: boolean | undefined;
}

/** A row of a tree: its place for screen readers, at its place in CSS pixels. `tabbable` for the one stop of Tab. */
export function TreeRowFrame(
  props: HTMLAttributes<HTMLDivElement> & {
    readonly row: TreePlace;
    readonly topPx: number;
    readonly heightPx: number;
    readonly tabbable: boolean;
    /** Undefined: it cannot be selected. */
    readonly selected: boolean | undefined;
  },
): ReactNode {
  const { row, topPx, heightPx, tabbable, selected, className, ...rest } = props;
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      data-level={Math.min(row.level, DEEPEST_SHOWN)}
      className={classNames(styles['row'], className)}
      style={{ top: `${topPx.toString()}px`, height: `${heightPx.toString()}px` }}
      {...rest}
    />
  );
}

/** Unfolds and folds by a press; by keyboard the arrow keys do. */
export function TreeFold(props: {
  readonly row: TreePlace;
  readonly onFold: () => void;
}): ReactNode {
  const { row, onFold } = props;
  if (row.open === undefined) return <span className={styles['fold']} />;
  return (
    <span
      className={styles['fold']}
      data-fold=""
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onFold();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon of={row.open ? ChevronDown : ChevronRight} />
    </span>
  );
}
