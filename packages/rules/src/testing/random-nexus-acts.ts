import {
  ACCOUNTABILITIES,
  EVENT_KINDS,
  EVENT_STATES,
  JUDGEMENT_KINDS,
  RETROSPECTIVE_SUBJECTS,
} from '@weft/domain';
import { RULE_IDS } from '../rule-catalogue.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { PerformAct } from './random-act.ts';
import {
  CRITERION_IDS,
  DAYS,
  EVENT_IDS,
  IMPROVEMENT_IDS,
  INTEGRATION_IDS,
  JUDGEMENT_IDS,
  PERSON_IDS,
  TEAM_IDS,
  anyDay,
  collisions,
  itemAt,
  personAt,
  pick,
  someSkills,
  sprintAt,
  subset,
  teamAt,
} from './random-world.ts';

export type NexusActKind =
  | 'person'
  | 'integration-team'
  | 'criterion'
  | 'event'
  | 'integration-success'
  | 'integration-issue'
  | 'improvement'
  | 'judge'
  | 'rule-off'
  | 'rule-severity'
  | 'threshold'
  | 'edition';

/** Acts on people, Definitions of Done, events and settings. */
export const NEXUS_ACTS: Readonly<Record<NexusActKind, PerformAct>> = {
  person: ({ draft }, { a, b, c, d }) =>
    draft.putPerson(personAt(a), {
      name: `N${b % 3}`,
      teams: subset(TEAM_IDS, b).map((team) => ({ team, percent: (c % 4) * 30 })),
      skills: someSkills(c),
      accountabilities: d % 2 === 0 ? [] : subset(ACCOUNTABILITIES, d >> 1),
      aside: d % 7 === 0,
    }),
  'integration-team': ({ draft }, { a, b, c }) =>
    draft.putPerson(personAt(a), {
      integrationTeam:
        b % 3 === 0
          ? undefined
          : { from: b % 4 === 0 ? anyDay(b) : undefined, until: anyDay(c), percent: (c % 4) * 30 },
    }),
  criterion({ draft }, { a, b, c, d }) {
    const id = CRITERION_IDS[a % CRITERION_IDS.length];
    const [ofNexus] = CRITERION_IDS;
    if (id === undefined) return;
    draft.putCriterion({
      id,
      team: b % 3 === 0 ? null : teamAt(b),
      restates: c % 4 === 0 ? undefined : ofNexus,
      text: `Criterion ${c % 3}`,
      atLeast: d % 3 === 0 ? undefined : d % 100,
      applies: d % 4 > 0,
      rank: `a${d % 3}`,
      aside: c % 7 === 0,
      collisions: d % 5 === 0 ? collisions(c, ['text']) : [],
    });
  },
  event({ draft }, { a, b, c, d }) {
    const id = EVENT_IDS[a % EVENT_IDS.length];
    if (id === undefined) return;
    draft.putEvent({
      id,
      kind: pick(EVENT_KINDS, b),
      state: pick(EVENT_STATES, c),
      on: pick(DAYS, d),
      sprint: c % 5 === 0 ? undefined : sprintAt(c >> 2),
      team: d % 3 === 0 ? teamAt(d >> 2) : undefined,
      present: subset(PERSON_IDS, b >> 3),
      discussed: subset(RETROSPECTIVE_SUBJECTS, c >> 3),
      aside: a % 7 === 0,
    });
  },
  'integration-success': ({ draft }, { a, b, c, d }) => {
    const id = INTEGRATION_IDS[a % INTEGRATION_IDS.length];
    if (id === undefined) return;
    const team = b % 4 === 0 ? undefined : teamAt(b >> 2);
    const sprint = c % 3 === 0 ? undefined : sprintAt(c);
    draft.putIntegration({
      id,
      kind: 'success',
      team,
      sprint,
      on: pick(DAYS, d),
      aside: d % 9 === 0,
    });
  },
  'integration-issue': ({ draft }, { a, b, c, d }) => {
    const id = INTEGRATION_IDS[a % INTEGRATION_IDS.length];
    if (id === undefined) return;
    draft.putIntegration({
      id,
      kind: 'issue',
      team: b % 4 === 0 ? undefined : teamAt(b >> 2),
      sprint: undefined,
      title: 'Issue',
      owner: c % 3 === 0 ? undefined : personAt(c),
      needs: someSkills(b),
      raisedOn: '2026-11-16',
      updatedOn: pick(DAYS, d),
      resolved: d % 4 === 0,
      aside: d % 9 === 0,
    });
  },
  improvement({ draft, itemCount }, { a, b, c, d }) {
    const id = IMPROVEMENT_IDS[a % IMPROVEMENT_IDS.length];
    if (id === undefined) return;
    draft.putImprovement({
      id,
      text: 'Improve',
      owner: b % 2 === 0 ? undefined : personAt(b),
      item: c % 2 === 0 ? undefined : itemAt(c % itemCount),
      done: d % 3 === 0,
      aside: d % 7 === 0,
    });
  },
  judge({ draft }, { a, b, c }) {
    const id = JUDGEMENT_IDS[a % JUDGEMENT_IDS.length];
    if (id === undefined) return;
    draft.putJudgement({
      id,
      finding: 'nexus-size:board',
      kind: pick(JUDGEMENT_KINDS, b),
      until: pick(DAYS, c),
      reason: '',
      by: undefined,
      byName: '',
      aside: false,
    });
  },
  'rule-off': ({ draft }, { a, b }) =>
    draft.setRule(ruleAt(a), { off: b % 3 === 0, severity: undefined }),
  'rule-severity': ({ draft }, { a, b }) =>
    draft.setRule(ruleAt(a), {
      off: false,
      severity: pick([undefined, 'error', 'warning', 'info'], b),
    }),
  threshold: ({ draft }, { a, b }) => {
    const names = Object.entries(THRESHOLDS);
    const [name, value] = names[a % names.length] ?? ['', 0];
    draft.setThreshold(name, value * pick([1, 0.5, 1.5], b));
  },
  edition: ({ draft }, { a }) => draft.setGuideEdition(a % 2 === 0 ? 2018 : 2021),
};

function ruleAt(number: number): string {
  return RULE_IDS[number % RULE_IDS.length] ?? '';
}
