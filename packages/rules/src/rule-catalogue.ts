import type { RuleId } from './finding.ts';

/** What a rule is about: how the Findings panel groups them. */
export const RULE_KINDS = [
  'dependency',
  'backlog',
  'capacity',
  'goal',
  'done',
  'people',
  'event',
  'merge',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

const CATALOGUE: Readonly<Record<RuleId, RuleKind>> = {
  'dep-inverted': 'dependency',
  'dep-cycle': 'dependency',
  'dep-same-sprint-cross-team': 'dependency',
  'dep-unscheduled-predecessor': 'dependency',
  'dep-external': 'dependency',
  'hub-item': 'dependency',
  'dep-chain-long': 'dependency',
  'dep-same-sprint-in-team': 'dependency',
  'dep-unowned': 'dependency',
  'backlog-order-inverted': 'backlog',
  'critical-path-late': 'dependency',
  'not-ready-selected': 'backlog',
  'ready-with-open-dependency': 'backlog',
  'too-big': 'backlog',
  'multi-team-item': 'backlog',
  'horizontal-slice': 'backlog',
  'parent-child-order': 'backlog',
  'unestimated-selected': 'backlog',
  'over-capacity': 'capacity',
  'no-slack-for-dependency': 'capacity',
  'capacity-missing': 'capacity',
  'skill-gap': 'people',
  'single-person-knowledge': 'people',
  'person-double-booked': 'people',
  'overlap-same-sprint': 'dependency',
  'artifact-collision': 'dependency',
  'team-pair-coupling': 'dependency',
  'nexus-size': 'people',
  'single-product-owner': 'people',
  'single-product-backlog': 'backlog',
  'nit-composition': 'people',
  'nit-skill-cover': 'people',
  'nit-precedence': 'people',
  'goal-missing': 'goal',
  'goal-not-aligned': 'goal',
  'goal-unsupported': 'goal',
  'dod-missing': 'done',
  'dod-weaker': 'done',
  'done-not-integrated': 'done',
  'integration-stale': 'done',
  'late-integration-cluster': 'done',
  'integration-issue-unowned': 'done',
  'undone-work': 'done',
  'sprint-misaligned': 'event',
  horizon: 'backlog',
  'board-not-updated': 'event',
  'team-not-represented': 'event',
  'retro-topic-skipped': 'event',
  'action-untracked': 'event',
  'team-review-scheduled': 'event',
  'merge-move-move': 'merge',
  'merge-dangling': 'merge',
  'merge-stale-ready': 'merge',
  'merge-split-edit': 'merge',
  'merge-duplicate-import': 'merge',
  'merge-goal-text': 'merge',
  'dep-redundant': 'dependency',
  'order-skipped': 'backlog',
  'free-to-move': 'capacity',
};

/** All rules, in the order of the catalogue. */
export const RULE_IDS: readonly RuleId[] = Object.keys(CATALOGUE).filter(isRuleId);

/** True for the id of a rule that this version knows. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(CATALOGUE, id);
}

/** What the rule is about. */
export function kindOfRule(rule: RuleId): RuleKind {
  return CATALOGUE[rule];
}
