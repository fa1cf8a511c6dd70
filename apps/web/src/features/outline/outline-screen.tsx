import { useCallback, useRef, type ReactNode, type RefObject } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardCounts, useSprints, useTeams } from '../../stores/use-board.ts';
import { Button } from '../../interface/button.tsx';
import { NO_FILTER, partsInUse } from '../backlog/backlog-filter.ts';
import { BacklogFilters } from '../backlog/backlog-filters.tsx';
import { useBacklogAddress } from '../backlog/use-backlog-filter.ts';
import { OutlineContext, useOutlineState } from './outline-context.tsx';
import { OutlineHead } from './outline-head.tsx';
import { OutlinePopovers } from './outline-popovers.tsx';
import { OutlineTools } from './outline-tools.tsx';
import { OutlineTreeView } from './outline-tree-view.tsx';
import type { RowPlaces } from './row-heights.ts';
import styles from './screen.module.css';
import { useMadeOutline, type MadeOutline } from './use-outline.ts';
import { useOutlineRows } from './use-outline-rows.ts';

/** The board as a tree: for keyboards, screen readers and small screens, with the same commands. */
export function OutlineScreen(): ReactNode {
  const session = useSession();
  return <Screen key={session.boardId} />;
}

function Screen(): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const { setFilter } = useBacklogAddress();
  const showEverything = useCallback(() => setFilter(NO_FILTER), [setFilter]);
  const made = useMadeOutline(scroller, showEverything);
  const words = useLaterMessages().outline;
  return (
    <OutlineContext value={made}>
      <section aria-label={words.title} className={styles['screen']}>
        <Content made={made} scroller={scroller} />
        <OutlinePopovers />
      </section>
    </OutlineContext>
  );
}

function Content(props: {
  readonly made: MadeOutline;
  readonly scroller: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { made, scroller } = props;
  const { filter, setFilter } = useBacklogAddress();
  const folds = useOutlineState((state) => state.folds);
  const outline = useOutlineRows(filter, folds);
  const { items, lines } = useBoardCounts();
  const { tell } = made;
  const isFiltered = partsInUse(filter).length > 0;
  const { rows } = outline;
  const onPlaces = useCallback(
    ({ indexOf }: RowPlaces) => tell({ rows, indexOf, isFiltered }),
    [tell, rows, isFiltered],
  );
  const isBlank = useIsBlank();
  return (
    <>
      <div className={styles['top']}>
        <OutlineHead shown={outline.items} items={items} lines={lines} isFiltered={isFiltered} />
        {items === 0 ? null : (
          <div className={styles['filters']}>
            <BacklogFilters filter={filter} onChange={setFilter} />
          </div>
        )}
      </div>
      {isBlank ? null : <OutlineTools />}
      {items > 0 && outline.items === 0 ? (
        <NothingShown onClear={() => setFilter(NO_FILTER)} />
      ) : isBlank ? null : (
        <OutlineTreeView outline={outline} scroller={scroller} onPlaces={onPlaces} />
      )}
    </>
  );
}

/** True for a board on which there is nothing at all: the ways to begin stand over every screen. */
function useIsBlank(): boolean {
  const { items } = useBoardCounts();
  const teams = useTeams();
  const sprints = useSprints();
  return items + teams.length + sprints.length === 0;
}

function NothingShown(props: { readonly onClear: () => void }): ReactNode {
  const words = useLaterMessages().outline;
  return (
    <div className={styles['empty']}>
      <p>{words.noMatch}</p>
      <Button onClick={props.onClear}>{words.clearFilters}</Button>
    </div>
  );
}
