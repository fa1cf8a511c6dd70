import type { LineId, ProductBacklogItem } from '@weft/domain';
import type { RuleFacts } from './facts/rule-facts.ts';
import { findingKeyOf, type FindingOf, type RuleId, type Severity } from './finding.ts';
import { teamsOf } from './line-scope.ts';

// Findings share these: a full check makes thousands of them.
const NO_LINES: readonly LineId[] = [];
const NO_CELLS: readonly [] = [];

/** The one thing that the rule says about a PBI, shown on it and with the team that has it, if any. */
export function findingOnItem<Rule extends RuleId>(
  rule: Rule,
  severity: Severity,
  item: ProductBacklogItem,
  facts: RuleFacts[Rule],
): FindingOf<Rule> {
  return {
    key: findingKeyOf(rule, item.id),
    rule,
    severity,
    items: [item.id],
    lines: NO_LINES,
    teams: teamsOf([item]),
    cells: NO_CELLS,
    facts,
  };
}
