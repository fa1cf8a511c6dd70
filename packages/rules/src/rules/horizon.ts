import { cellOf, type NexusSprint, type ProductBacklogItem, type TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { comparedTo, sumOfSizes } from '../load.ts';
import { HEALTHY, type ItemRule, type RuleContext, type TeamRule } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** A PBI is ready though its Sprint is further ahead than plans reach. */
export const readyTooFarAhead: ItemRule = {
  id: 'horizon',
  reads: ['item', 'sprints'],
  check(item, { view, timeline }) {
    const { sprint } = item.place;
    const point = timeline.pointOf(sprint);
    if (!item.ready || item.state === 'done' || sprint === null) return HEALTHY;
    if (point === undefined || timeline.current === undefined) return HEALTHY;
    const sprintsAhead = point - timeline.current;
    if (sprintsAhead <= thresholdOf(view.settings, 'horizonSprints')) return HEALTHY;
    return [
      {
        key: findingKeyOf('horizon', item.id),
        rule: 'horizon',
        severity: 'info',
        items: [item.id],
        lines: [],
        teams: teamsOf([item]),
        cells: [],
        facts: { problem: 'too-far', item: item.id, sprint, sprintsAhead },
      },
    ];
  },
};

/**
 * A team has less ready work for the Sprints to come than it can do in the next one. Silent for a
 * team that calls nothing ready, and while the size of ready work is unknown.
 */
export const tooLittleReady: TeamRule = {
  id: 'horizon',
  reads: ['cells', 'items', 'sprints', 'teams'],
  check({ id: team }, context) {
    const { view, timeline } = context;
    const next = nextSprintOf(context);
    const capacity = next === undefined ? undefined : view.capacity(team, next.id);
    if (next === undefined || capacity === undefined) return HEALTHY;
    const nextPoint = timeline.pointOf(next.id) ?? 0;
    const { isUsed, toCome } = readyItemsOf(team, nextPoint, context);
    if (!isUsed || toCome.some((item) => item.size === null)) return HEALTHY;
    const readyPoints = sumOfSizes(toCome);
    if (comparedTo(readyPoints, capacity, 100) >= 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('horizon', team),
        rule: 'horizon',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [team],
        cells: [],
        facts: { problem: 'too-little', team, readyPoints, capacity },
      },
    ];
  },
};

/** The Sprint after the running one; when none runs, the first planned one. */
function nextSprintOf({ view, timeline }: RuleContext): NexusSprint | undefined {
  const { current } = timeline;
  if (current === undefined) return undefined;
  return view
    .sprints()
    .find(({ id, state }) => state === 'planned' && (timeline.pointOf(id) ?? -1) >= current);
}

/** Ready work of the team for that point and later, and whether it calls anything ready at all. */
function readyItemsOf(
  team: TeamId,
  first: number,
  context: RuleContext,
): { readonly isUsed: boolean; readonly toCome: readonly ProductBacklogItem[] } {
  const toCome: ProductBacklogItem[] = [];
  let isUsed = false;
  for (const sprint of [null, ...context.view.sprints().map(({ id }) => id)]) {
    const isToCome = (context.timeline.pointOf(sprint) ?? first) >= first;
    for (const item of context.itemsIn(cellOf({ team, sprint }))) {
      if (!item.ready) continue;
      isUsed = true;
      if (isToCome && item.state !== 'done') toCome.push(item);
    }
  }
  return { isUsed, toCome };
}
