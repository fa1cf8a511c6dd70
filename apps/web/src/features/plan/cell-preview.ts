import { placeOf, type BoardEdit, type BoardView, type CellId, type ItemId } from '@weft/domain';
import {
  loadLevel,
  loadOf,
  loadThresholdsOf,
  severityChange,
  type Effect,
  type LoadLevel,
  type Severity,
} from '@weft/rules';

/** Where effects are asked for: the forecast of the open board. */
export interface Foresight {
  readonly planned: BoardView;
  effectOf(edits: readonly BoardEdit[]): Effect;
}

/** What putting the hand down in one cell would do. */
export interface CellPreview {
  readonly cell: CellId;
  /** Load of the cell after the drop, in the board's unit. */
  readonly points: number;
  /** Load of the cell as it is. */
  readonly pointsNow: number;
  /** PBIs of the cell without a size, after the drop. */
  readonly withoutSize: number;
  /** Undefined: unknown, or none is needed there. */
  readonly capacity: number | undefined;
  readonly level: LoadLevel;
  readonly effect: Effect;
  /** Findings more (or fewer, negative) of each level on the whole board. */
  readonly change: Readonly<Record<Severity, number>>;
}

/** Looks at what the drop would do; nothing is written anywhere. */
export function previewOf(
  foresight: Foresight,
  view: BoardView,
  items: readonly ItemId[],
  cell: CellId,
): CellPreview {
  const place = placeOf(cell);
  const effect = foresight.effectOf([{ kind: 'move-items', items, place }]);
  const after = loadOf(foresight.planned, cell);
  const { team, sprint } = place;
  const capacity = team === null || sprint === null ? undefined : view.capacity(team, sprint);
  return {
    cell,
    points: after.points,
    pointsNow: loadOf(view, cell).points,
    withoutSize: after.withoutSize,
    capacity,
    level: loadLevel(after.points, capacity, loadThresholdsOf(view.settings)),
    effect,
    change: severityChange(effect),
  };
}

/** True when a drop there changes nothing that could be shown: the cell stays calm. */
export function isCalm({ effect, points, pointsNow }: CellPreview): boolean {
  const { added, removed, changed, loads } = effect;
  return (
    added.length + removed.length + changed.length + loads.length === 0 && points === pointsNow
  );
}

/** Points over capacity after the drop; 0 when they fit or the capacity is unknown. */
export function pointsOver({ points, capacity }: Pick<CellPreview, 'points' | 'capacity'>): number {
  return capacity === undefined ? 0 : Math.max(0, points - capacity);
}
