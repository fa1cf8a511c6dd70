import { brandId, type ItemId, type UserId } from '@weft/domain';
import type { BallotPerson } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import type { BallotBox, OpenBallot } from './ballot-box.ts';
import { BALLOT_LIFE_MS, ROLL_LEASE_MS, everybody, settled } from './ballot-settling.ts';

const NOW_MS = 1_000_000;
const [ada, ben] = ['Ada', 'Ben'].map((name, index): BallotPerson => ({
  user: brandId<UserId>(String(index).padStart(26, '0')),
  name,
})) as [BallotPerson, BallotPerson];
const ballot: OpenBallot = {
  state: 'open',
  id: 'V'.repeat(26),
  openedBy: ada,
  openedAtMs: NOW_MS,
  question: { kind: 'poker', item: brandId<ItemId>('1'.repeat(26)) },
  votes: [{ ...ada, choice: '5' }],
};
const here = { server: 'a', people: [ada] };
const always = (): boolean => true;

/** A box with Ben on another server, until a time. */
function withBen(untilMs: number): BallotBox {
  return { ballots: [ballot], rolls: [{ server: 'b', untilMs, people: [ben] }] };
}

describe('what time and presence make of ballots', () => {
  it('[SV297] people of another server count while its lease runs; one of a clock that was set does not', () => {
    for (const untilMs of [NOW_MS + 1, NOW_MS + ROLL_LEASE_MS]) {
      expect(everybody(withBen(untilMs), here, NOW_MS)).toEqual([ben, ada]);
      expect(settled(withBen(untilMs), here, NOW_MS, always).ballots[0]?.state).toBe('open');
    }
    for (const untilMs of [NOW_MS, NOW_MS + 365 * BALLOT_LIFE_MS]) {
      expect(everybody(withBen(untilMs), here, NOW_MS)).toEqual([ada]);
      expect(settled(withBen(untilMs), here, NOW_MS, always)).toMatchObject({
        ballots: [{ state: 'revealed', votes: [{ choice: '5' }] }],
        rolls: [],
      });
    }
  });

  it('[SV297] a server says who is there once, again at half of its lease, and at once when they change', () => {
    const said = settled(withBen(NOW_MS + ROLL_LEASE_MS), here, NOW_MS, always);
    expect(said.rolls).toContainEqual({ ...here, untilMs: NOW_MS + ROLL_LEASE_MS });
    const soonMs = NOW_MS + ROLL_LEASE_MS / 2 - 1;
    expect(settled(said, here, soonMs, always)).toBe(said);
    const both = { server: 'a', people: [ada, ben] };
    expect(settled(said, both, soonMs, always).rolls).toContainEqual({
      ...both,
      untilMs: soonMs + ROLL_LEASE_MS,
    });
    const later = settled(said, here, soonMs + 1, always);
    expect(later.rolls).toContainEqual({ ...here, untilMs: soonMs + 1 + ROLL_LEASE_MS });
    // A server that is alone writes nothing.
    const alone = { ballots: [ballot], rolls: [] };
    const people = [ada, ben];
    expect(settled(alone, { server: undefined, people }, NOW_MS, always)).toBe(alone);
  });

  it('[SV296] only what is older than a day ends; a clock that was set back ends nothing', () => {
    const waiting = { server: undefined, people: [ada, ben] };
    const box = { ballots: [ballot], rolls: [] };
    for (const nowMs of [NOW_MS - BALLOT_LIFE_MS, NOW_MS, NOW_MS + BALLOT_LIFE_MS - 1]) {
      expect(settled(box, waiting, nowMs, always)).toBe(box);
    }
    expect(settled(box, waiting, NOW_MS + BALLOT_LIFE_MS, always).ballots).toEqual([]);
  });
});
