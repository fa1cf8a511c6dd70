import { OUTSIDE } from '@weft/domain';
import {
  itemIdOf,
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
const inTeam = boardWith(['a red 2', 'b red 3'], ['a>b']);
const sized = boardWith(['a red 4 3', 'b red 4'], []);
const closeTwo = (draft: BoardDraft): void => draft.putSprint(two, { state: 'closed' });
const sameNumber = (draft: BoardDraft): void => draft.putSprint(three, { number: 2 });

/** Changes of Sprints and teams that random boards bring together with the rest too rarely. */
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
];

describe('a rule follows', () => {
  it.each(CASES)('[RU21] $what: $rule', ({ rule, board: make, change }) => {
    const board = make();
    const rules = createRuleSet(board, { today: TODAY });
    const before = findingsOf(board, rule);
    rules.apply(board.change(change));
    const after = findingsOf(board, rule);
    expect(after).not.toEqual(before);
    expect([...rules.findings.values()].filter((finding) => finding.rule === rule)).toEqual(after);
  });
});
