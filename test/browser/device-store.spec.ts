import { describeBoardDeviceStore } from '@weft/sync-client/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, serverUrl } from './chromium.ts';
import { buildPage } from './device-store-page/build-page.ts';

describe('the device store on IndexedDB', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    // The server's origin, so that storage is that of a real page; the page itself is ours.
    const address = `${serverUrl()}/device-store-contract`;
    const script = await buildPage('contract');
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>contract</title>' }),
    );
    await page.goto(address);
    await page.addScriptTag({ type: 'module', content: script });
    await page.waitForFunction(() => 'runDeviceStoreTest' in window);
  });

  afterAll(() => browser.close());

  it('asks for strict durability, once, when it writes a local change', async () => {
    expect(await page.evaluate(() => window.durabilityOfLocalChange())).toEqual(['strict']);
  });

  describeBoardDeviceStore(
    (name) => {
      // The names start with the ids of the rules; the checks run in the page.
      it(name, () => page.evaluate((each) => window.runDeviceStoreTest(each), name));
    },
    () => Promise.reject(new Error('runs in the page')),
  );
});
