import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import type { BoardPage } from './pages/board-page.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { putBoardOf } from './put-board.ts';
import { restingBox } from './resting-box.ts';
import { annaWithBoard, expectNoProblems, expectSameBoards, personWithLink } from './two-people.ts';

stayOnline();

/** Presses on `from` and moves to the middle of `to`, in small steps as a hand does; does not let go. */
async function carry(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await restingBox(from), await restingBox(to)];
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
}

/** Goes to a PBI, which unfolds its Sprint if that is over, then shows all columns, near enough for elements. */
async function unfoldAndShow(board: BoardPage, key: string): Promise<void> {
  await board.goTo(key);
  await board.page.keyboard.press('Escape');
  await board.page.getByRole('button', { name: 'Show everything' }).click();
  await board.page.getByRole('button', { name: 'Closer' }).click();
}

describe('with a pointer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('a card is dragged to a cell: others see it coming, one drop is one step', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    const before = await ben.board.copy();
    await unfoldAndShow(anna.board, '504');
    await unfoldAndShow(ben.board, '504');
    await ben.board.openTab('People');

    // 504 is in Tide Team, Sprint 1; 501 in Berth Team, Sprint 2.
    await carry(anna.page, anna.board.card('504'), anna.board.card('501'));
    await ben.page.getByText('is moving 504').waitFor();
    expect(await ben.board.copy()).toEqual(before);
    await anna.page.mouse.up();
    await ben.page.getByRole('group', { name: /^504, .*Berth Team, Sprint 2/ }).waitFor();
    await expectSameBoards(anna, ben);

    // Escape in mid-air changes nothing.
    const dropped = await anna.board.copy();
    await carry(anna.page, anna.board.card('504'), anna.board.card('502'));
    await anna.page.keyboard.press('Escape');
    await anna.page.mouse.up();
    expect(await anna.board.copy()).toEqual(dropped);

    await anna.board.undo();
    await expect.poll(() => anna.board.copy()).toEqual(before);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('a dependency is drawn from card to card, named, and found at once', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    await unfoldAndShow(anna.board, '504');
    const before = await anna.board.findings.list();

    await anna.board.card('501').click();
    const handle = anna.page.getByRole('button', { name: 'Draw a dependency from 501' });
    await handle.waitFor();
    await carry(anna.page, handle, anna.board.card('504'));
    await anna.page.mouse.up();
    const question = anna.page.getByRole('dialog', { name: 'New dependency' });
    await question.getByText('Domain knowledge').click();
    await question.getByRole('button', { name: 'Draw dependency' }).click();

    // 501 is in Sprint 2 and now comes before 504, in Sprint 1.
    await expect
      .poll(() => anna.board.findings.list())
      .toContain('dep-inverted: 501 (Sprint 2) must come before 504 (Sprint 1).');
    await anna.board.undo();
    await expect.poll(() => anna.board.findings.list()).toEqual(before);

    // From afar cards are painted; what is selected and has the focus stays an element, and keeps both.
    await anna.board.goTo('501');
    const held = anna.page
      .getByRole('group', { name: /^501, / })
      .and(anna.page.locator('[data-selected]:focus'));
    await held.waitFor();
    const other = anna.board.card('502');
    for (let press = 0; press < 6; press += 1) await anna.page.keyboard.press('Control+Minus');
    await other.waitFor({ state: 'detached' });
    await held.waitFor();
    for (let press = 0; press < 6; press += 1) await anna.page.keyboard.press('Control+Equal');
    await other.waitFor();
    await held.waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('one finger moves the view, two make it larger, and a tap selects', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES), { hasTouch: true });
    const { page, context, board } = anna;
    await board.goTo('504');
    await page.keyboard.press('Escape');
    const card = board.card('504');
    const fingers = await context.newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...places: readonly (readonly [x: number, y: number])[]
    ) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: places.map(([x, y], id) => ({ x, y, id })),
      });
    const boxOf = async () => (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = await restingBox(card);
    const empty = { x: before.x + before.width / 2, y: before.y + before.height + 12 };

    await touch('touchStart', [empty.x, empty.y]);
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', [empty.x + 5 * step, empty.y + 5 * step]);
    await touch('touchEnd');
    await expect.poll(async () => Math.round((await boxOf()).x - before.x)).toBe(40);
    expect(await page.locator('[data-card][data-selected]').count()).toBe(0);

    const [left, below] = [empty.x + 40, empty.y + 40];
    await touch('touchStart', [left, below], [left + 60, below]);
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', [left - step, below], [left + 60 + step, below]);
    await touch('touchEnd');
    await expect.poll(async () => (await boxOf()).width).toBeGreaterThan(before.width * 1.1);

    const { x, y, width, height } = await restingBox(card);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await card.locator('[data-card][data-selected]').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});
