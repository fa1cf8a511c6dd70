import { findingOnLine } from '../finding-on-line.ts';
import { openLineOf } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/** An open dependency whose predecessor is planned in a later Sprint than its successor. */
export const depInverted: LineRule = {
  id: 'dep-inverted',
  reads: ['ends', 'sprints'],
  check(scope) {
    const open = openLineOf(scope);
    if (open === undefined) return HEALTHY;
    const { point: fromPoint } = open.fromStand;
    const { point: toPoint } = open.toStand;
    if (fromPoint === undefined || toPoint === undefined || fromPoint <= toPoint) return HEALTHY;
    const fromSprint = open.fromStand.place.sprint;
    const toSprint = open.toStand.place.sprint;
    if (fromSprint === null || toSprint === null) return HEALTHY;
    return [
      findingOnLine('dep-inverted', 'error', scope, {
        from: open.line.from,
        to: open.line.to,
        fromSprint,
        toSprint,
      }),
    ];
  },
};
