import type { BoardSettings, CellId } from '@weft/domain';
import { CELL_RULES } from '../all-rules.ts';
import { cellScopeOf } from '../rule-context.ts';
import { HEALTHY, type CellRead, type CellRule } from '../rule.ts';
import { batchesOf, type RuleBatch } from './rule-batches.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import { cellsOfGrid, type TouchedScopes } from './touched-scopes.ts';

/** Runs the rules about cells of the Grid. */
export class CellRunner implements RuleRunner {
  readonly #batches: readonly RuleBatch<CellRule, CellRead>[];

  constructor(settings: BoardSettings) {
    this.#batches = batchesOf<CellRead, CellRule>(CELL_RULES, settings);
  }

  checkAll(pass: RulePass): void {
    for (const { rules } of this.#batches) this.#checkGrid(pass, rules);
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    for (const { reads, rules } of this.#batches) {
      const cells = touched.cells(reads);
      if (cells === 'all') this.#checkGrid(pass, rules);
      const named: ReadonlySet<CellId> = cells === 'all' ? touched.cellsAnyway() : cells;
      for (const cell of named) this.#check(pass, rules, cell);
    }
  }

  #checkGrid(pass: RulePass, rules: readonly CellRule[]): void {
    for (const cell of cellsOfGrid(pass.view)) this.#check(pass, rules, cell);
  }

  #check(pass: RulePass, rules: readonly CellRule[], cell: CellId): void {
    const scope = cellScopeOf(pass.context, cell);
    for (const rule of rules) {
      pass.put(rule, cell, scope === undefined ? HEALTHY : rule.check(scope, pass.context));
    }
  }
}
