import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type TeamPairRule } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** Much of all that is open between teams of the Nexus is open between the same two. */
export const teamPairCoupling: TeamPairRule = {
  id: 'team-pair-coupling',
  check({ teams, lines, allLines }, { view }) {
    if (lines < thresholdOf(view.settings, 'pairLines')) return HEALTHY;
    if (lines * 100 < allLines * thresholdOf(view.settings, 'pairPercent')) return HEALTHY;
    return [
      {
        key: findingKeyOf('team-pair-coupling', teams.join('+')),
        rule: 'team-pair-coupling',
        severity: 'info',
        items: [],
        lines: [],
        teams,
        cells: [],
        facts: { teams, lines, allLines },
      },
    ];
  },
};
