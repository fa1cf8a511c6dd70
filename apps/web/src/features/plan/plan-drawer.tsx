import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { useVersion } from '../backlog-order/use-version.ts';
import { useRowWindow } from '../backlog-order/use-row-window.ts';
import { BacklogDrop } from './backlog-drop.tsx';
import { useDesk, usePlan, usePlanWords } from './plan-context.tsx';
import { PlanCard } from './plan-card.tsx';
import { heldIn } from './hand.ts';
import { focusItemSoon } from './plan-focus.ts';
import { planBacklog, type BacklogFilter, type PlanBacklog } from './plan-backlog.ts';
import styles from './drawer.module.css';

/** Height of a row, in CSS pixels: a card and the button *Move* in it. */
const ROW_PX = 48;

/** The part of the Product Backlog that no team has taken, in order. */
export function PlanDrawer(): ReactNode {
  const [filter, setFilter] = useState<BacklogFilter>({ readyOnly: true, query: '' });
  const backlog = usePlanBacklog(filter);
  const words = usePlanWords().plan.drawer;
  const isByClicks = useDesk((state) => {
    const way = heldIn(state.hand)?.way;
    return way === 'clicks' || way === 'look';
  });
  return (
    <aside
      className={styles['drawer']}
      aria-label={words.title}
      data-drawer=""
      data-aside={isByClicks ? '' : undefined}
    >
      <header className={styles['header']}>
        <h2 className={styles['heading']}>{words.title}</h2>
        <span className={styles['count']}>{words.count(backlog.shown.length)}</span>
      </header>
      <div className={styles['filter']}>
        <label className={styles['search']}>
          <Icon of={Search} />
          <span className="visually-hidden">{words.search}</span>
          <input
            type="search"
            value={filter.query}
            placeholder={words.find}
            className={styles['query']}
            onChange={(event) => setFilter({ ...filter, query: event.target.value })}
          />
        </label>
        <label className={styles['toggle']}>
          <input
            type="checkbox"
            checked={filter.readyOnly}
            onChange={(event) => setFilter({ ...filter, readyOnly: event.target.checked })}
          />
          {words.readyOnly}
        </label>
      </div>
      <BacklogDrop />
      {backlog.shown.length === 0 ? (
        <NothingToPlan backlog={backlog} filter={filter} onFilter={setFilter} />
      ) : (
        <Rows shown={backlog.shown} />
      )}
      <ShowAsked
        shown={backlog.shown}
        onShowAll={() => setFilter({ readyOnly: false, query: '' })}
      />
      <PlanningAlone />
    </aside>
  );
}

function usePlanBacklog(filter: BacklogFilter): PlanBacklog {
  const { boardStore } = useSession();
  const version = useVersion(boardStore.whole, 'count');
  return useMemo(
    () => planBacklog(boardStore.view, filter),
    // oxlint-disable-next-line react/exhaustive-deps -- the view is read anew with every version
    [boardStore, filter, version],
  );
}

/** Offline, the numbers of other teams stand still. Below all else: nothing moves when it comes and goes. */
function PlanningAlone(): ReactNode {
  const status = useSyncStatus();
  const words = usePlanWords().plan.drawer;
  if (status.kind !== 'offline') return null;
  return <p className={styles['alone']}>{words.offline(status.lastContactAtMs)}</p>;
}

function NothingToPlan(props: {
  readonly backlog: PlanBacklog;
  readonly filter: BacklogFilter;
  readonly onFilter: (filter: BacklogFilter) => void;
}): ReactNode {
  const { backlog, filter, onFilter } = props;
  const { boardStore } = useSession();
  const words = usePlanWords().plan.drawer;
  const noMatch = filter.query.trim() !== '' && backlog.notReady === 0;
  const text = noMatch
    ? words.noMatch(filter.query.trim())
    : boardStore.view.itemCount === 0
      ? words.empty
      : backlog.open === 0
        ? words.everything
        : words.allAssigned;
  return (
    <div className={styles['nothing']}>
      <p>{text}</p>
      {backlog.notReady > 0 ? (
        <>
          <p>{words.notReady(backlog.notReady)}</p>
          <Button size="small" onClick={() => onFilter({ ...filter, readyOnly: false })}>
            {words.showAll}
          </Button>
        </>
      ) : null}
      {noMatch ? (
        <Button size="small" onClick={() => onFilter({ ...filter, query: '' })}>
          {words.clear}
        </Button>
      ) : null}
    </div>
  );
}

