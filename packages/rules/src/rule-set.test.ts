import { lineIdOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { describe, expect, it, vi } from 'vitest';
import type { Severity } from './finding.ts';
import { createRuleSet } from './rule-set.ts';
import { depChainLong } from './rules/dep-chain-long.ts';
import { TODAY, boardOf, findingsOf, sorted } from './testing/board-of.ts';

describe('rule set', () => {
  it('[RU23] renaming a team or a Sprint, or a title, looks at no line of the whole board', () => {
    const board = boardOf(['a red 3', 'b blue 2', 'c red 4'], ['a>b']);
    const rules = createRuleSet(board, { today: TODAY });
    const allLines = vi.spyOn(board, 'lines');
    rules.apply(board.change((draft) => draft.putSprint(sprintIdOf('2'), { name: 'Two' })));
    rules.apply(board.change((draft) => draft.putTeam(teamIdOf('red'), { name: 'Reds' })));
    rules.apply(board.change((draft) => draft.putItem(itemIdOf('c'), { title: 'C' })));
    expect(allLines).not.toHaveBeenCalled();
    const line = lineIdOf(itemIdOf('a'), itemIdOf('b'));
    const rulesOf = () => rules.ofLine(line).map(({ rule }) => rule);
    expect(rulesOf()).toContain('dep-inverted');
    rules.apply(board.change((draft) => draft.putSprint(sprintIdOf('2'), { number: 9 })));
    expect(allLines).toHaveBeenCalled();
    expect(rulesOf()).not.toContain('dep-inverted');
  });

  it('[RU23] a move looks up no line but those of the PBI', () => {
    const board = boardOf(['a red 3', 'b blue 2', 'c red 4', 'd red 5'], ['a>b', 'c>d']);
    const rules = createRuleSet(board, { today: TODAY });
    const looked = vi.spyOn(board, 'line');
    const place = { team: teamIdOf('red'), sprint: sprintIdOf('1') };
    const { removed } = rules.apply(board.change((draft) => draft.moveItem(itemIdOf('a'), place)));
    expect(removed.map((finding) => finding.rule)).toContain('dep-inverted');
    const lines = new Set(looked.mock.calls.map(([id]) => id));
    expect([...lines]).toEqual([`${itemIdOf('a')}>${itemIdOf('b')}`]);
  });

  it('[RU23] renaming a PBI asks no rule about chains that reads only where they stand', () => {
    const items = ['a red 2', 'b blue 3', 'c red 4', 'd blue 5'];
    const board = boardOf(items, ['a>b', 'b>c', 'c>d']);
    const rules = createRuleSet(board, { today: TODAY });
    const asked = vi.spyOn(depChainLong, 'check');
    rules.apply(board.change((draft) => draft.putItem(itemIdOf('b'), { title: 'B' })));
    expect(asked).not.toHaveBeenCalled();
    const place = { team: teamIdOf('red'), sprint: sprintIdOf('3') };
    rules.apply(board.change((draft) => draft.moveItem(itemIdOf('b'), place)));
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
  });

  it('[RU35] switched off, given another severity, and as it was', () => {
    const board = boardOf(['a red 3', 'b blue 2'], ['a>b']);
    const rules = createRuleSet(board, { today: TODAY });
    const before = sorted(rules.findings);
    const found = () =>
      sorted(rules.findings)
        .filter(({ rule }) => rule === 'dep-inverted')
        .map(({ severity }) => severity);
    const set = (off: boolean, severity?: Severity) =>
      rules.apply(board.change((draft) => draft.setRule('dep-inverted', { off, severity })));
    expect(found()).toEqual(['error']);
    expect(set(true).removed.map(({ rule }) => rule)).toEqual(['dep-inverted']);
    expect(found()).toEqual([]);
    set(false, 'info');
    expect(found()).toEqual(['info']);
    expect(findingsOf(board, 'dep-inverted')[0]?.severity).toBe('info');
    set(true, 'info');
    expect(findingsOf(board, 'dep-inverted')).toEqual([]);
    set(false);
    expect(sorted(rules.findings)).toEqual(before);
  });

  it('[RU21] [RU159] a line is looked at again when another way comes or goes some lines away', () => {
    const items = ['a red 1', 'b red 2', 'c red 3', 'd red 4', 'e red 5'];
    const board = boardOf(items, ['a>b', 'b>c', 'c>d', 'd>e', 'a>e']);
    const rules = createRuleSet(board, { today: TODAY });
    const [b, c, d] = ['b', 'c', 'd'].map(itemIdOf);
    const direct = lineIdOf(itemIdOf('a'), itemIdOf('e'));
    const isRedundant = () => rules.ofLine(direct).some(({ rule }) => rule === 'dep-redundant');
    const change = (write: Parameters<typeof board.change>[0]) => rules.apply(board.change(write));
    if (b === undefined || c === undefined || d === undefined) throw new Error('Three of three.');
    expect(isRedundant()).toBe(true);
    change((draft) => draft.removeLine(lineIdOf(b, c)));
    expect(isRedundant()).toBe(false);
    change((draft) => draft.putLine(b, c));
    expect(isRedundant()).toBe(true);
    change((draft) => draft.putItem(c, { state: 'done' }));
    expect(isRedundant()).toBe(false);
    change((draft) => draft.putItem(c, { state: 'todo' }));
    expect(isRedundant()).toBe(true);
    change((draft) => {
      draft.removeLine(lineIdOf(b, c));
      draft.removeLine(lineIdOf(c, d));
    });
    expect(isRedundant()).toBe(false);
  });
});
