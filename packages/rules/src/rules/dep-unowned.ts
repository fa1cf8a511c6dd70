import type { TeamId } from '@weft/domain';
import { findingOnLine } from '../finding-on-line.ts';
import { easedByStandIn, openLineOf, type LineScope } from '../line-scope.ts';
import { nearSprint } from '../near-sprint.ts';
import { HEALTHY, type LineRule, type RuleContext } from '../rule.ts';

/**
 * An open dependency that nobody has taken on: its predecessor has no team, though its successor is
 * planned or has one; or it crosses two teams of the Nexus, is needed in a near Sprint that is not
 * closed, and the team that comes first has not accepted it.
 */
export const depUnowned: LineRule = {
  id: 'dep-unowned',
  reads: ['ends', 'sprints', 'teams'],
  check(scope, context) {
    const { line } = scope;
    const unowned = unownedIn(scope, context);
    if (unowned === undefined) return HEALTHY;
    return [
      findingOnLine('dep-unowned', easedByStandIn('warning', line, context.today), scope, {
        from: line.from,
        to: line.to,
        ...unowned,
      }),
    ];
  },
};

interface Unowned {
  readonly problem: 'no-team' | 'not-accepted';
  readonly fromTeam: TeamId | null;
}

function unownedIn(scope: LineScope, context: RuleContext): Unowned | undefined {
  const open = openLineOf(scope);
  // Work outside the Nexus is promised, not accepted; that is `dep-external`.
  if (open === undefined || open.line.causes.includes('external')) return undefined;
  const { fromStand, toStand } = open;
  if (fromStand.place.team === null) {
    const isAwaited = toStand.team !== undefined || toStand.point !== undefined;
    return isAwaited ? { problem: 'no-team', fromTeam: null } : undefined;
  }
  const { team: fromTeam } = fromStand;
  if (fromTeam === undefined || toStand.team === undefined || fromTeam === toStand.team) {
    return undefined;
  }
  const isDue = nearSprint(toStand.place.sprint, context) !== undefined;
  if (!isDue || open.line.acceptedBy.includes(fromTeam)) return undefined;
  return { problem: 'not-accepted', fromTeam };
}
