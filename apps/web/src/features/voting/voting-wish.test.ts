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
    expect(wish.take('cards', OTHER, 'a')).toBe(false);
    expect(wish.take('cards', ITEM, 'a')).toBe(true);
    expect(wish.take('cards', ITEM, 'a')).toBe(false);
  });

  it('is the vote that was asked for, and not the one before it', () => {
    const wish = votingWishOf({});
    wish.ask('cards', ITEM, 'new');
    expect(wish.take('cards', ITEM, 'old')).toBe(false);
    expect(wish.take('cards', ITEM, 'new')).toBe(true);
  });

  it('is gone where the vote did not begin, and goes to the one of whoever was quicker', () => {
    const wish = votingWishOf({});
    wish.ask('cards', ITEM, 'mine');
    wish.refused('another', false);
    wish.refused('mine', false);
    expect(wish.take('cards', ITEM, 'mine')).toBe(false);
    wish.ask('cards', ITEM, 'mine');
    wish.refused('mine', true);
    expect(wish.take('cards', ITEM, 'theirs')).toBe(true);
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
