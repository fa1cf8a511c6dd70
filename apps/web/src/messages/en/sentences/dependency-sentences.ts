import { unreachable } from '@weft/domain';
import type { DependencyFacts } from '@weft/rules';
import type { FindingSentences } from '../../finding-sentences.ts';
import { plural } from '../word-forms.ts';

/** How many PBIs of a circle or chain are named before the rest is counted. */
const MOST_NAMED = 6;

const working = (days: number): string =>
  plural(days, { one: '{n} working day is left', other: '{n} working days are left' });

/** What the rules about dependencies and merges found. */
export const dependencySentences: Pick<FindingSentences, keyof DependencyFacts> = {
  'dep-inverted': (facts, names) =>
    `${names.itemInSprint(facts.from, facts.fromSprint)} must come before ${names.itemInSprint(facts.to, facts.toSprint)}.`,

  'dep-cycle': ({ path, size }, names) => {
    const named = path.slice(0, MOST_NAMED).map((item) => names.item(item));
    if (named.length <= 1) return `${named[0] ?? ''} waits for itself.`;
    const circle = `${[...named, named[0]].join(' → ')} wait for each other.`;
    const more = size - named.length;
    return more > 0
      ? `${circle} ${plural(more, { one: '{n} more is in the knot.', other: '{n} more are in the knot.' })}`
      : circle;
  },

  'dep-same-sprint-cross-team': (facts, names) => {
    const { from, to, sprint } = facts;
    const toTeam = names.team(facts.toTeam);
    const sentence = `${names.team(facts.fromTeam)} must finish ${names.item(from)} before ${toTeam} can finish ${names.item(to)}, both in ${names.sprint(sprint)}.`;
    return facts.onlyItemOfGoal
      ? `${sentence} It is the only PBI ${toTeam} selected for its Sprint Goal.`
      : sentence;
  },

  'dep-unscheduled-predecessor': ({ from, to, toSprint }, names) =>
    `${names.itemInSprint(to, toSprint)} waits for ${names.item(from)}, which is in no Sprint.`,

  'dep-external': ({ from, to, contact, date, tooLate }, names) => {
    const waits = `${names.item(to)} waits for ${names.item(from)} outside the Nexus.`;
    if (contact === '') return `${waits} Nobody is named to follow it up.`;
    if (date === undefined) return `${waits} ${contact} has promised no date.`;
    return tooLate
      ? `${waits} ${contact} promised it for ${names.day(date)}, after the Sprint begins.`
      : `${waits} ${contact} promised it for ${names.day(date)}.`;
  },

  'hub-item': ({ item, lines, teams }, names) =>
    `${names.item(item)} has ${plural(lines, { one: '{n} open dependency', other: '{n} open dependencies' })} with ${plural(teams, { one: '{n} other team', other: '{n} other teams' })}.`,

  'dep-chain-long': ({ path, teams, handovers, sprintsLeft }, names) => {
    const ends = names.list([path.slice(0, 1), path.slice(-1)].map((end) => names.items(end)));
    const chain = `Between ${ends}, ${path.length.toString()} PBIs of ${plural(teams, { one: '{n} team', other: '{n} teams' })} wait for one another.`;
    return handovers > sprintsLeft
      ? `${chain} That takes ${plural(handovers, { one: '{n} handover', other: '{n} handovers' })}, and ${plural(sprintsLeft, { one: '{n} Sprint is left.', other: '{n} Sprints are left.' })}`
      : chain;
  },

  'dep-same-sprint-in-team': ({ from, to, team, sprint }, names) =>
    `In ${names.sprint(sprint)}, ${names.team(team)} has to do ${names.item(from)} before ${names.item(to)}.`,

  'dep-unowned': ({ from, to, problem, fromTeam }, names) =>
    problem === 'no-team' || fromTeam === null
      ? `${names.item(to)} waits for ${names.item(from)}, which has no team yet.`
      : `${names.item(to)} waits for ${names.item(from)}, and ${names.team(fromTeam)} has not agreed to it.`,

  'backlog-order-inverted': ({ from, to }, names) =>
    `In the Product Backlog ${names.item(to)} stands above ${names.item(from)}, which it waits for.`,

  'critical-path-late': ({ item, sprint, problem, workingDaysLeft }, names) =>
    problem === 'not-started'
      ? `Half of ${names.sprint(sprint)} is over and ${names.item(item)}, on its longest chain, was not started.`
      : `${names.item(item)} is not Done, something still waits for it in ${names.sprint(sprint)}, and ${working(workingDaysLeft)}.`,

  'ready-with-open-dependency': ({ item, waitsFor }, names) =>
    `${names.item(item)} is called Ready, but waits for ${names.items(waitsFor)} of another team.`,

  'overlap-same-sprint': ({ from, to, fromTeam, toTeam, sprint }, names) =>
    `${names.item(from)} of ${names.team(fromTeam)} and ${names.item(to)} of ${names.team(toTeam)} overlap in scope, both in ${names.sprint(sprint)}.`,

  'team-pair-coupling': ({ teams: [a, b], lines, allLines }, names) =>
    `${names.team(a)} and ${names.team(b)} share ${lines.toString()} of the ${allLines.toString()} open dependencies between teams.`,

  'dep-redundant': ({ from, to, path }, names) =>
    `${names.item(from)} before ${names.item(to)} follows already from ${path.map((item) => names.item(item)).join(' → ')}.`,

  'merge-move-move': ({ on, field }, names) => {
    switch (on.kind) {
      case 'item':
        return collidedItem(names.item(on.item), field);
      case 'line':
        return `${names.line(on.line)} was decided differently at the same time.`;
      case 'cell':
        return field === 'capacity'
          ? `The capacity of ${names.cell(on.cell)} was set differently at the same time.`
          : `The plan of ${names.cell(on.cell)} was decided differently at the same time.`;
      default:
        return unreachable(on);
    }
  },

  'merge-dangling': ({ from, to, missing: end, reason, name }, names) => {
    const present = names.item(end === 'from' ? to : from);
    const gone = names.item(end === 'from' ? from : to, name);
    const why = reason === 'aside' ? 'which was put aside' : 'which is not on this board';
    return `${present} ${end === 'from' ? 'waits for' : 'enables'} ${gone}, ${why}.`;
  },

  'merge-stale-ready': ({ item }, names) =>
    `${names.item(item)} was called Ready before its size or what it waits for changed.`,

  'merge-split-edit': ({ item, slices }, names) =>
    `${names.item(item)} was sliced into ${names.items(slices)}, and changed by somebody who did not know it.`,

  'merge-duplicate-import': ({ system, key, items }, names) =>
    `${key} of ${system} is on this board ${plural(items.length, { one: 'once', other: '{n} times' })}: ${names.items(items)}.`,

  'merge-goal-text': ({ on }, names) => {
    switch (on.kind) {
      case 'product-goal':
        return 'The Product Goal was worded differently at the same time.';
      case 'sprint-goal':
        return on.team === null
          ? `The Nexus Sprint Goal for ${names.sprint(on.sprint)} was worded differently at the same time.`
          : `The Sprint Goal of ${names.team(on.team)} for ${names.sprint(on.sprint)} was worded differently at the same time.`;
      case 'criterion':
        return `“${on.text}” in the Definition of Done of ${names.teamOrNexus(on.team)} was worded differently at the same time.`;
      default:
        return unreachable(on);
    }
  },
};

function collidedItem(name: string, field: string): string {
  switch (field) {
    case 'place':
      return `${name} was given to different places at the same time.`;
    case 'size':
      return `${name} was given different sizes at the same time.`;
    case 'ready':
      return `${name} was called Ready and not Ready at the same time.`;
    case 'state':
      return `${name} was given different states at the same time.`;
    case 'integrated':
      return `${name} was called integrated and not integrated at the same time.`;
    default:
      return `${name} was decided differently at the same time.`;
  }
}
