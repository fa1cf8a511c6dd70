import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterDrop, afterFrame } from './after-drop.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { CARD, KEYS, notes, press, seenBy, type CanvasScreen, type KeyRow } from './keys-table.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { MapPage, type MapSpot } from './pages/map-page.ts';
import { putBoardOf } from './put-board.ts';
import { annaWithBoard, expectNoProblems, type PersonOnBoard } from './two-people.ts';

stayOnline();

/** Nothing is in the hand, and the keyboard is where the row wants it. */
async function begin({ page }: PersonOnBoard, from: KeyRow['from'] = 'card'): Promise<void> {
  await page.keyboard.press('Escape');
  if (from === 'card') {
    await page.keyboard.press('Shift+0');
    await page.getByRole('button', { name: /^Zoom 100 %/ }).waitFor();
    await page.getByRole('group', { name: CARD }).focus();
  } else await page.locator('[data-canvas]').focus();
  if (from !== 'notes') return;
  await page.keyboard.press('Control+a');
  await notes({ page }).and(page.locator('[data-selected]')).nth(1).waitFor();
}

/** Presses all keys of a screen. Habits from other tools mean the same everywhere: they are tried once. */
async function walk(person: PersonOnBoard, screen: CanvasScreen): Promise<void> {
  for (const { on, from, keys, does, before, see, back } of KEYS) {
    if (on !== undefined && on !== screen) continue;
    for (const key of on === undefined && screen === 'Map' ? keys.slice(0, 1) : keys) {
      await begin(person, from);
      await before?.(person);
      const at = { ...person, was: await seenBy(person) };
      await person.page.keyboard.press(key);
      try {
        await see(at);
      } catch (error) {
        throw new Error(`${screen}: ${key} is to be: ${does}`, { cause: error });
      }
      await (back ?? press('Escape'))(at);
    }
  }
}

/** Drags with Alt held: what is let go leaves its original where it is. */
async function dragCopy(map: MapPage, thing: Locator): Promise<void> {
  // All of the Map is in view, and the hand goes to its middle: near an edge the view would go along.
  await map.page.keyboard.press('Shift+1');
  await afterFrame(map.page);
  const [{ x, y, width, height }, view] = [await map.boxOf(thing), await map.canvas.boundingBox()];
  if (view === null) throw new Error('there is no Map');
  const from: MapSpot = { x: x + width / 2, y: y + height / 4 };
  await map.page.keyboard.down('Alt');
  await map.pull(from, {
    x: from.x + 80 * Math.sign(view.width / 2 - from.x),
    y: from.y + 80 * Math.sign(view.height / 2 - from.y),
  });
  await map.letGo();
  await map.page.keyboard.up('Alt');
  await afterDrop(map.page);
}

describe('the keys people know', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('do on the Board what the table says', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    await anna.board.goTo('502');
    await walk(anna, 'Board');
    expectNoProblems(anna);
    await anna.close();
  });

  it('do on the Map what the table says, and Alt makes a drag a copy', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    const map = new MapPage(anna.page, anna.board);
    await map.open();
    for (const text of ['Who tests?', 'Who pays?']) {
      await begin(anna, 'canvas');
      await press('n', 'Enter')(anna);
      await anna.page.getByRole('textbox', { name: 'Write on the sticky note' }).fill(text);
      await press('Escape', 'Escape')(anna);
    }
    await walk(anna, 'Map');

    await begin(anna, 'canvas');
    await dragCopy(map, notes(anna).last());
    await expect.poll(() => notes(anna).count()).toBe(3);
    await begin(anna, 'canvas');
    const card = anna.page.getByRole('group', { name: /Berths are assigned/ });
    await dragCopy(map, card);
    await expect.poll(() => card.count()).toBe(2);
    expectNoProblems(anna);
    await anna.close();
  });
});
