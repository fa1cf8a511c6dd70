import { findingKeyOf } from '../finding.ts';
import { openLineOf, shownOnLine } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/** An open dependency whose predecessor is planned in a later Sprint than its successor. */
export const depInverted: LineRule = {
  id: 'dep-inverted',
  reads: ['line', 'ends', 'sprints'],
  check(scope) {
    const open = openLineOf(scope);
    if (open === undefined) return HEALTHY;
    const { point: fromPoint } = open.fromStand;
    const { point: toPoint } = open.toStand;
    const fromSprint = open.from.place.sprint;
    const toSprint = open.to.place.sprint;
    if (fromSprint === null || toSprint === null) return HEALTHY;
    if (fromPoint === undefined || toPoint === undefined || fromPoint <= toPoint) return HEALTHY;
    return [
      {
        key: findingKeyOf('dep-inverted', open.line.id),
        rule: 'dep-inverted',
        severity: 'error',
        ...shownOnLine(scope),
        facts: { from: open.from.id, to: open.to.id, fromSprint, toSprint },
      },
    ];
  },
};
