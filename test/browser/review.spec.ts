import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { ChangesPanel } from './pages/changes-panel.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { PlanPage } from './pages/plan-page.ts';
import {
  annaAndBenWith,
  expectNoProblems,
  expectSameBoards,
  moveByItem,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));

describe('what met while somebody was away', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('lists what waits, then what met, and lets two people decide, take back and look', async () => {
    const { anna, ben } = await annaAndBenWith(browser, HARBOUR_FILES, { goesOffline: true });
    const [annaSees, benSees] = [new ChangesPanel(anna.page), new ChangesPanel(ben.page)];
    await ben.goOffline();
    await ben.board.waitForPill('offline');
    await moveByItem(ben, '500', 'Tide Team', 'Sprint 2');
    await size(ben, '501', '8');
    await size(ben, '502', '3');
    await rename(ben, '503', 'The tide is shown where a pilot needs it');
    await rename(ben, '509', 'The log of the crane is never empty');
    await addBefore(ben, '500', '502');

    await ben.board.openTab('Changes');
    const waiting = ben.page.getByRole('region', { name: 'Your changes that wait' });
    await expect
      .poll(async () => (await rowsOf(waiting)).toSorted())
      .toEqual([
        expect.stringMatching(/^500 Berth planning moved to Tide Team, Sprint 2$/),
        '500 before 502 is new',
        expect.stringMatching(/^501 .* size 5 → 8$/),
        expect.stringMatching(/^502 .* size unknown → 3$/),
        '503 The tide is shown where a pilot needs it was called “Pilots see the tide at their berth”',
        expect.stringMatching(/^509 The log of the crane is never empty was called /),
      ]);
    await pictures(ben, 'review-offline');
    // Taken back by the keyboard alone.
    await waiting.getByRole('button', { name: /^Take back: 502 Tide/ }).focus();
    await ben.page.keyboard.press('Enter');
    await expect.poll(() => rowsOf(waiting)).toHaveLength(5);

    await moveByItem(anna, '500', 'Crane Team', 'Sprint 2');
    await size(anna, '501', '3');
    await rename(anna, '503', 'Pilots want to know about water levels');
    await addBefore(anna, '502', '500');
    await putAside(anna, '509');
    await moveByItem(anna, '504', 'Crane Team', 'Sprint 4');
    await anna.board.waitUntilSynced();
    await ben.comeBack();

    await benSees.welcome.waitFor();
    await expect.poll(() => benSees.welcome.innerText()).toContain('2 need a decision.');
    await expect.poll(() => annaSees.chip.innerText()).toBe('2 to decide');
    const ghost = ben.page.getByRole('button', {
      name: /^500 .*: .* chose .*, Sprint 2\. Decide$/,
    });
    await ghost.waitFor();
    await benSees.welcome.getByRole('button', { name: 'Close this message' }).click();
    // Closing the message decides nothing.
    await expect.poll(() => benSees.chip.innerText()).toBe('2 to decide');
    await pictures(ben, 'review-grid');
    await expect
      .poll(() => rowsOf(ben.page.getByRole('region', { name: 'Please read' })))
      .toEqual([expect.stringMatching(/^503 /)]);
    await expect
      .poll(() => rowsOf(ben.page.getByRole('region', { name: 'Put aside with new edits' })))
      .toEqual([
        expect.stringMatching(/^509 .* You worked on it; somebody put it aside meanwhile/),
      ]);
    await expect
      .poll(() => ben.page.getByRole('region', { name: /appeared when changes met$/ }).innerText())
      .toMatch(/50[02] → 50[02] → 50[02] wait for each other/);

    // What others changed glows on the board as long as it is listed.
    const compared = ben.page
      .getByRole('status')
      .filter({ hasText: 'Since “your last connection”' });
    await compared.waitFor();
    const others = ben.page.getByRole('region', { name: /changes? of others$/ });
    await expect
      .poll(() => rowsOf(others))
      .toContainEqual(expect.stringMatching(/^504 .* moved to Crane Team, Sprint 4$/));
    const received = await rowsOf(others);
    await others.getByText('By person').click();
    await others.getByRole('heading', { name: 'Anna' }).waitFor();
    await others.getByRole('combobox', { name: 'Touching which team' }).selectOption('Crane Team');
    await expect.poll(() => rowsOf(others)).not.toEqual(received);
    await others.scrollIntoViewIfNeeded();
    await widePictures(ben, 'review-merged');
    await ben.board.openTab('Item');
    await compared.waitFor({ state: 'detached' });
    await ben.board.openTab('Changes');

    const takeBack = ben.page.getByRole('button', { name: 'Take back my offline changes (5)' });
    await takeBack.click();
    const mine = ben.page.getByRole('region', { name: /^Take back my offline changes/ });
    const ticks = mine.getByRole('checkbox');
    await expect.poll(() => ticks.count()).toBe(5);
    await takeBack.scrollIntoViewIfNeeded();
    await widePictures(ben, 'review-take-back');
    await mine.getByRole('button', { name: 'Take back 1' }).click();
    await expect.poll(() => rowsOf(mine)).toHaveLength(4);

    const plan = await PlanPage.open(ben.page);
    await plan.screen.getByRole('combobox').first().selectOption({ label: 'Sprint 2' });
    await ghost.waitFor();
    await ben.board.openTab('Item');
    await ghost.click();
    await expect
      .poll(() => ben.page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toMatch(/^500 .*: Where it goes$/);
    await expect.poll(() => plan.screen.getByText(/L [\d.]+–[\d.]+/).count()).toBe(3);
    await pictures(ben, 'review-plan');
    expect(await violations(ben.page)).toEqual([]);

    // One by the keyboard, one by a click, by two people.
    const place = benSees.decision('500 .*Where it goes');
    await place.getByRole('button', { name: /Crane Team, Sprint 2$/ }).focus();
    await ben.page.keyboard.press('Enter');
    await expect.poll(() => annaSees.chip.innerText()).toBe('1 to decide');
    await annaSees.chip.click();
    // It is what she had decided herself: she is not offered to decide so all the same.
    expect(await anna.page.getByText(/Somebody else decided on 500/).count()).toBe(0);
    await annaSees
      .decision('501 .*Its size')
      .getByRole('button', { name: /^(Use|Keep) 3 points$/ })
      .click();
    await expect.poll(() => benSees.chip.count()).toBe(0);
    await ben.page.getByText(/Somebody else decided on 501/).waitFor();
    await ben.page.getByRole('button', { name: 'Use 8 points all the same' }).waitFor();
    await expect.poll(() => ghost.count()).toBe(0);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });
});

