import type { BoardSettings, ItemId, ProductBacklogItem } from '@weft/domain';
import { TALLY_RULES } from '../all-rules.ts';
import type { TallyRule } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import type { NumberedLines } from './numbered-lines.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** How many PBIs have which value, kept in step PBI by PBI. */
class Tally {
  readonly #rule: TallyRule;
  readonly #counts = new Map<string, number>();
  /** All PBIs at once, until {@link Tally.#known} is made of them: only edits need that. */
  #first: readonly ProductBacklogItem[] = [];
  #valueOf: Map<ItemId, string> | undefined;

  constructor(rule: TallyRule) {
    this.#rule = rule;
  }

  /** Takes all PBIs at once; nothing was counted yet. */
  reset(items: readonly ProductBacklogItem[]): void {
    this.#first = items;
    for (const item of items) this.#count(this.#rule.valueOf(item), 1);
  }

  /** Notes the value of a PBI; true when a value came up that nobody had, or nobody has any more. */
  put(item: ItemId, value: string | undefined): boolean {
    const known = this.#known();
    const before = known.get(item);
    if (before === value) return false;
    const isLost = this.#count(before, -1);
    const isNew = this.#count(value, 1);
    if (value === undefined) known.delete(item);
    else known.set(item, value);
    return isLost || isNew;
  }

  /** Values that any PBI has: each once, sorted. */
  values(): readonly string[] {
    return [...this.#counts.keys()].sort();
  }

  /** True when now, or until now, nobody has the value. */
  #count(value: string | undefined, more: 1 | -1): boolean {
    if (value === undefined) return false;
    const before = this.#counts.get(value) ?? 0;
    if (before + more === 0) return this.#counts.delete(value);
    this.#counts.set(value, before + more);
    return before === 0;
  }

  #known(): Map<ItemId, string> {
    if (this.#valueOf !== undefined) return this.#valueOf;
    const known = new Map<ItemId, string>();
    for (const item of this.#first) {
      const value = this.#rule.valueOf(item);
      if (value !== undefined) known.set(item.id, value);
    }
    this.#first = [];
    this.#valueOf = known;
    return known;
  }
}

/** Runs the rules about which values occur on the board: again only when one comes or goes. */
export class TallyRunner implements RuleRunner {
  readonly #tallies: readonly { readonly rule: TallyRule; readonly tally: Tally }[];

  constructor(settings: BoardSettings) {
    const rules = TALLY_RULES.filter((rule) => !isOff(rule.id, settings));
    this.#tallies = rules.map((rule) => ({ rule, tally: new Tally(rule) }));
  }

  checkAll(pass: RulePass, { items }: NumberedLines): void {
    for (const { rule, tally } of this.#tallies) {
      tally.reset(items.all);
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
