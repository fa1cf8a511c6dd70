import { findingKeyOf } from '../finding.ts';
import { easedByStandIn, openLineOf, shownOnLine } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';
import { sameSprintOf } from '../same-sprint.ts';

/**
 * An open dependency because requirements overlap, between two teams of the Nexus inside one Sprint.
 * Overlap has no direction: work that is Done at either end overlaps with nothing any more.
 */
export const overlapSameSprint: LineRule = {
  id: 'overlap-same-sprint',
  reads: ['line', 'ends', 'sprints', 'teams'],
  check(scope, context) {
    const open = openLineOf(scope);
    if (open === undefined || open.to.state === 'done') return HEALTHY;
    if (!open.line.causes.includes('requirements')) return HEALTHY;
    const same = sameSprintOf(open);
    if (same === undefined || same.fromTeam === same.toTeam) return HEALTHY;
    return [
      {
        key: findingKeyOf('overlap-same-sprint', open.line.id),
        rule: 'overlap-same-sprint',
        severity: easedByStandIn('warning', open.line, context.today),
        ...shownOnLine(scope),
        facts: { from: open.from.id, to: open.to.id, ...same },
      },
    ];
  },
};
