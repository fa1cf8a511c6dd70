import type { BoardSettings, ItemId } from '@weft/domain';
import { ITEM_RULES } from '../all-rules.ts';
import { HEALTHY, type ItemRead, type ItemRule } from '../rule.ts';
import { batchesOf, type RuleBatch } from './rule-batches.ts';
import type { NumberedLines } from './numbered-lines.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs the rules about single PBIs. */
export class ItemRunner implements RuleRunner {
  readonly #batches: readonly RuleBatch<ItemRule, ItemRead>[];

  constructor(settings: BoardSettings) {
    this.#batches = batchesOf<ItemRead, ItemRule>(ITEM_RULES, settings);
  }

  checkAll(pass: RulePass, { items }: NumberedLines): void {
    // One PBI after the other: what is said of it has to come from memory once, not for every rule.
    const rules = this.#batches.flatMap((batch) => batch.rules);
    items.forEach((item) => {
      for (const rule of rules) {
        const found = rule.check(item, pass.context);
        if (found.length > 0) pass.put(rule, item.id, found);
      }
    });
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    for (const { reads, rules } of this.#batches) {
      const items = touched.items(reads);
      if (items !== 'all') {
        for (const id of items) this.#check(pass, rules, id);
        continue;
      }
      for (const { id } of pass.view.items()) this.#check(pass, rules, id);
      for (const id of touched.change.items) this.#check(pass, rules, id);
    }
  }

  #check(pass: RulePass, rules: readonly ItemRule[], id: ItemId): void {
    const item = pass.view.item(id);
    const onBoard = item !== undefined && !item.aside;
    for (const rule of rules) {
      pass.put(rule, id, onBoard ? rule.check(item, pass.context) : HEALTHY);
    }
  }
}
