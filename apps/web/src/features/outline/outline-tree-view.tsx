import { useEffect, useMemo, type ReactNode, type RefObject } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import { useOutlineState } from './outline-context.tsx';
import type { Outline } from './outline-tree.ts';
import { placeRows, type RowPlaces } from './row-heights.ts';
import { RowView } from './row-view.tsx';
import styles from './rows.module.css';
import { useRowSpace } from './use-density.ts';
import { useRowWish } from './use-row-wish.ts';
import { useSeenRows } from './use-seen-rows.ts';
import { useTreeKeys } from './use-tree-keys.ts';

/** The tree itself. Only rows in view are elements, and the one the keyboard is at. */
export function OutlineTreeView(props: {
  readonly outline: Outline;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Told where rows stand whenever that changed. */
  readonly onPlaces: (places: RowPlaces) => void;
}): ReactNode {
  const { outline, scroller, onPlaces } = props;
  const { rows, items } = outline;
  const words = useLaterMessages().outline;
  const { density, touch } = useRowSpace(scroller);
  const places = useMemo(() => placeRows(rows, density, touch), [rows, density, touch]);
  useEffect(() => onPlaces(places), [onPlaces, places]);
  const focus = useRowWish(scroller, rows, places);
  const onKeyDown = useTreeKeys(rows, places);
  const current = useOutlineState((state) => state.current);
  const [first, end] = useSeenRows(scroller, places);
  const at = current === undefined ? undefined : places.indexOf.get(current);
  const near = rows.slice(first, end).map((row, index) => ({ row, index: first + index }));
  const far = at !== undefined && (at < first || at >= end) ? rows.slice(at, at + 1) : [];
  const entry = at === undefined ? near[0]?.row.key : current;
  const shown = [...near, ...far.map((row) => ({ row, index: at ?? 0 }))];
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      data-density={density}
      data-canvas=""
      onKeyDown={onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
    >
      <div
        role="tree"
        aria-label={words.tree}
        aria-multiselectable="true"
        className={styles['tree']}
        style={{ height: `${(places.tops.at(-1) ?? 0).toString()}px` }}
      >
        {shown.map(({ row, index }) => (
          <RowView
            key={row.key}
            row={row}
            index={index}
            items={items}
            topPx={places.tops[index] ?? 0}
            heightPx={(places.tops[index + 1] ?? 0) - (places.tops[index] ?? 0)}
            tabbable={row.key === entry}
          />
        ))}
      </div>
    </div>
  );
}
