import type { Place, TeamId } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import type { Finding } from '../finding.ts';
import { comparedTo } from '../load.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type CellRule, type RuleContext, type TeamRule } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** PBIs that are not Done are too big for what their team can do in the Sprint they stand in. */
export const tooBigForSprint: CellRule = {
  id: 'too-big',
  reads: ['items'],
  check({ team, sprint }, context) {
    if (sprint === null || !isOfNexus(team, context)) return HEALTHY;
    const capacity = context.view.capacity(team, sprint);
    return capacity === undefined ? HEALTHY : tooBigIn({ team, sprint }, capacity, context);
  },
};

/**
 * PBIs without Sprint are too big for what their likely team can do in the nearest Sprint that is
 * not closed and for which that is known.
 */
export const tooBigForTeam: TeamRule = {
  id: 'too-big',
  reads: ['items', 'sprints'],
  check({ id: team }, context) {
    const capacity = nearestCapacityOf(team, context);
    if (capacity === undefined) return HEALTHY;
    return tooBigIn({ team, sprint: null }, capacity, context);
  },
};

function nearestCapacityOf(team: TeamId, { view }: RuleContext): number | undefined {
  for (const { id, state } of view.sprints()) {
    const capacity = state === 'closed' ? undefined : view.capacity(team, id);
    // A Sprint without the team says nothing of what it can do in another.
    if (capacity !== undefined && capacity > 0) return capacity;
  }
  return undefined;
}

function tooBigIn(
  place: Place & { readonly team: TeamId },
  capacity: number,
  context: RuleContext,
): readonly Finding[] {
  // With none at all every PBI is too much, however small: that is `over-capacity`.
  if (capacity <= 0) return HEALTHY;
  const percent = thresholdOf(context.view.settings, 'bigItemPercent');
  if (comparedTo(context.sumIn(place).biggest, capacity, percent) <= 0) return HEALTHY;
  const findings: Finding[] = [];
  for (const item of context.itemsIn(place)) {
    const { size, state } = item;
    if (size === null || state === 'done' || comparedTo(size, capacity, percent) <= 0) continue;
    const facts = { item: item.id, team: place.team, size, capacity };
    findings.push(findingOnItem('too-big', 'warning', item, facts));
  }
  return findings;
}
