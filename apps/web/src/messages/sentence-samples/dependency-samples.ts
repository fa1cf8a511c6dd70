import { cellOf } from '@weft/domain';
import type { DependencyFacts } from '@weft/rules';
import { A, B, BLUE, C, D, LINE, RED, S1, S2, type Samples } from './samples.ts';

const ENDS = { from: A, to: B };
const SEVEN = [A, B, C, D, A, B, C];
const CELL = cellOf({ team: RED, sprint: S1 });

/** What rules about dependencies and merges may find. */
export const dependencySamples: Samples<keyof DependencyFacts> = {
  'dep-inverted': [
    {
      facts: { ...ENDS, fromSprint: S2, toSprint: S1 },
      en: 'A (Sprint 2) must come before B (Sprint 1).',
      de: 'A (Sprint 2) muss vor B (Sprint 1) kommen.',
    },
  ],
  'dep-cycle': [
    { facts: { path: [A], size: 1 }, en: 'A waits for itself.', de: 'A wartet auf sich selbst.' },
    {
      facts: { path: [A, B], size: 2 },
      en: 'A → B → A wait for each other.',
      de: 'A → B → A warten aufeinander.',
    },
    {
      facts: { path: SEVEN, size: 7 },
      en: 'A → B → C → D → A → B → A wait for each other. 1 more is in the knot.',
      de: 'A → B → C → D → A → B → A warten aufeinander. 1 weiteres hängt im Knoten.',
    },
    {
      facts: { path: SEVEN, size: 1206 },
      en: 'A → B → C → D → A → B → A wait for each other. 1,200 more are in the knot.',
      de: 'A → B → C → D → A → B → A warten aufeinander. 1.200 weitere hängen im Knoten.',
    },
  ],
  'dep-same-sprint-cross-team': [
    {
      facts: { ...ENDS, fromTeam: RED, toTeam: BLUE, sprint: S1, onlyItemOfGoal: false },
      en: 'Red must finish A before Blue can finish B, both in Sprint 1.',
      de: 'Red muss A fertig haben, bevor Blue B fertigstellen kann, beides in Sprint 1.',
    },
    {
      facts: { ...ENDS, fromTeam: RED, toTeam: BLUE, sprint: S1, onlyItemOfGoal: true },
      en: 'Red must finish A before Blue can finish B, both in Sprint 1. It is the only PBI Blue selected for its Sprint Goal.',
      de: 'Red muss A fertig haben, bevor Blue B fertigstellen kann, beides in Sprint 1. Es ist das einzige PBI, das Blue für sein Sprint Goal ausgewählt hat.',
    },
  ],
  'dep-unscheduled-predecessor': [
    {
      facts: { ...ENDS, toSprint: S1, near: true },
      en: 'B (Sprint 1) waits for A, which is in no Sprint.',
      de: 'B (Sprint 1) wartet auf A, das in keinem Sprint ist.',
    },
  ],
  'dep-external': [
    {
      facts: { ...ENDS, contact: '', date: undefined, tooLate: false },
      en: 'B waits for A outside the Nexus. Nobody is named to follow it up.',
      de: 'B wartet auf A außerhalb des Nexus. Niemand ist benannt, der nachfragt.',
    },
    {
      facts: { ...ENDS, contact: 'Kim', date: undefined, tooLate: false },
      en: 'B waits for A outside the Nexus. Kim has promised no date.',
      de: 'B wartet auf A außerhalb des Nexus. Kim hat keinen Termin zugesagt.',
    },
    {
      facts: { ...ENDS, contact: 'Kim', date: '2026-03-03', tooLate: false },
      en: 'B waits for A outside the Nexus. Kim promised it for 3 Mar.',
      de: 'B wartet auf A außerhalb des Nexus. Kim hat es für den 3. März zugesagt.',
    },
    {
      facts: { ...ENDS, contact: 'Kim', date: '2026-03-03', tooLate: true },
      en: 'B waits for A outside the Nexus. Kim promised it for 3 Mar, after the Sprint begins.',
      de: 'B wartet auf A außerhalb des Nexus. Kim hat es für den 3. März zugesagt, nach Beginn des Sprints.',
    },
  ],
  'hub-item': [
    {
      facts: { item: A, lines: 1, teams: 1 },
      en: 'A has 1 open dependency with 1 other team.',
      de: 'A hat 1 offene Abhängigkeit; beteiligt ist 1 anderes Team.',
    },
    {
      facts: { item: A, lines: 5, teams: 3 },
      en: 'A has 5 open dependencies with 3 other teams.',
      de: 'A hat 5 offene Abhängigkeiten; beteiligt sind 3 andere Teams.',
    },
  ],
  'dep-chain-long': [
    {
      facts: { path: [A, B, C], teams: 2, handovers: 1, sprintsLeft: 1 },
      en: 'Between A and C, 3 PBIs of 2 teams wait for one another.',
      de: 'Zwischen A und C warten 3 PBIs aus 2 Teams aufeinander.',
    },
    {
      facts: { path: [A, B, C], teams: 1, handovers: 1, sprintsLeft: 0 },
      en: 'Between A and C, 3 PBIs of 1 team wait for one another. That takes 1 handover, and 0 Sprints are left.',
      de: 'Zwischen A und C warten 3 PBIs aus 1 Team aufeinander. Das braucht 1 Übergabe, und 0 Sprints bleiben.',
    },
    {
      facts: { path: [A, B, C, D], teams: 3, handovers: 3, sprintsLeft: 1 },
      en: 'Between A and D, 4 PBIs of 3 teams wait for one another. That takes 3 handovers, and 1 Sprint is left.',
      de: 'Zwischen A und D warten 4 PBIs aus 3 Teams aufeinander. Das braucht 3 Übergaben, und 1 Sprint bleibt.',
    },
  ],
  'dep-same-sprint-in-team': [
    {
      facts: { ...ENDS, team: RED, sprint: S1 },
      en: 'In Sprint 1, Red has to do A before B.',
      de: 'In Sprint 1 muss Red erst A erledigen, dann B.',
    },
  ],
  'dep-unowned': [
    {
      facts: { ...ENDS, problem: 'no-team', fromTeam: null },
      en: 'B waits for A, which has no team yet.',
      de: 'B wartet auf A, das noch kein Team hat.',
    },
    {
      facts: { ...ENDS, problem: 'not-accepted', fromTeam: RED },
      en: 'B waits for A, and Red has not agreed to it.',
      de: 'B wartet auf A, und Red hat noch nicht zugestimmt.',
    },
  ],
  'backlog-order-inverted': [
    {
      facts: ENDS,
      en: 'In the Product Backlog B stands above A, which it waits for.',
      de: 'Im Product Backlog steht B über A, obwohl es darauf wartet.',
    },
  ],
  'critical-path-late': [
    {
      facts: { item: A, sprint: S1, problem: 'not-started', workingDaysLeft: 5 },
      en: 'Half of Sprint 1 is over and A, on its longest chain, was not started.',
      de: 'Sprint 1 ist zur Hälfte um, und A auf seiner längsten Kette ist nicht begonnen.',
    },
    {
      facts: { item: A, sprint: S1, problem: 'nearly-over', workingDaysLeft: 1 },
      en: 'A is not Done, something still waits for it in Sprint 1, and 1 working day is left.',
      de: 'A ist nicht Done, in Sprint 1 wartet noch etwas darauf, und 1 Arbeitstag bleibt.',
    },
    {
      facts: { item: A, sprint: S1, problem: 'nearly-over', workingDaysLeft: 2 },
      en: 'A is not Done, something still waits for it in Sprint 1, and 2 working days are left.',
      de: 'A ist nicht Done, in Sprint 1 wartet noch etwas darauf, und 2 Arbeitstage bleiben.',
    },
  ],
  'ready-with-open-dependency': [
    {
      facts: { item: A, waitsFor: [B] },
      en: 'A is called Ready, but waits for B of another team.',
      de: 'A gilt als Ready, wartet aber auf B aus einem anderen Team.',
    },
    {
      facts: { item: A, waitsFor: [B, C] },
      en: 'A is called Ready, but waits for B and C of another team.',
      de: 'A gilt als Ready, wartet aber auf B und C aus einem anderen Team.',
    },
  ],
  'overlap-same-sprint': [
    {
      facts: { ...ENDS, fromTeam: RED, toTeam: BLUE, sprint: S1 },
      en: 'A of Red and B of Blue overlap in scope, both in Sprint 1.',
      de: 'A von Red und B von Blue überschneiden sich inhaltlich, beide in Sprint 1.',
    },
  ],
  'team-pair-coupling': [
    {
      facts: { teams: [RED, BLUE], lines: 1, allLines: 2 },
      en: 'Red and Blue share 1 of the 2 open dependencies between teams.',
      de: '1 der 2 offenen Abhängigkeiten zwischen Teams liegt zwischen Red und Blue.',
    },
    {
      facts: { teams: [RED, BLUE], lines: 6, allLines: 9 },
      en: 'Red and Blue share 6 of the 9 open dependencies between teams.',
      de: '6 der 9 offenen Abhängigkeiten zwischen Teams liegen zwischen Red und Blue.',
    },
  ],
  'dep-redundant': [
    {
      facts: { from: A, to: C, path: [A, B, C] },
      en: 'A before C follows already from A → B → C.',
      de: 'A vor C folgt schon aus A → B → C.',
    },
  ],
  'merge-move-move': [
    {
      facts: { on: { kind: 'item', item: A }, field: 'place', decisions: 2 },
      en: 'A was given to different places at the same time.',
      de: 'A wurde zur selben Zeit an verschiedene Plätze gelegt.',
    },
    {
      facts: { on: { kind: 'item', item: A }, field: 'size', decisions: 2 },
      en: 'A was given different sizes at the same time.',
      de: 'Für A wurden zur selben Zeit verschiedene Größen gewählt.',
    },
    {
      facts: { on: { kind: 'item', item: A }, field: 'ready', decisions: 2 },
      en: 'A was called Ready and not Ready at the same time.',
      de: 'A wurde zur selben Zeit als Ready und als nicht Ready markiert.',
    },
    {
      facts: { on: { kind: 'item', item: A }, field: 'state', decisions: 2 },
      en: 'A was given different states at the same time.',
      de: 'Für A wurden zur selben Zeit verschiedene Stände gewählt.',
    },
    {
      facts: { on: { kind: 'item', item: A }, field: 'integrated', decisions: 2 },
      en: 'A was called integrated and not integrated at the same time.',
      de: 'A wurde zur selben Zeit als integriert und als nicht integriert markiert.',
    },
    {
      facts: { on: { kind: 'item', item: A }, field: 'team', decisions: 2 },
      en: 'A was decided differently at the same time.',
      de: 'A wurde zur selben Zeit verschieden geändert.',
    },
    {
      facts: { on: { kind: 'line', line: LINE }, field: 'status', decisions: 2 },
      en: 'The dependency A before B was decided differently at the same time.',
      de: 'Die Abhängigkeit A vor B wurde zur selben Zeit verschieden geändert.',
    },
    {
      facts: { on: { kind: 'cell', cell: CELL }, field: 'capacity', decisions: 2 },
      en: 'The capacity of Red, Sprint 1 was set differently at the same time.',
      de: 'Die Kapazität (Red, Sprint 1) wurde zur selben Zeit verschieden gesetzt.',
    },
    {
      facts: { on: { kind: 'cell', cell: CELL }, field: 'goal', decisions: 2 },
      en: 'The plan of Red, Sprint 1 was decided differently at the same time.',
      de: 'Der Plan (Red, Sprint 1) wurde zur selben Zeit verschieden geändert.',
    },
  ],
  'merge-dangling': [
    {
      facts: { ...ENDS, missing: 'from', reason: 'aside', name: undefined },
      en: 'B waits for A, which was put aside.',
      de: 'B wartet auf A, das beiseitegelegt wurde.',
    },
    {
      facts: { ...ENDS, missing: 'to', reason: 'unknown', name: 'ABC-99' },
      en: 'A enables ABC-99, which is not on this board.',
      de: 'A ermöglicht ABC-99, das nicht auf diesem Board ist.',
    },
  ],
  'merge-stale-ready': [
    {
      facts: { item: A },
      en: 'A was called Ready before its size or what it waits for changed.',
      de: 'A galt schon als Ready, bevor sich seine Größe oder das, worauf es wartet, geändert hat.',
    },
  ],
  'merge-split-edit': [
    {
      facts: { item: A, slices: [B, C] },
      en: 'A was sliced into B and C, and changed by somebody who did not know it.',
      de: 'A wurde in B und C aufgeteilt und von jemandem geändert, der das nicht wusste.',
    },
  ],
  'merge-duplicate-import': [
    {
      facts: { system: 'Jira', key: 'PAY-1', items: [A] },
      en: 'PAY-1 of Jira is on this board once: A.',
      de: 'PAY-1 aus Jira ist einmal auf diesem Board: A.',
    },
    {
      facts: { system: 'Jira', key: 'PAY-1', items: [A, B] },
      en: 'PAY-1 of Jira is on this board 2 times: A and B.',
      de: 'PAY-1 aus Jira ist 2 Mal auf diesem Board: A und B.',
    },
  ],
  'merge-goal-text': [
    {
      facts: { on: { kind: 'product-goal' }, decisions: 2 },
      en: 'The Product Goal was worded differently at the same time.',
      de: 'Das Product Goal wurde zur selben Zeit verschieden formuliert.',
    },
    {
      facts: { on: { kind: 'sprint-goal', team: RED, sprint: S1 }, decisions: 2 },
      en: 'The Sprint Goal of Red for Sprint 1 was worded differently at the same time.',
      de: 'Das Sprint Goal von Red für Sprint 1 wurde zur selben Zeit verschieden formuliert.',
    },
    {
      facts: { on: { kind: 'sprint-goal', team: null, sprint: S1 }, decisions: 2 },
      en: 'The Nexus Sprint Goal for Sprint 1 was worded differently at the same time.',
      de: 'Das Nexus Sprint Goal für Sprint 1 wurde zur selben Zeit verschieden formuliert.',
    },
    {
      facts: { on: { kind: 'criterion', team: RED, text: 'Tested' }, decisions: 2 },
      en: '“Tested” in the Definition of Done of Red was worded differently at the same time.',
      de: '„Tested“ in der Definition of Done von Red wurde zur selben Zeit verschieden formuliert.',
    },
    {
      facts: { on: { kind: 'criterion', team: null, text: 'Tested' }, decisions: 2 },
      en: '“Tested” in the Definition of Done of the Nexus was worded differently at the same time.',
      de: '„Tested“ in der Definition of Done des Nexus wurde zur selben Zeit verschieden formuliert.',
    },
  ],
};
