import type { ItemId, TeamId } from '@weft/domain';
import type { RuleFacts } from './facts/rule-facts.ts';
import { findingKeyOf, type FindingOf, type RuleId, type Severity } from './finding.ts';
import { teamsOf, type LineScope } from './line-scope.ts';
import { withTeam } from './nexus-team.ts';

const NO_CELLS: readonly [] = [];

/** The one thing that the rule says about a line, shown on the line and on the PBIs at its ends. */
export function findingOnLine<Rule extends RuleId>(
  rule: Rule,
  severity: Severity,
  scope: LineScope,
  facts: RuleFacts[Rule],
): FindingOf<Rule> {
  // Written out, not put together of parts: a full check makes thousands of these.
  return {
    key: findingKeyOf(rule, scope.line.id),
    rule,
    severity,
    items: itemsAtLine(scope),
    lines: [scope.line.id],
    teams: teamsAtLine(scope),
    cells: NO_CELLS,
    facts,
  };
}

/** The PBIs at the ends of the line, as far as they are on the board. */
export function itemsAtLine({ line, from, to }: LineScope): readonly ItemId[] {
  if (from !== undefined && to !== undefined && from !== to) return [line.from, line.to];
  const end = from ?? to;
  return end === undefined ? [] : [end.id];
}

/** The teams these stand with, by id. */
export function teamsAtLine({ from, to, open }: LineScope): readonly TeamId[] {
  if (open !== undefined) return bothTeams(open.fromStand.teams, open.toStand.teams);
  return teamsOf([from, to].filter((end) => end !== undefined));
}

/** One list of at most one team, and another. */
function bothTeams(teams: readonly TeamId[], [other]: readonly TeamId[]): readonly TeamId[] {
  return other === undefined ? teams : withTeam(teams, other);
}
