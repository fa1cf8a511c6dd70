import type { BoardView, ItemId, ProductBacklogItem, SprintId, TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, NO_GROUPS, type GroupRule } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/**
 * PBIs of several teams of the Nexus touch one component in a Sprint that is not closed, and no
 * unresolved line between two teams says in which order.
 */
export const artifactCollision: GroupRule = {
  id: 'artifact-collision',
  reads: ['lines', 'teams'],
  fewest: 2,
  groupsOf({ place, state, touches }, { timeline }) {
    if (touches.length === 0 || state === 'done') return NO_GROUPS;
    const point = timeline.pointOf(place.sprint);
    if (point === undefined) return NO_GROUPS;
    return touches.map((component) => `${point}/${componentKey(component)}`);
  },
  check(group, members, context) {
    const { view } = context;
    const key = group.slice(group.indexOf('/') + 1);
    if (key === '') return HEALTHY;
    const items = members.filter(
      ({ place }) => isOfNexus(place.team, context) && !isClosed(place.sprint, view),
    );
    const teams = teamsOf(items);
    const sprint = smallestSprintOf(items);
    if (teams.length < 2 || sprint === undefined || haveOrder(items, view)) return HEALTHY;
    const ids = items.map((item) => item.id);
    const written = items[0]?.touches.find((one) => componentKey(one) === key);
    const many = thresholdOf(view.settings, 'artifactItems');
    return [
      {
        // Named by the Sprint: its point becomes another one when a Sprint comes before it.
        key: findingKeyOf('artifact-collision', `${sprint}/${key}`),
        rule: 'artifact-collision',
        severity: items.length >= many ? 'warning' : 'info',
        items: ids,
        lines: [],
        teams,
        cells: [],
        facts: { component: written ?? key, sprint, items: ids, teams },
      },
    ];
  },
};

/** A component in the form in which it is compared. */
function componentKey(component: string): string {
  return component.trim().toLowerCase();
}

function isClosed(sprint: SprintId | null, view: BoardView): boolean {
  return sprint !== null && view.sprint(sprint)?.state === 'closed';
}

/** Sprints with equal numbers are one point in time: the smallest id stands for all. */
function smallestSprintOf(items: readonly ProductBacklogItem[]): SprintId | undefined {
  let smallest: SprintId | undefined;
  for (const { place } of items) {
    if (place.sprint === null) continue;
    if (smallest === undefined || place.sprint < smallest) smallest = place.sprint;
  }
  return smallest;
}

/** True when an unresolved line leads from a PBI of one team to one of another. */
function haveOrder(items: readonly ProductBacklogItem[], view: BoardView): boolean {
  const teamOf = new Map<ItemId, TeamId | null>();
  for (const { id, place } of items) teamOf.set(id, place.team);
  return items.some(({ id, place }) =>
    view.linesFrom(id).some(({ to, status }) => {
      const team = teamOf.get(to);
      return status !== 'resolved' && team !== undefined && team !== place.team;
    }),
  );
}
