import type { BoardSettings, ItemId, ProductBacklogItem } from '@weft/domain';
import { GROUP_RULES } from '../all-rules.ts';
import { HEALTHY, type GroupRead, type GroupRule, type RuleContext } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import { GroupIndex } from './group-index.ts';
import type { NumberedLines } from './numbered-lines.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs the rules about PBIs that have something in common. */
export class GroupRunner implements RuleRunner {
  readonly #groups: readonly { readonly rule: GroupRule; readonly index: GroupIndex }[];

  constructor(settings: BoardSettings) {
    const rules = GROUP_RULES.filter((rule) => !isOff(rule.id, settings));
    this.#groups = rules.map((rule) => ({ rule, index: new GroupIndex() }));
  }

  checkAll(pass: RulePass, { items }: NumberedLines): void {
    for (const { rule, index } of this.#groups) {
      index.reset(items.all, (item) => rule.groupsOf(item, pass.context));
      for (const [group, members] of index.entries(rule.fewest)) {
        pass.put(rule, group, rule.check(group, members, pass.context));
      }
    }
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    for (const { rule, index } of this.#groups) {
      // What a PBI has in common with others, and what is said of it, may depend on the Sprints.
      const moved = touched.shared.sprints
        ? new Set([...allItems(pass.context), ...touched.change.items])
        : touched.change.items;
      const groups = new Set<string>();
      for (const id of moved) {
        const item = pass.view.item(id);
        const now =
          item === undefined || item.aside
            ? undefined
            : { item, groups: rule.groupsOf(item, pass.context) };
        for (const group of index.put(id, now)) groups.add(group);
      }
      if (rule.reads.includes('lines')) {
        for (const item of touched.around()) {
          for (const group of index.groupsOf(item)) groups.add(group);
        }
      }
      if (rule.reads.some((read) => isShared(read) && touched.hasShared(read))) {
        for (const [group] of index.entries(rule.fewest)) groups.add(group);
      }
      for (const group of groups) check(pass, rule, index, group);
    }
  }
}

function check(pass: RulePass, rule: GroupRule, index: GroupIndex, group: string): void {
  const items = index.itemsOf(group);
  pass.put(
    rule,
    group,
    items.length < rule.fewest ? HEALTHY : rule.check(group, items, pass.context),
  );
}

function isShared(read: GroupRead): read is Exclude<GroupRead, 'lines'> {
  return read !== 'lines';
}

function allItems({ view }: RuleContext): ItemId[] {
  return Array.from(view.items(), (item: ProductBacklogItem) => item.id);
}
