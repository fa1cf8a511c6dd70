import { brandId, type TeamId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { percentGiven, percentOf, shareToOffer, withShare } from './shares.ts';

const RED = brandId<TeamId>('red');
const BLUE = brandId<TeamId>('blue');
const NIT = { from: undefined, until: undefined, percent: 20 };

describe('shares of a person', () => {
  it('add up over teams and the Nexus Integration Team', () => {
    const teams = [
      { team: RED, percent: 50 },
      { team: BLUE, percent: 40 },
    ];
    expect(percentGiven({ teams, integrationTeam: undefined })).toBe(90);
    expect(percentGiven({ teams, integrationTeam: NIT })).toBe(110);
    expect(percentGiven({ teams: [], integrationTeam: undefined })).toBe(0);
  });

  it('change where they stand, are added at the end, and go with 0', () => {
    const shares = [
      { team: RED, percent: 50 },
      { team: BLUE, percent: 50 },
    ];
    expect(withShare(shares, RED, 30)).toEqual([
      { team: RED, percent: 30 },
      { team: BLUE, percent: 50 },
    ]);
    expect(withShare(shares, RED, 0)).toEqual([{ team: BLUE, percent: 50 }]);
    expect(withShare([], BLUE, 10)).toEqual([{ team: BLUE, percent: 10 }]);
  });

  it('are offered from what is left, and whole when nothing is', () => {
    const half = [{ team: RED, percent: 50 }];
    expect(shareToOffer({ teams: half, integrationTeam: NIT })).toBe(30);
    expect(shareToOffer({ teams: [], integrationTeam: undefined })).toBe(100);
    expect(shareToOffer({ teams: [{ team: RED, percent: 100 }], integrationTeam: NIT })).toBe(100);
  });

  it('are read from what was typed, between 0 and 100', () => {
    expect(['50', '12,5', '250', '-3', 'much', ''].map(percentOf)).toEqual([
      50, 12.5, 100, 0, 0, 0,
    ]);
  });
});
