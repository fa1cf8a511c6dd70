import type { Page } from 'playwright-core';

/**
 * Waits until the page takes clicks again: for 50 ms after a drop the drag library swallows them, so
 * that letting go is no click. Its timer was set before this one, which is no shorter.
 */
export async function afterDrop(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
}

/** Waits until the page has drawn what was done before. A tab behind others, which may not draw, is given a second. */
export async function afterFrame(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); setTimeout(resolve, 1_000); })',
  );
}
