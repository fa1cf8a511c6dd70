import type { NexusSprint, TeamId } from '@weft/domain';
import { findingOnItem } from '../finding-on-item.ts';
import { findingKeyOf } from '../finding.ts';
import { comparedTo, sumOfSizes } from '../load.ts';
import { HEALTHY, type ItemRule, type RuleContext, type TeamRule } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** A PBI is ready though its Sprint is further ahead than plans reach. */
export const readyTooFarAhead: ItemRule = {
  id: 'horizon',
  reads: ['sprints'],
  check(item, { view, timeline }) {
    const { sprint } = item.place;
    const point = timeline.pointOf(sprint);
    if (!item.ready || item.state === 'done' || sprint === null) return HEALTHY;
    if (point === undefined || timeline.current === undefined) return HEALTHY;
    const sprintsAhead = point - timeline.current;
    if (sprintsAhead <= thresholdOf(view.settings, 'horizonSprints')) return HEALTHY;
    return [
      findingOnItem('horizon', 'info', item, {
        problem: 'too-far',
        item: item.id,
        sprint,
        sprintsAhead,
      }),
    ];
  },
};

/**
 * A team has less ready work for the Sprints to come than it can do in the next one. Silent for a
 * team that calls nothing ready, and while the size of ready work is unknown.
 */
export const tooLittleReady: TeamRule = {
  id: 'horizon',
  reads: ['items', 'sprints'],
  check({ id: team }, context) {
    const { view, timeline } = context;
    const next = nextSprintOf(context);
    const capacity = next === undefined ? undefined : view.capacity(team, next.id);
    if (next === undefined || capacity === undefined) return HEALTHY;
    const nextPoint = timeline.pointOf(next.id) ?? 0;
    const ready = readyWorkOf(team, nextPoint, context);
    if (!ready.isUsed || ready.withoutSize > 0) return HEALTHY;
    const { points: readyPoints } = ready;
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
interface ReadyWork {
  readonly isUsed: boolean;
  readonly points: number;
  readonly withoutSize: number;
}

function readyWorkOf(team: TeamId, first: number, context: RuleContext): ReadyWork {
  const toCome: { readonly size: number }[] = [];
  let withoutSize = 0;
  let isUsed = false;
  for (const sprint of [null, ...context.view.sprints().map(({ id }) => id)]) {
    const sum = context.sumIn({ team, sprint });
    if (sum.hasReady) isUsed = true;
    if ((context.timeline.pointOf(sprint) ?? first) < first) continue;
    toCome.push({ size: sum.readyPoints });
    withoutSize += sum.readyWithoutSize;
  }
  return { isUsed, points: sumOfSizes(toCome), withoutSize };
}
