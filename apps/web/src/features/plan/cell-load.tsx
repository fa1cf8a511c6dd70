import type { CSSProperties, ReactNode } from 'react';
import { placeOf, type CellId } from '@weft/domain';
import { loadLevel, loadOf, loadThresholdsOf } from '@weft/rules';
import { Popover } from '../../interface/popover.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings, useBoardView, useCapacity } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useAsOf } from '../changes/use-as-of.ts';
import { useOpenCell } from '../changes/use-open-collisions.ts';
import { CapacityDetails } from '../nexus/capacity-details.tsx';
import { cellInWords } from './effect-words.ts';
import { usePlanWords } from './plan-context.tsx';
import { useCellPreview } from './use-cell-preview.ts';
import styles from './cell-load.module.css';

/** How full a cell is, how full a drop would make it, and its capacity, which can be changed here. */
export function CellLoad({ cell }: { readonly cell: CellId }): ReactNode {
  const capacity = useCapacity(cell);
  const view = useBoardView();
  const canEdit = useCanEdit();
  const words = usePlanWords();
  const preview = useCellPreview(cell);
  const load = loadOf(view, cell);
  const after = preview?.points ?? load.points;
  const level = loadLevel(after, capacity, loadThresholdsOf(useBoardSettings()));
  const name = cellInWords(cell, view, words);
  const { changes } = useLaterMessages();
  const range = useOpenCell(cell)?.load;
  const asOf = useAsOf();
  const text = (
    <>
      {range === undefined
        ? words.canvas.cell.load(load.points)
        : changes.loadRange(range.least, range.most)}
      {after === load.points ? null : <b className={styles['after']}> → {after}</b>}
      {' / '}
      {words.canvas.cell.capacity(capacity)}
    </>
  );
  return (
    <span className={styles['load']} data-level={level}>
      {canEdit ? (
        <Popover
          label={words.canvas.cell.editCapacity(name)}
          renderTrigger={(trigger) => (
            <button
              type="button"
              {...trigger}
              className={styles['numbers']}
              aria-label={
                range === undefined
                  ? words.canvas.cell.capacityNow(name, load.points, capacity)
                  : changes.capacityRange(name, range, capacity)
              }
            >
              {text}
            </button>
          )}
        >
          <CapacityOf cell={cell} />
        </Popover>
      ) : (
        <span className={styles['numbers']}>{text}</span>
      )}
      <Bar now={load.points} after={after} capacity={capacity} />
      {load.withoutSize === 0 ? null : (
        <span className={styles['without']}>{words.plan.cell.withoutSize(load.withoutSize)}</span>
      )}
      {asOf === undefined ? null : <span className={styles['without']}>{asOf}</span>}
    </span>
  );
}

/** Solid what is planned, striped what the hand would change, a tick where the capacity ends. */
function Bar(props: {
  readonly now: number;
  readonly after: number;
  readonly capacity: number | undefined;
}): ReactNode {
  const { now, after, capacity } = props;
  if (capacity === undefined) return null;
  const whole = Math.max(capacity, now, after, 1);
  const percent = (points: number): string => `${((100 * points) / whole).toString()}%`;
  const style: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    '--solid': percent(Math.min(now, after)),
    '--striped': percent(Math.max(now, after)),
    '--tick': percent(capacity),
  };
  return (
    <span className={styles['bar']} style={style} aria-hidden="true">
      <span className={styles['striped']} />
      <span className={styles['solid']} />
      {capacity < whole ? <span className={styles['tick']} /> : null}
    </span>
  );
}

function CapacityOf({ cell }: { readonly cell: CellId }): ReactNode {
  const view = useBoardView();
  const { team, sprint } = placeOf(cell);
  const [whose, when] = [team === null ? null : view.team(team), sprint && view.sprint(sprint)];
  return whose && when ? <CapacityDetails team={whose} sprint={when} /> : null;
}
