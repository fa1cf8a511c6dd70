import { assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAfter, textChange, type TextChange } from './text-change.ts';

function applied(text: string, change: TextChange | undefined): string {
  if (change === undefined) return text;
  return text.slice(0, change.at) + change.insert + text.slice(change.at + change.remove);
}

describe('the change a person made to a text', () => {
  it('is the smallest replacement', () => {
    expect(textChange('Guest checkout', 'Guest login checkout', 12)).toEqual({
      at: 6,
      remove: 0,
      insert: 'login ',
    });
    expect(textChange('abc', 'abc', 0)).toBeUndefined();
    expect(textChange('', 'a', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(textChange('abc', '', 0)).toEqual({ at: 0, remove: 3, insert: '' });
  });

  it('puts a doubled letter where the caret is', () => {
    expect(textChange('aaa', 'aaaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(textChange('aaa', 'aaaa', 4)).toEqual({ at: 3, remove: 0, insert: 'a' });
    expect(textChange('aaa', 'aa', 2)).toEqual({ at: 2, remove: 1, insert: '' });
  });

  it('never cuts a character in two', () => {
    // The two faces share their first half.
    expect(textChange('a😀b', 'a😁b', 3)).toEqual({ at: 1, remove: 2, insert: '😁' });
  });

  it('turns the one text into the other, whatever they are and wherever the caret is', () => {
    assert(
      property(
        string({ unit: constantFrom('a', 'b', '😀', '😁'), maxLength: 12 }),
        string({ unit: constantFrom('a', 'b', '😀', '😁'), maxLength: 12 }),
        nat(30),
        (before, after, caret) => {
          expect(applied(before, textChange(before, after, caret))).toBe(after);
        },
      ),
    );
  });
});

describe('the caret when others type', () => {
  it('moves with the text in front of it and stays before an insertion right there', () => {
    expect(positionAfter([{ retain: 2 }, { insert: 'xyz' }], 5)).toBe(8);
    expect(positionAfter([{ retain: 5 }, { insert: 'xyz' }], 5)).toBe(5);
    expect(positionAfter([{ retain: 7 }, { insert: 'xyz' }], 5)).toBe(5);
  });

  it('falls back to the start of a deletion around it', () => {
    expect(positionAfter([{ retain: 2 }, { delete: 6 }], 5)).toBe(2);
    expect(positionAfter([{ delete: 2 }], 5)).toBe(3);
    expect(positionAfter([{ retain: 6 }, { delete: 2 }], 5)).toBe(5);
    expect(positionAfter([{ delete: 1 }, { retain: 2 }, { insert: 'ab' }], 4)).toBe(5);
  });
});
