import { describe, expect, it } from 'vitest';
import { NOWHERE, cellOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { fittingItems } from './fill-capacity.ts';

const CELL = cellOf({ team: teamIdOf('Blue'), sprint: sprintIdOf('1') });
const view = viewOfSnapshot({
  teams: ['Blue', 'Red'].map((name) => ({ ref: name, name })),
  sprints: [{ ref: '1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'there', title: '', size: 3, team: 'Blue', sprint: '1' },
    { ref: 'five', title: '', size: 5 },
    { ref: 'eight', title: '', size: 8 },
    { ref: 'two', title: '', size: 2 },
    { ref: 'tenth', title: '', size: 0.1 },
    { ref: 'unknown', title: '' },
  ],
  dependencies: [],
  capacities: [{ team: 'Blue', sprint: '1', points: 10 }],
});
const ids = (...refs: readonly string[]): readonly ReturnType<typeof itemIdOf>[] =>
  refs.map((ref) => itemIdOf(ref));

describe('what fits into a cell', () => {
  it('fills up to the capacity and passes over what is too large', () => {
    const all = ids('five', 'eight', 'two', 'tenth', 'unknown');
    expect(fittingItems(view, all, CELL)).toEqual(ids('five', 'two', 'unknown'));
    expect(fittingItems(view, ids('eight'), CELL)).toEqual([]);
  });

  it('keeps what stands there already and counts it once', () => {
    expect(fittingItems(view, ids('there', 'five', 'two'), CELL)).toEqual(
      ids('there', 'five', 'two'),
    );
  });

  it('is everything where the capacity is unknown', () => {
    const red = cellOf({ team: teamIdOf('Red'), sprint: sprintIdOf('1') });
    expect(fittingItems(view, ids('five', 'eight'), red)).toEqual(ids('five', 'eight'));
    expect(fittingItems(view, ids('eight'), cellOf(NOWHERE))).toEqual(ids('eight'));
  });
});
