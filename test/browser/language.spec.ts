import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';

stayOnline();

const languageOf = (page: Page): Promise<string | null> =>
  page.locator('html').getAttribute('lang');

describe('the language of the interface', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is German for a browser that prefers it, until English is chosen in the menu', async () => {
    const person = await openPerson(browser, { locale: 'de-DE' });
    const { page } = person;
    await page.goto(`${serverUrl()}/`);
    await page.getByRole('button', { name: 'Beispiel öffnen' }).click();
    await page.locator('html[data-weft-ready]').waitFor({ state: 'attached' });
    await expect.poll(() => languageOf(page)).toBe('de');

    await page.getByRole('tab', { name: 'Befunde' }).click();
    await page.getByText('warten aufeinander').first().waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Menü' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByText('wait for each other').first().waitFor();
    await expect.poll(() => languageOf(page)).toBe('en');
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    const english = page.getByRole('menuitemradio', { name: 'English' });
    expect(await english.getAttribute('aria-checked')).toBe('true');
    expect(person.problems).toEqual([]);
    await person.close();
  });

  it('can be chosen on the start page, where nobody else loads a word of German', async () => {
    const person = await openPerson(browser, { goesOffline: true });
    const { page } = person;
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(`${serverUrl()}/`);
    await page.getByRole('button', { name: 'New board' }).waitFor();
    await expect.poll(() => languageOf(page)).toBe('en');
    const early = scripts.filter((url) => url.includes('/assets/'));
    expect(early.length).toBeGreaterThan(1);
    // The page itself; the service worker fetches for later without being seen here.
    expect(early.filter((url) => url.includes('in-german'))).toEqual([]);

    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'Neues Board' }).waitFor();
    await expect.poll(() => languageOf(page)).toBe('de');

    await person.goOffline();
    await page.reload();
    await page.getByRole('button', { name: 'Neues Board' }).waitFor();
    await expect.poll(() => languageOf(page)).toBe('de');
    expect(person.problems).toEqual([]);
    await person.close();
  });
});
