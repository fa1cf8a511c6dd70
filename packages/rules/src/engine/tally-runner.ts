import type { BoardSettings, ItemId } from '@weft/domain';
import { TALLY_RULES } from '../all-rules.ts';
import type { TallyRule } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** How many PBIs have which value, kept in step PBI by PBI. */
class Tally {
  readonly #valueOf = new Map<ItemId, string>();
  readonly #counts = new Map<string, number>();

  /** Notes the value of a PBI; true when a value came up that nobody had, or nobody has any more. */
  put(item: ItemId, value: string | undefined): boolean {
    const before = this.#valueOf.get(item);
    if (before === value) return false;
    let isNews = false;
    if (before !== undefined) {
      const left = (this.#counts.get(before) ?? 0) - 1;
      if (left > 0) this.#counts.set(before, left);
      else isNews = this.#counts.delete(before);
    }
    if (value === undefined) this.#valueOf.delete(item);
    else {
      const known = this.#counts.get(value) ?? 0;
      if (known === 0) isNews = true;
      this.#counts.set(value, known + 1);
      this.#valueOf.set(item, value);
    }
    return isNews;
  }

  /** Values that any PBI has: each once, sorted. */
  values(): readonly string[] {
    return [...this.#counts.keys()].sort();
  }
}

/** Runs the rules about which values occur on the board: again only when one comes or goes. */
export class TallyRunner implements RuleRunner {
  readonly #tallies: readonly { readonly rule: TallyRule; readonly tally: Tally }[];

  constructor(settings: BoardSettings) {
    const rules = TALLY_RULES.filter((rule) => !isOff(rule.id, settings));
    this.#tallies = rules.map((rule) => ({ rule, tally: new Tally() }));
  }

  checkAll(pass: RulePass): void {
    for (const { rule, tally } of this.#tallies) {
      for (const item of pass.view.items()) tally.put(item.id, rule.valueOf(item));
      check(pass, rule, tally);
    }
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    for (const { rule, tally } of this.#tallies) {
      let isNews = false;
      for (const id of touched.change.items) {
        const item = pass.view.item(id);
        const value = item === undefined || item.aside ? undefined : rule.valueOf(item);
        if (tally.put(id, value)) isNews = true;
      }
      if (isNews) check(pass, rule, tally);
    }
  }
}

function check(pass: RulePass, rule: TallyRule, tally: Tally): void {
  pass.put(rule, 'board', rule.check(tally.values(), pass.context));
}
