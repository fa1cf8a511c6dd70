import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterFrame } from './after-drop.ts';
import { violationsInLightAndDark } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { putBoardOfLines } from './put-board.ts';
import { annaWithBoard, expectNoProblems, expectSameBoards, personWithLink } from './two-people.ts';

stayOnline();

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));
const PAYLOAD = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

function commentsOf(page: Page): Locator {
  return page.getByRole('region', { name: /^Comments/ });
}

/** What is said on the selected PBI, each comment in a line of its own. */
function said(page: Page): Promise<readonly string[]> {
  return commentsOf(page).getByRole('article').locator('p').allInnerTexts();
}

async function decideSize(page: Page, size: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Other size' });
  await field.fill(size);
  await field.press('Enter');
}

describe('comments', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('are written, answered, resolved and seen by others at once, offline too, and stay plain text', async () => {
    const anna = await annaWithBoard(browser, putBoardOfLines(['Refund by card', 'Ledger']));
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor, { goesOffline: true });
    await expect.poll(() => anna.board.people()).toEqual(['Anna', 'Ben']);
    const title = await ben.page.title();

    await anna.board.goTo('Refund');
    await anna.page.keyboard.press('c');
    const field = anna.page.getByRole('textbox', { name: 'Write a comment' });
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    await anna.page.keyboard.type(`Look at ${PAYLOAD} @be`);
    await anna.page.getByRole('option', { name: 'Ben' }).waitFor();
    await anna.page.keyboard.press('Enter');
    // Picked is picked: the list does not come back with the caret.
    await expect.poll(() => field.inputValue()).toContain('@Ben ');
    await afterFrame(anna.page);
    expect(await anna.page.getByRole('option', { name: 'Ben' }).count()).toBe(0);
    await anna.page.keyboard.type('please.');
    await anna.page.keyboard.press('Shift+Enter');
    await anna.page.keyboard.type('Is it safe?');
    await anna.page.keyboard.press('Enter');
    const text = `Look at ${PAYLOAD} @Ben please.\nIs it safe?`;
    await expect.poll(() => said(anna.page)).toEqual([text]);
    expect(await field.inputValue()).toBe('');

    // Ben is told, and led to it; what he reads are letters.
    const chip = ben.page.getByRole('button', { name: '1 mention' });
    await chip.click();
    await ben.page.getByRole('menuitem', { name: /^Anna asks: Look at/ }).click();
    await expect.poll(() => said(ben.page)).toEqual([text]);
    expect(await commentsOf(ben.page).locator('img, script').count()).toBe(0);
    expect(await ben.page.title()).toBe(title);
    await commentsOf(ben.page).getByRole('button', { name: 'Reply to Anna' }).click();
    await ben.page.getByRole('textbox', { name: 'Your reply to Anna' }).fill('Yes.');
    await ben.page.keyboard.press('Enter');
    await expect.poll(() => chip.count()).toBe(0);
    await commentsOf(ben.page).getByRole('button', { name: 'React' }).first().click();
    await ben.page.getByRole('menuitemcheckbox', { name: 'Thanks' }).click();
    await commentsOf(anna.page).getByRole('button', { name: 'Thanks: Ben' }).waitFor();
    await expect.poll(() => said(anna.page)).toEqual([text, 'Yes.']);

    await ben.goOffline();
    await ben.board.waitForPill('offline');
    await ben.page.getByRole('textbox', { name: 'Write a comment' }).fill('From the train');
    await ben.page.keyboard.press('Enter');
    await expect.poll(() => said(ben.page)).toHaveLength(3);
    await decideSize(ben.page, '3');
    await commentsOf(anna.page)
      .getByRole('button', { name: 'More about your comment' })
      .first()
      .click();
    await anna.page.getByRole('menuitem', { name: 'Edit' }).click();
    await anna.page.getByRole('textbox', { name: 'Edit your comment' }).fill('Is it safe?');
    await anna.page.keyboard.press('Enter');
    await expect.poll(() => said(anna.page)).toEqual(['Is it safe?', 'Yes.']);
    await decideSize(anna.page, '5');
    await ben.comeBack();
    await expect.poll(() => said(anna.page)).toEqual(['Is it safe?', 'Yes.', 'From the train']);
    await expect.poll(() => said(ben.page)).toEqual(await said(anna.page));

    // They decided differently: Anna asks, and Ben sees what about.
    await anna.page.getByRole('button', { name: 'Ask Ben' }).click();
    await anna.page.getByText('Ben was asked.').first().waitFor();
    await chip.click();
    const asks = /^Anna asks: (3 points or 5 points|5 points or 3 points) for P-\w+\?$/;
    await ben.page.getByRole('menuitem', { name: asks }).waitFor();
    await ben.page.keyboard.press('Escape');
    expect(await violationsInLightAndDark(anna.page, 'aside')).toEqual([]);
    await commentsOf(anna.page).scrollIntoViewIfNeeded();
    await anna.page.screenshot({ path: path.join(RESULTS, 'comments-wide-light.png') });

    await commentsOf(anna.page).getByRole('button', { name: 'Resolve' }).first().click();
    await commentsOf(ben.page).getByText('Resolved (1)').click();
    await commentsOf(ben.page).getByText('Resolved by Anna, just now').waitFor();
    await expectSameBoards(anna, ben);

    const vera = await personWithLink(browser, 'Vera', anna.links.Viewer);
    await vera.board.goTo('Refund');
    await vera.board.openTab('Item');
    await commentsOf(vera.page).getByText('From the train').waitFor();
    expect(await commentsOf(vera.page).getByRole('textbox').count()).toBe(0);
    expect(await commentsOf(vera.page).getByRole('button', { name: 'Resolve' }).count()).toBe(0);
    expectNoProblems(anna, ben, vera);
    await Promise.all([anna.close(), ben.close(), vera.close()]);
  });
});
