import type { BoardChange, BoardView, CellId, ItemId, LineId } from '@weft/domain';
import { BOARD_RULES, CELL_RULES, ITEM_RULES, KNOT_RULE, LINE_RULES } from './all-rules.ts';
import { Knots, type Knot } from './cycles/knots.ts';
import { FindingShelf, type FindingChange } from './finding-shelf.ts';
import type { Finding, FindingKey } from './finding.ts';
import { lineScopeOf, type LineScope } from './line-scope.ts';
import { LoneItems } from './lone-items.ts';
import { cellScopeOf, ruleContextOf } from './rule-context.ts';
import { HEALTHY, type RuleContext } from './rule.ts';
import { TouchedScopes, cellsOfGrid, type SharedChange } from './touched-scopes.ts';

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
}

/**
 * Runs all rules on the board once and is then kept current by {@link RuleSet.apply}. `today` is
 * the board's date (`2026-11-23`); on a new day make a new rule set.
 */
export function createRuleSet(view: BoardView, options: { readonly today: string }): RuleSet {
  return new IncrementalRuleSet(view, options.today);
}

class IncrementalRuleSet implements RuleSet {
  readonly #view: BoardView;
  readonly #shelf = new FindingShelf();
  readonly #knots = new Knots();
  readonly #lone: LoneItems;
  #context: RuleContext;

  constructor(view: BoardView, today: string) {
    this.#view = view;
    this.#context = ruleContextOf(view, today);
    this.#lone = new LoneItems(view);
    this.#checkEverything();
    this.#shelf.takeChange();
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

  apply(change: BoardChange): FindingChange {
    const touched = new TouchedScopes(this.#view, change, this.#refreshShared(change));
    const scopes = new Map<LineId, LineScope | undefined>();
    const scopeOf = (id: LineId): LineScope | undefined => {
      if (!scopes.has(id)) scopes.set(id, this.#lineScope(id));
      return scopes.get(id);
    };
    for (const rule of LINE_RULES) {
      for (const id of touched.lines(rule.reads)) {
        const scope = scopeOf(id);
        this.#shelf.replace(rule, id, scope ? rule.check(scope, this.#context) : HEALTHY);
      }
    }
    for (const id of change.items) this.#checkItem(id);
    for (const rule of CELL_RULES) {
      for (const cell of touched.cells(rule.reads)) {
        const scope = cellScopeOf(this.#context, cell);
        this.#shelf.replace(rule, cell, scope ? rule.check(scope, this.#context) : HEALTHY);
      }
    }
    if (change.teams.size > 0) this.#checkBoard();
    this.#updateKnots(touched.lines(['line', 'ends']), scopeOf, change.items);
    return this.#shelf.takeChange();
  }

  #checkEverything(): void {
    const edges: LineId[] = [];
    for (const line of this.#view.lines()) {
      const scope = lineScopeOf(this.#view, line);
      for (const rule of LINE_RULES) {
        this.#shelf.replace(rule, line.id, rule.check(scope, this.#context));
      }
      if (KNOT_RULE.isEdge(scope)) edges.push(line.id);
    }
    for (const knot of this.#knots.reset(edges)) this.#checkKnot(knot);
    for (const item of this.#view.items()) this.#checkItem(item.id);
    for (const cell of cellsOfGrid(this.#view)) {
      const scope = cellScopeOf(this.#context, cell);
      if (scope === undefined) continue;
      for (const rule of CELL_RULES) {
        this.#shelf.replace(rule, cell, rule.check(scope, this.#context));
      }
    }
    this.#checkBoard();
  }

  #checkItem(id: ItemId): void {
    const item = this.#view.item(id);
    const onBoard = item !== undefined && !item.aside;
    for (const rule of ITEM_RULES) {
      this.#shelf.replace(rule, id, onBoard ? rule.check(item, this.#context) : HEALTHY);
    }
  }

  #checkBoard(): void {
    for (const rule of BOARD_RULES) this.#shelf.replace(rule, 'board', rule.check(this.#context));
  }

  #checkKnot(knot: Knot): void {
    const name = knot[0];
    if (name === undefined) return;
    const findings = KNOT_RULE.check(knot, this.#knots.edges, this.#context);
    this.#shelf.replace(KNOT_RULE, name, findings);
  }

  #updateKnots(
    lines: Iterable<LineId>,
    scopeOf: (id: LineId) => LineScope | undefined,
    looked: Iterable<ItemId>,
  ): void {
    const added: LineId[] = [];
    const removed: LineId[] = [];
    for (const id of lines) {
      const scope = scopeOf(id);
      const isEdge = scope !== undefined && KNOT_RULE.isEdge(scope);
      if (isEdge === this.#knots.hasEdge(id)) continue;
      (isEdge ? added : removed).push(id);
    }
    const { gone, touched } = this.#knots.update({ added, removed, looked });
    for (const name of gone) this.#shelf.replace(KNOT_RULE, name, HEALTHY);
    for (const knot of touched) this.#checkKnot(knot);
  }

  #lineScope(id: LineId): LineScope | undefined {
    const line = this.#view.line(id);
    return line === undefined ? undefined : lineScopeOf(this.#view, line);
  }

  /** Renaming a team or Sprint changes nothing that rules share, and must not run them all. */
  #refreshShared(change: BoardChange): SharedChange {
    const loneItems = this.#lone.touchedBy(change.cells);
    if (change.teams.size === 0 && change.sprints.size === 0) {
      return { sprints: false, teams: false, loneItems };
    }
    const before = this.#context;
    this.#context = ruleContextOf(this.#view, before.today);
    return {
      sprints: !before.timeline.equals(this.#context.timeline),
      teams: !sameMembers(before.nexusTeams, this.#context.nexusTeams),
      loneItems,
    };
  }
}

function sameMembers<Id>(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
