import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInLightAndDark } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { OutlinePage, type SpokenRow } from './pages/outline-page.ts';
import { putBoardOf } from './put-board.ts';
import { annaWithBoard, expectNoProblems } from './two-people.ts';

stayOnline();

const ITEMS = 300;
const TEAMS = ['Blue', 'Green', 'Red'];
const SPRINTS = ['Sprint 1', 'Sprint 2', 'Sprint 3', ''];
const TITLES: Readonly<Record<number, string>> = { 14: 'Quick checkout', 31: 'Wallet' };

interface ModelItem {
  readonly key: string;
  readonly title: string;
  readonly team: string;
  readonly sprint: string;
  readonly waitsFor: readonly string[];
}

/**
 * 300 PBIs in twelve cells of 25. In each, the 11th to 15th wait for the first ten: 600 dependencies,
 * and few findings.
 */
function model(): readonly ModelItem[] {
  const keyOf = (cell: number, place: number): string => `N-${(place * 12 + cell + 1).toString()}`;
  return Array.from({ length: ITEMS }, (_, index) => {
    const [cell, place] = [index % 12, Math.floor(index / 12)];
    const waits = place >= 10 && place < 15;
    return {
      key: keyOf(cell, place),
      title: TITLES[index + 1] ?? `Piece ${(index + 1).toString()}`,
      team: TEAMS[cell % 3] ?? '',
      sprint: SPRINTS[Math.floor(cell / 3)] ?? '',
      waitsFor: waits ? Array.from({ length: 10 }, (__, before) => keyOf(cell, before)) : [],
    };
  });
}

function fileOf(items: readonly ModelItem[]): { readonly name: string; readonly content: string } {
  const rows = items.map(({ key, title, team, sprint, waitsFor }) =>
    [key, title, team, sprint, '5', `"${waitsFor.join('; ')}"`].join(','),
  );
  return {
    name: 'outline.csv',
    content: ['id,title,team,sprint,size,waits for', ...rows].join('\n'),
  };
}

/** Dependencies as the rows tell them, `predecessor>successor`, at the end that the verb names. */
function told(rows: readonly SpokenRow[], verb: 'Waits for' | 'Enables'): readonly string[] {
  const lines: string[] = [];
  let owner = '';
  for (const { level, label } of rows) {
    if (level === 3) owner = label.split(',')[0] ?? '';
    const other = new RegExp(`^${verb} (N-\\d+),`, 'u').exec(label)?.[1];
    if (level !== 4 || other === undefined) continue;
    lines.push(verb === 'Waits for' ? `${other}>${owner}` : `${owner}>${other}`);
  }
  return lines.toSorted();
}

