import { describe, expect, it } from 'vitest';
import type { PokerCard } from '@weft/sync-protocol';
import { agreedCardOf, firstSpeakersOf, spreadOf, suggestionOf } from './poker-result.ts';

const votes = (...choices: readonly (readonly [string, PokerCard])[]) =>
  choices.map(([name, choice]) => ({ name, choice }));

describe('the result of planning poker', () => {
  it('is spread over the cards from small to large, each with its names', () => {
    const result = votes(['Cem', '13'], ['Ben', '5'], ['Anna', '5'], ['Dora', 'coffee']);
    expect(spreadOf(result)).toEqual([
      { card: '5', names: ['Anna', 'Ben'] },
      { card: '13', names: ['Cem'] },
      { card: 'coffee', names: ['Dora'] },
    ]);
  });

  it('lets the highest and the lowest speak first, all of them', () => {
    const result = votes(['Anna', '13'], ['Ben', '3'], ['Cem', '5'], ['Dora', '3'], ['Eve', '?']);
    expect(firstSpeakersOf(result)).toEqual({
      highest: { card: '13', names: ['Anna'] },
      lowest: { card: '3', names: ['Ben', 'Dora'] },
    });
  });

  it('has nobody to speak first where sizes do not differ', () => {
    expect(firstSpeakersOf(votes(['Anna', '5'], ['Ben', '5'], ['Cem', '?']))).toBeUndefined();
    expect(firstSpeakersOf(votes(['Anna', '?'], ['Ben', 'coffee']))).toBeUndefined();
    expect(firstSpeakersOf([])).toBeUndefined();
  });

  it('suggests the middle card, of two middle ones the larger', () => {
    expect(suggestionOf(votes(['A', '21'], ['B', '3'], ['C', '5']))).toBe('5');
    expect(suggestionOf(votes(['A', '13'], ['B', '3'], ['C', '5'], ['D', '8']))).toBe('8');
    expect(suggestionOf(votes(['A', '3'], ['B', '3'], ['C', '?'], ['D', '?']))).toBe('3');
  });

  it('suggests nothing where nobody named a size', () => {
    expect(suggestionOf(votes(['Anna', '?'], ['Ben', 'coffee']))).toBeUndefined();
    expect(suggestionOf([])).toBeUndefined();
  });

  it('is an agreement when two or more chose the same', () => {
    expect(agreedCardOf(votes(['Anna', '8'], ['Ben', '8']))).toBe('8');
    expect(agreedCardOf(votes(['Anna', '8'], ['Ben', '5']))).toBeUndefined();
    expect(agreedCardOf(votes(['Anna', '8']))).toBeUndefined();
  });
});
