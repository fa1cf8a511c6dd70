import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { putNewBoard } from './put-board.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSame,
  personWithLink,
  personWithNewBoard,
} from './two-people.ts';

stayOnline();

describe('the three links of a board', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('yield their own role and the weaker ones, and leave the address bar', async () => {
    const anna = await personWithNewBoard(browser, 'Anna');
    const links = await anna.board.links();
    expect(Object.keys(links)).toEqual(['Facilitator', 'Editor', 'Viewer']);
    const ben = await personWithLink(browser, 'Ben', links.Editor);
    expect(await ben.board.links()).toEqual({ Editor: links.Editor, Viewer: links.Viewer });
    expect(new URL(ben.page.url()).hash).toBe('');
    const vera = await personWithLink(browser, 'Vera', links.Viewer);
    expect(await vera.board.links()).toEqual({ Viewer: links.Viewer });
    expectNoProblems(anna, ben, vera);
    await Promise.all([anna.close(), ben.close(), vera.close()]);
  });

  it('let a viewer see everything and change nothing', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'));
    const before = await anna.board.copy();
    const vera = await personWithLink(browser, 'Vera', anna.links.Viewer);
    await vera.page.getByText('View only').waitFor();
    expect(await vera.board.copy()).toEqual(before);
    await expectSame(anna, vera, ({ board }) => board.findings.list());
    const first = vera.page.locator('.react-flow__node[data-id]').first();
    await first.click();
    await vera.board.openTab('Item');
    await expect.poll(() => vera.board.item.team.isDisabled()).toBe(true);
    for (const key of ['i', 'a', 'Delete', 'Control+z', 'Alt+Shift+ArrowRight']) {
      await vera.page.keyboard.press(key);
    }
    await vera.page.keyboard.press('Escape');
    expect(await vera.board.copy()).toEqual(before);
    expect(await anna.board.copy()).toEqual(before);
    expectNoProblems(anna, vera);
    await Promise.all([anna.close(), vera.close()]);
  });

  it('say what is wrong when the secret is', async () => {
    const { Editor } = await putNewBoard();
    const dora = await openPerson(browser);
    await dora.page.goto(Editor.slice(0, -4));
    await dora.page.getByText('This link no longer works.').waitFor();
    await dora.close();
  });
});
