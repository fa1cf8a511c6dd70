import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { ProductBacklogPage } from './pages/product-backlog-page.ts';
import { expectNoProblems, expectSameBoards, personWithLink } from './two-people.ts';
import { withExample, withPbis } from './with-backlog.ts';

stayOnline();

const THREE = ['Pay', 'Receipt', 'Refund'];

describe('the screen of the Product Backlog', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is put in order by pulling, and the other sees who did it', async () => {
    const anna = await withPbis(browser, THREE);
    const joined = await personWithLink(browser, 'Ben', anna.links.Editor);
    const ben = { ...joined, backlog: await ProductBacklogPage.opened(joined.page) };
    await expect.poll(() => ben.backlog.titles()).toEqual(THREE);
    await anna.backlog.pull('Refund', 'Pay');
    await expect.poll(() => anna.backlog.titles()).toEqual(['Refund', 'Pay', 'Receipt']);
    await expect.poll(() => ben.backlog.titles()).toEqual(['Refund', 'Pay', 'Receipt']);
    await ben.page.getByRole('button', { name: /^Anna moved P-\S+ above P-\S+$/ }).waitFor();
    expect(await anna.page.getByRole('button', { name: /^Anna moved/ }).count()).toBe(0);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('is put in order by keyboard alone, and back', async () => {
    const anna = await withPbis(browser, THREE);
    const keys = new KeyboardOnly(anna.page);
    await keys.tabTo(/^Reorder /);
    await keys.press('Space');
    await anna.page.getByText(/at place 1 of 3/).waitFor({ state: 'attached' });
    await keys.press('ArrowDown');
    await anna.page.getByText(/at place 2 of 3/).waitFor({ state: 'attached' });
    await keys.press('Space');
    await expect.poll(() => anna.backlog.titles()).toEqual(['Receipt', 'Pay', 'Refund']);
    await keys.press('Control+z');
    await expect.poll(() => anna.backlog.titles()).toEqual(THREE);
    await keys.pressAtOnce('Space', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Space');
    await expect.poll(() => anna.backlog.titles()).toEqual(['Receipt', 'Pay', 'Refund']);
    await keys.press('Control+z');
    await expect.poll(() => anna.backlog.titles()).toEqual(THREE);
    // By its buttons, pressed again and again: the focus goes along with the row.
    await keys.tabTo(/^Move .* down$/);
    await keys.press('Enter');
    await expect.poll(() => anna.backlog.titles()).toEqual(['Receipt', 'Pay', 'Refund']);
    await keys.press('Enter');
    await expect.poll(() => anna.backlog.titles()).toEqual(['Receipt', 'Refund', 'Pay']);
    expectNoProblems(anna);
    await anna.close();
  });

  it('is walked through with one stop of Tab and the arrow keys, and Enter opens a PBI', async () => {
    const anna = await withPbis(browser, THREE);
    const keys = new KeyboardOnly(anna.page);
    await keys.tabTo(/Pay$/);
    await keys.press('ArrowDown', 'ArrowDown');
    await keys.waitForFocus(/Refund$/);
    await keys.press('Home');
    await keys.waitForFocus(/Pay$/);
    await keys.press('ArrowDown', 'Enter');
    await expect.poll(() => anna.board.item.title.inputValue()).toBe('Receipt');
    expectNoProblems(anna);
    await anna.close();
  });

  it('is put in order by clicks: up, down, and to a place by its number', async () => {
    const anna = await withPbis(browser, THREE);
    const { backlog, page } = anna;
    await backlog.row('Refund').hover();
    await backlog.row('Refund').getByRole('button', { name: /up/i }).first().click();
    await expect.poll(() => backlog.titles()).toEqual(['Pay', 'Refund', 'Receipt']);
    await backlog
      .row('Pay')
      .getByRole('button', { name: /^Place 1: / })
      .click();
    await page.getByRole('spinbutton', { name: /to place$/ }).fill('3');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect.poll(() => backlog.titles()).toEqual(['Refund', 'Receipt', 'Pay']);
    expectNoProblems(anna);
    await anna.close();
  });

  it('changes many PBIs at once, as one step to undo', async () => {
    const anna = await withExample(browser);
    const { backlog, board, page } = anna;
    const before = JSON.stringify(await board.copy());
    await backlog.tick(0);
    await backlog.tick(3, 'Shift');
    const bar = page.getByRole('toolbar', { name: 'For the selected PBIs' });
    await bar.getByText('4 PBIs selected').waitFor();
    await bar.getByRole('button', { name: 'Size…' }).click();
    await page.getByRole('textbox', { name: 'Size for all of them' }).fill('13');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => backlog.sizes(4)).toEqual(['13', '13', '13', '13']);

    await bar.getByRole('button', { name: 'Not ready' }).click();
    await expect.poll(() => backlog.readyCount(4)).toBe(0);
    await bar.getByRole('button', { name: 'Ready', exact: true }).click();
    await expect.poll(() => backlog.readyCount(4)).toBe(4);

    await bar.getByRole('button', { name: 'Team and Sprint…' }).click();
    const place = page.getByRole('dialog', { name: 'Team and Sprint…' });
    await place.getByRole('combobox', { name: 'Likely team' }).selectOption('Payments');
    await place.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => backlog.teams(4)).toEqual(Array<string>(4).fill('Payments'));

    await bar.getByRole('button', { name: 'Tags…' }).click();
    await page.getByRole('textbox', { name: 'They also need' }).fill('Cryptography');
    await page.getByRole('button', { name: 'Apply' }).click();
    await bar.getByRole('button', { name: 'Sprint Goal…' }).click();
    await page.getByRole('menuitem', { name: 'Support the Nexus Sprint Goal' }).click();
    await page
      .getByText(/in support of the Nexus Sprint Goal/)
      .first()
      .waitFor();

    for (let step = 0; step < 6; step += 1) await board.undo();
    await expect.poll(async () => JSON.stringify(await board.copy())).toBe(before);
    expectNoProblems(anna);
    await anna.close();
  });

  it('takes new PBIs right below another, one after the other', async () => {
    const anna = await withPbis(browser, THREE);
    const { backlog, page } = anna;
    await backlog.row('Pay').hover();
    await backlog
      .row('Pay')
      .getByRole('button', { name: /^Add a PBI below/ })
      .click();
    const title = page.getByRole('textbox', { name: /^Title of the new PBI/ });
    await title.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Pay later');
    await page.keyboard.press('Enter');
    await expect.poll(() => backlog.titles()).toEqual(['Pay', 'Pay later', 'Receipt', 'Refund']);
    await expect.poll(() => title.and(page.locator(':focus')).inputValue()).toBe('');
    await page.keyboard.type('Pay never');
    await page.keyboard.press('Enter');
    const all = ['Pay', 'Pay later', 'Pay never', 'Receipt', 'Refund'];
    await expect.poll(() => backlog.titles()).toEqual(all);
    await page.keyboard.press('Escape');
    await new KeyboardOnly(page).waitForFocus(/Pay never$/);
    await page.getByRole('button', { name: 'Add a PBI at the top' }).click();
    await title.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('First');
    await page.keyboard.press('Enter');
    await expect.poll(() => backlog.titles()).toEqual(['First', ...all]);
    expectNoProblems(anna);
    await anna.close();
  });

  it('keeps its filter in the address: it survives a reload and Back', async () => {
    const anna = await withExample(browser);
    const { backlog, page } = anna;
    await expect.poll(() => backlog.counted()).toMatch(/^\d+ PBIs$/);
    const everything = await backlog.counted();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const filters = page.getByRole('dialog', { name: 'Filters' });
    await filters.getByRole('combobox', { name: 'Ready' }).selectOption('Not ready');
    await filters.getByRole('combobox', { name: 'Likely team' }).selectOption('Payments');
    await page.keyboard.press('Escape');
    await expect.poll(async () => [...new Set(await backlog.teams(99))]).toEqual(['Payments']);
    await expect.poll(() => backlog.counted()).toMatch(/^\d+ of \d+$/);
    const filtered = await backlog.counted();
    await page.reload();
    await backlog.waitForRows();
    await expect.poll(() => backlog.counted()).toBe(filtered);
    await page.getByRole('button', { name: 'Remove the filter Payments' }).waitFor();
    await page.getByRole('searchbox', { name: 'Find in key or title' }).fill('wallet');
    await expect.poll(() => backlog.titles()).toEqual(['Wallet payments on phones']);
    await page.goBack();
    await expect.poll(() => backlog.counted()).toBe(filtered);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => backlog.counted()).toBe(everything);
    expectNoProblems(anna);
    await anna.close();
  });

  it('says what makes a PBI ready, and takes what people confirm', async () => {
    const anna = await withPbis(browser, THREE);
    const { backlog, page } = anna;
    const ready = backlog.row('Pay').getByRole('button', { name: /show the check list$/ });
    await expect.poll(() => ready.innerText()).toBe('1 of 6');
    await backlog
      .row('Pay')
      .getByRole('textbox', { name: /^Size of/ })
      .fill('5');
    await page.keyboard.press('Enter');
    await expect.poll(() => ready.innerText()).toBe('2 of 6');
    await ready.click();
    const list = page.getByRole('dialog', { name: /^What makes P-\S+ ready$/ });
    await list.getByText('It has a size: Fulfilled').waitFor();
    await list.getByText('A team is likely to do it: Missing').waitFor();
    await list.getByRole('checkbox', { name: 'Its dependencies were looked for' }).check();
    await list.getByRole('checkbox', { name: 'It is called ready' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => ready.innerText()).toBe('Ready');
    expectNoProblems(anna);
    await anna.close();
  });

  it('shows sizes as T-shirts where the board does, and what a PBI is worth', async () => {
    const anna = await withPbis(browser, THREE);
    const { backlog, page } = anna;
    await page.getByRole('button', { name: 'More about the Product Backlog' }).click();
    await page.getByRole('menuitemradio', { name: 'Sizes as: T-shirt sizes' }).click();
    const size = backlog.row('Pay').getByRole('textbox', { name: /^Size of/ });
    await size.fill('m');
    await size.press('Enter');
    await expect.poll(() => size.inputValue()).toBe('M');
    await size.fill('huge');
    await size.press('Enter');
    await page.getByText('That is no size.').waitFor();
    await expect.poll(() => size.inputValue()).toBe('M');
    await backlog
      .row('Pay')
      .getByRole('button', { name: /^Value of .*: nobody said$/ })
      .click();
    const economic = page.getByRole('radiogroup', { name: 'Economic' });
    await economic.getByRole('radio', { name: '3' }).check();
    await backlog
      .row('Pay')
      .getByRole('button', { name: /^Value of .*: Economic 3$/ })
      .waitFor();
    // The panel beside it says the same, and there it can be said as well.
    await backlog.row('Pay').getByRole('button', { name: /Pay$/ }).click();
    await anna.board.openTab('Item');
    await page.getByText('Value: Economic 3', { exact: true }).click();
    await page
      .getByRole('radiogroup', { name: 'Social' })
      .getByRole('radio', { name: '1' })
      .check();
    await backlog
      .row('Pay')
      .getByRole('button', { name: /^Value of .*: Economic 3 and Social 1$/ })
      .waitFor();

    // What was left out stays left out for who looks at the plan in between.
    await page.getByRole('searchbox', { name: 'Find in key or title' }).fill('pay');
    await expect.poll(() => backlog.titles()).toEqual(['Pay']);
    await page.getByRole('link', { name: 'Plan' }).click();
    await page.getByRole('region', { name: 'Nexus Sprint Planning' }).waitFor();
    await page.getByRole('link', { name: 'Backlog' }).click();
    await expect.poll(() => backlog.titles()).toEqual(['Pay']);
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Find in key or title' }).inputValue())
      .toBe('pay');
    expectNoProblems(anna);
    await anna.close();
  });

  it('shows as a tree what was sliced, with the sums of its parts', async () => {
    const anna = await withPbis(browser, THREE);
    const { backlog, page } = anna;
    await backlog
      .row('Pay')
      .getByRole('textbox', { name: /^Size of/ })
      .fill('8');
    await page.keyboard.press('Enter');
    await backlog.row('Pay').hover();
    await backlog
      .row('Pay')
      .getByRole('button', { name: /^More about/ })
      .click();
    await page.getByRole('menuitem', { name: 'Slice…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Slice / });
    await dialog.getByRole('button', { name: 'Slice', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await backlog.choose('Tree');
    const tree = page.getByRole('tree', { name: 'Product Backlog as a tree' });
    const branch = tree.getByRole('treeitem', { name: /Pay/, expanded: true });
    await branch.waitFor();
    await tree.getByRole('treeitem', { level: 2 }).first().waitFor();
    await expect.poll(() => branch.innerText()).toMatch(/in \d PBIs/);
    await branch.click();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => tree.getByRole('treeitem', { level: 2 }).count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tree.getByRole('treeitem', { level: 2 }).first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-level')))
      .toBe('2');
    await page.reload();
    await tree.waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});
