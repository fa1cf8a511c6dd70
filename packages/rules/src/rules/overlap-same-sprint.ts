import { findingOnLine } from '../finding-on-line.ts';
import { easedByStandIn, openLineOf } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';
import { sameSprintOf } from '../same-sprint.ts';

/**
 * An open dependency because requirements overlap, between two teams of the Nexus inside one Sprint.
 * Overlap has no direction: work that is Done at either end overlaps with nothing any more.
 */
export const overlapSameSprint: LineRule = {
  id: 'overlap-same-sprint',
  reads: ['ends', 'sprints', 'teams'],
  check(scope, context) {
    const open = openLineOf(scope);
    if (open === undefined || !open.line.causes.includes('requirements')) return HEALTHY;
    const same = sameSprintOf(open);
    if (same === undefined || same.fromTeam === same.toTeam) return HEALTHY;
    if (open.to.state === 'done') return HEALTHY;
    return [
      findingOnLine(
        'overlap-same-sprint',
        easedByStandIn('warning', open.line, context.today),
        scope,
        { from: open.line.from, to: open.line.to, ...same },
      ),
    ];
  },
};
