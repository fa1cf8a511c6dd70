import type { ProductBacklogItem, TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import type { Stand } from '../line-scope.ts';
import { NO_TEAMS, withTeam } from '../nexus-team.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** Many open dependencies tie one PBI of a team to PBIs of other teams of the Nexus. */
export const hubItem: ItemRule = {
  id: 'hub-item',
  reads: ['lines', 'teams'],
  check(item, context) {
    const { view, nexusTeams } = context;
    const { team } = item.place;
    if (team === null || !nexusTeams.has(team)) return HEALTHY;
    const lines = context.openLines.crossTeamAt(item.id);
    if (lines === 0 || lines < thresholdOf(view.settings, 'hubLines')) return HEALTHY;
    const teams = otherTeamsOf(item, context);
    return [
      {
        key: findingKeyOf('hub-item', item.id),
        rule: 'hub-item',
        severity: 'warning',
        items: [item.id],
        lines: [],
        teams: withTeam(teams, team),
        cells: [],
        facts: { item: item.id, lines, teams: teams.length },
      },
    ];
  },
};

/** Other teams of the Nexus to which open lines tie the PBI, by id. */
function otherTeamsOf({ id, place }: ProductBacklogItem, context: RuleContext): readonly TeamId[] {
  const { openLines } = context;
  let teams = NO_TEAMS;
  const note = ({ team }: Stand): void => {
    if (team !== undefined && team !== place.team) teams = withTeam(teams, team);
  };
  for (const { fromStand } of openLines.into(id)) note(fromStand);
  for (const { toStand } of openLines.from(id)) note(toStand);
  return teams;
}
