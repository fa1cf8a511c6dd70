import { describe, expect, it } from 'vitest';
import type { Happening } from '@weft/board-doc';
import { brandId, type ItemId, type LineId, type UserId } from '@weft/domain';
import { burstsOf, type HistoryEvent } from './bursts.ts';

const ada = brandId<UserId>('ada');
const ben = brandId<UserId>('ben');
const [one, two] = [brandId<ItemId>('one'), brandId<ItemId>('two')];
const line = brandId<LineId>('line');
const MINUTE_MS = 60_000;

const sized = (item: ItemId): Happening => ({ kind: 'sized', item });
const drawn: Happening = { kind: 'line-came', line, from: one, to: two };

function events(
  ...rows: readonly (readonly [UserId, number, ...(readonly Happening[])])[]
): readonly HistoryEvent[] {
  return rows.map(([user, minutes, ...happenings], index) => ({
    step: index + 1,
    user,
    atMs: minutes * MINUTE_MS,
    happenings,
  }));
}

describe('bursts', () => {
  it('hold what one person did within five minutes, whoever did something in between', () => {
    const bursts = burstsOf(
      events(
        [ada, 0, sized(one)],
        [ben, 1, sized(two)],
        [ada, 2, sized(two)],
        [ada, 4.9, drawn],
        [ada, 5, sized(one)],
        [ben, 5.5, sized(one)],
      ),
      undefined,
    );
    expect(
      bursts.map(({ user, fromMs, untilMs, step, happenings }) => [
        user,
        fromMs / MINUTE_MS,
        untilMs / MINUTE_MS,
        step,
        happenings.length,
      ]),
    ).toEqual([
      [ada, 0, 4.9, 4, 3],
      [ben, 1, 5.5, 6, 2],
      [ada, 5, 5, 5, 1],
    ]);
  });

  it('leave out changes that did nothing to see, and what is about something else', () => {
    const all = events(
      [ada, 0],
      [ada, 1, sized(one), drawn],
      [ben, 2, sized(two)],
      [ben, 3, drawn],
    );
    const told = (about: Parameters<typeof burstsOf>[1]): readonly unknown[] =>
      burstsOf(all, about).map(({ user, happenings }) => [
        user,
        happenings.map(({ kind }) => kind),
      ]);
    expect(told({ kind: 'item', item: one })).toEqual([
      [ada, ['sized', 'line-came']],
      [ben, ['line-came']],
    ]);
    expect(told({ kind: 'line', line })).toEqual([
      [ada, ['line-came']],
      [ben, ['line-came']],
    ]);
    expect(burstsOf(all.slice(0, 1), undefined)).toEqual([]);
  });
});
