import {
  OUTSIDE,
  brandId,
  type NexusSprint,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { nearSprint } from '../near-sprint.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type GroupRule, type RuleContext } from '../rule.ts';

/** What may be missing, in the order in which it is told. */
type Missing = Finding<'not-ready-selected'>['facts']['missing'][number];

/** What those who plan the Sprint write down about PBIs at all. */
interface Habits {
  /** Rows in which any PBI has a size. */
  readonly sized: ReadonlySet<TeamId | null>;
  readonly acceptance: boolean;
  readonly review: boolean;
}

/**
 * A PBI of the Nexus that is not Done was selected for a near Sprint, and something of what makes
 * it ready is missing. What nobody there writes down is not missed: sizes are asked for where
 * another PBI of the cell has one; acceptance notes and a review of dependencies, where any PBI of
 * the Sprint has them.
 */
export const notReadySelected: GroupRule = {
  id: 'not-ready-selected',
  reads: ['items', 'sprints', 'teams'],
  groupsOf({ place }, { timeline }) {
    const { sprint } = place;
    const point = timeline.pointOf(sprint);
    // Far Sprints hold most PBIs of a long plan, and are not asked about.
    return sprint === null || point === undefined || !timeline.isNear(point) ? [] : [sprint];
  },
  summaryOf: ({ place, state, size, hasAcceptance, dependenciesReviewed }) =>
    JSON.stringify([
      place.team,
      state === 'done',
      size === null,
      hasAcceptance,
      dependenciesReviewed,
    ]),
  check(group, members, context) {
    const sprint = nearSprint(brandId<SprintId>(group), context);
    if (sprint === undefined) return HEALTHY;
    const habits = habitsOf(members);
    const findings: Finding[] = [];
    for (const item of members) {
      if (item.place.team === OUTSIDE || item.state === 'done') continue;
      const missing = missingOf(item, habits, context);
      if (missing.length > 0) findings.push(findingOf(item, sprint, missing, context));
    }
    return findings;
  },
};

function habitsOf(items: readonly ProductBacklogItem[]): Habits {
  const sized = new Set<TeamId | null>();
  for (const { place, size } of items) if (size !== null) sized.add(place.team);
  return {
    sized,
    acceptance: items.some((item) => item.hasAcceptance),
    review: items.some((item) => item.dependenciesReviewed),
  };
}

function missingOf(
  item: ProductBacklogItem,
  { sized, acceptance, review }: Habits,
  context: RuleContext,
): readonly Missing[] {
  const missing: Missing[] = [];
  if (!isOfNexus(item.place.team, context)) missing.push('team');
  if (item.size === null && sized.has(item.place.team)) missing.push('size');
  if (acceptance && !item.hasAcceptance) missing.push('acceptance');
  if (review && !item.dependenciesReviewed) missing.push('dependency-review');
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