function Rows(props: { readonly shown: readonly ItemId[] }): ReactNode {
  const { shown } = props;
  const words = usePlanWords().plan.drawer;
  const scroller = useRef<HTMLDivElement>(null);
  const [first, end] = useRowWindow(scroller, shown.length, ROW_PX);
  const [current, setCurrent] = useState<ItemId | undefined>(undefined);
  const lead = useDesk((state) => heldIn(state.hand)?.items[0]);
  useRevealAsked(scroller, shown);
  const list = useMemo(
    () => ({ kind: 'drawer', cell: undefined, items: shown, setCurrent }) as const,
    [shown],
  );
  const isThere = current !== undefined && shown.includes(current);
  const tabbable = isThere ? current : shown[first];
  const rows = shown.slice(first, end).map((item, index) => [item, first + index] as const);
  // What is in the hand, and where the keyboard is, stay elements however far the list is scrolled.
  for (const kept of new Set([lead, tabbable])) {
    const at = kept === undefined ? -1 : shown.indexOf(kept);
    if (kept !== undefined && at !== -1 && (at < first || at >= end)) rows.push([kept, at]);
  }
  return (
    <div ref={scroller} className={styles['scroller']}>
      <ol
        className={styles['list']}
        aria-label={words.list}
        style={{ height: `${(shown.length * ROW_PX).toString()}px` }}
      >
        {rows.map(([item, at]) => (
          <Row
            key={item}
            item={item}
            at={at}
            of={shown.length}
            list={list}
            tabbable={item === tabbable}
          />
        ))}
      </ol>
    </div>
  );
}

function Row(props: {
  readonly item: ItemId;
  readonly at: number;
  readonly of: number;
  readonly list: Parameters<typeof PlanCard>[0]['list'];
  readonly tabbable: boolean;
}): ReactNode {
  const { item, at, of, list, tabbable } = props;
  const style = useMemo(
    () => ({ top: `${(at * ROW_PX).toString()}px`, height: `${ROW_PX.toString()}px` }),
    [at],
  );
  const position = useMemo(() => [at + 1, of] as const, [at, of]);
  return <PlanCard item={item} list={list} tabbable={tabbable} style={style} position={position} />;
}

/** Scrolls to the PBI that somebody asked to see. */
function useRevealAsked(
  scroller: React.RefObject<HTMLDivElement | null>,
  shown: readonly ItemId[],
): void {
  const asked = useInterface((state) => state.focusRequest);
  useEffect(() => {
    const at = asked === undefined ? -1 : shown.indexOf(asked.item);
    const element = scroller.current;
    if (asked === undefined || at === -1 || element === null) return;
    element.scrollTop = Math.max(0, at * ROW_PX - element.clientHeight / 2);
    focusItemSoon(asked.item);
    // oxlint-disable-next-line react/exhaustive-deps -- a request is met once, not with every change
  }, [asked, scroller]);
}

/** A PBI that somebody asked to see is shown, whatever the filter says and in whatever Sprint it is planned. */
function ShowAsked(props: {
  readonly shown: readonly ItemId[];
  readonly onShowAll: () => void;
}): ReactNode {
  const { shown, onShowAll } = props;
  const { boardStore } = useSession();
  const { lanes, choose } = usePlan();
  const asked = useInterface((state) => state.focusRequest);
  useEffect(() => {
    if (asked === undefined || shown.includes(asked.item)) return;
    const { view } = boardStore;
    const everything = planBacklog(view, { readyOnly: false, query: '' });
    const sprint = view.item(asked.item)?.place.sprint ?? null;
    if (everything.shown.includes(asked.item)) onShowAll();
    else if (sprint !== null && lanes.sprints.every(({ id }) => id !== sprint)) choose(sprint);
    focusItemSoon(asked.item);
    // oxlint-disable-next-line react/exhaustive-deps -- a request is met once, not with every change
  }, [asked]);
  return null;
}
