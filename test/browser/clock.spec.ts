import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson, stayOnline, type PersonOptions } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { putNewBoard } from './put-board.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSame,
  expectSameBoards,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

const YEAR_MS = 365 * 24 * 60 * 60_000;

describe('a device whose clock is a year off', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('shows what everybody sees, saves and sends as all others do, also offline', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'));
    const link = anna.links.Editor;
    const [late, early] = await Promise.all([
      personWithClock('Lena', link, YEAR_MS),
      personWithClock('Emil', link, -YEAR_MS, { goesOffline: true }),
    ]);
    await expectSameBoards(anna, late, early);
    expect(await anna.board.findings.list()).not.toEqual([]);

    // Decisions are ordered by what was seen, never by a clock: the later one of the early clock counts.
    await late.board.createItem('Made in a year');
    await anna.board.card('Made in a year').waitFor();
    await early.goOffline();
    await early.board.createItem('Made a year ago');
    await expect
      .poll(() => early.board.pill.textContent(), { timeout: 20_000 })
      .toContain('1 waiting');
    await early.page.reload();
    await early.board.card('Made a year ago').waitFor();
    await early.board.waitForPill('offline');
    await expectSame(anna, early, ({ board }) => board.findings.list());
    await early.comeBack();
    await anna.board.card('Made a year ago').waitFor();
    await expectSameBoards(anna, late, early);
    expectNoProblems(anna, late, early);
    await Promise.all([anna.close(), late.close(), early.close()]);
  });

  async function personWithClock(
    name: string,
    link: string,
    offMs: number,
    options: PersonOptions = {},
  ): Promise<PersonOnBoard> {
    const person = await openPerson(browser, options);
    await setClock(person.context, offMs);
    const board = await BoardPage.open(person.page, link);
    await board.waitUntilSynced();
    return { ...person, name, board };
  }
});

/** Everything the page asks its clock is answered so many milliseconds later. */
async function setClock(context: BrowserContext, offMs: number): Promise<void> {
  await context.addInitScript((off) => {
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, given: unknown[]) =>
        given.length === 0 ? new RealDate(RealDate.now() + off) : Reflect.construct(target, given),
      get: (target, name) =>
        name === 'now' ? () => RealDate.now() + off : Reflect.get(target, name),
    });
  }, offMs);
}
