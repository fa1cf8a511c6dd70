import type { BoardSettings } from '@weft/domain';
import type { RuleId } from '../finding.ts';
import { isOff } from '../settled-rules.ts';

/** Rules that read the same and so always run on the same scopes. */
export interface RuleBatch<Rule, Read> {
  readonly reads: readonly Read[];
  readonly rules: readonly Rule[];
}

/** The rules that the board did not switch off, put together by what they read. */
export function batchesOf<Read extends string, Rule extends RuleWithReads<Read>>(
  rules: readonly Rule[],
  settings: BoardSettings,
): readonly RuleBatch<Rule, Read>[] {
  const batches = new Map<string, { reads: readonly Read[]; rules: Rule[] }>();
  for (const rule of rules) {
    if (isOff(rule.id, settings)) continue;
    const name = [...new Set(rule.reads)].sort().join(' ');
    const batch = batches.get(name);
    if (batch === undefined) batches.set(name, { reads: rule.reads, rules: [rule] });
    else batch.rules.push(rule);
  }
  return [...batches.values()];
}

interface RuleWithReads<Read> {
  readonly id: RuleId;
  readonly reads: readonly Read[];
}
