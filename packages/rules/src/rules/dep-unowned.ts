import type { SprintId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { easedByStandIn, openLineOf, shownOnLine, type OpenLine } from '../line-scope.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type LineRule, type RuleContext } from '../rule.ts';

/**
 * An open dependency that nobody has taken on: its predecessor has no team, though its successor is
 * planned or has one; or it crosses two teams of the Nexus, is needed in a near Sprint that is not
 * closed, and the team that comes first has not accepted it.
 */
export const depUnowned: LineRule = {
  id: 'dep-unowned',
  reads: ['line', 'ends', 'sprints', 'teams'],
  check(scope, context) {
    const open = openLineOf(scope);
    const problem = open && problemOf(open, context);
    if (open === undefined || problem === undefined) return HEALTHY;
    return [
      {
        key: findingKeyOf('dep-unowned', open.line.id),
        rule: 'dep-unowned',
        severity: easedByStandIn('warning', open.line, context.today),
        ...shownOnLine(scope),
        facts: { from: open.from.id, to: open.to.id, problem, fromTeam: open.from.place.team },
      },
    ];
  },
};

function problemOf(
  { line, from, to }: OpenLine,
  context: RuleContext,
): 'no-team' | 'not-accepted' | undefined {
  // Work outside the Nexus is promised, not accepted; that is `dep-external`.
  if (line.causes.includes('external')) return undefined;
  const isTaken = isOfNexus(to.place.team, context);
  if (from.place.team === null) {
    const isPlanned = context.timeline.pointOf(to.place.sprint) !== undefined;
    return isTaken || isPlanned ? 'no-team' : undefined;
  }
  if (!isTaken || !isOfNexus(from.place.team, context)) return undefined;
  if (from.place.team === to.place.team || !isDueSoon(to.place.sprint, context)) return undefined;
  return line.acceptedBy.includes(from.place.team) ? undefined : 'not-accepted';
}

function isDueSoon(sprint: SprintId | null, { view, timeline }: RuleContext): boolean {
  const point = timeline.pointOf(sprint);
  if (sprint === null || point === undefined || !timeline.isNear(point)) return false;
  return view.sprint(sprint)?.state !== 'closed';
}
