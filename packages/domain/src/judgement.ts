import type { JudgementId, UserId } from './ids.ts';

/** `accepted`: we live with the risk; `snoozed`: we look again later. */
export const JUDGEMENT_KINDS = ['accepted', 'snoozed'] as const;
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number];

/**
 * What people decided about a finding. Findings themselves are worked out and never stored; this is
 * shared. Of several judgements on one finding, the one that holds longest counts. Frozen.
 */
export interface Judgement {
  readonly id: JudgementId;
  /** Key of the finding it is about, see `FindingKey` of the rules. */
  readonly finding: string;
  readonly kind: JudgementKind;
  /** Last day on which it holds, ISO 8601 date. */
  readonly until: string;
  readonly reason: string;
  /** Who judged, as the deciding device says; a hint for display. */
  readonly by: UserId | undefined;
  readonly byName: string;
  readonly aside: boolean;
}

/** The judgement on the finding that holds longest, then the one with the smallest id. */
export function longestJudgementOn(
  finding: string,
  judgements: Iterable<Judgement>,
): Judgement | undefined {
  let longest: Judgement | undefined;
  for (const judgement of judgements) {
    if (judgement.aside || judgement.finding !== finding) continue;
    if (longest === undefined || holdsLonger(judgement, longest)) longest = judgement;
  }
  return longest;
}

function holdsLonger(a: Judgement, b: Judgement): boolean {
  return a.until === b.until ? a.id < b.id : a.until > b.until;
}
