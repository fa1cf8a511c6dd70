import type { CellId, ItemId, LineId, TeamId } from '@weft/domain';
import type { RuleFacts } from './facts/rule-facts.ts';

/** Shown as *Stops us*, *Risk* and *Hint*. */
export type Severity = 'error' | 'warning' | 'info';

/** Rules are known by these ids in code, tests, help and settings; never renamed. */
export type RuleId = keyof RuleFacts;

declare const keyBrand: unique symbol;

/** Names a finding: equal on every replica, and stable while the finding stays. */
export type FindingKey = string & { readonly [keyBrand]: 'finding' };

/** The key of what `rule` says about the scope with this name. */
export function findingKeyOf(rule: RuleId, scope: string): FindingKey {
  return `${rule}:${scope}` as FindingKey;
}

/** What every finding says, whatever its rule. Lists are in a fixed order and hold no id twice. */
export interface FindingOf<Rule extends RuleId> {
  readonly key: FindingKey;
  readonly rule: Rule;
  readonly severity: Severity;
  /** PBIs the finding is shown on. */
  readonly items: readonly ItemId[];
  /** Dependency lines it is shown on. */
  readonly lines: readonly LineId[];
  /** Teams it touches; work outside the Nexus is no team. */
  readonly teams: readonly TeamId[];
  /** Cells whose header shows it. */
  readonly cells: readonly CellId[];
  /** What the screen makes its sentences from. */
  readonly facts: RuleFacts[Rule];
}

/** What one rule, or any of them, says about a board. Plain data; never stored in the document. */
export type Finding<Rule extends RuleId = RuleId> = { [Each in Rule]: FindingOf<Each> }[Rule];

/** True when both findings say exactly the same. */
export function sameFinding(a: Finding, b: Finding): boolean {
  if (a === b) return true;
  if (a.key !== b.key || a.severity !== b.severity) return false;
  const { items, lines, teams, cells } = b;
  const isShownAlike = sameList(a.items, items) && sameList(a.lines, lines);
  if (!isShownAlike || !sameList(a.teams, teams) || !sameList(a.cells, cells)) return false;
  return sameData(a.facts, b.facts);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((value, at) => value === b[at]));
}

/** Whether plain data says the same; a field that is undefined is like one that is not there. */
function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, at) => sameData(value, b[at]));
  }
  // Findings are built field by field in one place per rule, so equal ones have equal field order.
  const left = Object.entries(a);
  const right = Object.entries(b);
  if (left.length !== right.length) return false;
  return left.every(([name, value], at) => {
    const [otherName, other] = right[at] ?? [];
    return name === otherName && sameData(value, other);
  });
}
