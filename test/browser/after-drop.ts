import type { Page } from 'playwright-core';

/**
 * Waits until the page takes clicks again: for 50 ms after a drop the drag library swallows them, so
 * that letting go is no click. Its timer was set before this one, which is no shorter.
 */
export async function afterDrop(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
}

/** Waits until the drag library, which has lifted something by a key, has measured and hears keys. */
export async function afterLift(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))',
  );
}

/** Waits until the page has drawn once more, or would have: a tab that is behind others does not draw. */
export async function afterFrame(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); setTimeout(resolve, 100); })',
  );
}
