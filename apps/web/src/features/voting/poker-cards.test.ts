import { POKER_CARDS } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { cardByTyping, cardsFor, faceOf, sizeOfCard } from './poker-cards.ts';

describe('the cards of planning poker', () => {
  it('stand for sizes, but two of them', () => {
    expect(POKER_CARDS.map(sizeOfCard)).toEqual([1, 2, 3, 5, 8, 13, 21, undefined, undefined]);
  });

  it('are all offered where sizes are numbers', () => {
    expect(cardsFor('points')).toEqual(POKER_CARDS);
    expect(faceOf('13', 'points')).toBe('13');
  });

  it('are T-shirts where the board shows sizes so', () => {
    const faces = cardsFor('t-shirt').map((card) => faceOf(card, 't-shirt'));
    expect(faces).toEqual(['XS', 'S', 'M', 'L', 'XL', 'XXL', '?', 'coffee']);
  });

  it('keep their number where it was chosen before the board showed T-shirts', () => {
    expect(faceOf('21', 't-shirt')).toBe('21');
  });

  it('are found by typing: exactly, or by how they begin', () => {
    const faces = cardsFor('points').map((card) => faceOf(card, 'points'));
    expect(faces[cardByTyping('1', faces)]).toBe('1');
    expect(faces[cardByTyping('13', faces)]).toBe('13');
    expect(faces[cardByTyping('c', faces)]).toBe('coffee');
    expect(cardByTyping('4', faces)).toBe(-1);
    expect(['XS', 'S', 'XL'][cardByTyping('x', ['XS', 'S', 'XL'])]).toBe('XS');
  });
});
