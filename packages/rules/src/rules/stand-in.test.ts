import type { DependencyCause } from '@weft/domain';
import { itemIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { RuleId, Severity } from '../finding.ts';
import { boardOf, findingsOf, TODAY } from '../testing/board-of.ts';

const [a, b] = [itemIdOf('a'), itemIdOf('b')];
const TOMORROW = '2026-11-24';
const YESTERDAY = '2026-11-22';

/** Boards on which one line is a risk, by the rule that says so. */
const RISKS: readonly (readonly [RuleId, readonly string[], DependencyCause])[] = [
  ['dep-same-sprint-cross-team', ['a red 2', 'b blue 2'], 'artifacts'],
  ['dep-unscheduled-predecessor', ['a red -', 'b blue 4'], 'artifacts'],
  ['dep-unowned', ['a red 2', 'b blue 3'], 'artifacts'],
  ['backlog-order-inverted', ['b blue -', 'a red 3'], 'artifacts'],
  ['overlap-same-sprint', ['a red 2', 'b blue 2'], 'requirements'],
];

function severityOf(board: MemoryBoard, rule: RuleId, until: string | undefined): unknown {
  board.change((draft) =>
    draft.putLine(a, b, { standIn: until === undefined ? until : { agreement: 'Mock', until } }),
  );
  return findingsOf(board, rule).map(({ severity }): Severity => severity);
}

describe('a stand-in that was agreed on', () => {
  it.each(RISKS)('[RU103] while it is good enough, %s is a hint', (rule, places, cause) => {
    const board = boardOf(places, [{ from: 'a', to: 'b', cause }]);
    expect(severityOf(board, rule, undefined)).toEqual(['warning']);
    expect(severityOf(board, rule, TOMORROW)).toEqual(['info']);
    expect(severityOf(board, rule, TODAY)).toEqual(['info']);
    expect(severityOf(board, rule, YESTERDAY)).toEqual(['warning']);
  });

  it('[RU103] it changes nothing of what stops us', () => {
    const goals = [{ team: 'blue', sprint: '2', text: 'Pay by card' }];
    const sameSprint = boardOf(['a red 2', 'b blue 2'], ['a>b'], { goals });
    expect(severityOf(sameSprint, 'dep-same-sprint-cross-team', TODAY)).toEqual(['error']);
    const unscheduled = boardOf(['a red -', 'b blue 3'], ['a>b']);
    expect(severityOf(unscheduled, 'dep-unscheduled-predecessor', TODAY)).toEqual(['error']);
    const inverted = boardOf(['a red 3', 'b blue 2'], ['a>b']);
    expect(severityOf(inverted, 'dep-inverted', TODAY)).toEqual(['error']);
  });

  it('[RU103] a hint stays a hint', () => {
    const board = boardOf(['a red 2', 'b red 2'], ['a>b']);
    expect(severityOf(board, 'dep-same-sprint-in-team', TODAY)).toEqual(['info']);
  });
});
