import { describe, expect, it } from 'vitest';
import { Backoff } from './backoff.ts';
import { SeededRandom } from './testing/seeded-random.ts';

describe('pauses between tries', () => {
  it('[SC24] grow from half a second to at most 20 s, and begin anew after useful work', () => {
    const longest = new Backoff((bytes) => bytes.fill(0));
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(() => longest.nextPauseMs())).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000,
    ]);
    longest.reset();
    expect(longest.nextPauseMs()).toBe(500);
  });

  it('[SC24] differ: thirty clients do not return at the same moment', () => {
    const random = new SeededRandom(7);
    const pauses = Array.from({ length: 30 }, () => new Backoff(random.bytes).nextPauseMs());
    expect(new Set(pauses.map((pauseMs) => Math.round(pauseMs / 10))).size).toBeGreaterThan(15);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(500);
  });
});
