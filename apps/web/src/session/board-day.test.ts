import type { Clock } from '@weft/sync-client';
import { expect, it } from 'vitest';
import { BoardDay } from './board-day.ts';

const DAY_MS = 24 * 60 * 60_000;
const NOON = new Date(2026, 10, 21, 12).getTime();

class SetClock implements Clock {
  wall = NOON;
  monotonic = 500;
  readonly #timers = new Set<() => void>();

  nowMs = (): number => this.wall;
  monotonicMs = (): number => this.monotonic;
  after = (_delayMs: number, run: () => void): (() => void) => {
    this.#timers.add(run);
    return () => this.#timers.delete(run);
  };

  pass(ms: number): void {
    this.wall += ms;
    this.monotonic += ms;
    const due = [...this.#timers];
    this.#timers.clear();
    for (const run of due) run();
  }

  get waiting(): number {
    return this.#timers.size;
  }
}

it('a new day begins while the board is open', () => {
  const clock = new SetClock();
  const day = new BoardDay(clock);
  const heard: string[] = [];
  day.subscribe(() => heard.push(day.today));
  clock.pass(11 * 60 * 60_000);
  clock.pass(2 * 60 * 60_000);
  clock.pass(60_000);
  expect(heard).toEqual(['2026-11-22']);
  day.close();
  expect(clock.waiting).toBe(0);
});

it('the server’s word counts, however wrong the device’s clock is', () => {
  for (const years of [-1, 1]) {
    const clock = new SetClock();
    clock.wall = NOON + years * 365 * DAY_MS;
    const day = new BoardDay(clock);
    expect(day.today).not.toBe('2026-11-21');
    expect(day.hear(NOON)).toBe(true);
    expect(day.today).toBe('2026-11-21');
    // Set right in the middle of a visit: no day comes or goes.
    clock.wall = NOON;
    clock.pass(60_000);
    expect(day.today).toBe('2026-11-21');
    clock.pass(DAY_MS);
    expect(day.today).toBe('2026-11-22');
  }
});

it('what the server said counts on the next visit too, until it is heard again', () => {
  const clock = new SetClock();
  clock.wall = NOON + 365 * DAY_MS;
  const first = new BoardDay(clock);
  first.hear(NOON);
  const second = new BoardDay(clock);
  second.remember(first.aheadMs);
  expect(second.today).toBe('2026-11-21');
  expect(second.hear(NOON + 1_000)).toBe(false);
  second.remember(0);
  expect(second.today).toBe('2026-11-21');
});
