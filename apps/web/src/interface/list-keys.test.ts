import { describe, expect, it } from 'vitest';
import { TypeAhead, indexByTyping, moveInList } from './list-keys.ts';

describe('keys in a list of choices', () => {
  it('steps and wraps with the arrows of its axis, and leaves the other axis alone', () => {
    expect(moveInList('ArrowDown', 2, 3, 'vertical')).toEqual({ kind: 'to', index: 0 });
    expect(moveInList('ArrowUp', 0, 3, 'vertical')).toEqual({ kind: 'to', index: 2 });
    expect(moveInList('ArrowUp', -1, 3, 'vertical')).toEqual({ kind: 'to', index: 2 });
    expect(moveInList('ArrowDown', -1, 3, 'vertical')).toEqual({ kind: 'to', index: 0 });
    expect(moveInList('ArrowRight', 0, 3, 'vertical')).toBeUndefined();
    expect(moveInList('ArrowRight', 0, 3, 'horizontal')).toEqual({ kind: 'to', index: 1 });
  });

  it('goes to the ends, and nowhere in an empty list', () => {
    expect(moveInList('End', 0, 4, 'vertical')).toEqual({ kind: 'to', index: 3 });
    expect(moveInList('Home', 3, 4, 'horizontal')).toEqual({ kind: 'to', index: 0 });
    expect(moveInList('Home', -1, 0, 'vertical')).toBeUndefined();
  });

  it('finds by the letters typed; one letter again steps on', () => {
    const labels = ['Blue', 'Red', 'Brown', 'rose'];
    expect(indexByTyping('b', labels, -1)).toBe(0);
    expect(indexByTyping('b', labels, 0)).toBe(2);
    expect(indexByTyping('bb', labels, 0)).toBe(2);
    expect(indexByTyping('ro', labels, 1)).toBe(3);
    expect(indexByTyping('x', labels, 0)).toBe(-1);
  });

  it('joins quick letters and begins anew after a pause', () => {
    const typing = new TypeAhead();
    expect(typing.add('r', 1000)).toBe('r');
    expect(typing.add('o', 1300)).toBe('ro');
    expect(typing.add('b', 1300 + TypeAhead.pauseMs + 1)).toBe('b');
    expect(typing.add('Enter', 2000)).toBeUndefined();
  });
});
