import { describe, expect, it } from 'vitest';
import { brandId, type UserId } from './ids.ts';
import { mentionText, mentionedIn, partsOfText } from './mention.ts';

const ANN = brandId<UserId>('A'.repeat(26));

describe('mentions', () => {
  it('stand in a plain text with id and name, and come out of it again', () => {
    const text = `Ask ${mentionText({ id: ANN, name: 'Ann Example' })}, please.`;
    expect(partsOfText(text)).toEqual([
      { kind: 'text', text: 'Ask ' },
      { kind: 'mention', mention: { id: ANN, name: 'Ann Example' } },
      { kind: 'text', text: ', please.' },
    ]);
    expect([...mentionedIn(text)]).toEqual([ANN]);
  });

  it('survive any name', () => {
    for (const name of ['', 'A](B', '[Ann]', 'a\nb', '<b>Ann</b>', '@Ann (Red)']) {
      const [part, ...rest] = partsOfText(mentionText({ id: ANN, name }));
      expect(part?.kind, name).toBe('mention');
      expect(rest, name).toEqual([]);
    }
  });

  it('are not seen in what only looks like one', () => {
    for (const text of ['@[Ann](nobody)', '@Ann', '[Ann](https://example.org)', '', '@[a']) {
      expect(mentionedIn(text).size, text).toBe(0);
      expect(
        partsOfText(text)
          .map((part) => (part.kind === 'text' ? part.text : ''))
          .join(''),
      ).toBe(text);
    }
  });
});
