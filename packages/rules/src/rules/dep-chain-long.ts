import { idsAlong } from '../chains/waiting-chain.ts';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type ChainRule } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/**
 * A long chain of open dependencies over several teams; an error when it changes teams more often
 * than there are Sprints left.
 */
export const depChainLong: ChainRule = {
  id: 'dep-chain-long',
  reads: ['sprints', 'teams'],
  readsOnlyPlaces: true,
  onlyLongest: false,
  isStep: () => true,
  check(chain, { view, timeline }) {
    const { last, length, teams, handovers } = chain;
    if (teams.length < 2 || length < thresholdOf(view.settings, 'chainItems')) return HEALTHY;
    const { sprintsLeft } = timeline;
    const path = idsAlong(chain);
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
