import type { BacklogFacts } from '@weft/rules';
import type { FindingSentences } from '../../finding-sentences.ts';
import { formatNumber, plural } from '../word-forms.ts';

const MISSING = {
  team: 'a likely team',
  size: 'a size',
  acceptance: 'acceptance criteria',
  'dependency-review': 'a look at its dependencies',
} as const;

/** What the rules about PBIs and the plans of teams found. */
export const backlogSentences: Pick<FindingSentences, keyof BacklogFacts> = {
  'not-ready-selected': ({ item, sprint, missing }, names) =>
    `${names.itemInSprint(item, sprint)} is selected but not ready. It lacks ${names.list(missing.map((part) => MISSING[part]))}.`,

  'too-big': ({ item, team, size, capacity }, names) =>
    `${names.item(item)} has ${names.points(size)}, and ${names.team(team)} can do ${formatNumber(capacity)} in a Sprint. Slice it thinner?`,

  'multi-team-item': ({ item, teams }, names) =>
    `${names.item(item)} is worked on by ${names.teams(teams)} at once.`,

  'horizontal-slice': ({ parent, children }, names) =>
    `${names.item(parent)} is cut into layers for different teams: ${names.items(children)} wait for one another.`,

  'parent-child-order': ({ parent, child, problem, successor }, names) =>
    problem === 'parent-first'
      ? `${names.item(parent)} is planned before ${names.item(child)}, which is a part of it.`
      : `${names.item(child)} comes after ${successor === undefined ? 'something' : names.item(successor)}, which waits for ${names.item(parent)} as a whole.`,

  'unestimated-selected': ({ item, sprint }, names) =>
    `${names.itemInSprint(item, sprint)} is selected without a size.`,

  'over-capacity': ({ team, sprint, points, capacity, withoutSize }, names) => {
    const load = `${names.team(team)} has ${names.points(points)} for ${formatNumber(capacity)} in ${names.sprint(sprint)}.`;
    return withoutSize === 0
      ? load
      : `${load} ${plural(withoutSize, { one: '{n} PBI without size comes on top.', other: '{n} PBIs without size come on top.' })}`;
  },

  'no-slack-for-dependency': ({ team, sprint, points, capacity, waitsFor }, names) =>
    `${names.team(team)} has ${names.points(points)} for ${formatNumber(capacity)} in ${names.sprint(sprint)} and waits for other teams ${plural(waitsFor, { one: 'once', other: '{n} times' })} inside it.`,

  'capacity-missing': ({ team, sprint }, names) =>
    `Nobody said how much ${names.team(team)} can do in ${names.sprint(sprint)}.`,

  'skill-gap': ({ item, team, skills }, names) =>
    `${names.item(item)} needs ${names.list(skills)}, which ${names.team(team)} does not have.`,

  'single-person-knowledge': ({ person, skill, sprint, items }, names) =>
    `Only ${names.person(person)} knows ${skill}, and ${names.items(items)} of different teams need it in ${names.sprint(sprint)}.`,

  'artifact-collision': ({ component, sprint, items, teams }, names) =>
    `${names.teams(teams)} ${teams.length === 2 ? 'both' : 'all'} change ${component} in ${names.sprint(sprint)} (${names.items(items)}) without having said in which order.`,

  'late-integration-cluster': ({ sprint, items, from }, names) =>
    `${names.items(items)} of different teams are to be finished in the last days of ${names.sprint(sprint)}, from ${names.day(from)} on.`,

  horizon: (facts, names) =>
    facts.problem === 'too-far'
      ? `${names.itemInSprint(facts.item, facts.sprint)} is refined ${plural(facts.sprintsAhead, { one: '{n} Sprint', other: '{n} Sprints' })} ahead.`
      : `${names.team(facts.team)} has ${names.points(facts.readyPoints)} of ready work for the Sprints to come and could do ${formatNumber(facts.capacity)} in the next one.`,

  'order-skipped': ({ item, selected }, names) =>
    `${names.item(item)} is ready and stands above ${names.item(selected)} in the Product Backlog, but no team took it.`,

  'free-to-move': ({ item, team, sprint }, names) =>
    `${names.item(item)} depends on nothing, and ${names.team(team)} has too much in ${names.sprint(sprint)}: it could go to a team with room.`,
};
