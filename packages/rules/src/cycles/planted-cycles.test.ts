import type { SnapshotDependency } from '@weft/domain';
import { itemIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { createRuleSet } from '../rule-set.ts';
import { TODAY, boardOf, findingsOf } from '../testing/board-of.ts';
import { seededBelow } from '../testing/random-source.ts';

const LINES = 1_000;
const CYCLES = [
  ['c0', 'c1', 'c2'],
  ['c3', 'c4'],
  ['c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11'],
];
const CHAIN = ['k0', 'k1', 'k2', 'k3', 'k4'];

/** Three circles, a chain of five over two teams, and pairs that make neither. */
function plantedBoard() {
  const below = seededBelow(3);
  const lines: SnapshotDependency[] = [];
  const add = (from: string, to: string) => lines.push({ from, to, cause: 'artifacts' });
  for (const cycle of CYCLES) cycle.forEach((to, at) => add(cycle.at(at - 1) ?? to, to));
  CHAIN.slice(1).forEach((to, at) => add(CHAIN[at] ?? to, to));
  const items = [...CYCLES.flat().map((ref) => `${ref} red 2`)];
  items.push(...CHAIN.map((ref, at) => `${ref} ${at < 2 ? 'red' : 'blue'} ${at + 1}`));
  const left = LINES - lines.length;
  for (let index = 0; index < left; index += 1) {
    items.push(`f${index} red ${1 + below(2)}`, `t${index} ${below(2) === 0 ? 'red' : 'blue'} 3`);
    add(`f${index}`, `t${index}`);
  }
  // Some share an end, so that there are chains of three, which are not long.
  for (let index = 0; index < 50; index += 1) {
    lines[LINES - 1 - index] = {
      from: `t${index}`,
      to: `t${left - 1 - index}`,
      cause: 'artifacts',
    };
  }
  return boardOf(items, lines);
}

describe('a large board', () => {
  it('[RU9] [RU107] three circles and a chain of five among 1,000 lines are found exactly', () => {
    const board = plantedBoard();
    expect(board.lineCount).toBe(LINES);
    const circles = findingsOf(board, 'dep-cycle').map((one) => new Set(one.items));
    const planted = CYCLES.map((cycle) => new Set(cycle.map(itemIdOf)));
    expect(circles).toHaveLength(CYCLES.length);
    expect(new Set(circles)).toEqual(new Set(planted));
    const chains = findingsOf(board, 'dep-chain-long').map((one) => one.items);
    expect(chains).toEqual([CHAIN.map(itemIdOf)]);
    const rules = createRuleSet(board, { today: TODAY });
    const cut = board.change((draft) => draft.forgetItem(itemIdOf('k2')));
    const gone = rules.apply(cut).removed.map(({ rule }) => rule);
    expect(gone).toContain('dep-chain-long');
  });
});
