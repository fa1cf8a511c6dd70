import type { BoardChange, BoardView, CellId, ItemId, LineId } from '@weft/domain';
import { RuleEngine } from './engine/rule-engine.ts';
import { allSteps, type Steps } from './engine/steps.ts';
import { FindingShelf, type FindingChange } from './finding-shelf.ts';
import type { Finding, FindingKey } from './finding.ts';
import type { Load } from './load.ts';

/** The findings of one board, kept in step with it. */
export interface RuleSet {
  /** All findings, in no particular order. Live: read it again after {@link RuleSet.apply}. */
  readonly findings: ReadonlyMap<FindingKey, Finding>;
  /**
   * Brings the findings up to date after the board changed. The view must already be current; one
   * call may stand for several changes joined into one. Returns the exact difference.
   */
  apply(change: BoardChange): FindingChange;
  ofItem(item: ItemId): readonly Finding[];
  ofLine(line: LineId): readonly Finding[];
  ofCell(cell: CellId): readonly Finding[];
  /** Findings that are shown on no PBI, line or cell. */
  ofBoard(): readonly Finding[];
  /** What `loadOf` says of the cell, out of the sums that are kept for the rules. */
  loadIn(cell: CellId): Load;
}

/**
 * When more than this part of all PBIs changed, everything is checked anew, which costs less than to follow: a
 * board that has just come is one change, of 2,000 PBIs five times as quick to check as to follow.
 */
const LARGE_PART = 0.5;

/**
 * Runs all rules on the board once and is then kept current by {@link RuleSet.apply}. `today` is
 * the board's date (`2026-11-23`); on a new day make a new rule set.
 */
export function createRuleSet(view: BoardView, options: { readonly today: string }): RuleSet {
  return allSteps(beginRuleSet(view, options));
}

/** The same, checking a part of the board with each step: it must stay as it is until the last. */
export function* beginRuleSet(
  view: BoardView,
  { today }: { readonly today: string },
): Steps<RuleSet> {
  const shelf = new FindingShelf();
  const engine = yield* RuleEngine.begin(view, today, shelf);
  shelf.takeChange();
  return new IncrementalRuleSet(view, today, shelf, engine);
}

class IncrementalRuleSet implements RuleSet {
  readonly #view: BoardView;
  readonly #today: string;
  #shelf: FindingShelf;
  #engine: RuleEngine;

  constructor(view: BoardView, today: string, shelf: FindingShelf, engine: RuleEngine) {
    this.#view = view;
    this.#today = today;
    this.#shelf = shelf;
    this.#engine = engine;
  }

  get findings(): ReadonlyMap<FindingKey, Finding> {
    return this.#shelf.findings;
  }

  ofItem(item: ItemId): readonly Finding[] {
    return this.#shelf.ofItem(item);
  }

  ofLine(line: LineId): readonly Finding[] {
    return this.#shelf.ofLine(line);
  }

  ofCell(cell: CellId): readonly Finding[] {
    return this.#shelf.ofCell(cell);
  }

  ofBoard(): readonly Finding[] {
    return [...this.findings.values()].filter(
      ({ items, lines, cells }) => items.length + lines.length + cells.length === 0,
    );
  }

  loadIn(cell: CellId): Load {
    return this.#engine.loadIn(cell);
  }

  apply(change: BoardChange): FindingChange {
    const isLarge = change.items.size > this.#view.itemCount * LARGE_PART;
    if (isLarge || change.parts.has('settings')) {
      // Every rule reads settings. They change seldom; the engine need not know how to follow.
      const before = this.#shelf;
      this.#shelf = new FindingShelf();
      this.#engine = allSteps(RuleEngine.begin(this.#view, this.#today, this.#shelf));
      return this.#shelf.changeFrom(before);
    }
    this.#engine.update(change);
    return this.#shelf.takeChange();
  }
}
