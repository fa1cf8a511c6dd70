import {
  placeOf,
  type BoardChange,
  type BoardEdit,
  type BoardView,
  type CellId,
} from '@weft/domain';
import type { FindingChange } from '../finding-shelf.ts';
import { sameFinding, type Finding, type FindingKey } from '../finding.ts';
import { loadOf, type Load } from '../load.ts';
import { allSteps, type Steps } from '../engine/steps.ts';
import { beginRuleSet, type RuleSet } from '../rule-set.ts';
import type { ChangedFinding, Effect, LoadEffect } from './effect.ts';
import { joinedChange } from './plan-difference.ts';
import { PlannedBoard } from './planned-board.ts';

/** A plan of nothing yet, and what the rules find on it. */
interface CheckedPlan {
  readonly planned: PlannedBoard;
  readonly rules: RuleSet;
}

/**
 * Says what edits would do before they are made: the real rules on a board that is only thought.
 * One full check to begin with; each look after that costs what the real edit would. Keep one for
 * as long as a board is open, and tell it of every change by {@link Forecast.apply}.
 */
export class Forecast {
  readonly #board: BoardView;
  readonly #planned: PlannedBoard;
  readonly #rules: RuleSet;
  /** What the rules found with the present plan; kept to know what a finding said before. */
  readonly #shown: Map<FindingKey, Finding>;
  /** Findings that are not as on the board, with what they are there; undefined: not there. */
  readonly #elsewhere = new Map<FindingKey, Finding | undefined>();
  /** Loads of cells on the board that somebody asked about since it last changed. */
  readonly #boardLoads = new Map<CellId, Load>();

  /** `today` is the board's date (`2026-11-23`); on a new day make a new forecast. */
  constructor(
    board: BoardView,
    options: { readonly today: string },
    checked: CheckedPlan = allSteps(checkPlan(board, options)),
  ) {
    this.#board = board;
    this.#planned = checked.planned;
    this.#rules = checked.rules;
    this.#shown = new Map(this.#rules.findings);
  }

  /** A forecast whose first check is made a part at a time: the board must stay as it is until the last step. */
  static *begin(board: BoardView, options: { readonly today: string }): Steps<Forecast> {
    return new Forecast(board, options, yield* checkPlan(board, options));
  }

  /** The board as it would be after the edits that were last asked about. Live. */
  get planned(): BoardView {
    return this.#planned;
  }

  /** All findings on {@link Forecast.planned}. Live. */
  get findings(): ReadonlyMap<FindingKey, Finding> {
    return this.#rules.findings;
  }

  /**
   * What these edits, made in this order, would do. Nothing is written anywhere. Of edits that the
   * shared document would refuse it says nothing true.
   */
  effectOf(edits: readonly BoardEdit[]): Effect {
    const change = this.#planned.plan(edits);
    this.#note(this.#rules.apply(change));
    return { ...this.#findingEffect(), loads: this.#loadEffect() };
  }

  /** Brings it up to date after the board changed; the board must already be current. */
  apply(change: BoardChange): void {
    const all = joinedChange(this.#planned.drop(), change);
    this.#note(this.#rules.apply(all));
    this.#elsewhere.clear();
    this.#boardLoads.clear();
  }

  #note({ added, removed, changed }: FindingChange): void {
    for (const { key } of [...added, ...removed, ...changed]) {
      if (!this.#elsewhere.has(key)) this.#elsewhere.set(key, this.#shown.get(key));
      const now = this.#rules.findings.get(key);
      if (now === undefined) this.#shown.delete(key);
      else this.#shown.set(key, now);
    }
  }

  #findingEffect(): Omit<Effect, 'loads'> {
    const added: Finding[] = [];
    const removed: Finding[] = [];
    const changed: ChangedFinding[] = [];
    for (const key of [...this.#elsewhere.keys()].sort()) {
      const before = this.#elsewhere.get(key);
      const after = this.#shown.get(key);
      if (before === undefined) {
        if (after === undefined) this.#elsewhere.delete(key);
        else added.push(after);
      } else if (after === undefined) removed.push(before);
      else if (sameFinding(before, after)) this.#elsewhere.delete(key);
      else changed.push({ before, after });
    }
    return { added, removed, changed };
  }

  #loadEffect(): readonly LoadEffect[] {
    const loads: LoadEffect[] = [];
    for (const cell of [...this.#planned.plannedCells()].sort()) {
      const before = this.#boardLoadOf(cell);
      const after = this.#rules.loadIn(cell);
      const capacityBefore = capacityOf(this.#board, cell);
      const capacity = capacityOf(this.#planned, cell);
      if (sameLoad(before, after) && capacity === capacityBefore) continue;
      loads.push({ cell, before, after, capacity, capacityBefore });
    }
    return loads;
  }

  #boardLoadOf(cell: CellId): Load {
    const known = this.#boardLoads.get(cell) ?? loadOf(this.#board, cell);
    this.#boardLoads.set(cell, known);
    return known;
  }
}

function* checkPlan(board: BoardView, options: { readonly today: string }): Steps<CheckedPlan> {
  const planned = new PlannedBoard(board);
  return { planned, rules: yield* beginRuleSet(planned, options) };
}

function capacityOf(view: BoardView, cell: CellId): number | undefined {
  const { team, sprint } = placeOf(cell);
  return team === null || sprint === null ? undefined : view.capacity(team, sprint);
}

function sameLoad(a: Load, b: Load): boolean {
  return a.points === b.points && a.withoutSize === b.withoutSize && a.count === b.count;
}
