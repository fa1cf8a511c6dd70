import { expect, it } from 'vitest';
import { prepareForecast } from './prepare-forecast.ts';

/** Counts what was prepared; a page and idle time by hand. */
function somebodyAt(parts: number): {
  readonly page: EventTarget;
  readonly stop: () => void;
  readonly prepared: () => number;
  readonly beIdle: () => void;
} {
  const page = new EventTarget();
  let waiting: (() => void) | undefined;
  let prepared = 0;
  const prepare = (): boolean => {
    prepared += 1;
    return prepared < parts;
  };
  const whenIdle = (callback: () => void): (() => void) => {
    waiting = callback;
    return () => {
      waiting = undefined;
    };
  };
  const stop = prepareForecast({ prepare }, { page, whenIdle });
  return {
    page,
    stop,
    prepared: () => prepared,
    beIdle: () => {
      const callback = waiting;
      waiting = undefined;
      callback?.();
    },
  };
}

it('begins when somebody does something, and does a part whenever nothing else is done', () => {
  const { page, prepared, beIdle } = somebodyAt(3);
  beIdle();
  expect(prepared()).toBe(0);
  page.dispatchEvent(new Event('pointermove'));
  expect(prepared()).toBe(0);
  for (const count of [1, 2, 3, 3]) {
    beIdle();
    expect(prepared()).toBe(count);
  }
  page.dispatchEvent(new Event('keydown'));
  beIdle();
  expect(prepared()).toBe(3);
});

it('does nothing any more when it was ended', () => {
  const untouched = somebodyAt(3);
  untouched.stop();
  untouched.page.dispatchEvent(new Event('pointerdown'));
  untouched.beIdle();
  expect(untouched.prepared()).toBe(0);
  const begun = somebodyAt(3);
  begun.page.dispatchEvent(new Event('pointerdown'));
  begun.beIdle();
  begun.stop();
  begun.beIdle();
  expect(begun.prepared()).toBe(1);
});
