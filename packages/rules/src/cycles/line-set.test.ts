import { lineIdOf } from '@weft/domain';
import { itemIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { LineSet } from './line-set.ts';

const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];
const first = { id: lineIdOf(a, b), from: a, to: b };
const second = { id: lineIdOf(b, c), from: b, to: c };

describe('line set', () => {
  it('[RU38] holds what it began with, what came and not what went, in whatever order it is asked', () => {
    const set = new LineSet();
    expect(set.has(first.id)).toBe(false);
    set.reset([first]);
    set.add(second.id);
    expect([first, second].map(({ id }) => set.has(id))).toEqual([true, true]);
    set.delete(first.id);
    expect([first, second].map(({ id }) => set.has(id))).toEqual([false, true]);
    set.reset([first]);
    expect([first, second].map(({ id }) => set.has(id))).toEqual([true, false]);
  });
});
