import { useMemo, useState, type ReactNode } from 'react';
import { brandId, type BoardDifference, type ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { toldDifferences, type ToldAbout } from '../changes/difference-words.ts';
import { isOnMap, partsOnMap } from '../changes/map-differences.ts';
import type { PastBoard } from './compare-version.ts';
import styles from './history.module.css';
import type { WantedRestore } from './use-restore.ts';

/** How many changes are drawn at once. */
const PAGE = 50;

/** What changed since a version, lane by lane; a PBI that was there then can be brought back. */
export function ComparedChanges(props: {
  readonly past: PastBoard;
  readonly differences: readonly BoardDifference[];
  /** Undefined: nothing of it can be brought back from here. */
  readonly want?: (wanted: WantedRestore) => void;
}): ReactNode {
  const { past, differences, want } = props;
  const view = useBoardView();
  const { common } = useMessages();
  const { changes, item, history } = useLaterMessages();
  const [most, setMost] = useState(PAGE);
  const told = useMemo(
    () =>
      toldDifferences(
        differences.filter((each) => !isOnMap(each)),
        view,
        { changes, item, everyday: common },
      ),
    [differences, view, changes, item, common],
  );
  const { length } = differences;
  const title = want === undefined ? history.countBetween(length) : history.count(length);
  const onMap = partsOnMap(differences, changes);
  const shown = told.slice(0, most);
  const lanes = [...new Set(shown.map(({ lane }) => lane))];
  return (
    <section aria-label={title} className={styles['section']}>
      <h4 className={styles['part']}>{title}</h4>
      {lanes.map((lane) => (
        <div key={lane}>
          <h5 className={styles['lane']}>{lane}</h5>
          <ul>
            {shown
              .filter((each) => each.lane === lane)
              .map((each) => (
                <Row key={each.key} told={each} past={past} want={want} />
              ))}
          </ul>
        </div>
      ))}
      {onMap.length === 0 ? null : (
        <div>
          <h5 className={styles['lane']}>{changes.laneOfMap}</h5>
          <ul>
            {onMap.map((part) => (
              <li key={part} className={styles['row']}>
                {part}
              </li>
            ))}
          </ul>
        </div>
      )}
      {told.length > most ? (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {changes.showMore(Math.min(PAGE, told.length - most))}
        </Button>
      ) : null}
    </section>
  );
}

function Row(props: {
  readonly told: ToldAbout;
  readonly past: PastBoard;
  readonly want: ((wanted: WantedRestore) => void) | undefined;
}): ReactNode {
  const { told, past, want } = props;
  const { subject, what, difference } = told;
  const view = useBoardView();
  const canEdit = useCanEdit();
  const words = useLaterMessages().history;
  const id = itemOf(difference);
  // Known on both: neither new nor deleted for good.
  const canComeBack =
    canEdit &&
    id !== undefined &&
    past.board.view.item(id) !== undefined &&
    view.item(id) !== undefined;
  return (
    <li className={styles['row']}>
      <span className={styles['rowText']}>
        <strong>{subject}</strong> <span>{what}</span>
      </span>
      {canComeBack && want !== undefined ? (
        <Button
          size="small"
          look="quiet"
          aria-label={words.restoreItemOf(subject)}
          onClick={() => want({ scope: { kind: 'item', item: id }, subject })}
        >
          {words.restoreItem}
        </Button>
      ) : null}
    </li>
  );
}

/** The PBI a change is about, if it was there before. */
function itemOf(difference: BoardDifference): ItemId | undefined {
  if (difference.kind !== 'item' || difference.before === undefined) return undefined;
  return brandId<ItemId>(difference.before.ref);
}
