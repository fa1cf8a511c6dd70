import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterFrame } from './after-drop.ts';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { StartPage } from './pages/start-page.ts';
import { putNewBoard } from './put-board.ts';

stayOnline();

describe('nothing stands over what is read', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('on a phone: neither names of Sprints, nor what to do next', async () => {
    const { Editor } = await putNewBoard('example');
    const viewport = { width: 390, height: 844 };
    const person = await openPerson(browser, { viewport });
    const { page } = person;
    await BoardPage.open(page, Editor);
    const addSprint = page.getByRole('button', { name: 'Add Sprint' });
    const name = page
      .getByRole('group', { name: 'Sprints' })
      .getByRole('button', { name: 'Sprint 12' });
    await name.waitFor();
    await addSprint.waitFor();
    // The next Sprint begins at the edge, where the button waits: it stands aside, and comes for the keyboard.
    expect(await overlap(addSprint, name)).toBe(true);
    const shown = (): Promise<string> =>
      addSprint.evaluate((button) => getComputedStyle(button.parentElement ?? button).opacity);
    await expect.poll(shown).toBe('0');
    await addSprint.focus();
    await expect.poll(shown).toBe('1');

    // A name that is cut off at the edge is not scrolled into view: the heads would leave their columns.
    const heads = page.getByRole('group', { name: 'Sprints' });
    const before = await heads.boundingBox();
    await heads.getByText('Sprint 12').evaluate((element) => {
      element.closest('div')?.scrollIntoView({ inline: 'center' });
    });
    expect(await heads.boundingBox()).toEqual(before);

    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('a');
    const next = page.getByRole('status').filter({ hasText: 'Choose what comes first' });
    await next.waitFor();
    expect(await overlap(next, page.getByRole('group', { name: 'Zoom' }))).toBe(false);
    expect(person.problems).toEqual([]);
    await person.close();
  });

  it('on a phone: neither a selected card nor its tools, when its details are shown', async () => {
    const { Editor } = await putNewBoard('example');
    const viewport = { width: 390, height: 844 };
    const person = await openPerson(browser, { viewport, hasTouch: true, isMobile: true });
    const { page } = person;
    const board = await BoardPage.open(page, Editor);
    await board.choose('Find on this board');
    await page.getByRole('combobox', { name: 'Find a PBI' }).fill('One-page checkout');
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.locator('[data-card]:focus').waitFor();
    const card = board.card('One-page checkout').locator('[data-card]');
    const tools = page.getByRole('toolbar', { name: /^Tools for/ });
    const ben = await openPerson(browser);
    await BoardPage.open(ben.page, Editor);
    const showing = page.getByRole('group', { name: 'Show the others something' });
    await showing.waitFor();
    await board.openTab('Item');
    await showing.waitFor({ state: 'hidden' });
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await expect.poll(() => overlap(sheet, tools)).toBe(false);
    expect(await overlap(sheet, card)).toBe(false);
    // However much one of its tabs shows.
    const tabs = sheet.getByRole('tablist');
    const place = await tabs.boundingBox();
    await board.openTab('People');
    expect(await tabs.boundingBox()).toEqual(place);
    expect(person.problems).toEqual([]);
    await ben.close();
    await person.close();
  });

  it('on paper: nothing one works with, only what is seen of the board', async () => {
    const { Editor } = await putNewBoard('example');
    const person = await openPerson(browser);
    const { page } = person;
    await BoardPage.open(page, Editor);
    const zoom = page.getByRole('group', { name: 'Zoom' });
    const tools = page.getByRole('toolbar', { name: 'Tools' });
    const panel = page.getByRole('complementary', { name: 'Details' });
    const workedWith = [page.getByRole('banner'), tools, panel, zoom];
    for (const each of workedWith) await each.waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const each of workedWith) await each.waitFor({ state: 'hidden' });
    expect(await page.getByRole('group', { name: 'Sprints' }).isVisible()).toBe(true);
    await person.close();
  });

  it('the load of a cell, while the size of its first card is chosen', async () => {
    const { Editor } = await putNewBoard('example');
    const person = await openPerson(browser);
    const { page } = person;
    const board = await BoardPage.open(page, Editor);
    await board.goTo('One-page checkout');
    const load = page.getByRole('button', { name: /^Basket, Sprint 13: .* Change the capacity$/ });
    await load.waitFor();
    expect(await overlap(page.getByRole('toolbar', { name: /^Tools for/ }), load)).toBe(false);

    // A dialog of choices and numbers begins at its top, not at the first number.
    await page.getByRole('button', { name: 'Rules…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rules of this board' });
    await expect
      .poll(() => dialog.getByRole('heading', { level: 2 }).evaluate(isFocused))
      .toBe(true);
    await page.keyboard.press('Escape');
    expect(person.problems).toEqual([]);
    await person.close();
  });

  it('a board with nothing to say: its panel opens when it is asked for, that of the next one by itself', async () => {
    const person = await openPerson(browser);
    const { page } = person;
    const start = await StartPage.open(page, serverUrl());
    const board = await start.newBoard();
    const panel = page.getByRole('complementary', { name: 'Details' });
    await page.getByText('Nothing here yet.').waitFor();
    expect(await panel.count()).toBe(0);
    await board.choose('Show details');
    await panel.waitFor();
    await board.choose('Hide details');
    await panel.waitFor({ state: 'detached' });

    // Closed by hand it stays closed; away by itself it does not.
    await page.goto(`${serverUrl()}/`);
    const example = await start.openExample();
    await page.locator('[data-card]').first().waitFor();
    expect(await panel.count()).toBe(0);
    await example.choose('Show details');
    await panel.waitFor();
    await page.goto(`${serverUrl()}/`);
    await start.newBoard();
    await page.getByText('Nothing here yet.').waitFor();
    expect(await panel.count()).toBe(0);
    await page.goto(`${serverUrl()}/`);
    await start.openExample();
    await panel.waitFor();

    // A window that becomes narrow puts it away, and brings it back when it is wide again, but for who closed it.
    const wide = { width: 1440, height: 900 };
    const narrow = { width: 600, height: 900 };
    await page.setViewportSize(narrow);
    await panel.waitFor({ state: 'detached' });
    await page.setViewportSize(wide);
    await panel.waitFor();
    await example.choose('Hide details');
    await page.setViewportSize(narrow);
    await afterFrame(page);
    await page.setViewportSize(wide);
    await afterFrame(page);
    expect(await panel.count()).toBe(0);
    expect(person.problems).toEqual([]);
    await person.close();
  });
});

/** Whether the boxes of both have a part of the page in common. */
async function overlap(first: Locator, second: Locator): Promise<boolean> {
  const [a, b] = [await first.boundingBox(), await second.boundingBox()];
  if (a === null || b === null) throw new Error('One of them is not there.');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}