async function size({ board, page }: PersonOnBoard, key: string, points: string): Promise<void> {
  await board.openItem(key);
  const field = page.getByRole('textbox', { name: 'Other size' });
  await field.fill(points);
  await field.press('Enter');
}

async function rename({ board }: PersonOnBoard, key: string, title: string): Promise<void> {
  await board.openItem(key);
  await board.item.rename(title);
}

/** Makes `first` come before `second`. */
async function addBefore({ board }: PersonOnBoard, first: string, second: string): Promise<void> {
  await board.openItem(second);
  await board.item.addWaitsFor(first);
}

async function putAside({ board, page }: PersonOnBoard, key: string): Promise<void> {
  await board.goTo(key);
  await page.keyboard.press('Delete');
  await board.card(key).waitFor({ state: 'detached' });
}

/** One line for each row of a list, without what can be done with it. */
async function rowsOf(region: Locator): Promise<readonly string[]> {
  const rows = await region.getByRole('listitem').allInnerTexts();
  return rows.map((row) =>
    row.replaceAll(/\s+/g, ' ').replace(/ (Take back|Read|Bring back|Show)$/, ''),
  );
}

/** Light and dark on a large screen. */
async function widePictures({ page }: PersonOnBoard, name: string): Promise<void> {
  await page.screenshot({ path: path.join(RESULTS, `${name}-wide-light.png`) });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: path.join(RESULTS, `${name}-wide-dark.png`) });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The same, and the Changes tab on a phone, which leaves the panel anew. */
async function pictures(person: PersonOnBoard, name: string): Promise<void> {
  const { board, page } = person;
  await widePictures(person, name);
  await page.setViewportSize({ width: 390, height: 844 });
  await board.openTab('Changes');
  await page.screenshot({ path: path.join(RESULTS, `${name}-narrow-light.png`) });
  await page.setViewportSize({ width: 1440, height: 900 });
  await board.openTab('Changes');
}
