import type { BacklogFacts } from '@weft/rules';
import type { FindingSentences } from '../../finding-sentences.ts';
import { formatNumber, plural } from '../word-forms.ts';

const MISSING = {
  team: 'ein voraussichtliches Team',
  size: 'eine Größe',
  acceptance: 'Akzeptanzkriterien',
  'dependency-review': 'ein Blick auf seine Abhängigkeiten',
} as const;

/** What the rules about PBIs and the plans of teams found, in German. */
export const backlogSentences: Pick<FindingSentences, keyof BacklogFacts> = {
  'not-ready-selected': ({ item, sprint, missing }, names) =>
    `${names.itemInSprint(item, sprint)} ist ausgewählt, aber nicht Ready. Es fehlt noch: ${names.list(missing.map((part) => MISSING[part]))}.`,

  'too-big': ({ item, team, size, capacity }, names) =>
    `${names.item(item)} hat ${names.points(size)}, und ${names.team(team)} schafft ${formatNumber(capacity)} in einem Sprint. Feiner aufteilen?`,

  'multi-team-item': ({ item, teams }, names) =>
    `An ${names.item(item)} arbeiten ${names.teams(teams)} zugleich.`,

  'horizontal-slice': ({ parent, children }, names) =>
    `${names.item(parent)} ist in Schichten für verschiedene Teams aufgeteilt: ${names.items(children)} warten aufeinander.`,

  'parent-child-order': ({ parent, child, problem, successor }, names) =>
    problem === 'parent-first'
      ? `${names.item(parent)} ist vor ${names.item(child)} geplant, obwohl das ein Teil davon ist.`
      : `${names.item(child)} kommt nach ${successor === undefined ? 'etwas' : names.item(successor)}, das auf ${names.item(parent)} als Ganzes wartet.`,

  'unestimated-selected': ({ item, sprint }, names) =>
    `${names.itemInSprint(item, sprint)} ist ohne Größe ausgewählt.`,

  'over-capacity': ({ team, sprint, points, capacity, withoutSize }, names) => {
    const load = `${names.team(team)} hat ${names.points(points)} in ${names.sprint(sprint)}, bei einer Kapazität von ${formatNumber(capacity)}.`;
    return withoutSize === 0
      ? load
      : `${load} ${plural(withoutSize, { one: '{n} PBI ohne Größe kommt dazu.', other: '{n} PBIs ohne Größe kommen dazu.' })}`;
  },

  'no-slack-for-dependency': ({ team, sprint, points, capacity, waitsFor }, names) =>
    `${names.team(team)} hat ${names.points(points)} in ${names.sprint(sprint)}, bei einer Kapazität von ${formatNumber(capacity)}, und wartet darin ${plural(waitsFor, { one: 'einmal', other: '{n} Mal' })} auf andere Teams.`,

  'capacity-missing': ({ team, sprint }, names) =>
    `Niemand hat gesagt, wie viel ${names.team(team)} in ${names.sprint(sprint)} schafft.`,

  'skill-gap': ({ item, team, skills }, names) =>
    `${names.item(item)} braucht ${names.list(skills)}, was bei ${names.team(team)} fehlt.`,

  'single-person-knowledge': ({ person, skill, sprint, items }, names) =>
    `Nur ${names.person(person)} kennt ${skill}, und ${names.items(items)} aus verschiedenen Teams brauchen es in ${names.sprint(sprint)}.`,

  'artifact-collision': ({ component, sprint, items, teams }, names) =>
    `${names.teams(teams)} ändern in ${names.sprint(sprint)} dieselbe Komponente ${component} (${names.items(items)}), ohne eine Reihenfolge vereinbart zu haben.`,

  'late-integration-cluster': ({ sprint, items, from }, names) =>
    `${names.items(items)} aus verschiedenen Teams sollen erst in den letzten Tagen von ${names.sprint(sprint)} fertig werden, ab dem ${names.day(from)}.`,

  horizon: (facts, names) =>
    facts.problem === 'too-far'
      ? `${names.itemInSprint(facts.item, facts.sprint)} ist ${plural(facts.sprintsAhead, { one: '{n} Sprint', other: '{n} Sprints' })} im Voraus verfeinert.`
      : `${names.team(facts.team)} hat erst ${names.points(facts.readyPoints)} Ready für die kommenden Sprints und könnte im nächsten ${formatNumber(facts.capacity)} schaffen.`,

  'order-skipped': ({ item, selected }, names) =>
    `${names.item(item)} ist Ready und steht im Product Backlog über ${names.item(selected)}, aber kein Team hat es genommen.`,

  'free-to-move': ({ item, team, sprint }, names) =>
    `${names.item(item)} hängt von nichts ab, und ${names.team(team)} hat in ${names.sprint(sprint)} zu viel: Ein Team mit Platz könnte es nehmen.`,
};
