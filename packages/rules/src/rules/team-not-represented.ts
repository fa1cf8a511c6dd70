import type { NexusEvent, ProductBacklogItem, SprintId, TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type RuleContext, type TeamRule } from '../rule.ts';

/**
 * An event of the Nexus is on, others are there, and nobody of a team that selected PBIs for its
 * Sprint, or is tied to such PBIs. Silent for a team whose people nobody has entered.
 */
export const teamNotRepresented: TeamRule = {
  id: 'team-not-represented',
  reads: ['lines', 'sprints', 'teams', 'events', 'people'],
  check({ id: team }, context) {
    const running = context.view
      .events()
      .filter((event) => event.state === 'running' && event.team === undefined);
    if (running.length === 0) return HEALTHY;
    const members = membersOf(team, context);
    if (members.size === 0) return HEALTHY;
    return running
      .filter(({ present }) => present.length > 0 && !present.some((one) => members.has(one)))
      .filter((event) => hasAStake(team, event, context))
      .map((event) => ({
        key: findingKeyOf('team-not-represented', `${event.id}/${team}`),
        rule: 'team-not-represented',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [team],
        cells: [],
        facts: { event: event.id, team },
      }));
  },
};

function membersOf(team: TeamId, { view }: RuleContext): ReadonlySet<string> {
  const members = view.people().filter(({ teams }) => teams.some((share) => share.team === team));
  return new Set(members.map((person) => person.id));
}

function hasAStake(team: TeamId, event: NexusEvent, context: RuleContext): boolean {
  const { view } = context;
  const isMeant = meantBy(event, context);
  const sprints = view.sprints().map((sprint) => sprint.id);
  if (sprints.some((id) => isMeant(id) && context.sumIn({ team, sprint: id }).count > 0)) {
    return true;
  }
  return [null, ...sprints]
    .flatMap((sprint) => context.itemsIn({ team, sprint }))
    .some((item) => neighboursOf(item, context).some(({ place }) => isMeant(place.sprint)));
}

/** Which Sprints the event is about: its own; without one, the current one and those to come. */
function meantBy(event: NexusEvent, { timeline }: RuleContext): (id: SprintId | null) => boolean {
  if (event.sprint !== undefined) return (id) => id === event.sprint;
  const first = timeline.current ?? Infinity;
  return (id) => (timeline.pointOf(id) ?? -1) >= first;
}

/** PBIs of other teams of the Nexus at the other ends of open lines. */
function neighboursOf(
  item: ProductBacklogItem,
  context: RuleContext,
): readonly ProductBacklogItem[] {
  const { openLines } = context;
  return [...openLines.into(item.id), ...openLines.from(item.id)]
    .map(({ from, to }) => (from.id === item.id ? to : from))
    .filter(({ place }) => {
      return place.team !== item.place.team && isOfNexus(place.team, context);
    });
}
