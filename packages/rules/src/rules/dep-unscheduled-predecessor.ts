import { findingKeyOf } from '../finding.ts';
import { easedByStandIn, openLineOf, shownOnLine } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/** An open dependency of a planned PBI on one that is in no Sprint. */
export const depUnscheduledPredecessor: LineRule = {
  id: 'dep-unscheduled-predecessor',
  reads: ['line', 'ends', 'sprints'],
  check(scope, { timeline, today }) {
    const open = openLineOf(scope);
    if (open === undefined) return HEALTHY;
    const toSprint = open.to.place.sprint;
    const { point: toPoint } = open.toStand;
    if (toSprint === null || toPoint === undefined) return HEALTHY;
    if (open.fromStand.point !== undefined) return HEALTHY;
    const near = timeline.isNear(toPoint);
    return [
      {
        key: findingKeyOf('dep-unscheduled-predecessor', open.line.id),
        rule: 'dep-unscheduled-predecessor',
        severity: easedByStandIn(near ? 'error' : 'warning', open.line, today),
        ...shownOnLine(scope),
        facts: { from: open.from.id, to: open.to.id, toSprint, near },
      },
    ];
  },
};
