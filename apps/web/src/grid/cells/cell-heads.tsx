import { memo, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { LIMITS, placeOf, type CellId } from '@weft/domain';
import type { Detail, GridCell } from '@weft/layout';
import { loadLevel, loadOf, loadThresholdsOf } from '@weft/rules';
import { useAsOf } from '../../features/changes/use-as-of.ts';
import { useOpenCell } from '../../features/changes/use-open-collisions.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardSettings, useCapacity } from '../../stores/use-board.ts';
import { useCellFindings } from '../../stores/use-findings.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { worst } from '../../canvas/canvas-model.ts';
import { placeInWords } from '../../canvas/cards/card-facts.ts';
import styles from './cell-heads.module.css';
import { CellsInView } from './cells-in-view.ts';
import { useGridParts } from '../grid-context.tsx';
import { hasCapacity } from '../grid-model.ts';

/** What stands on top of each cell in view: whose it is, how full, how full it may be. */
export function CellHeads(): ReactNode {
  const { nodes } = useCanvas();
  const { model } = useGridParts();
  const { detail } = useSyncExternalStore(nodes.subscribe, () => nodes.window);
  const inView = useMemo(() => new CellsInView(nodes, model), [nodes, model]);
  const cells = useSyncExternalStore(nodes.subscribeArea, inView.cells);
  return cells
    .filter((cell) => !cell.column.folded)
    .map((cell) => <CellHead key={cell.id} cell={cell} detail={detail} />);
}

const CellHead = memo(function CellHead(props: {
  readonly cell: GridCell;
  readonly detail: Detail;
}): ReactNode {
  const { cell, detail } = props;
  const { model } = useGridParts();
  const capacity = useCapacity(cell.id);
  const words = useMessages().canvas;
  const severity = worst(useCellFindings(cell.id));
  const load = loadOf(model.view, cell.id);
  const planned = hasCapacity(cell.id, model.view);
  const name = placeInWords(placeOf(cell.id), model.view, words);
  if (load.count === 0 && !planned) return null;
  const { x, y, width } = cell.rectangle;
  return (
    <div
      className={styles['head']}
      data-detail={detail}
      style={{
        left: `${x.toString()}px`,
        top: `${y.toString()}px`,
        ['--width' as string]: `${width.toString()}px`,
      }}
    >
      {detail === 'near' ? <span className={styles['name']}>{name}</span> : null}
      {planned ? (
        <Capacity
          cell={cell.id}
          name={name}
          points={load.points}
          capacity={capacity}
          detail={detail}
        />
      ) : (
        <span className={styles['load']}>
          {detail === 'near' ? words.cell.count(load.count) : load.count}
        </span>
      )}
      {severity === undefined ? null : <span className={styles['mark']} data-severity={severity} />}
      {load.withoutSize === 0 || detail !== 'near' ? null : (
        <span className={styles['without']}>{words.cell.withoutSize(load.withoutSize)}</span>
      )}
      {planned && detail === 'near' ? <AsOf /> : null}
    </div>
  );
});

/** Offline, what others plan stands still. */
function AsOf(): ReactNode {
  const asOf = useAsOf();
  return asOf === undefined ? null : <span className={styles['without']}>{asOf}</span>;
}

function Capacity(props: {
  readonly cell: CellId;
  readonly name: string;
  readonly points: number;
  readonly capacity: number | undefined;
  readonly detail: Detail;
}): ReactNode {
  const { cell, name, points, capacity, detail } = props;
  const canEdit = useCanEdit();
  const [editing, setEditing] = useState(false);
  const level = loadLevel(points, capacity, loadThresholdsOf(useBoardSettings()));
  const { text, label } = useLoadWords(props);
  return (
    <>
      {editing ? (
        <CapacityField
          cell={cell}
          name={name}
          capacity={capacity}
          onDone={() => setEditing(false)}
        />
      ) : canEdit && detail !== 'far' ? (
        <button
          type="button"
          className={styles['capacity']}
          data-level={level}
          aria-label={label}
          onClick={() => setEditing(true)}
        >
          {text}
        </button>
      ) : (
        <span className={styles['load']} data-level={level}>
          {text}
        </span>
      )}
      {capacity === undefined || capacity === 0 ? null : (
        <span className={styles['bar']} data-level={level} aria-hidden="true">
          <span style={{ width: `${Math.min(100, (100 * points) / capacity).toString()}%` }} />
        </span>
      )}
    </>
  );
}

/** Load and capacity; the load as a range while it depends on open decisions. */
function useLoadWords(props: {
  readonly cell: CellId;
  readonly name: string;
  readonly points: number;
  readonly capacity: number | undefined;
  readonly detail: Detail;
}): { readonly text: string; readonly label: string } {
  const { cell, name, points, capacity, detail } = props;
  const words = useMessages().canvas.cell;
  const { changes } = useLaterMessages();
  const range = useOpenCell(cell)?.load;
  if (range !== undefined) {
    const { least, most } = range;
    return {
      text:
        detail === 'far'
          ? changes.farRange(least, most, capacity)
          : `${changes.loadRange(least, most)} / ${words.capacity(capacity)}`,
      label: changes.capacityRange(name, range, capacity),
    };
  }
  return {
    text:
      detail === 'far'
        ? words.far(points, capacity)
        : `${words.load(points)} / ${words.capacity(capacity)}`,
    label: words.capacityNow(name, points, capacity),
  };
}

/** Enter and leaving keep the number, nothing means unknown, Escape changes nothing. */
function CapacityField(props: {
  readonly cell: CellId;
  readonly name: string;
  readonly capacity: number | undefined;
  readonly onDone: () => void;
}): ReactNode {
  const { cell, name, capacity, onDone } = props;
  const { commands } = useSession();
  const words = useMessages().canvas.cell;
  const keep = (text: string): void => {
    onDone();
    const { team, sprint } = placeOf(cell);
    const points = text.trim() === '' ? null : Number(text.replace(',', '.'));
    if (team === null || sprint === null || points === (capacity ?? null)) return;
    commands.setCapacity(team, sprint, points);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={words.editCapacity(name)}
      defaultValue={capacity ?? ''}
      maxLength={LIMITS.sizePoints.toString().length + 3}
      autoFocus
      className={`${styles['field'] ?? ''} nopan nodrag`}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.currentTarget.value = capacity?.toString() ?? '';
        event.currentTarget.blur();
      }}
    />
  );
}
