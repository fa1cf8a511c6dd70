import type { NexusFacts } from '@weft/rules';
import type { FindingSentences } from '../../finding-sentences.ts';
import { formatNumber, plural } from '../word-forms.ts';

const IN_INTEGRATION_TEAM = {
  'product-owner': 'der Product Owner',
  'scrum-master': 'ein Scrum Master',
  members: 'Mitglieder',
} as const;
const SUBJECTS = {
  'undone-work': 'nicht erledigte Arbeit und technische Schulden',
  'daily-integration': 'wie oft alles integriert wurde',
  delivery: 'ob oft genug gebaut, getestet und geliefert wurde',
} as const;
const TRACKED_BY = {
  owner: 'eine verantwortliche Person',
  item: 'ein Platz auf dem Board',
} as const;

/** What the rules about the Nexus itself, its goals, people and events found, in German. */
export const nexusSentences: Pick<FindingSentences, keyof NexusFacts> = {
  'person-double-booked': ({ person, percent }, names) =>
    `Die Anteile von ${names.person(person)} ergeben zusammen ${formatNumber(percent)} %.`,

  'nexus-size': ({ teams, problem }) => {
    if (teams === 0) return 'Dieses Board hat noch kein Scrum Team.';
    const work = plural(teams, {
      one: '{n} Scrum Team arbeitet',
      other: '{n} Scrum Teams arbeiten',
    });
    return `${problem === 'too-few' ? 'Nur ' : ''}${work} an diesem Product Backlog.`;
  },

  'single-product-owner': ({ productOwners }, names) =>
    productOwners.length === 0
      ? 'Niemand ist Product Owner.'
      : `${names.people(productOwners)} sind zugleich Product Owner.`,

  'single-product-backlog': ({ systems }, names) =>
    `PBIs dieses Boards werden an mehreren Orten geordnet: ${names.list(systems)}.`,

  'nit-composition': ({ missing }, names) =>
    `Im Nexus Integration Team fehlt noch: ${names.list(missing.map((part) => IN_INTEGRATION_TEAM[part]))}.`,

  'nit-skill-cover': ({ title, skills }, names) =>
    `„${title}“ braucht ${names.list(skills)}, und niemand im Nexus Integration Team kann das.`,

  'nit-precedence': ({ person, title, items }, names) =>
    `${names.person(person)} arbeitet an ${names.items(items)}, während das Integrationsproblem „${title}“ wartet.`,

  'goal-missing': ({ sprint, team }, names) =>
    team === null
      ? `${names.sprint(sprint)} hat kein Nexus Sprint Goal.`
      : `${names.team(team)} hat kein Sprint Goal für ${names.sprint(sprint)}.`,

  'goal-not-aligned': ({ sprint, team }, names) =>
    team === null
      ? `Das Nexus Sprint Goal von ${names.sprint(sprint)} ist nicht mit dem Product Goal verknüpft.`
      : `Das Sprint Goal von ${names.team(team)} für ${names.sprint(sprint)} ist nicht mit dem Nexus Sprint Goal verknüpft.`,

  'goal-unsupported': ({ sprint, team, selected, supporting }, names) => {
    if (team !== null) {
      return `Nichts, was ${names.team(team)} für ${names.sprint(sprint)} ausgewählt hat, dient dem Nexus Sprint Goal.`;
    }
    const all = plural(selected, { one: '{n} PBI', other: '{n} PBIs' });
    return `Für ${names.sprint(sprint)} ${plural(supporting, { one: 'dient {n}', other: 'dienen {n}' })} von ${all} dem Nexus Sprint Goal.`;
  },

  'dod-missing': () => 'Der Nexus hat keine Definition of Done.',

  'dod-weaker': ({ team, text, problem, atLeast, nexusAtLeast }, names) =>
    problem === 'left-out' || atLeast === undefined || nexusAtLeast === undefined
      ? `${names.team(team)} lässt „${text}“ in seiner Definition of Done weg.`
      : `${names.team(team)} verlangt ${formatNumber(atLeast)} bei „${text}“, der Nexus ${formatNumber(nexusAtLeast)}.`,

  'done-not-integrated': ({ item }, names) =>
    `${names.item(item)} ist Done, aber nicht integriert.`,

  'integration-stale': ({ team, sprint, last }, names) =>
    last === undefined
      ? `${names.team(team)} hat in ${names.sprint(sprint)} Arbeit begonnen und noch nicht integriert.`
      : `${names.team(team)} hat in ${names.sprint(sprint)} Arbeit begonnen und zuletzt am ${names.day(last)} integriert.`,

  'integration-issue-unowned': ({ title, problem }) =>
    problem === 'no-owner'
      ? `Niemand kümmert sich um das Integrationsproblem „${title}“.`
      : `Seit dem letzten Nexus Daily Scrum hat niemand etwas zum Integrationsproblem „${title}“ geschrieben.`,

  'undone-work': ({ item, sprint, problem, debt }, names) =>
    problem === 'undone'
      ? `${names.item(item)} war nicht Done, als ${names.sprint(sprint)} endete.`
      : `${names.item(item)} wurde in ${names.sprint(sprint)} mit technischen Schulden Done: ${debt}`,

  'sprint-misaligned': ({ sprint, team, end, latest }, names) =>
    team === null
      ? `${names.sprint(sprint)} wurde bis zum ${names.day(end)} verlängert; sein letzter Tag sollte der ${names.day(latest)} sein.`
      : `Der Sprint von ${names.team(team)} endet am ${names.day(end)}, ${names.sprint(sprint)} aber schon am ${names.day(latest)}.`,

  'board-not-updated': ({ sprint, last }, names) =>
    last === undefined
      ? `In ${names.sprint(sprint)} hat sich noch nichts bewegt.`
      : `In ${names.sprint(sprint)} hat sich seit dem ${names.day(last)} nichts bewegt.`,

  'team-not-represented': ({ team }, names) =>
    `Von ${names.team(team)} ist niemand hier, dabei geht es um seine Arbeit.`,

  'retro-topic-skipped': ({ subjects }, names) =>
    `In der Nexus Sprint Retrospective fehlt: ${names.list(subjects.map((subject) => SUBJECTS[subject]))}.`,

  'action-untracked': ({ text, missing }, names) =>
    `Der Verbesserung „${text}“ fehlt noch: ${names.list(missing.map((part) => TRACKED_BY[part]))}.`,

  'team-review-scheduled': ({ team }, names) =>
    `${names.team(team)} hält ein eigenes Sprint Review ab.`,
};
