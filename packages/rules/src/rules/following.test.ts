import { OUTSIDE, type CriterionId, type EventId, type IntegrationId } from '@weft/domain';
import {
  entityIdOf,
  itemIdOf,
  personIdOf,
  sprintIdOf,
  teamIdOf,
  type BoardDraft,
  type MemoryBoard,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../finding.ts';
import { createRuleSet } from '../rule-set.ts';
import { boardOf, findingsOf, TODAY } from '../testing/board-of.ts';

const [a, b] = [itemIdOf('a'), itemIdOf('b')];
const [two, three] = [sprintIdOf('2'), sprintIdOf('3')];

interface Case {
  readonly rule: RuleId;
  /** What changes, beside the PBIs and lines that the rule is about. */
  readonly what: string;
  readonly board: () => MemoryBoard;
  readonly change: (draft: BoardDraft) => void;
}

function boardWith(
  places: readonly string[],
  lines: readonly string[],
  write: (draft: BoardDraft) => void = () => undefined,
): () => MemoryBoard {
  return () => {
    const board = boardOf(places, lines);
    board.change(write);
    return board;
  };
}

const promised = boardWith([`a ${OUTSIDE} 2`, 'b blue 3'], ['a>b'], (draft) => {
  draft.putLine(a, b, { external: { contact: 'Carrier', date: '2026-12-01' } });
  draft.putSprint(three, { start: '2026-12-01' });
});
const overlapping = boardWith(['a red 2', 'b blue 3'], ['a>b'], (draft) =>
  draft.putLine(a, b, { causes: ['requirements'] }),
);
const sameSprint = boardWith(['a red 2', 'b red 2'], ['a>b']);
const inTeam = boardWith(['a red 2', 'b red 3'], ['a>b']);
const sized = boardWith(['a red 4 3', 'b red 4'], []);
const closeTwo = (draft: BoardDraft): void => draft.putSprint(two, { state: 'closed' });
const sameNumber = (draft: BoardDraft): void => draft.putSprint(three, { number: 2 });

const redGoes = (draft: BoardDraft): void => draft.putTeam(teamIdOf('red'), { aside: true });
/** A ready PBI that nobody took, above one in Sprint 2. */
const skipped = boardWith(['a', 'b red 2'], [], (draft) => draft.putItem(a, { ready: true }));
const tooFull = boardWith(['a red 2 6', 'b red 2 6'], [], (draft) =>
  draft.setCapacity(teamIdOf('red'), two, 10),
);
const pressed = boardWith(['a red 3', 'b blue 3 9'], ['a>b'], (draft) =>
  draft.setCapacity(teamIdOf('blue'), three, 10),
);
const goalOfTwo = boardWith(['a red 2', 'b red 4'], [], (draft) =>
  draft.setSprintGoal(null, two, 'Sell'),
);

/** Changes that random boards bring together with the rest too rarely. */
const CASES: readonly Case[] = [
  {
    rule: 'dep-external',
    what: 'the day on which the Sprint begins',
    board: promised,
    change: (draft) => draft.putSprint(three, { start: '2026-11-30' }),
  },
  {
    rule: 'dep-external',
    what: 'a team that comes back',
    board: boardWith(['a red 2', 'b blue 3'], ['a>b'], (draft) =>
      draft.putTeam(teamIdOf('red'), { aside: true }),
    ),
    change: (draft) => draft.putTeam(teamIdOf('red'), { aside: false }),
  },
  {
    rule: 'overlap-same-sprint',
    what: 'numbers of Sprints',
    board: overlapping,
    change: sameNumber,
  },
  {
    rule: 'dep-same-sprint-in-team',
    what: 'numbers of Sprints',
    board: inTeam,
    change: sameNumber,
  },
  {
    rule: 'dep-unowned',
    what: 'which Sprints are near',
    board: boardWith(['a red 3', 'b blue 4'], ['a>b']),
    change: closeTwo,
  },
  {
    rule: 'ready-with-open-dependency',
    what: 'numbers of Sprints',
    board: boardWith(['a red 2', 'b blue 3'], ['a>b'], (draft) =>
      draft.putItem(b, { ready: true }),
    ),
    change: sameNumber,
  },
  {
    rule: 'backlog-order-inverted',
    what: 'a Sprint put aside',
    board: boardWith(['b blue 3', 'a red 2'], ['a>b']),
    change: (draft) => draft.putSprint(three, { aside: true }),
  },
  { rule: 'unestimated-selected', what: 'which Sprints are near', board: sized, change: closeTwo },
  {
    rule: 'horizon',
    what: 'how far ahead its Sprint is',
    board: boardWith(['a red 5'], [], (draft) => {
      draft.putItem(a, { ready: true });
      draft.putSprint(sprintIdOf('1'), { state: 'running' });
    }),
    change: (draft) => draft.putSprint(sprintIdOf('1'), { state: 'closed' }),
  },
  {
    rule: 'order-skipped',
    what: 'what was selected',
    board: skipped,
    change: (draft) => draft.moveItem(b, { team: teamIdOf('red'), sprint: sprintIdOf('5') }),
  },
  {
    rule: 'order-skipped',
    what: 'a Sprint put aside',
    board: boardWith(['a - 5', 'b red 2'], [], (draft) => draft.putItem(a, { ready: true })),
    change: (draft) => draft.putSprint(sprintIdOf('5'), { aside: true }),
  },
  {
    rule: 'free-to-move',
    what: 'whether there is too much',
    board: tooFull,
    change: (draft) => draft.setCapacity(teamIdOf('red'), two, 12),
  },
  { rule: 'free-to-move', what: 'a Sprint that ends', board: tooFull, change: closeTwo },
  { rule: 'free-to-move', what: 'a team put aside', board: tooFull, change: redGoes },
  { rule: 'dep-same-sprint-in-team', what: 'a team put aside', board: sameSprint, change: redGoes },
  {
    rule: 'overlap-same-sprint',
    what: 'a team put aside',
    board: boardWith(['a red 2', 'b blue 2'], ['a>b'], (draft) =>
      draft.putLine(a, b, { causes: ['requirements'] }),
    ),
    change: redGoes,
  },
  {
    rule: 'no-slack-for-dependency',
    what: 'the number of the Sprint of what comes first',
    board: boardWith(['a red 4', 'b blue 3 9'], ['a>b'], (draft) =>
      draft.setCapacity(teamIdOf('blue'), three, 10),
    ),
    change: (draft) => draft.putSprint(sprintIdOf('4'), { number: 3 }),
  },
  { rule: 'no-slack-for-dependency', what: 'a team put aside', board: pressed, change: redGoes },
  {
    rule: 'integration-stale',
    what: 'that a PBI is begun',
    board: boardWith(['a red 2', 'b red 4'], [], (draft) => {
      draft.putSprint(two, { start: '2026-11-11', end: '2026-11-27' });
      draft.putIntegration({
        id: entityIdOf<IntegrationId>('integration', '1'),
        kind: 'success',
        team: undefined,
        sprint: undefined,
        on: '2026-11-16',
        aside: false,
      });
    }),
    change: (draft) => draft.putItem(a, { state: 'doing' }),
  },
  {
    rule: 'nit-skill-cover',
    what: 'a team put aside',
    board: boardWith([], [], (draft) => {
      draft.putPerson(personIdOf('Ada'), {
        skills: ['java'],
        integrationTeam: { from: undefined, until: undefined, percent: 50 },
      });
      draft.putIntegration({
        id: entityIdOf<IntegrationId>('integration', '1'),
        kind: 'issue',
        team: teamIdOf('red'),
        sprint: undefined,
        title: 'Issue',
        owner: undefined,
        needs: ['sql'],
        raisedOn: '2026-11-16',
        updatedOn: '2026-11-16',
        resolved: false,
        aside: false,
      });
    }),
    change: redGoes,
  },
  {
    rule: 'team-not-represented',
    what: 'which Sprint is the current one',
    board: boardWith(['a red 2'], [], (draft) => {
      draft.putPerson(personIdOf('Ada'), { teams: [{ team: teamIdOf('red'), percent: 100 }] });
      draft.putEvent({
        id: entityIdOf<EventId>('event', '1'),
        kind: 'planning',
        state: 'running',
        on: TODAY,
        sprint: undefined,
        team: undefined,
        present: [personIdOf('Bob')],
        discussed: [],
        aside: false,
      });
    }),
    change: closeTwo,
  },
  {
    rule: 'too-big',
    what: 'which Sprint with a capacity is the nearest',
    board: boardWith(['a red - 6'], [], (draft) => {
      draft.setCapacity(teamIdOf('red'), two, 10);
      draft.setCapacity(teamIdOf('red'), three, 20);
    }),
    change: closeTwo,
  },
  {
    rule: 'goal-unsupported',
    what: 'that a PBI serves the goal',
    board: goalOfTwo,
    change: (draft) => draft.putItem(a, { supportsGoal: true }),
  },
  {
    rule: 'goal-not-aligned',
    what: 'that there is a Product Goal',
    board: goalOfTwo,
    change: (draft) => draft.setProductGoal('Grow'),
  },
  {
    rule: 'merge-goal-text',
    what: 'a team put aside',
    board: boardWith([], [], (draft) =>
      draft.putCriterion({
        id: entityIdOf<CriterionId>('criterion', '1'),
        team: teamIdOf('red'),
        restates: undefined,
        text: 'Tested',
        atLeast: undefined,
        applies: true,
        rank: 'a',
        aside: false,
        collisions: [{ field: 'text', decisions: [] }],
      }),
    ),
    change: redGoes,
  },
];

describe('a rule follows', () => {
  it.each(CASES)('[RU21] $what: $rule', ({ rule, board: make, change }) => {
    const board = make();
    const rules = createRuleSet(board, { today: TODAY });
    const before = findingsOf(board, rule);
    const changed = board.change(change);
    // Of a large change nothing is followed.
    expect(changed.items.size).toBeLessThanOrEqual(board.itemCount / 2);
    rules.apply(changed);
    const after = findingsOf(board, rule);
    expect(after).not.toEqual(before);
    expect([...rules.findings.values()].filter((finding) => finding.rule === rule)).toEqual(after);
  });
});
