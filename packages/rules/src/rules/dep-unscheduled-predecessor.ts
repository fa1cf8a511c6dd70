import { findingOnLine } from '../finding-on-line.ts';
import { easedByStandIn, openLineOf } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/** An open dependency of a planned PBI on one that is in no Sprint. */
export const depUnscheduledPredecessor: LineRule = {
  id: 'dep-unscheduled-predecessor',
  reads: ['ends', 'sprints'],
  check(scope, { timeline, today }) {
    const open = openLineOf(scope);
    if (open === undefined) return HEALTHY;
    const { fromStand, toStand } = open;
    const { sprint: toSprint } = toStand.place;
    if (toSprint === null || toStand.point === undefined) return HEALTHY;
    if (fromStand.point !== undefined) return HEALTHY;
    const near = timeline.isNear(toStand.point);
    return [
      findingOnLine(
        'dep-unscheduled-predecessor',
        easedByStandIn(near ? 'error' : 'warning', open.line, today),
        scope,
        { from: open.line.from, to: open.line.to, toSprint, near },
      ),
    ];
  },
};
