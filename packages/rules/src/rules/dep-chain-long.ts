import type { ProductBacklogItem, TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type ChainRule, type RuleContext } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/**
 * A long chain of open dependencies over several teams; an error when it changes teams more often
 * than there are Sprints left.
 */
export const depChainLong: ChainRule = {
  id: 'dep-chain-long',
  reads: ['sprints', 'teams'],
  readsOfItems: 'places',
  which: 'every-end',
  isStep: () => true,
  check(chain, context) {
    const { view, timeline } = context;
    const last = chain.at(-1);
    if (last === undefined || chain.length < thresholdOf(view.settings, 'chainItems'))
      return HEALTHY;
    const { teams, handovers } = teamsAlong(chain, context);
    if (teams.length < 2) return HEALTHY;
    const { sprintsLeft } = timeline;
    const path = chain.map((item) => item.id);
    return [
      {
        key: findingKeyOf('dep-chain-long', last.id),
        rule: 'dep-chain-long',
        severity: sprintsLeft > 0 && handovers > sprintsLeft ? 'error' : 'warning',
        items: path,
        lines: [],
        teams,
        cells: [],
        facts: { path, teams: teams.length, handovers, sprintsLeft },
      },
    ];
  },
};

/** The teams of the Nexus along the chain, by id, and how often one hands over to another. */
function teamsAlong(
  chain: readonly ProductBacklogItem[],
  { nexusTeams }: RuleContext,
): { readonly teams: readonly TeamId[]; readonly handovers: number } {
  const teams: TeamId[] = [];
  let handovers = 0;
  let before: TeamId | undefined;
  for (const { place } of chain) {
    const team = place.team !== null && nexusTeams.has(place.team) ? place.team : undefined;
    if (team !== undefined && !teams.includes(team)) teams.push(team);
    if (team !== undefined && before !== undefined && team !== before) handovers += 1;
    before = team;
  }
  return { teams: teams.sort(), handovers };
}
