import type { BoardSettings } from '@weft/domain';
import type { Finding, RuleId } from './finding.ts';

/** True when the board switched the rule off. */
export function isOff(rule: RuleId, settings: BoardSettings): boolean {
  return settings.rules.get(rule)?.off ?? false;
}

/** What the rule found, with the severity that the board gave the rule, if it gave one. */
export function withBoardSeverity(
  findings: readonly Finding[],
  settings: BoardSettings,
): readonly Finding[] {
  const [first] = findings;
  if (first === undefined || settings.rules.size === 0) return findings;
  const severity = settings.rules.get(first.rule)?.severity;
  return severity === undefined ? findings : findings.map((finding) => ({ ...finding, severity }));
}
