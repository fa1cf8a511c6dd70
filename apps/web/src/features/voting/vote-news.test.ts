import { brandId, type ItemId, type UserId } from '@weft/domain';
import type { BallotState } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { voteNews } from './vote-news.ts';

const head = {
  openedBy: { user: brandId<UserId>('0'.repeat(26)), name: 'Anna' },
  openedAtMs: 0,
  kind: 'poker',
  item: brandId<ItemId>('3'.repeat(26)),
} as const;
const open = (id: string): BallotState => ({ ...head, id, state: 'open', cast: [], waiting: [] });
const revealed = (id: string): BallotState => ({ ...head, id, state: 'revealed', votes: [] });

describe('news of votes', () => {
  it('are those that began and those that were revealed', () => {
    const news = voteNews([open('a'), open('b')], [revealed('a'), open('b'), open('c')]);
    expect(news.map(({ kind, ballot }) => [kind, ballot.id])).toEqual([
      ['revealed', 'a'],
      ['begun', 'c'],
    ]);
  });

  it('are none for whoever has just come, and none of what only went on or ended', () => {
    expect(voteNews(undefined, [open('a')])).toEqual([]);
    expect(voteNews([open('a'), open('b')], [open('a')])).toEqual([]);
  });
});
