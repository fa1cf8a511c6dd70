import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { BoardDifference, ItemId, TeamId } from '@weft/domain';
import {
  comparisonOf,
  comparisonStoreOf,
  showComparison,
  useShownComparison,
} from '../../canvas/comparison/board-comparison.ts';
import { Button } from '../../interface/button.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { toldDifferences, type ToldAbout, type ToldDifference } from './difference-words.ts';
import styles from './changes.module.css';
import { isOnMap, partsOnMap } from './map-differences.ts';
import { authorOf, touchesTeam, type Grouping } from './received-groups.ts';
import type { ReturnSummary } from './return-summary.ts';
import { useUserNames } from './use-user-names.ts';

const EVERY_TEAM = '';
/** How many changes are drawn at once; months away may have brought thousands. */
const PAGE = 50;

/** What others changed while this device was away, put together by lane or by person. */
export function ReceivedChanges({ summary }: { readonly summary: ReturnSummary }): ReactNode {
  const { board } = useSession();
  const view = useBoardView();
  const nameOf = useUserNames();
  const { common } = useMessages();
  const { changes, item } = useLaterMessages();
  const [most, setMost] = useState(PAGE);
  const [grouping, setGrouping] = useState<Grouping>('lane');
  const [team, setTeam] = useState<TeamId | typeof EVERY_TEAM>(EVERY_TEAM);
  const all = useMemo(
    () =>
      toldDifferences(
        summary.received.filter((each) => !isOnMap(each)),
        view,
        { changes, item, everyday: common },
      ),
    [summary, view, changes, item, common],
  );
  const told =
    team === EVERY_TEAM
      ? all
      : all.filter(({ difference }) =>
          touchesTeam(difference, team, (id) => view.item(id)?.place.team),
        );
  const title = changes.receivedTitle(summary.received.length);
  const onMap = partsOnMap(summary.received, changes);
  const shown = told.slice(0, most);
  const groupOf = ({ lane, difference }: ToldAbout): string =>
    grouping === 'lane' ? lane : nameOf(authorOf(difference, board));
  const groups = Map.groupBy(shown, groupOf);
  if (summary.received.length === 0 && summary.reordered.length === 0) return null;
  return (
    <section aria-label={title} className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      {all.length === 0 ? null : (
        <div className={styles['filters']}>
          <SegmentedControl
            label={changes.groupBy}
            segments={[
              { value: 'lane', label: changes.byLane },
              { value: 'person', label: changes.byPerson },
            ]}
            value={grouping}
            onChange={setGrouping}
          />
          <Select
            label={changes.touching}
            labelHidden
            value={team}
            options={[
              { value: EVERY_TEAM, label: changes.everyTeam },
              ...view.teams().map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setTeam}
          />
          <OnBoard received={summary.received} />
        </div>
      )}
      {summary.reordered.length > 0 ? (
        <p className={styles['muted']}>{changes.reordered(summary.reordered.length)}</p>
      ) : null}
      {onMap.length === 0 ? null : <p className={styles['muted']}>{changes.onTheMap(onMap)}</p>}
      {all.length > 0 && told.length === 0 ? (
        <p className={styles['muted']}>{changes.nothingTouches}</p>
      ) : null}
      {[...groups].map(([group, rows]) => (
        <div key={group} className={styles['lane']}>
          <h3 className={styles['laneName']}>{group}</h3>
          <ul>
            {rows.map((each) => (
              <Row key={each.key} told={each} />
            ))}
          </ul>
        </div>
      ))}
      {told.length > most ? (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {changes.showMore(Math.min(PAGE, told.length - most))}
        </Button>
      ) : null}
    </section>
  );
}

/** While this is shown the board says the same: what came or changed glows, what went is a ghost. */
function OnBoard({ received }: { readonly received: readonly BoardDifference[] }): ReactNode {
  const interfaceStore = useInterfaceStore();
  const comparison = useShownComparison();
  const { changes } = useLaterMessages();
  const own = useMemo(() => comparisonOf(changes.yourLastVisit, received), [received, changes]);
  const isShown = comparison === own;
  useEffect(() => {
    showComparison(interfaceStore, own);
    return () => {
      const { shown } = comparisonStoreOf(interfaceStore).getState();
      if (shown === own) showComparison(interfaceStore, undefined);
    };
  }, [interfaceStore, own]);
  return (
    <Button
      size="small"
      aria-pressed={isShown}
      onClick={() => showComparison(interfaceStore, isShown ? undefined : own)}
    >
      {changes.onBoard}
    </Button>
  );
}

function Row({ told }: { readonly told: ToldDifference }): ReactNode {
  const { changes } = useLaterMessages();
  return (
    <li className={styles['row']}>
      <span className={styles['rowText']}>
        <strong>{told.subject}</strong> <span>{told.what}</span>
      </span>
      {told.item === undefined ? null : <Show item={told.item} label={changes.show} />}
    </li>
  );
}

function Show(props: { readonly item: ItemId; readonly label: string }): ReactNode {
  const focusItem = useInterface((state) => state.focusItem);
  return (
    <Button size="small" look="quiet" onClick={() => focusItem(props.item)}>
      {props.label}
    </Button>
  );
}
