import { describe, expect, it } from 'vitest';
import { endsOfLine, lineIdOf } from './dependency.ts';
import { brandId, type ItemId, type SprintId, type TeamId } from './ids.ts';
import { compareSprints, type NexusSprint } from './nexus-sprint.ts';
import { NOWHERE, OUTSIDE, cellOf, placeOf, samePlace, type Place } from './place.ts';
import { compareRank } from './product-backlog-item.ts';

const team = brandId<TeamId>('T'.repeat(26));
const sprint = brandId<SprintId>('S'.repeat(26));
const places: readonly Place[] = [
  NOWHERE,
  { team, sprint },
  { team, sprint: null },
  { team: null, sprint },
  { team: OUTSIDE, sprint },
  { team: OUTSIDE, sprint: null },
];

describe('vocabulary', () => {
  it('[DO3] a line id names predecessor, then successor, and can be taken apart again', () => {
    const from = brandId<ItemId>('A'.repeat(26));
    const to = brandId<ItemId>('B'.repeat(26));
    expect(endsOfLine(lineIdOf(from, to))).toEqual([from, to]);
    expect(lineIdOf(from, to)).not.toBe(lineIdOf(to, from));
  });

  it('[DO4] each place has its own cell, and the cell tells the place', () => {
    expect(new Set(places.map(cellOf)).size).toBe(places.length);
    for (const place of places) expect(placeOf(cellOf(place))).toEqual(place);
  });

  it('[DO5] places are the same when team and Sprint are', () => {
    for (const a of places) for (const b of places) expect(samePlace(a, b)).toBe(a === b);
  });

  it('[DO6] PBIs stand by rank, and by id where two devices made the same rank', () => {
    const items = [
      { rank: 'a1', id: 'A' },
      { rank: 'a0', id: 'C' },
      { rank: 'a0', id: 'B' },
      { rank: 'Zz', id: 'D' },
    ];
    expect(items.toSorted(compareRank).map((item) => item.id)).toEqual(['D', 'B', 'C', 'A']);
    expect(compareRank({ rank: 'a0', id: 'B' }, { rank: 'a0', id: 'B' })).toBe(0);
  });

  it('[DO7] Sprints stand by number, and by id where two have the same', () => {
    const sprints = ['C2', 'B10', 'A2'].map((text): NexusSprint => {
      const id = brandId<SprintId>(text.slice(0, 1));
      const number = Number(text.slice(1));
      return {
        id,
        name: '',
        number,
        start: undefined,
        end: undefined,
        endAtStart: undefined,
        state: 'planned',
        aside: false,
      };
    });
    expect(sprints.toSorted(compareSprints).map((one) => one.id)).toEqual(['A', 'C', 'B']);
  });
});
