import type { NexusFacts } from '@weft/rules';
import {
  A,
  ADA,
  B,
  CRITERION,
  EVENT,
  IMPROVEMENT,
  ISSUE,
  LIN,
  RED,
  S1,
  type Samples,
} from './samples.ts';

const CUT = { team: RED, criterion: CRITERION, text: 'Tested' };

/** What rules about the Nexus itself, its goals, people and events may find. */
export const nexusSamples: Samples<keyof NexusFacts> = {
  'person-double-booked': [
    {
      facts: { person: ADA, percent: 120 },
      en: 'The shares of Ada add up to 120 %.',
      de: 'Die Anteile von Ada ergeben zusammen 120 %.',
    },
  ],
  'nexus-size': [
    {
      facts: { teams: 0, problem: 'too-few' },
      en: 'This board has no Scrum Team yet.',
      de: 'Dieses Board hat noch kein Scrum Team.',
    },
    {
      facts: { teams: 1, problem: 'too-few' },
      en: '1 Scrum Team works on this Product Backlog.',
      de: 'Nur 1 Scrum Team arbeitet an diesem Product Backlog.',
    },
    {
      facts: { teams: 2, problem: 'too-few' },
      en: '2 Scrum Teams work on this Product Backlog.',
      de: 'Nur 2 Scrum Teams arbeiten an diesem Product Backlog.',
    },
    {
      facts: { teams: 10, problem: 'too-many' },
      en: '10 Scrum Teams work on this Product Backlog.',
      de: '10 Scrum Teams arbeiten an diesem Product Backlog.',
    },
  ],
  'single-product-owner': [
    {
      facts: { productOwners: [] },
      en: 'Nobody is the Product Owner.',
      de: 'Niemand ist Product Owner.',
    },
    {
      facts: { productOwners: [ADA, LIN] },
      en: 'Ada and Lin are both Product Owners.',
      de: 'Ada und Lin sind zugleich Product Owner.',
    },
  ],
  'single-product-backlog': [
    {
      facts: { systems: ['Jira', 'Azure DevOps'] },
      en: 'PBIs of this board are ordered in several places: Jira and Azure DevOps.',
      de: 'PBIs dieses Boards werden an mehreren Orten geordnet: Jira und Azure DevOps.',
    },
  ],
  'nit-composition': [
    {
      facts: { missing: ['product-owner'] },
      en: 'The Nexus Integration Team lacks the Product Owner.',
      de: 'Im Nexus Integration Team fehlt noch: der Product Owner.',
    },
    {
      facts: { missing: ['scrum-master', 'members'] },
      en: 'The Nexus Integration Team lacks a Scrum Master and members.',
      de: 'Im Nexus Integration Team fehlt noch: ein Scrum Master und Mitglieder.',
    },
  ],
  'nit-skill-cover': [
    {
      facts: { issue: ISSUE, title: 'Login breaks', skills: ['SQL', 'Go'] },
      en: '“Login breaks” needs SQL and Go, and nobody in the Nexus Integration Team has it.',
      de: '„Login breaks“ braucht SQL und Go, und niemand im Nexus Integration Team kann das.',
    },
  ],
  'nit-precedence': [
    {
      facts: { person: ADA, issue: ISSUE, title: 'Login breaks', items: [A, B] },
      en: 'Ada works on A and B while the integration issue “Login breaks” waits.',
      de: 'Ada arbeitet an A und B, während das Integrationsproblem „Login breaks“ wartet.',
    },
  ],
  'goal-missing': [
    {
      facts: { sprint: S1, team: null },
      en: 'Sprint 1 has no Nexus Sprint Goal.',
      de: 'Sprint 1 hat kein Nexus Sprint Goal.',
    },
    {
      facts: { sprint: S1, team: RED },
      en: 'Red has no Sprint Goal for Sprint 1.',
      de: 'Red hat kein Sprint Goal für Sprint 1.',
    },
  ],
  'goal-not-aligned': [
    {
      facts: { sprint: S1, team: null },
      en: 'The Nexus Sprint Goal of Sprint 1 is not linked to the Product Goal.',
      de: 'Das Nexus Sprint Goal von Sprint 1 ist nicht mit dem Product Goal verknüpft.',
    },
    {
      facts: { sprint: S1, team: RED },
      en: 'The Sprint Goal of Red for Sprint 1 is not linked to the Nexus Sprint Goal.',
      de: 'Das Sprint Goal von Red für Sprint 1 ist nicht mit dem Nexus Sprint Goal verknüpft.',
    },
  ],
  'goal-unsupported': [
    {
      facts: { sprint: S1, team: null, selected: 1, supporting: 0 },
      en: '0 of 1 PBI selected for Sprint 1 serve the Nexus Sprint Goal.',
      de: 'Für Sprint 1 dienen 0 von 1 PBI dem Nexus Sprint Goal.',
    },
    {
      facts: { sprint: S1, team: null, selected: 5, supporting: 1 },
      en: '1 of 5 PBIs selected for Sprint 1 serves the Nexus Sprint Goal.',
      de: 'Für Sprint 1 dient 1 von 5 PBIs dem Nexus Sprint Goal.',
    },
    {
      facts: { sprint: S1, team: null, selected: 5, supporting: 2 },
      en: '2 of 5 PBIs selected for Sprint 1 serve the Nexus Sprint Goal.',
      de: 'Für Sprint 1 dienen 2 von 5 PBIs dem Nexus Sprint Goal.',
    },
    {
      facts: { sprint: S1, team: RED, selected: 5, supporting: 0 },
      en: 'Nothing Red selected for Sprint 1 serves the Nexus Sprint Goal.',
      de: 'Nichts, was Red für Sprint 1 ausgewählt hat, dient dem Nexus Sprint Goal.',
    },
  ],
  'dod-missing': [
    {
      facts: { sprint: S1 },
      en: 'The Nexus has no Definition of Done.',
      de: 'Der Nexus hat keine Definition of Done.',
    },
  ],
  'dod-weaker': [
    {
      facts: { ...CUT, problem: 'left-out', atLeast: undefined, nexusAtLeast: undefined },
      en: 'Red leaves “Tested” out of its Definition of Done.',
      de: 'Red lässt „Tested“ in seiner Definition of Done weg.',
    },
    {
      facts: { ...CUT, problem: 'lower', atLeast: 70, nexusAtLeast: 80 },
      en: 'Red asks for 70 in “Tested”, the Nexus for 80.',
      de: 'Red verlangt 70 bei „Tested“, der Nexus 80.',
    },
  ],
  'done-not-integrated': [
    {
      facts: { item: A },
      en: 'A is Done but not integrated.',
      de: 'A ist Done, aber nicht integriert.',
    },
  ],
  'integration-stale': [
    {
      facts: { team: RED, sprint: S1, last: undefined },
      en: 'Red has work in progress in Sprint 1 and has not integrated yet.',
      de: 'Red hat in Sprint 1 Arbeit begonnen und noch nicht integriert.',
    },
    {
      facts: { team: RED, sprint: S1, last: '2026-03-03' },
      en: 'Red has work in progress in Sprint 1 and last integrated on 3 Mar.',
      de: 'Red hat in Sprint 1 Arbeit begonnen und zuletzt am 3. März integriert.',
    },
  ],
  'integration-issue-unowned': [
    {
      facts: { issue: ISSUE, title: 'Login breaks', problem: 'no-owner' },
      en: 'Nobody owns the integration issue “Login breaks”.',
      de: 'Niemand kümmert sich um das Integrationsproblem „Login breaks“.',
    },
    {
      facts: { issue: ISSUE, title: 'Login breaks', problem: 'no-update' },
      en: 'Nobody has written about the integration issue “Login breaks” since the last Nexus Daily Scrum.',
      de: 'Seit dem letzten Nexus Daily Scrum hat niemand etwas zum Integrationsproblem „Login breaks“ geschrieben.',
    },
  ],
  'undone-work': [
    {
      facts: { item: A, sprint: S1, problem: 'undone', debt: '' },
      en: 'A was not Done when Sprint 1 ended.',
      de: 'A war nicht Done, als Sprint 1 endete.',
    },
    {
      facts: { item: A, sprint: S1, problem: 'debt', debt: 'tests by hand' },
      en: 'A was Done in Sprint 1 with debt: tests by hand',
      de: 'A wurde in Sprint 1 mit technischen Schulden Done: tests by hand',
    },
  ],
  'sprint-misaligned': [
    {
      facts: { sprint: S1, team: null, end: '2026-03-05', latest: '2026-03-03' },
      en: 'Sprint 1 was lengthened to 5 Mar; it began with 3 Mar as its last day.',
      de: 'Sprint 1 wurde bis zum 5. März verlängert; sein letzter Tag sollte der 3. März sein.',
    },
    {
      facts: { sprint: S1, team: RED, end: '2026-03-05', latest: '2026-03-03' },
      en: 'The Sprint of Red ends on 5 Mar, after Sprint 1 on 3 Mar.',
      de: 'Der Sprint von Red endet am 5. März, Sprint 1 aber schon am 3. März.',
    },
  ],
  'board-not-updated': [
    {
      facts: { sprint: S1, last: undefined },
      en: 'Nothing has moved in Sprint 1 yet.',
      de: 'In Sprint 1 hat sich noch nichts bewegt.',
    },
    {
      facts: { sprint: S1, last: '2026-03-03' },
      en: 'Nothing has moved in Sprint 1 since 3 Mar.',
      de: 'In Sprint 1 hat sich seit dem 3. März nichts bewegt.',
    },
  ],
  'team-not-represented': [
    {
      facts: { event: EVENT, team: RED },
      en: 'Nobody of Red is here, and its work is at stake.',
      de: 'Von Red ist niemand hier, dabei geht es um seine Arbeit.',
    },
  ],
  'retro-topic-skipped': [
    {
      facts: { event: EVENT, subjects: ['undone-work'] },
      en: 'The Retrospective says nothing about work left undone and technical debt.',
      de: 'In der Nexus Sprint Retrospective fehlt: nicht erledigte Arbeit und technische Schulden.',
    },
    {
      facts: { event: EVENT, subjects: ['daily-integration', 'delivery'] },
      en: 'The Retrospective says nothing about how often everything was integrated and building, testing and delivering often enough.',
      de: 'In der Nexus Sprint Retrospective fehlt: wie oft alles integriert wurde und ob oft genug gebaut, getestet und geliefert wurde.',
    },
  ],
  'action-untracked': [
    {
      facts: { improvement: IMPROVEMENT, text: 'Pair more', missing: ['owner'] },
      en: 'The improvement “Pair more” lacks an owner.',
      de: 'Der Verbesserung „Pair more“ fehlt noch: eine verantwortliche Person.',
    },
    {
      facts: { improvement: IMPROVEMENT, text: 'Pair more', missing: ['owner', 'item'] },
      en: 'The improvement “Pair more” lacks an owner and a place on the board.',
      de: 'Der Verbesserung „Pair more“ fehlt noch: eine verantwortliche Person und ein Platz auf dem Board.',
    },
  ],
  'team-review-scheduled': [
    {
      facts: { event: EVENT, team: RED },
      en: 'Red holds a Sprint Review of its own.',
      de: 'Red hält ein eigenes Sprint Review ab.',
    },
  ],
};
