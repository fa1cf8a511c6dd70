import { lineIdOf, type ItemId, type LineId, type ProductBacklogItem } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { openLineOf, teamsOf } from '../line-scope.ts';
import { HEALTHY, type ChainRule, type RuleContext } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/**
 * A long chain of open dependencies over several teams; an error when it changes teams more often
 * than there are Sprints left.
 */
export const depChainLong: ChainRule = {
  id: 'dep-chain-long',
  reads: ['sprints', 'teams'],
  which: 'every-end',
  isStep: (scope) => openLineOf(scope) !== undefined,
  check(chain, context) {
    const { view, timeline } = context;
    const last = chain.at(-1);
    if (last === undefined || chain.length < thresholdOf(view.settings, 'chainItems'))
      return HEALTHY;
    const items = chain.map((id) => view.item(id)).filter((item) => item !== undefined);
    const teams = teamsOf(items).filter((team) => context.nexusTeams.has(team));
    if (teams.length < 2) return HEALTHY;
    const handovers = handoversIn(items, context);
    const { sprintsLeft } = timeline;
    return [
      {
        key: findingKeyOf('dep-chain-long', last),
        rule: 'dep-chain-long',
        severity: sprintsLeft > 0 && handovers > sprintsLeft ? 'error' : 'warning',
        items: chain,
        lines: linesOf(chain, context),
        teams,
        cells: [],
        facts: { path: chain, teams: teams.length, handovers, sprintsLeft },
      },
    ];
  },
};

function handoversIn(items: readonly ProductBacklogItem[], { nexusTeams }: RuleContext): number {
  const teams = items.map(({ place }) => place.team);
  return teams.filter((team, at) => {
    const before = teams[at - 1];
    if (team === null || before === undefined || before === null || team === before) return false;
    return nexusTeams.has(team) && nexusTeams.has(before);
  }).length;
}

/** Between knots, which are named by one of their PBIs, the line may be another one. */
function linesOf(chain: readonly ItemId[], { view }: RuleContext): readonly LineId[] {
  return chain.flatMap((to, at) => {
    const from = chain[at - 1];
    const line = from === undefined ? undefined : view.line(lineIdOf(from, to));
    return line === undefined ? [] : [line.id];
  });
}
