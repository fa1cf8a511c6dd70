import { placeOf, type CellId, type ItemId } from '@weft/domain';
import {
  loadLevel,
  loadOf,
  loadThresholdsOf,
  severityChange,
  type Forecast,
  type LoadLevel,
  type Severity,
} from '@weft/rules';

/** What a move would do. */
export interface MoveEffect {
  /** Load of the cell after the move, in the board's unit. */
  readonly points: number;
  /** Capacity of the cell; undefined: unknown, or none is needed there. */
  readonly capacity: number | undefined;
  readonly level: LoadLevel;
  /** Findings more (or fewer, negative) of each severity on the whole board. */
  readonly change: Readonly<Record<Severity, number>>;
}

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Says what a move would do before it is made: the real rules on a board that is only thought. */
export class MovePreview {
  readonly #forecast: Pick<Forecast, 'effectOf' | 'planned'>;

  /** `forecast`: of the open board, kept in step with it. */
  constructor(forecast: Pick<Forecast, 'effectOf' | 'planned'>) {
    this.#forecast = forecast;
  }

  /** Nothing is written anywhere. */
  effectOf(items: readonly ItemId[], cell: CellId): MoveEffect {
    const place = placeOf(cell);
    const effect = this.#forecast.effectOf([{ kind: 'move-items', items, place }]);
    const { planned } = this.#forecast;
    const { points } = loadOf(planned, cell);
    const { team, sprint } = place;
    const capacity = team === null || sprint === null ? undefined : planned.capacity(team, sprint);
    const level = loadLevel(points, capacity, loadThresholdsOf(planned.settings));
    return { points, capacity, level, change: severityChange(effect) };
  }
}

/** Points over capacity; 0 when they fit or the capacity is unknown. */
export function pointsOver(effect: MoveEffect): number {
  return effect.capacity === undefined ? 0 : Math.max(0, effect.points - effect.capacity);
}
