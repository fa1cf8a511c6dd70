import { compareRank } from '@weft/domain';
import { findingOnLine } from '../finding-on-line.ts';
import { easedByStandIn, openLineOf } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/**
 * An open dependency whose predecessor stands below its successor in the Product Backlog, while one
 * of them is in no Sprint: once both are planned, their Sprints say the order.
 */
export const backlogOrderInverted: LineRule = {
  id: 'backlog-order-inverted',
  reads: ['ends', 'sprints'],
  check(scope, { today }) {
    const open = openLineOf(scope);
    if (open === undefined) return HEALTHY;
    const { fromStand, toStand } = open;
    if (fromStand.point !== undefined && toStand.point !== undefined) return HEALTHY;
    if (compareRank(open.from, open.to) <= 0) return HEALTHY;
    return [
      findingOnLine('backlog-order-inverted', easedByStandIn('warning', open.line, today), scope, {
        from: open.line.from,
        to: open.line.to,
      }),
    ];
  },
};
