import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { ROW_PX, useRowWindow } from '../backlog-order/use-row-window.ts';
import { rowsOf, treeOf, type BacklogTree, type TreeRow } from './backlog-tree.ts';
import { useOpenItem } from './open-item.ts';
import { rowAfterKey } from './row-steps.ts';
import { TreeRowView } from './tree-row.tsx';
import styles from './tree.module.css';
import { useRowFocus } from './use-row-focus.ts';

export interface BacklogTreeViewProps {
  /** The whole Product Backlog in order. */
  readonly items: readonly ProductBacklogItem[];
  /** Only these, and what is above them; undefined: all. */
  readonly shown: readonly ItemId[] | undefined;
  /** Called where a PBI was asked for that is not shown. */
  readonly onReveal: (item: ItemId) => void;
}

/** Who was broken down into whom, with the sums of what is below. Only rows in view are elements. */
export function BacklogTreeView(props: BacklogTreeViewProps): ReactNode {
  const { items, shown, onReveal } = props;
  const words = useLaterMessages().productBacklog;
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<ItemId>>(new Set());
  const tree = useMemo(() => treeOf(items), [items]);
  const wanted = useMemo(() => (shown === undefined ? undefined : new Set(shown)), [shown]);
  const rows = useMemo(() => rowsOf(tree, folded, wanted), [tree, folded, wanted]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const places = useMemo(() => new Map(ids.map((id, at) => [id, at])), [ids]);
  const topOf = useCallback(
    (id: ItemId): number | undefined => {
      const at = places.get(id);
      return at === undefined ? undefined : at * ROW_PX;
    },
    [places],
  );
  const reveal = useCallback(
    (id: ItemId): void => {
      setFolded(new Set());
      onReveal(id);
    },
    [onReveal],
  );
  const focus = useRowFocus({ scroller, topOf, rowPx: ROW_PX, reveal });
  const fold = useCallback((id: ItemId): void => setFolded((before) => toggled(before, id)), []);
  const onKeyDown = useTreeKeys(rows, places, focus.current, focus.goTo, fold);
  const [first, end] = useRowWindow(scroller, rows.length);
  const near = rows.slice(first, end);
  const at = focus.current === undefined ? undefined : places.get(focus.current);
  const far = at !== undefined && (at < first || at >= end) ? rows.slice(at, at + 1) : [];
  const entry = at === undefined ? near[0]?.id : focus.current;
  const hasBranches = tree.roots.length < items.length;
  return (
    <div className={styles['view']}>
      <div className={styles['bar']}>
        <p className={styles['hint']}>{hasBranches ? words.treeHint : words.noParts}</p>
        {hasBranches ? (
          <>
            <Button
              size="small"
              look="quiet"
              icon={ChevronsDownUp}
              onClick={() => setFolded(branchesOf(tree, items))}
            >
              {words.foldAll}
            </Button>
            <Button
              size="small"
              look="quiet"
              icon={ChevronsUpDown}
              onClick={() => setFolded(new Set())}
            >
              {words.unfoldAll}
            </Button>
          </>
        ) : null}
      </div>
      <div ref={scroller} className={styles['scroller']} onKeyDown={onKeyDown}>
        <div
          role="tree"
          aria-label={words.tree}
          aria-multiselectable="true"
          className={styles['tree']}
          style={{ height: `${(rows.length * ROW_PX).toString()}px` }}
        >
          {[...near, ...far].map((row) => (
            <TreeRowView
              key={row.id}
              row={row}
              sum={tree.rollUpOf(row.id)}
              topPx={topOf(row.id) ?? 0}
              tabbable={row.id === entry}
              onFold={fold}
              onEnter={focus.enter}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function toggled(folded: ReadonlySet<ItemId>, id: ItemId): ReadonlySet<ItemId> {
  const next = new Set(folded);
  if (!next.delete(id)) next.add(id);
  return next;
}

function branchesOf(tree: BacklogTree, items: readonly ProductBacklogItem[]): ReadonlySet<ItemId> {
  return new Set(items.filter(({ id }) => tree.childrenOf(id).length > 0).map(({ id }) => id));
}

/** Keys of a tree: arrows, pages, ends; right and left unfold and fold; Enter opens, Space selects. */
function useTreeKeys(
  rows: readonly TreeRow[],
  places: ReadonlyMap<ItemId, number>,
  current: ItemId | undefined,
  goTo: (item: ItemId) => void,
  fold: (item: ItemId) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const store = useInterfaceStore();
  const openItem = useOpenItem();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = current === undefined ? undefined : rows[places.get(current) ?? -1];
    if (row === undefined) return;
    const act = (): boolean => {
      switch (event.key) {
        case 'Enter':
          openItem(row.id);
          return true;
        case ' ':
          store.getState().select(toggled(store.getState().selection, row.id));
          return true;
        case 'ArrowRight':
          if (row.open === false) fold(row.id);
          else if (row.open === true) goTo(rows[(places.get(row.id) ?? 0) + 1]?.id ?? row.id);
          return true;
        case 'ArrowLeft':
          if (row.open === true) fold(row.id);
          else if (row.parent !== undefined) goTo(row.parent);
          return true;
        default: {
          const page = Math.floor(event.currentTarget.clientHeight / ROW_PX);
          const ids = rows.map(({ id }) => id);
          const next = rowAfterKey(event.key, ids, row.id, page);
          if (next !== undefined) goTo(next);
          return next !== undefined;
        }
      }
    };
    if (act()) event.preventDefault();
  };
}
