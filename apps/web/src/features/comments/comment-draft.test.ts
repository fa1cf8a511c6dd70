import { describe, expect, it } from 'vitest';
import { brandId, type Mention, type PersonId, type UserId } from '@weft/domain';
import { draftOf, mentionAt, textOf, withMention, EMPTY_DRAFT } from './comment-draft.ts';
import { mentionable, mentionsLike } from './mentionable.ts';

const ann: Mention = { id: brandId<UserId>('A'.repeat(26)), name: 'Ann' };
const annLee: Mention = { id: brandId<UserId>('B'.repeat(26)), name: 'Ann Lee' };

describe('a comment while it is written', () => {
  it('shows names and is written with whom they mean', () => {
    const draft = { text: 'Ask @Ann Lee or @Ann, not @Anna', mentions: [ann, annLee] };
    const text = textOf(draft);
    expect(text).toBe(`Ask @[Ann Lee](${annLee.id}) or @[Ann](${ann.id}), not @Anna`);
    expect(draftOf(text).text).toBe(draft.text);
    expect(textOf(draftOf(text))).toBe(text);
  });

  it('mentions nobody who was typed but not picked, or taken out again', () => {
    expect(textOf({ text: ' @Ann hi ', mentions: [] })).toBe('@Ann hi');
    expect(textOf({ text: 'hi', mentions: [ann] })).toBe('hi');
  });

  it('knows what is typed of a name', () => {
    const typed = (text: string) => mentionAt({ ...EMPTY_DRAFT, text }, text.length);
    expect(typed('Hi @an')).toEqual({ from: 3, query: 'an' });
    expect(typed('@')).toEqual({ from: 0, query: '' });
    expect(typed('@Ann Le')).toEqual({ from: 0, query: 'Ann Le' });
    expect(typed('mail@ann')).toBeUndefined();
    expect(typed('Hi')).toBeUndefined();
  });

  it('asks no more for somebody who was picked, so that Enter sends', () => {
    const { draft, caret } = withMention({ ...EMPTY_DRAFT, text: 'Hi @an' }, ann, {
      from: 3,
      to: 6,
    });
    expect(mentionAt(draft, caret)).toBeUndefined();
    expect(mentionAt(draft, caret - 1)).toBeUndefined();
    const longer = { ...draft, text: `${draft.text}Le` };
    expect(mentionAt(longer, longer.text.length)).toEqual({ from: 3, query: 'Ann Le' });
  });

  it('puts a picked name where it was typed', () => {
    const { draft, caret } = withMention({ ...EMPTY_DRAFT, text: 'Hi @an, look' }, ann, {
      from: 3,
      to: 6,
    });
    expect(draft).toEqual({ text: 'Hi @Ann , look', mentions: [ann] });
    expect(draft.text.slice(0, caret)).toBe('Hi @Ann ');
  });
});

describe('who can be mentioned', () => {
  const ida = { id: brandId<PersonId>('D'.repeat(26)), name: 'Ida' };

  it('is everybody who is here, wrote, or is among the people of the board, once', () => {
    const all = mentionable({
      present: [{ id: brandId<UserId>(ann.id), name: 'Ann' }],
      comments: [
        { by: brandId<UserId>(annLee.id), byName: 'Ann Lee' },
        { by: brandId<UserId>(ann.id), byName: 'Anna' },
        { by: undefined, byName: 'Nobody' },
      ],
      people: [ida, { id: brandId<PersonId>('E'.repeat(26)), name: 'ann' }],
    });
    expect(all).toEqual([ann, annLee, ida]);
  });

  it('has a name of its own, though others are called the same', () => {
    const twins = ['F', 'G'].map((letter) => ({
      id: brandId<PersonId>(letter.repeat(26)),
      name: 'Kim',
    }));
    const all = mentionable({ present: [], comments: [], people: twins });
    expect(all.map(({ name }) => name)).toEqual(['Kim', 'Kim 2']);
  });

  it('is found by any part of the name', () => {
    expect(mentionsLike([ann, annLee, ida], 'le', 5)).toEqual([annLee]);
    expect(mentionsLike([ann, annLee, ida], '', 2)).toEqual([ann, annLee]);
  });
});
