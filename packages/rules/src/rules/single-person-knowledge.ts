import { brandId, type BoardView, type Person, type SprintId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, NO_GROUPS, type GroupRule } from '../rule.ts';
import { skillKey } from '../skills.ts';

/** PBIs of several teams in one Sprint need a skill that a single person holds. */
export const singlePersonKnowledge: GroupRule = {
  id: 'single-person-knowledge',
  reads: ['people', 'teams'],
  fewest: 2,
  groupsOf({ place, state, needs }, { timeline }) {
    const { sprint } = place;
    if (needs.length === 0 || state === 'done') return NO_GROUPS;
    if (sprint === null || timeline.pointOf(sprint) === undefined) return NO_GROUPS;
    return needs.map((skill) => `${sprint}/${skillKey(skill)}`);
  },
  check(group, members, context) {
    const { view } = context;
    const [sprint, key] = partsOf(group);
    if (key === '' || view.sprint(sprint)?.state === 'closed') return HEALTHY;
    const items = members.filter(({ place }) => isOfNexus(place.team, context));
    const teams = teamsOf(items);
    if (teams.length < 2) return HEALTHY;
    const person = onlyHolderOf(key, view);
    if (person === undefined) return HEALTHY;
    const ids = items.map((item) => item.id);
    const skill = person.skills.find((one) => skillKey(one) === key) ?? key;
    return [
      {
        key: findingKeyOf('single-person-knowledge', group),
        rule: 'single-person-knowledge',
        severity: 'warning',
        items: ids,
        lines: [],
        teams,
        cells: [],
        facts: { person: person.id, skill, sprint, items: ids },
      },
    ];
  },
};

/** The person, when nobody else holds the skill and no team lists it on other grounds. */
function onlyHolderOf(key: string, view: BoardView): Person | undefined {
  const [person, ...others] = view
    .people()
    .filter(({ skills }) => skills.map(skillKey).includes(key));
  if (person === undefined || others.length > 0) return undefined;
  const own = new Set(person.teams.map((share) => share.team));
  const elsewhere = view
    .teams()
    .some((team) => !own.has(team.id) && team.skills.map(skillKey).includes(key));
  return elsewhere ? undefined : person;
}

/** Ids hold no slash, skills may. */
function partsOf(group: string): readonly [SprintId, string] {
  const slash = group.indexOf('/');
  return [brandId<SprintId>(group.slice(0, slash)), group.slice(slash + 1)];
}
