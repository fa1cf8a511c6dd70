import { describe, expect, it } from 'vitest';
import { createId, isId } from './ids.ts';

describe('ids', () => {
  it('[DO1] a new id has 26 characters of Crockford base32', () => {
    const id = createId((bytes) => bytes.map((_, index) => index * 9));
    expect(id).toHaveLength(26);
    expect(isId(id)).toBe(true);
  });

  it('[DO2] a text with other characters, another length or another type is no id', () => {
    for (const value of ['', 'A'.repeat(25), 'a'.repeat(26), 'I'.repeat(26), 7, null, undefined]) {
      expect(isId(value)).toBe(false);
    }
  });
});
