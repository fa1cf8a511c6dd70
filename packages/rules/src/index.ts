export { checkWholeBoard } from './check-whole-board.ts';
export { compareFindings } from './compare-findings.ts';
export {
  RULE_IDS,
  sameFinding,
  type CollisionFinding,
  type CycleFinding,
  type DanglingFinding,
  type Finding,
  type FindingKey,
  type InvertedFinding,
  type NexusSizeFinding,
  type OverCapacityFinding,
  type RuleId,
  type SameSprintFinding,
  type Severity,
  type UnscheduledFinding,
} from './finding.ts';
export type { FindingChange } from './finding-shelf.ts';
export type { BacklogFacts } from './facts/backlog-facts.ts';
export type { DependencyFacts } from './facts/dependency-facts.ts';
export type { NexusFacts } from './facts/nexus-facts.ts';
export type { RuleFacts } from './facts/rule-facts.ts';
export { guideSectionOf, guideSectionsOf, type GuideReference } from './guide-reference.ts';
export { loadLevel, loadOf, type Load, type LoadLevel } from './load.ts';
export { createRuleSet, type RuleSet } from './rule-set.ts';
export { Timeline } from './timeline.ts';
