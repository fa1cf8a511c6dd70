import { OUTSIDE, type NexusSprint, type ProductBacklogItem } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { nearSprint } from '../near-sprint.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';

/** What may be missing, in the order in which it is told. */
type Missing = Finding<'not-ready-selected'>['facts']['missing'][number];

/**
 * A PBI of the Nexus that is not Done was selected for a near Sprint, and something of what makes
 * it ready is missing. What nobody there writes down is not missed: sizes are asked for where
 * another PBI of the cell has one; acceptance notes and a review of dependencies, where any PBI of
 * the Sprint has them.
 */
export const notReadySelected: ItemRule = {
  id: 'not-ready-selected',
  reads: ['habits', 'sprints', 'teams'],
  check(item, context) {
    if (item.state === 'done' || item.place.team === OUTSIDE) return HEALTHY;
    const sprint = nearSprint(item.place.sprint, context);
    if (sprint === undefined) return HEALTHY;
    const missing = missingOf(item, context);
    return missing.length === 0 ? HEALTHY : [findingOf(item, sprint, missing, context)];
  },
};

function missingOf(item: ProductBacklogItem, context: RuleContext): readonly Missing[] {
  const habits = context.habitsAt(item.place);
  const missing: Missing[] = [];
  if (!isOfNexus(item.place.team, context)) missing.push('team');
  if (item.size === null && habits.sizes) missing.push('size');
  if (habits.acceptance && !item.hasAcceptance) missing.push('acceptance');
  if (habits.review && !item.dependenciesReviewed) missing.push('dependency-review');
  return missing;
}

function findingOf(
  { id, place }: ProductBacklogItem,
  sprint: NexusSprint,
  missing: readonly Missing[],
  context: RuleContext,
): Finding {
  return {
    key: findingKeyOf('not-ready-selected', id),
    rule: 'not-ready-selected',
    severity: sprint.state === 'running' ? 'error' : 'warning',
    items: [id],
    lines: [],
    teams: isOfNexus(place.team, context) ? [place.team] : [],
    cells: [],
    facts: { item: id, sprint: sprint.id, missing },
  };
}
