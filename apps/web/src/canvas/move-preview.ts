import { NOWHERE, placeOf, type BoardView, type CellId, type ItemId } from '@weft/domain';
import {
  createRuleSet,
  loadLevel,
  loadOf,
  type Finding,
  type LoadLevel,
  type RuleSet,
  type Severity,
} from '@weft/rules';
import { PlannedBoard } from './planned-board.ts';

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

/**
 * Says what a move would do before it is made: the real rules on a board that is only thought. One
 * full check to begin with; each move after that costs what the real one would. Make a new one when
 * the board changed.
 */
export class MovePreview {
  readonly #view: BoardView;
  readonly #planned: PlannedBoard;
  readonly #rules: RuleSet;
  /** Of the findings on the board as it is. */
  readonly #severities: ReadonlyMap<Finding['key'], Severity>;

  constructor(view: BoardView, today: string) {
    this.#view = view;
    this.#planned = new PlannedBoard(view);
    this.#rules = createRuleSet(this.#planned, { today });
    this.#severities = new Map(
      [...this.#rules.findings.values()].map((finding) => [finding.key, finding.severity]),
    );
  }

  /** Nothing is written anywhere. */
  effectOf(items: readonly ItemId[], cell: CellId): MoveEffect {
    const place = placeOf(cell);
    const difference = this.#rules.apply(this.#planned.plan(items, place));
    const { points } = loadOf(this.#planned, cell);
    const { team, sprint } = place;
    const capacity =
      team === null || sprint === null ? undefined : this.#view.capacity(team, sprint);
    const change = { error: 0, warning: 0, info: 0 };
    const count = (findings: readonly Finding[], by: 1 | -1): void => {
      for (const { severity } of findings) change[severity] += by;
    };
    count(difference.added, 1);
    count(difference.removed, -1);
    for (const finding of difference.changed) {
      change[finding.severity] += 1;
      const before = this.#severities.get(finding.key);
      if (before !== undefined) change[before] -= 1;
    }
    this.#rules.apply(this.#planned.plan([], NOWHERE));
    return { points, capacity, level: loadLevel(points, capacity), change };
  }
}

/** Points over capacity; 0 when they fit or the capacity is unknown. */
export function pointsOver(effect: MoveEffect): number {
  return effect.capacity === undefined ? 0 : Math.max(0, effect.points - effect.capacity);
}
