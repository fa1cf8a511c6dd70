import { findingKeyOf } from '../finding.ts';
import { isOfNexus } from '../nexus-team.ts';
import type { BoardRule } from '../rule.ts';

/** A team is to hold a Sprint Review of its own, though the Nexus Sprint Review takes its place. */
export const teamReviewScheduled: BoardRule = {
  id: 'team-review-scheduled',
  reads: ['events', 'teams'],
  check(context) {
    return context.view.events().flatMap(({ id, kind, state, team }) => {
      if (kind !== 'review' || state === 'ended') return [];
      if (!isOfNexus(team, context)) return [];
      return [
        {
          key: findingKeyOf('team-review-scheduled', id),
          rule: 'team-review-scheduled',
          severity: 'info',
          items: [],
          lines: [],
          teams: [team],
          cells: [],
          facts: { event: id, team },
        },
      ];
    });
  },
};
