import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.ts';

/** A page that takes longer has crashed, or might as well have. */
const MOST_MS = 240_000;

/**
 * Does something in a browser of its own, so that no page suffers from the one before it. What fails, or takes
 * more than four minutes, is told and gives undefined.
 */
export async function inFreshBrowser<Value>(
  name: string,
  work: (browser: Browser) => Promise<Value>,
): Promise<Value | undefined> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    void browser.close();
  }, MOST_MS);
  try {
    return await work(browser);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${isLate ? 'took too long' : why}`);
    return undefined;
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}
