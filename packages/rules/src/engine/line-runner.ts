import type { BoardSettings, LineId } from '@weft/domain';
import { LINE_RULES } from '../all-rules.ts';
import { HEALTHY, type LineRead, type LineRule } from '../rule.ts';
import { batchesOf, type RuleBatch } from './rule-batches.ts';
import type { NumberedLines } from './numbered-lines.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs the rules about dependency lines. */
export class LineRunner implements RuleRunner {
  readonly #batches: readonly RuleBatch<LineRule, LineRead>[];

  constructor(settings: BoardSettings) {
    this.#batches = batchesOf<LineRead, LineRule>(LINE_RULES, settings);
  }

  checkAll(pass: RulePass, { scopes }: NumberedLines): void {
    // One line after the other: what is said of it has to come from memory once, not for every rule.
    const rules = this.#batches.flatMap((batch) => batch.rules);
    for (const scope of scopes) {
      for (const rule of rules) {
        const found = rule.check(scope, pass.context);
        if (found.length > 0) pass.put(rule, scope.line.id, found);
      }
    }
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    for (const { reads, rules } of this.#batches) {
      const lines = touched.lines(reads);
      if (lines !== 'all') {
        for (const id of lines) this.#check(pass, rules, id);
        continue;
      }
      for (const { id } of pass.view.lines()) this.#check(pass, rules, id);
      for (const id of touched.change.lines) this.#check(pass, rules, id);
    }
  }

  #check(pass: RulePass, rules: readonly LineRule[], id: LineId): void {
    const scope = pass.lineScope(id);
    for (const rule of rules) {
      pass.put(rule, id, scope === undefined ? HEALTHY : rule.check(scope, pass.context));
    }
  }
}
