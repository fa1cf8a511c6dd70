import { brandId, type ItemId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { votingWishOf } from './voting-wish.ts';

const ITEM = brandId<ItemId>('0'.repeat(26));
const OTHER = brandId<ItemId>('1'.repeat(26));

describe('where somebody wants to go to vote', () => {
  it('is kept until the place is there, and taken once', () => {
    const wish = votingWishOf({});
    wish.ask('cards', ITEM);
    expect(wish.take('size', ITEM)).toBe(false);
    expect(wish.take('cards', OTHER)).toBe(false);
    expect(wish.take('cards', ITEM)).toBe(true);
    expect(wish.take('cards', ITEM)).toBe(false);
  });

  it('is forgotten where nothing came of it', () => {
    const wish = votingWishOf({});
    wish.ask('cards', ITEM);
    wish.forget();
    expect(wish.take('cards', ITEM)).toBe(false);
  });

  it('belongs to one board, and tells the place that waits for it', () => {
    const board = {};
    let told = 0;
    votingWishOf(board).listeners.subscribe('cards', () => (told += 1));
    votingWishOf(board).ask('cards', ITEM);
    votingWishOf({}).ask('cards', ITEM);
    expect(told).toBe(1);
  });
});