describe('the Outline', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('lists 300 PBIs and every dependency, and all of it is done by keyboard', async () => {
    const items = model();
    const lines = items.flatMap(({ key, waitsFor }) => waitsFor.map((other) => `${other}>${key}`));
    expect(lines).toHaveLength(600);
    const anna = await annaWithBoard(browser, putBoardOf([fileOf(items)]));
    const { page } = anna;
    const keys = new KeyboardOnly(page);
    const outline = new OutlinePage(page);

    await keys.tabTo('Outline');
    await keys.press('Enter');
    await outline.waitForCount('300 PBIs, 600 dependencies');
    await keys.tabTo('Unfold all');
    await keys.press('Enter');
    await outline
      .row(/^Enables N-/)
      .first()
      .waitFor();
    const rows = await outline.rows();
    expect(told(rows, 'Waits for')).toEqual(lines.toSorted());
    expect(told(rows, 'Enables')).toEqual(lines.toSorted());
    const spoken = rows.filter(({ level, label }) => level === 3 && label.startsWith('N-'));
    // In the order of Sprints and teams; in each as in the Product Backlog.
    const inOrder = SPRINTS.flatMap((sprint) =>
      TEAMS.flatMap((team) => items.filter((item) => item.sprint === sprint && item.team === team)),
    );
    expect(spoken.map(({ label }) => label.split('.')[0])).toEqual(
      inOrder.map(({ key, title }) => `${key}, ${title}`),
    );
    expect(spoken.map(({ label }) => / (\d+) of 300$/u.exec(label)?.[1])).toEqual(
      inOrder.map((_, index) => (index + 1).toString()),
    );
    expect(await violationsInLightAndDark(page, 'main')).toEqual([]);

    await keys.tabTo('Fold up to the PBIs', 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo(/^(Sprint 1|The Nexus)/);
    // One stop of Tab, and letters lead to what begins so.
    await keys.pressAtOnce('q', 'u', 'i');
    await keys.waitForFocus(/^N-14, Quick checkout\. Green, Sprint 1\. 5 points\..* of 300$/);

    await keys.press('m');
    await keys.waitForFocus(/^Green, Sprint 1: is here now$/);
    await keys.press('ArrowDown');
    await keys.waitForFocus(/^Red, Sprint 1: /);
    await keys.press('Enter');
    await keys.waitForFocus(/^N-14, Quick checkout\. Red, Sprint 1\./);

    await keys.press('Shift+E');
    await keys.waitForFocus(/^5?$/);
    await keys.type('8');
    await keys.press('Enter');
    await keys.waitForFocus(/^N-14, Quick checkout\. Red, Sprint 1\. 8 points\./);

    await keys.press('F2');
    await keys.waitForFocus(/^New title of N-14$/);
    await keys.type('Quick pay');
    await keys.press('Enter');
    await keys.waitForFocus(/^N-14, Quick pay\./);

    // First what comes first, then what waits for it.
    await keys.press('a');
    await outline.screen.getByText(/^N-14 comes first\./).waitFor();
    await keys.press('w');
    await keys.waitForFocus(/^N-31, Wallet\./);
    await keys.press('Enter');
    await page.getByRole('dialog', { name: 'New dependency' }).waitFor();
    await keys.press('Enter');
    await outline.waitForCount('300 PBIs, 601 dependencies');
    await keys.waitForFocus(/^N-31, Wallet\./);
    await keys.press('ArrowRight', 'ArrowRight');
    await outline.row(/^Waits for N-14, Quick pay\. Red, Sprint 1/).waitFor();
    await keys.press('ArrowLeft', 'ArrowLeft');

    await keys.press('q');
    await keys.waitForFocus(/^N-14, Quick pay\./);
    await keys.press('Delete');
    await outline.waitForCount('299 PBIs, 601 dependencies');
    await keys.waitForFocus(/^(N-|Sprint|Product Backlog|Blue|Green|Red)/);
    await keys.press('Control+z');
    await outline.waitForCount('300 PBIs, 601 dependencies');
    await keys.press('Control+z');
    await outline.waitForCount('300 PBIs, 600 dependencies');

    // To its card on the board, and back.
    await keys.press('q');
    await keys.waitForFocus(/^N-14, Quick pay\./);
    await keys.press('Control+k');
    await keys.waitForFocus(/find or do/);
    await keys.type('selected PBI on the board');
    await page
      .getByRole('option', { name: 'Show the selected PBI on the board', selected: true })
      .waitFor();
    await keys.press('Enter');
    await page.getByRole('group', { name: /^N-14, Quick pay\./ }).waitFor();
    await keys.waitForFocus(/^N-14, Quick pay\..*(?<!of 300)$/);
    await keys.press('Control+k');
    await keys.waitForFocus(/find or do/);
    await keys.type('selected PBI in the Outline');
    await page
      .getByRole('option', { name: 'Show the selected PBI in the Outline', selected: true })
      .waitFor();
    await keys.press('Enter');
    await keys.waitForFocus(/^N-14, Quick pay\..* of 300$/);

    // A new PBI in the same team and Sprint; what the server has not got yet is marked.
    await keys.press('i');
    await page
      .getByRole('dialog', { name: 'New PBI in Red, Sprint 1' })
      .locator(':focus')
      .waitFor();
    await anna.context.setOffline(true);
    await anna.board.waitForPill('offline');
    await keys.type('Receipts');
    await keys.press('Enter');
    await keys.waitForFocus(/, Receipts\. Red, Sprint 1\..*Not sent yet/);
    await anna.context.setOffline(false);
    await anna.board.waitUntilSynced();
    await keys.waitForFocus(/, Receipts\. Red, Sprint 1\.(?!.*Not sent yet)/);

    // On a phone nothing sticks out.
    await page.setViewportSize({ width: 320, height: 700 });
    await outline.row(/, Receipts\. Red, Sprint 1\./).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      .toBe(true);

    await anna.board.waitUntilSynced();
    expectNoProblems(anna);
    await anna.close();
  });
});
