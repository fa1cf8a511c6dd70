import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterDrop } from './after-drop.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { putBoardOfLines } from './put-board.ts';
import { restingBox } from './resting-box.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSameBoards,
  personWithLink,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

const TITLES = ['Pay', 'Receipt', 'Refund'];

/** A board with three PBIs and the list open in which the Product Backlog is ordered. */
async function personWithBacklog(browser: Browser): ReturnType<typeof annaWithBoard> {
  const anna = await annaWithBoard(browser, putBoardOfLines(TITLES));
  await anna.board.card('Refund').waitFor();
  await openList(anna);
  return anna;
}

async function openList(person: PersonOnBoard): Promise<void> {
  await person.page.getByRole('button', { name: 'Order the Product Backlog' }).click();
  await person.page
    .getByRole('button', { name: /^Reorder / })
    .first()
    .waitFor();
}

/** The titles in the list, from the top. */
async function order(person: PersonOnBoard): Promise<readonly string[]> {
  const rows = person.page
    .getByRole('listitem')
    .filter({ has: person.page.getByRole('button', { name: /^Reorder / }) });
  const placed = await rows.evaluateAll((elements) =>
    elements
      .map((row) => ({
        at: Number(row.getAttribute('aria-posinset')),
        text: row.textContent ?? '',
      }))
      .toSorted((a, b) => a.at - b.at),
  );
  return placed.map(({ text }) => TITLES.find((title) => text.includes(title)) ?? text);
}

describe('the order of the Product Backlog', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is changed by pulling, and another sees it', async () => {
    const anna = await personWithBacklog(browser);
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    await openList(ben);
    await expect.poll(() => order(ben)).toEqual(['Pay', 'Receipt', 'Refund']);
    const handles = anna.page.getByRole('button', { name: /^Reorder / });
    const [from, to] = [await restingBox(handles.nth(2)), await restingBox(handles.nth(0))];
    await anna.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await anna.page.mouse.down();
    await anna.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 - 4, { steps: 12 });
    await anna.page.mouse.up();
    await afterDrop(anna.page);
    await expect.poll(() => order(anna)).toEqual(['Refund', 'Pay', 'Receipt']);
    await expect.poll(() => order(ben)).toEqual(['Refund', 'Pay', 'Receipt']);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('is changed by the keyboard alone, and undone', async () => {
    const anna = await personWithBacklog(browser);
    const keys = new KeyboardOnly(anna.page);
    await keys.tabTo(/^Reorder /);
    await keys.press('Space');
    await anna.page.getByText(/at place 1 of 3/).waitFor({ state: 'attached' });
    await keys.press('ArrowDown');
    await anna.page.getByText(/at place 2 of 3/).waitFor({ state: 'attached' });
    await keys.press('Space');
    await expect.poll(() => order(anna)).toEqual(['Receipt', 'Pay', 'Refund']);
    await keys.press('Control+z');
    await expect.poll(() => order(anna)).toEqual(['Pay', 'Receipt', 'Refund']);
    // Faster than anything can be drawn between two keys.
    await keys.pressAtOnce('Space', 'ArrowDown', 'ArrowDown', 'Space');
    await expect.poll(() => order(anna)).toEqual(['Receipt', 'Refund', 'Pay']);
    await anna.page.getByText(/at place 3 of 3/).waitFor({ state: 'attached' });
    await keys.pressAtOnce('Space', 'ArrowUp', 'Escape');
    await anna.page.getByText(/stays where it was/).waitFor({ state: 'attached' });
    await expect.poll(() => order(anna)).toEqual(['Receipt', 'Refund', 'Pay']);
    expectNoProblems(anna);
    await anna.close();
  });
});
