import { compareRank } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { easedByStandIn, openLineOf, shownOnLine } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/**
 * An open dependency whose predecessor stands below its successor in the Product Backlog, while one
 * of them is in no Sprint: once both are planned, their Sprints say the order.
 */
export const backlogOrderInverted: LineRule = {
  id: 'backlog-order-inverted',
  reads: ['line', 'ends', 'sprints'],
  check(scope, { timeline, today }) {
    const open = openLineOf(scope);
    if (open === undefined || compareRank(open.from, open.to) <= 0) return HEALTHY;
    const arePlanned = [open.from, open.to].every(
      ({ place }) => timeline.pointOf(place.sprint) !== undefined,
    );
    if (arePlanned) return HEALTHY;
    return [
      {
        key: findingKeyOf('backlog-order-inverted', open.line.id),
        rule: 'backlog-order-inverted',
        severity: easedByStandIn('warning', open.line, today),
        ...shownOnLine(scope),
        facts: { from: open.from.id, to: open.to.id },
      },
    ];
  },
};
