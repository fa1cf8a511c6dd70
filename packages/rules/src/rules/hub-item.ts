import type { DependencyLine, ProductBacklogItem } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { lineScopeOf } from '../line-scope.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';
import { teamPairOf } from '../team-pairs.ts';
import { thresholdOf } from '../thresholds.ts';

/** Many open dependencies tie one PBI of a team to PBIs of other teams of the Nexus. */
export const hubItem: ItemRule = {
  id: 'hub-item',
  reads: ['item', 'lines', 'teams'],
  check(item, context) {
    const { view, nexusTeams } = context;
    if (item.place.team === null || !nexusTeams.has(item.place.team)) return HEALTHY;
    const into = view.linesInto(item.id);
    const from = view.linesFrom(item.id);
    const fewest = thresholdOf(view.settings, 'hubLines');
    if (into.length + from.length < fewest) return HEALTHY;
    // A line from the PBI to itself crosses nothing, so that none is in both lists.
    const lines = [...into, ...from].filter((line) => crosses(line, context));
    if (lines.length < fewest || lines.length === 0) return HEALTHY;
    const teams = teamsAcross(lines, context);
    return [
      {
        key: findingKeyOf('hub-item', item.id),
        rule: 'hub-item',
        severity: 'warning',
        items: [item.id],
        lines: lines.map((line) => line.id).sort(),
        teams,
        cells: [],
        facts: { item: item.id, lines: lines.length, teams: otherTeams(item, teams) },
      },
    ];
  },
};

function crosses(line: DependencyLine, { view, nexusTeams }: RuleContext): boolean {
  return teamPairOf(lineScopeOf(view, line), nexusTeams) !== undefined;
}

function teamsAcross(lines: readonly DependencyLine[], { view, nexusTeams }: RuleContext) {
  const teams = lines.flatMap((line) => teamPairOf(lineScopeOf(view, line), nexusTeams) ?? []);
  return [...new Set(teams)].sort();
}

function otherTeams({ place }: ProductBacklogItem, teams: readonly string[]): number {
  return teams.filter((team) => team !== place.team).length;
}
