import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { putBoardOf } from './put-board.ts';
import { annaWithBoard, expectNoProblems, expectSame, personWithLink } from './two-people.ts';

stayOnline();

/** How near the board is shown, in percent as the bar below says it. */
function zoomOf(page: Page): Promise<string | null> {
  return page.getByRole('button', { name: /^Zoom \d+ %/ }).textContent();
}

/** Goes to another way to look at the board. */
async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('link', { name: screen, exact: true }).click();
  await onScreen(page, screen);
}

async function onScreen(page: Page, screen: string): Promise<void> {
  await page.locator('a[aria-current="page"]').filter({ hasText: screen }).waitFor();
}

describe('people who look at one board', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('follow each other, point with a laser, and say something at the pointer, of which nothing stays', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);

    // Ben sees what Anna sees, in a frame that says so; Anna sees that he does.
    const chip = ben.page.getByText('Following Anna · Esc');
    await ben.board.openTab('People');
    await ben.page.getByRole('button', { name: 'Follow Anna' }).click();
    await chip.waitFor();
    await anna.page.getByText('Ben follows you', { exact: true }).waitFor();
    await anna.page.getByRole('button', { name: 'Closer' }).click();
    await anna.page.getByRole('button', { name: 'Closer' }).click();
    await expectSame(anna.page, ben.page, zoomOf);
    expect(await violations(ben.page, '[data-canvas]')).toEqual([]);
    // From screen to screen, with what Ben has selected; on what Anna writes is her name.
    await goTo(anna.page, 'Map');
    await onScreen(ben.page, 'Map');
    await ben.board.card('501').click();
    await chip.waitFor();
    await anna.page.locator('[data-canvas]').focus();
    await anna.page.keyboard.press('n');
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('textbox', { name: 'Write on the sticky note' }).fill('Who tests?');
    const note = ben.page.getByRole('group', {
      name: 'Sticky note by Anna: Who tests?. Here: Anna',
    });
    await note.getByText('Anna', { exact: true }).first().waitFor();
    // While Ben writes, nothing is taken from him; then he goes after her.
    const field = ben.page.getByRole('textbox', { name: 'Your name' });
    await field.focus();
    await anna.page.keyboard.press('Escape');
    await goTo(anna.page, 'Plan');
    await ben.page.getByText('Following Anna, who looks elsewhere · Esc').waitFor();
    await onScreen(ben.page, 'Map');
    await field.blur();
    await onScreen(ben.page, 'Plan');
    await chip.waitFor();
    await anna.board.openTab('People');
    await goTo(ben.page, 'Outline');
    await chip.waitFor({ state: 'detached' });
    await anna.page.getByText(/ · Outline$/).waitFor();
    for (const { page } of [anna, ben]) await goTo(page, 'Board');
    await anna.page.locator('[data-canvas]').focus();
    const before = await anna.board.copy();
    await ben.page.getByRole('button', { name: 'Follow Anna' }).click();
    await chip.waitFor();
    // Nobody follows whoever follows them.
    await anna.board.openTab('People');
    await anna.page.getByRole('button', { name: 'Follow Ben' }).click();
    await anna.page.getByText('Ben follows you already.').waitFor();

    // The laser points at cards, and neither selects nor moves one.
    await anna.page.locator('[data-canvas]').focus();
    await anna.page.keyboard.press('k');
    const laser = ben.page.locator('[data-laser]');
    await anna.page.mouse.move(400, 300);
    await anna.page.mouse.down();
    // A stroke is gone after a moment: she goes on until Ben has seen one.
    await expect
      .poll(async () => {
        await anna.page.mouse.move(700, 420, { steps: 15 });
        await anna.page.mouse.move(400, 300, { steps: 15 });
        return laser.isVisible();
      })
      .toBe(true);
    await anna.page.mouse.up();
    await laser.waitFor({ state: 'detached' });
    expect(await anna.page.locator('[data-card][data-selected]').count()).toBe(0);
    await anna.page.keyboard.press('Escape');

    // What is said is text, whatever it looks like. Escape takes it away; else time does.
    await anna.page.keyboard.press('/');
    await anna.page.keyboard.type('<b>Look</b> here');
    const words = ben.page.getByText('<b>Look</b> here');
    await words.first().waitFor();
    await anna.page.keyboard.press('Escape');
    await words.first().waitFor({ state: 'detached' });
    await anna.page.keyboard.press('/');
    await anna.page.keyboard.type('And here');
    await anna.page.keyboard.press('Enter');
    const second = ben.page.locator('[data-person="Anna"]').getByText('And here');
    await second.waitFor();

    // One's own hand ends it, and so does Escape.
    await ben.page.mouse.move(700, 420);
    await ben.page.mouse.wheel(0, 120);
    await chip.waitFor({ state: 'detached' });
    await anna.page.getByText('Ben follows you', { exact: true }).waitFor({ state: 'detached' });
    await ben.page.getByRole('button', { name: 'Follow Anna' }).click();
    await chip.waitFor();
    await ben.page.keyboard.press('Escape');
    await chip.waitFor({ state: 'detached' });
    await second.waitFor({ state: 'detached' });

    // And so does their leaving.
    await ben.page.getByRole('button', { name: 'Follow Anna' }).click();
    await chip.waitFor();
    expect(await anna.board.copy()).toEqual(before);
    await anna.close();
    await ben.page.getByText('Anna has left. You no longer follow anybody.').waitFor();
    await chip.waitFor({ state: 'detached' });
    expectNoProblems(anna, ben);
  });
});
