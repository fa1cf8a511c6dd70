import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { putBoardOf, putNewBoard } from './put-board.ts';
import { annaWithBoard, expectNoProblems, type PersonOnBoard } from './two-people.ts';

stayOnline();

/** A knot of dependencies and two PBIs without any. */
const FILE = {
  name: 'shop.csv',
  content: [
    'id,title,size,waits for',
    'S-1,Basket,3,',
    'S-2,Address,2,S-1',
    'S-3,Pay,5,"S-1; S-2"',
    'S-4,Mail,1,S-3',
    'S-5,Videos,,',
    'S-6,Gift wrap,,',
  ].join('\n'),
};
const LINES = ['S-1>S-2', 'S-1>S-3', 'S-2>S-3', 'S-3>S-4'];

describe('arranging and copying on the Map', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('arranges the tray by dependencies, and copies it to another board, each in one step', async () => {
    const anna = await annaWithBoard(browser, putBoardOf([FILE]));
    const { page } = anna;
    await openMap(anna);
    await page.getByRole('heading', { name: 'Not on the Map yet · 6' }).waitFor();

    // Looked at and left: nothing moved, nor did the view.
    const view = (): Promise<string> =>
      page.locator('.react-flow__viewport').evaluate(({ style }) => style.transform);
    const before = await view();
    await page.getByRole('button', { name: 'Arrange by dependencies…' }).click();
    const bar = page.getByRole('dialog', { name: 'Arrange by dependencies' });
    await bar.getByText('6 PBIs would stand as outlined.').waitFor();
    await expect.poll(view).not.toBe(before);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await expect.poll(view).toBe(before);
    expect(await placedIn(anna.board)).toEqual({});

    // By the palette this time.
    await page.keyboard.press('Control+k');
    await page
      .getByRole('combobox', { name: 'What do you want to find or do?' })
      .fill('Arrange by dep');
    await page.getByRole('option', { name: /Arrange by dependencies/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await bar.getByText('6 PBIs would stand as outlined.').waitFor();
    await bar.getByRole('button', { name: 'Arrange', exact: true }).click();
    await page.getByText('Arranged 6 PBIs.').first().waitFor();
    const places = await placedIn(anna.board);
    expect(Object.keys(places).toSorted()).toHaveLength(6);
    for (const line of LINES) {
      const [from = '', to = ''] = line.split('>');
      expect(places[from]?.x ?? NaN).toBeLessThan(places[to]?.x ?? NaN);
    }
    await anna.board.card('S-1').first().waitFor();

    // One step back and forth.
    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Not on the Map yet · 6' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('heading', { name: /^Not on the Map yet/ }).waitFor({ state: 'detached' });

    // Copied to another board, where all of it is new.
    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('Control+a');
    await expect.poll(() => page.locator('[data-canvas] [data-selected]').count()).toBe(6);
    await page.keyboard.press('Control+c');
    await page.getByText('6 things copied.').first().waitFor({ state: 'attached' });
    const { Editor } = await putNewBoard();
    const other = await BoardPage.open(await anna.openTab(), Editor);
    const there: PersonOnBoard = { ...anna, page: other.page, board: other };
    await openMap(there);
    await other.page.keyboard.press('Control+v');
    await other.page.getByText('6 things pasted.').first().waitFor({ state: 'attached' });
    const titles = (await other.titles()).toSorted();
    expect(titles).toEqual(['Address', 'Basket', 'Gift wrap', 'Mail', 'Pay', 'Videos']);
    expect(await linesIn(other)).toEqual([
      'Address>Pay',
      'Basket>Address',
      'Basket>Pay',
      'Pay>Mail',
    ]);
    await other.page.locator('[data-canvas]').focus();
    await other.page.keyboard.press('Control+d');
    await expect.poll(async () => (await linesIn(other)).length).toBe(8);
    await other.page.locator('[data-canvas]').focus();
    await other.page.keyboard.press('Control+z');
    await expect.poll(async () => (await linesIn(other)).length).toBe(4);

    // Lines of text still open the import.
    await other.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'One\nTwo');
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(paste);
    });
    await other.page.getByRole('dialog', { name: 'Paste items' }).waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});

async function openMap({ page }: PersonOnBoard): Promise<void> {
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByRole('button', { name: 'Show everything' }).waitFor();
  await page.locator('[data-canvas]').focus();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where PBIs stand on the Map, by key; those in the tray are missing. */
async function placedIn(board: BoardPage): Promise<Readonly<Record<string, Place>>> {
  const copy = await board.copy();
  const keys = new Map(
    listIn(copy, 'items').map(({ ref, external }) => [
      ref,
      String(Reflect.get(Object(external), 'key')),
    ]),
  );
  return Object.fromEntries(
    listIn(copy, 'mapPlaces').map(({ ref, at }) => [
      keys.get(ref) ?? '?',
      { x: Number(Reflect.get(Object(at), 'x')), y: Number(Reflect.get(Object(at), 'y')) },
    ]),
  );
}

/** Dependencies by the titles of their ends, `predecessor>successor`. */
async function linesIn(board: BoardPage): Promise<readonly string[]> {
  const copy = await board.copy();
  const titles = new Map(listIn(copy, 'items').map(({ ref, title }) => [ref, String(title)]));
  return listIn(copy, 'dependencies')
    .map(({ from, to }) => `${titles.get(from) ?? '?'}>${titles.get(to) ?? '?'}`)
    .toSorted();
}

function listIn(copy: unknown, part: string): readonly Record<string, unknown>[] {
  const list: unknown = Reflect.get(Object(copy), part);
  return Array.isArray(list) ? list : [];
}
