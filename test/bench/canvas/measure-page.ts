import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Measured } from './canvas-table.ts';
import { READY_TIMEOUT_MS, VIEWPORT } from './first-look.ts';
import { quantile } from './frames.ts';
import { GESTURES, perform, type Stage } from './gestures.ts';
import { MainThread } from './main-thread.ts';

/** What is loaded after the first frame has come by then, and findings stand. */
const SETTLE_MS = 2_500;

/**
 * Opens the page, and once more to measure it: by then Weft's board is on the device, and everybody's scripts
 * are in the cache. Then does every gesture.
 */
export async function measurePage(
  browser: Browser,
  address: string,
  stage: Stage,
): Promise<Measured> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const first = await context.newPage();
  await openReady(first, address);
  await first.waitForTimeout(SETTLE_MS);
  const known = first.url();
  await first.close();
  const measured = await measureOpened(context, known, stage);
  await context.close();
  return measured;
}

async function measureOpened(
  context: BrowserContext,
  address: string,
  stage: Stage,
): Promise<Measured> {
  const page = await context.newPage();
  const thread = await MainThread.of(page);
  const readyMs = await thread.busyDuring(() => openReady(page, address));
  await page.evaluate(
    `new PerformanceObserver((list) => {
      (globalThis.longTasks ??= []).push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask' })`,
  );
  await page.mouse.move(stage.middle.x, stage.middle.y);
  await page.waitForTimeout(SETTLE_MS);
  const gestureMs = new Map<string, number>();
  for (const gesture of GESTURES) {
    gestureMs.set(gesture, await thread.busyDuring(() => perform(page, gesture, stage)));
  }
  const counted: unknown = await page.evaluate(
    `[document.querySelectorAll('*').length, ...(globalThis.longTasks ?? [])]`,
  );
  const [elements = 0, ...tasks] = Array.isArray(counted) ? counted.map(Number) : [];
  const heapMib = await thread.heapMib();
  return { readyMs, gestureMs, heapMib, elements, longestTaskMs: quantile(tasks, 1) };
}

async function openReady(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('[data-weft-ready]', {
    state: 'attached',
    timeout: READY_TIMEOUT_MS,
  });
}
