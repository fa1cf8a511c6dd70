import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClockRanges } from './clock-ranges.ts';

it('[SV27] ranges of clocks are a set of clocks', () => {
  const range = fc.tuple(fc.nat(60), fc.nat(12));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 30 }), fc.nat(70), (added, cut) => {
      const ranges = new ClockRanges();
      const clocks = new Set<number>();
      for (const [start, length] of added) {
        ranges.add(start, start + length);
        for (let clock = start; clock < start + length; clock++) clocks.add(clock);
      }
      const isThere = (clock: number): boolean => ranges.covers(clock, clock + 1);
      for (let clock = 0; clock < 80; clock++) expect(isThere(clock)).toBe(clocks.has(clock));
      let before = -1;
      for (const [start, end] of ranges) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThan(start);
        expect(ranges.endOfRangeAt(start)).toBe(end);
        expect(ranges.endOfRangeAt(end)).toBeUndefined();
        before = end;
      }
      ranges.dropBefore(cut);
      for (let clock = 0; clock < 80; clock++) {
        expect(isThere(clock)).toBe(clock >= cut && clocks.has(clock));
      }
    }),
  );
});
