import type { NexusFacts } from '@weft/rules';
import type { FindingSentences } from '../../finding-sentences.ts';
import { formatNumber, plural } from '../word-forms.ts';

const IN_INTEGRATION_TEAM = {
  'product-owner': 'the Product Owner',
  'scrum-master': 'a Scrum Master',
  members: 'members',
} as const;
const SUBJECTS = {
  'undone-work': 'work left undone and technical debt',
  'daily-integration': 'how often everything was integrated',
  delivery: 'building, testing and delivering often enough',
} as const;
const TRACKED_BY = { owner: 'an owner', item: 'a place on the board' } as const;

/** What the rules about the Nexus itself, its goals, people and events found. */
export const nexusSentences: Pick<FindingSentences, keyof NexusFacts> = {
  'person-double-booked': ({ person, percent }, names) =>
    `The shares of ${names.person(person)} add up to ${formatNumber(percent)} %.`,

  'nexus-size': ({ teams, problem }) => {
    if (teams === 0) return 'This board has no Scrum Team yet.';
    return problem === 'too-few'
      ? `${plural(teams, { one: '{n} Scrum Team works', other: '{n} Scrum Teams work' })} on this Product Backlog.`
      : `${formatNumber(teams)} Scrum Teams work on this Product Backlog.`;
  },

  'single-product-owner': ({ productOwners }, names) =>
    productOwners.length === 0
      ? 'Nobody is the Product Owner.'
      : `${names.people(productOwners)} are ${productOwners.length === 2 ? 'both' : 'all'} Product Owners.`,

  'single-product-backlog': ({ systems }, names) =>
    `PBIs of this board are ordered in several places: ${names.list(systems)}.`,

  'nit-composition': ({ missing }, names) =>
    `The Nexus Integration Team lacks ${names.list(missing.map((part) => IN_INTEGRATION_TEAM[part]))}.`,

  'nit-skill-cover': ({ title, skills }, names) =>
    `“${title}” needs ${names.list(skills)}, and nobody in the Nexus Integration Team has it.`,

  'nit-precedence': ({ person, title, items }, names) =>
    `${names.person(person)} works on ${names.items(items)} while the integration issue “${title}” waits.`,

  'goal-missing': ({ sprint, team }, names) =>
    team === null
      ? `${names.sprint(sprint)} has no Nexus Sprint Goal.`
      : `${names.team(team)} has no Sprint Goal for ${names.sprint(sprint)}.`,

  'goal-not-aligned': ({ sprint, team }, names) =>
    team === null
      ? `The Nexus Sprint Goal of ${names.sprint(sprint)} is not linked to the Product Goal.`
      : `The Sprint Goal of ${names.team(team)} for ${names.sprint(sprint)} is not linked to the Nexus Sprint Goal.`,

  'goal-unsupported': ({ sprint, team, selected, supporting }, names) =>
    team === null
      ? `${supporting.toString()} of ${plural(selected, { one: '{n} PBI', other: '{n} PBIs' })} selected for ${names.sprint(sprint)} ${supporting === 1 ? 'serves' : 'serve'} the Nexus Sprint Goal.`
      : `Nothing ${names.team(team)} selected for ${names.sprint(sprint)} serves the Nexus Sprint Goal.`,

  'dod-missing': () => 'The Nexus has no Definition of Done.',

  'dod-weaker': ({ team, text, problem, atLeast, nexusAtLeast }, names) =>
    problem === 'left-out' || atLeast === undefined || nexusAtLeast === undefined
      ? `${names.team(team)} leaves “${text}” out of its Definition of Done.`
      : `${names.team(team)} asks for ${formatNumber(atLeast)} in “${text}”, the Nexus for ${formatNumber(nexusAtLeast)}.`,

  'done-not-integrated': ({ item }, names) => `${names.item(item)} is Done but not integrated.`,

  'integration-stale': ({ team, sprint, last }, names) =>
    last === undefined
      ? `${names.team(team)} has work in progress in ${names.sprint(sprint)} and has not integrated yet.`
      : `${names.team(team)} has work in progress in ${names.sprint(sprint)} and last integrated on ${names.day(last)}.`,

  'integration-issue-unowned': ({ title, problem }) =>
    problem === 'no-owner'
      ? `Nobody owns the integration issue “${title}”.`
      : `Nobody has written about the integration issue “${title}” since the last Nexus Daily Scrum.`,

  'undone-work': ({ item, sprint, problem, debt }, names) =>
    problem === 'undone'
      ? `${names.item(item)} was not Done when ${names.sprint(sprint)} ended.`
      : `${names.item(item)} was Done in ${names.sprint(sprint)} with debt: ${debt}`,

  'sprint-misaligned': ({ sprint, team, end, latest }, names) =>
    team === null
      ? `${names.sprint(sprint)} was lengthened to ${names.day(end)}; it began with ${names.day(latest)} as its last day.`
      : `The Sprint of ${names.team(team)} ends on ${names.day(end)}, after ${names.sprint(sprint)} on ${names.day(latest)}.`,

  'board-not-updated': ({ sprint, last }, names) =>
    last === undefined
      ? `Nothing has moved in ${names.sprint(sprint)} yet.`
      : `Nothing has moved in ${names.sprint(sprint)} since ${names.day(last)}.`,

  'team-not-represented': ({ team }, names) =>
    `Nobody of ${names.team(team)} is here, and its work is at stake.`,

  'retro-topic-skipped': ({ subjects }, names) =>
    `The Retrospective says nothing about ${names.list(subjects.map((subject) => SUBJECTS[subject]))}.`,

  'action-untracked': ({ text, missing }, names) =>
    `The improvement “${text}” lacks ${names.list(missing.map((part) => TRACKED_BY[part]))}.`,

  'team-review-scheduled': ({ team }, names) =>
    `${names.team(team)} holds a Sprint Review of its own.`,
};
