import type { Finding, FindingKey, Severity } from './finding.ts';
import { kindOfRule } from './rule-catalogue.ts';

/**
 * Something that nobody did and that came about by bringing two states of a board together:
 * - `merge-cycle`: PBIs wait for each other in a circle, and on neither side did they all;
 * - `merge-rule-regression`: a risk, or worse, that neither side had, or had as badly.
 */
export interface ReviewNote {
  readonly kind: 'merge-cycle' | 'merge-rule-regression';
  /** What is found now. */
  readonly finding: Finding;
}

/** Findings of one board at one time, see `RuleSet.findings`. */
type Findings = ReadonlyMap<FindingKey, Finding>;

const BADNESS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * What to look at after a device that was away met the others: compares the findings of its board
 * before (`mine`), of the others' before (`theirs`) and of both together (`merged`), all with the
 * same date. Notes are for the person at that device; they are neither stored nor shared. Rules
 * about merging say themselves what happened and are left out. In order of key.
 */
export function reviewNotesOf(options: {
  readonly mine: Findings;
  readonly theirs: Findings;
  readonly merged: Findings;
}): readonly ReviewNote[] {
  const { merged } = options;
  const before = [options.mine, options.theirs];
  return [...merged.keys()].sort().flatMap((key) => {
    const finding = merged.get(key);
    const kind = finding === undefined ? undefined : noteKindOf(finding, before);
    return finding === undefined || kind === undefined ? [] : [{ kind, finding }];
  });
}

function noteKindOf(finding: Finding, before: readonly Findings[]): ReviewNote['kind'] | undefined {
  if (finding.rule === 'dep-cycle') {
    return before.some((side) => hadCircle(side, finding)) ? undefined : 'merge-cycle';
  }
  if (finding.severity === 'info' || kindOfRule(finding.rule) === 'merge') return undefined;
  const badness = BADNESS[finding.severity];
  const wasKnown = before.some((side) => {
    const known = side.get(finding.key);
    return known !== undefined && BADNESS[known.severity] >= badness;
  });
  return wasKnown ? undefined : 'merge-rule-regression';
}

/** A circle keeps its name when PBIs join it; so the PBIs are compared, not the names. */
function hadCircle(side: Findings, { items }: Finding): boolean {
  for (const { rule, items: known } of side.values()) {
    if (rule === 'dep-cycle' && items.every((item) => known.includes(item))) return true;
  }
  return false;
}
