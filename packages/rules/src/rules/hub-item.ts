import type { ItemId, TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** Many open dependencies tie one PBI of a team to PBIs of other teams of the Nexus. */
export const hubItem: ItemRule = {
  id: 'hub-item',
  reads: ['item', 'lines', 'teams'],
  check(item, context) {
    const { view, nexusTeams } = context;
    const { team } = item.place;
    if (team === null || !nexusTeams.has(team)) return HEALTHY;
    const into = view.linesInto(item.id);
    const from = view.linesFrom(item.id);
    const fewest = Math.max(1, thresholdOf(view.settings, 'hubLines'));
    // Most PBIs have few lines of any kind.
    if (into.length + from.length < fewest) return HEALTHY;
    const teams: TeamId[] = [team];
    let lines = 0;
    for (const line of into) {
      if (line.status === 'resolved' || view.item(line.from)?.state === 'done') continue;
      lines += noteTeam(otherTeamAt(line.from, team, context), teams);
    }
    for (const line of from) {
      if (line.status === 'resolved' || item.state === 'done') continue;
      lines += noteTeam(otherTeamAt(line.to, team, context), teams);
    }
    if (lines < fewest) return HEALTHY;
    return [
      {
        key: findingKeyOf('hub-item', item.id),
        rule: 'hub-item',
        severity: 'warning',
        items: [item.id],
        lines: [],
        teams: teams.sort(),
        cells: [],
        facts: { item: item.id, lines, teams: teams.length - 1 },
      },
    ];
  },
};

/** 1 for a line that leads to another team, whose team is then in the list; else 0. */
function noteTeam(team: TeamId | undefined, teams: TeamId[]): number {
  if (team === undefined) return 0;
  if (!teams.includes(team)) teams.push(team);
  return 1;
}

/** The team of the Nexus in which a PBI on the board stands, when it is another than this. */
function otherTeamAt(
  id: ItemId,
  than: TeamId,
  { view, nexusTeams }: RuleContext,
): TeamId | undefined {
  const item = view.item(id);
  const team = item === undefined || item.aside ? null : item.place.team;
  return team !== null && team !== than && nexusTeams.has(team) ? team : undefined;
}
