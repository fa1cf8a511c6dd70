import type { BacklogFacts } from '@weft/rules';
import { A, ADA, B, BLUE, C, RED, S1, type Samples } from './samples.ts';

const LOAD = { team: RED, sprint: S1, points: 27, capacity: 24 };

/** What rules about PBIs and the plans of teams may find. */
export const backlogSamples: Samples<keyof BacklogFacts> = {
  'not-ready-selected': [
    {
      facts: { item: A, sprint: S1, missing: ['size'] },
      en: 'A (Sprint 1) is selected but not ready. It lacks a size.',
      de: 'A (Sprint 1) ist ausgewählt, aber nicht Ready. Es fehlt noch: eine Größe.',
    },
    {
      facts: { item: A, sprint: S1, missing: ['team', 'acceptance', 'dependency-review'] },
      en: 'A (Sprint 1) is selected but not ready. It lacks a likely team, acceptance criteria and a look at its dependencies.',
      de: 'A (Sprint 1) ist ausgewählt, aber nicht Ready. Es fehlt noch: ein voraussichtliches Team, Akzeptanzkriterien und ein Blick auf seine Abhängigkeiten.',
    },
  ],
  'too-big': [
    {
      facts: { item: A, team: RED, size: 1, capacity: 1 },
      en: 'A has 1 point, and Red can do 1 in a Sprint. Slice it thinner?',
      de: 'A hat 1 Punkt, und Red schafft 1 in einem Sprint. Feiner aufteilen?',
    },
    {
      facts: { item: A, team: RED, size: 13, capacity: 20 },
      en: 'A has 13 points, and Red can do 20 in a Sprint. Slice it thinner?',
      de: 'A hat 13 Punkte, und Red schafft 20 in einem Sprint. Feiner aufteilen?',
    },
  ],
  'multi-team-item': [
    {
      facts: { item: A, teams: [RED, BLUE] },
      en: 'A is worked on by Red and Blue at once.',
      de: 'An A arbeiten Red und Blue zugleich.',
    },
  ],
  'horizontal-slice': [
    {
      facts: { parent: A, children: [B, C] },
      en: 'A is cut into layers for different teams: B and C wait for one another.',
      de: 'A ist in Schichten für verschiedene Teams aufgeteilt: B und C warten aufeinander.',
    },
  ],
  'parent-child-order': [
    {
      facts: { parent: A, child: B, problem: 'parent-first', successor: undefined },
      en: 'A is planned before B, which is a part of it.',
      de: 'A ist vor B geplant, obwohl das ein Teil davon ist.',
    },
    {
      facts: { parent: A, child: B, problem: 'after-successor', successor: C },
      en: 'B comes after C, which waits for A as a whole.',
      de: 'B kommt nach C, das auf A als Ganzes wartet.',
    },
    {
      facts: { parent: A, child: B, problem: 'after-successor', successor: undefined },
      en: 'B comes after something, which waits for A as a whole.',
      de: 'B kommt nach etwas, das auf A als Ganzes wartet.',
    },
  ],
  'unestimated-selected': [
    {
      facts: { item: A, sprint: S1 },
      en: 'A (Sprint 1) is selected without a size.',
      de: 'A (Sprint 1) ist ohne Größe ausgewählt.',
    },
  ],
  'over-capacity': [
    {
      facts: { ...LOAD, withoutSize: 0 },
      en: 'Red has 27 points for 24 in Sprint 1.',
      de: 'Red hat 27 Punkte in Sprint 1, bei einer Kapazität von 24.',
    },
    {
      facts: { ...LOAD, withoutSize: 1 },
      en: 'Red has 27 points for 24 in Sprint 1. 1 PBI without size comes on top.',
      de: 'Red hat 27 Punkte in Sprint 1, bei einer Kapazität von 24. 1 PBI ohne Größe kommt dazu.',
    },
    {
      facts: { ...LOAD, points: 1, capacity: 0, withoutSize: 2 },
      en: 'Red has 1 point for 0 in Sprint 1. 2 PBIs without size come on top.',
      de: 'Red hat 1 Punkt in Sprint 1, bei einer Kapazität von 0. 2 PBIs ohne Größe kommen dazu.',
    },
  ],
  'no-slack-for-dependency': [
    {
      facts: { ...LOAD, points: 23, waitsFor: 1 },
      en: 'Red has 23 points for 24 in Sprint 1 and waits for other teams once inside it.',
      de: 'Red hat 23 Punkte in Sprint 1, bei einer Kapazität von 24, und wartet darin einmal auf andere Teams.',
    },
    {
      facts: { ...LOAD, points: 23, waitsFor: 2 },
      en: 'Red has 23 points for 24 in Sprint 1 and waits for other teams 2 times inside it.',
      de: 'Red hat 23 Punkte in Sprint 1, bei einer Kapazität von 24, und wartet darin 2 Mal auf andere Teams.',
    },
  ],
  'capacity-missing': [
    {
      facts: { team: RED, sprint: S1 },
      en: 'Nobody said how much Red can do in Sprint 1.',
      de: 'Niemand hat gesagt, wie viel Red in Sprint 1 schafft.',
    },
  ],
  'skill-gap': [
    {
      facts: { item: A, team: RED, skills: ['SQL'] },
      en: 'A needs SQL, which Red does not have.',
      de: 'A braucht SQL, was bei Red fehlt.',
    },
    {
      facts: { item: A, team: RED, skills: ['SQL', 'Go'] },
      en: 'A needs SQL and Go, which Red does not have.',
      de: 'A braucht SQL und Go, was bei Red fehlt.',
    },
  ],
  'single-person-knowledge': [
    {
      facts: { person: ADA, skill: 'SQL', sprint: S1, items: [A, B] },
      en: 'Only Ada knows SQL, and A and B of different teams need it in Sprint 1.',
      de: 'Nur Ada kennt SQL, und A und B aus verschiedenen Teams brauchen es in Sprint 1.',
    },
  ],
  'artifact-collision': [
    {
      facts: { component: 'basket', sprint: S1, items: [A, B], teams: [RED, BLUE] },
      en: 'Red and Blue both change basket in Sprint 1 (A and B) without having said in which order.',
      de: 'Red und Blue ändern in Sprint 1 dieselbe Komponente basket (A und B), ohne eine Reihenfolge vereinbart zu haben.',
    },
  ],
  'late-integration-cluster': [
    {
      facts: { sprint: S1, items: [A, B], from: '2026-03-03' },
      en: 'A and B of different teams are to be finished in the last days of Sprint 1, from 3 Mar on.',
      de: 'A und B aus verschiedenen Teams sollen erst in den letzten Tagen von Sprint 1 fertig werden, ab dem 3. März.',
    },
  ],
  horizon: [
    {
      facts: { problem: 'too-far', item: A, sprint: S1, sprintsAhead: 1 },
      en: 'A (Sprint 1) is refined 1 Sprint ahead.',
      de: 'A (Sprint 1) ist 1 Sprint im Voraus verfeinert.',
    },
    {
      facts: { problem: 'too-far', item: A, sprint: S1, sprintsAhead: 4 },
      en: 'A (Sprint 1) is refined 4 Sprints ahead.',
      de: 'A (Sprint 1) ist 4 Sprints im Voraus verfeinert.',
    },
    {
      facts: { problem: 'too-little', team: RED, readyPoints: 1, capacity: 20 },
      en: 'Red has 1 point of ready work for the Sprints to come and could do 20 in the next one.',
      de: 'Red hat erst 1 Punkt Ready für die kommenden Sprints und könnte im nächsten 20 schaffen.',
    },
    {
      facts: { problem: 'too-little', team: RED, readyPoints: 5, capacity: 20 },
      en: 'Red has 5 points of ready work for the Sprints to come and could do 20 in the next one.',
      de: 'Red hat erst 5 Punkte Ready für die kommenden Sprints und könnte im nächsten 20 schaffen.',
    },
  ],
  'order-skipped': [
    {
      facts: { item: A, selected: B },
      en: 'A is ready and stands above B in the Product Backlog, but no team took it.',
      de: 'A ist Ready und steht im Product Backlog über B, aber kein Team hat es genommen.',
    },
  ],
  'free-to-move': [
    {
      facts: { item: A, team: RED, sprint: S1 },
      en: 'A depends on nothing, and Red has too much in Sprint 1: it could go to a team with room.',
      de: 'A hängt von nichts ab, und Red hat in Sprint 1 zu viel: Ein Team mit Platz könnte es nehmen.',
    },
  ],
};
