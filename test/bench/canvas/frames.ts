import type { Page } from 'playwright-core';

/** What a page's frames were like during a gesture; milliseconds. */
export interface Frames {
  readonly gapsMs: readonly number[];
  /** Tasks of the main thread over 50 ms. */
  readonly longTasksMs: readonly number[];
}

// As text: functions that are handed over are rewritten by what runs these files.
const BEGIN = `{
  const recorder = (globalThis.weftFrames = { gapsMs: [], longTasksMs: [], going: true });
  new PerformanceObserver((list) => {
    if (recorder.going) for (const task of list.getEntries()) recorder.longTasksMs.push(task.duration);
  }).observe({ type: 'longtask' });
  let last = performance.now();
  const step = (now) => {
    recorder.gapsMs.push(now - last);
    last = now;
    if (recorder.going) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}`;
const END = `globalThis.weftFrames.going = false, globalThis.weftFrames`;

/** Begins to note every frame and every long task of the page. */
export async function beginFrames(page: Page): Promise<void> {
  await page.evaluate(BEGIN);
}

/** Ends what {@link beginFrames} began. */
export async function endFrames(page: Page): Promise<Frames> {
  const recorded: unknown = await page.evaluate(END);
  return { gapsMs: numbersOf(recorded, 'gapsMs'), longTasksMs: numbersOf(recorded, 'longTasksMs') };
}

function numbersOf(record: unknown, name: string): readonly number[] {
  const value: unknown = typeof record === 'object' && record !== null && Reflect.get(record, name);
  return Array.isArray(value) ? value.map(Number) : [];
}

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
