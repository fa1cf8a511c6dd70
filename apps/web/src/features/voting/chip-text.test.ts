import { brandId, type ItemId, type UserId } from '@weft/domain';
import type { BallotPerson, BallotState } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { voting } from '../../messages/en/voting.ts';
import { chipText } from './chip-text.ts';

const anna: BallotPerson = { user: brandId<UserId>('0'.repeat(26)), name: 'Anna' };
const ben: BallotPerson = { user: brandId<UserId>('1'.repeat(26)), name: 'Ben' };
const head = { id: '2'.repeat(26), openedBy: anna, openedAtMs: 0 };
const poker = { ...head, kind: 'poker', item: brandId<ItemId>('3'.repeat(26)) } as const;
const dots = { ...head, kind: 'dots', subjects: [poker.item], dots: 3 } as const;
const open = { state: 'open', cast: [anna], waiting: [ben] } as const;

const said = (ballot: BallotState, mayVote = true): string =>
  chipText(ballot, { mayVote, key: 'P-12', words: voting.chip });

describe('the chip of a vote', () => {
  it('asks whoever has not chosen to join', () => {
    expect(said({ ...poker, ...open })).toBe('Estimating P-12 · Join');
    expect(said({ ...dots, ...open })).toBe('Voting with dots · Join');
  });

  it('says how far it is to whoever has chosen, and to whoever may not', () => {
    expect(said({ ...poker, ...open, own: '5' })).toBe('Estimating P-12 · 1 of 2');
    expect(said({ ...poker, ...open }, false)).toBe('Estimating P-12 · 1 of 2');
    expect(said({ ...dots, ...open, own: { [poker.item]: 1 } })).toBe('Voting with dots · 1 of 2');
  });

  it('leads to what was revealed', () => {
    expect(said({ ...poker, state: 'revealed', votes: [] })).toBe('Estimates of P-12 · Look');
    expect(said({ ...dots, state: 'revealed', totals: {}, voterCount: 0 })).toBe(
      'Dots are revealed · Look',
    );
  });
});
