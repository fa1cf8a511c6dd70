import { describe, expect, it } from 'vitest';
import { parseSizeWords, sizeWords } from './size-words.ts';

describe('sizes', () => {
  it('are shown as T-shirts where one stands for the number', () => {
    expect(sizeWords(5, 't-shirt', String)).toBe('L');
    expect(sizeWords(4, 't-shirt', String)).toBe('4');
    expect(sizeWords(5, 'points', String)).toBe('5');
  });

  it('are typed either way, whatever the board shows', () => {
    expect(parseSizeWords('xl')).toEqual({ ok: true, value: 8 });
    expect(parseSizeWords(' 2,5 ')).toEqual({ ok: true, value: 2.5 });
    expect(parseSizeWords('')).toEqual({ ok: true, value: null });
    expect(parseSizeWords('huge').ok).toBe(false);
  });
});
