export { checkWholeBoard } from './check-whole-board.ts';
export { criticalPath, type CriticalPath } from './critical-path.ts';
export {
  sameFinding,
  type Finding,
  type FindingKey,
  type RuleId,
  type Severity,
} from './finding.ts';
export type { FindingChange } from './finding-shelf.ts';
export type { BacklogFacts } from './facts/backlog-facts.ts';
export type { DependencyFacts } from './facts/dependency-facts.ts';
export type { NexusFacts } from './facts/nexus-facts.ts';
export type { RuleFacts } from './facts/rule-facts.ts';
export {
  compareEffects,
  overloadChange,
  samePrediction,
  severityChange,
  type ChangedFinding,
  type Effect,
  type LoadEffect,
} from './forecast/effect.ts';
export { Forecast } from './forecast/forecast.ts';
export { PlannedBoard } from './forecast/planned-board.ts';
export { guideSectionOf, guideSectionsOf, type GuideReference } from './guide-reference.ts';
export { lastIntegrationOf } from './last-integration.ts';
export { openEndsOf } from './line-scope.ts';
export { linesInTheWayOn } from './lines-in-the-way.ts';
export {
  loadLevel,
  loadOf,
  loadThresholdsOf,
  sumOfSizes,
  type Load,
  type LoadLevel,
} from './load.ts';
export { planningStops } from './planning-stops.ts';
export { reviewNotesOf, type ReviewNote } from './review-notes.ts';
export { RULE_IDS, RULE_KINDS, isRuleId, kindOfRule, type RuleKind } from './rule-catalogue.ts';
export { createRuleSet, type RuleSet } from './rule-set.ts';
export { THRESHOLDS, thresholdOf, type ThresholdName } from './thresholds.ts';
export { Timeline } from './timeline.ts';
export { editsOf, type Answers } from './ways-out/answers.ts';
export { suggestSet, type SuggestedSet, type SuggestSetOptions } from './ways-out/suggest-set.ts';
export type {
  DisabledReason,
  Need,
  WayOut,
  WayOutFacts,
  WayOutKind,
  WayOutNote,
  WayOutOptions,
  WayOutState,
} from './ways-out/way-out.ts';
export { waysOutOf, waysOutOfLine } from './ways-out/ways-out-of.ts';
export { daysBetween, workingDaysBetween, workingDaysIn } from './working-days.ts';
export { worstFirst } from './worst-first.ts';
