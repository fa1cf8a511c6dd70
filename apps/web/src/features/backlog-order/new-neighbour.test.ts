import { describe, expect, it } from 'vitest';
import type { ItemId } from '@weft/domain';
import { itemIdOf } from '@weft/domain/testing';
import { newNeighbour } from './new-neighbour.ts';

const ids = (names: string): readonly ItemId[] => names.split('').map((name) => itemIdOf(name));
const [a, b, c, d, e] = ids('abcde');

describe('a new place in the Product Backlog', () => {
  it('is after the PBI above it among those shown', () => {
    const order = ids('abcde');
    expect(newNeighbour(order, order, itemIdOf('a'), 2)).toBe(c);
    expect(newNeighbour(order, order, itemIdOf('e'), 1)).toBe(a);
    expect(newNeighbour(order, order, itemIdOf('b'), 99)).toBe(e);
    expect(newNeighbour(order, order, itemIdOf('c'), 0)).toBeNull();
  });

  it('at the top of a part of them is right before the first of that part', () => {
    expect(newNeighbour(ids('abcde'), ids('bde'), itemIdOf('e'), 0)).toBe(a);
    expect(newNeighbour(ids('abcde'), ids('bde'), itemIdOf('b'), 1)).toBe(d);
  });

  it('is none when it stands there already or is not shown', () => {
    expect(newNeighbour(ids('abc'), ids('abc'), itemIdOf('b'), 1)).toBeUndefined();
    expect(newNeighbour(ids('abc'), ids('ac'), itemIdOf('b'), 0)).toBeUndefined();
    expect(b).toBeDefined();
  });

  it('puts every PBI to every place', () => {
    const order = ids('abcde');
    for (const item of order) {
      for (let to = 0; to < order.length; to += 1) {
        const after = newNeighbour(order, order, item, to);
        const rest = order.filter((id) => id !== item);
        const at = after === null ? 0 : rest.indexOf(after ?? item) + 1;
        const result = after === undefined ? order : rest.toSpliced(at, 0, item);
        expect(result.indexOf(item)).toBe(to);
      }
    }
  });
});
