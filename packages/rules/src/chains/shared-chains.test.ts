import { itemIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { ruleContextOf } from '../rule-context.ts';
import { TODAY, boardOf } from '../testing/board-of.ts';
import { SharedChains } from './shared-chains.ts';
import { itemsAlong } from './waiting-chain.ts';

const BEFORE = new Map([
  ['b', 'a'],
  ['c', 'b'],
  ['d', 'c'],
  ['e', 'c'],
]);

describe('shared chains', () => {
  it('[RU36] look each PBI up once, however many chains lead over it', () => {
    const board = boardOf(['a red 1', 'b blue 1', 'c - 1', 'd blue 2', 'e red 3'], []);
    const asked: string[] = [];
    const chains = new SharedChains<string>(ruleContextOf(board, TODAY), {
      nodeBefore: (node) => BEFORE.get(node),
      itemOf: (node) => {
        asked.push(node);
        return board.item(itemIdOf(node));
      },
    });
    const said = ['d', 'e', 'c', 'a'].map((node) => {
      const chain = chains.to(node);
      const ids = chain === undefined ? [] : itemsAlong(chain).map((item) => item.id);
      return [ids, chain?.length, chain?.teams.length, chain?.handovers];
    });
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(itemIdOf);
    expect(said).toEqual([
      // From Red to Blue; what no team has is handed over by nobody.
      [[a, b, c, d], 4, 2, 1],
      [[a, b, c, e], 4, 2, 1],
      [[a, b, c], 3, 2, 1],
      [[a], 1, 1, 0],
    ]);
    expect(asked.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
