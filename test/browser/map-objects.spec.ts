import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInLightAndDark } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { MapPage, type MapSpot } from './pages/map-page.ts';
import { putBoardOfLines, putNewBoard } from './put-board.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSameBoards,
  personWithLink,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

/** How long others may take to see something. */
const WAIT = { timeout: 20_000 };
const NOTE = 'Write on the sticky note';

async function onMap({ page, board }: PersonOnBoard): Promise<MapPage> {
  const map = new MapPage(page, board);
  await map.open();
  return map;
}

/** Where both notes and their section stand for somebody. */
function stances(map: MapPage): Promise<readonly MapSpot[]> {
  return Promise.all(
    [/^Sticky note by Anna: Bank/, 'Sticky note by Anna: Sandbox', 'Section by Anna: Risks'].map(
      async (name) => {
        const { x, y } = await map.boxOf(map.object(name));
        return { x: Math.round(x), y: Math.round(y) };
      },
    ),
  );
}

function caretIn(map: MapPage): Promise<number | null> {
  return map
    .field(NOTE)
    .evaluate((field) => (field instanceof HTMLTextAreaElement ? field.selectionEnd : null));
}

describe('what stands on the Map beside PBIs', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('is put there, written by two at once, moved, drawn, wiped away; by keys alone, too', async () => {
    const anna = await annaWithBoard(browser, putNewBoard());
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    const carla = await personWithLink(browser, 'Carla', anna.links.Viewer);
    const [annas, bens, carlas] = [await onMap(anna), await onMap(ben), await onMap(carla)];
    const keys = anna.page.keyboard;

    // A note where Anna clicks, in which both write; each caret stays at its word.
    await annas.take('n', 'Sticky note');
    await annas.press({ x: 300, y: 260 });
    await annas.write(NOTE, 'Who tests?');
    await bens.object('Sticky note by Anna: Who tests?').dblclick();
    await bens.write(NOTE, ' We do');
    await expect.poll(() => annas.field(NOTE).inputValue(), WAIT).toBe('Who tests? We do');
    expect(await caretIn(annas)).toBe('Who tests?'.length);
    await keys.press('Home');
    await keys.type('Bank: ');
    await expect.poll(() => bens.field(NOTE).inputValue(), WAIT).toBe('Bank: Who tests? We do');
    await ben.page.keyboard.type('.');
    await expect.poll(() => annas.field(NOTE).inputValue(), WAIT).toBe('Bank: Who tests? We do.');
    expect(await caretIn(annas)).toBe('Bank: '.length);
    await ben.page.keyboard.press('Escape');

    // Tab: the next one beside it. A letter on what is selected writes on it.
    await keys.press('Tab');
    await expect.poll(() => annas.field(NOTE).inputValue(), WAIT).toBe('');
    await annas.write(NOTE, 'Sandbo');
    await keys.press('Escape');
    await annas.object('Sticky note by Anna: Sandbo').and(anna.page.locator(':focus')).waitFor();
    await keys.press('x');
    await annas.object('Sticky note by Anna: Sandbox').getByRole('textbox').waitFor();
    await keys.press('Escape');
    await keys.press('Escape');
    const [first, second] = [
      await annas.boxOf(annas.object(/^Sticky note by Anna: Bank/)),
      await annas.boxOf(annas.object('Sticky note by Anna: Sandbox')),
    ];
    expect(second.y).toBe(first.y);
    expect(second.x).toBeGreaterThan(first.x + first.width);

    // A section around both takes them along.
    await annas.take('f', 'Section');
    await annas.pull(
      { x: first.x - 40, y: first.y - 60 },
      { x: second.x + second.width + 40, y: second.y + second.height + 40 },
    );
    await annas.letGo();
    await annas.write('Name of the section', 'Risks');
    await keys.press('Enter');
    await bens.object('Section by Anna: Risks').waitFor();
    const before = await stances(bens);
    const heading = await annas.boxOf(anna.page.getByText('Risks', { exact: true }));
    const hold = { x: heading.x + 12, y: heading.y + heading.height / 2 };
    await annas.pull(hold, { x: hold.x + 60, y: hold.y + 80 });
    expect(await stances(bens)).toEqual(before);
    await annas.letGo();
    await expect.poll(() => stances(bens), WAIT).not.toEqual(before);
    const steps = (await stances(bens)).map(({ x, y }, index) => ({
      x: x - (before[index]?.x ?? 0),
      y: y - (before[index]?.y ?? 0),
    }));
    expect(steps[0]?.y).toBeGreaterThan(20);
    expect(steps).toEqual([steps[0], steps[0], steps[0]]);
    await anna.board.undo();
    await expect.poll(() => stances(bens), WAIT).toEqual(before);

    // A line is there for others when the pen is lifted; a rubber takes it, undo brings it back.
    await annas.canvas.focus();
    await annas.take('d', 'Draw');
    const line = [
      { x: 120, y: 620 },
      { x: 260, y: 560 },
      { x: 420, y: 640 },
    ] as const;
    await annas.pull(...line);
    await bens.waitForKinds('note', 'note', 'section');
    await annas.letGo();
    await bens.waitForKinds('note', 'note', 'section', 'stroke');
    await ben.page.mouse.move(0, 0);
    await bens.pull(line[1]);
    await bens.letGo();
    await ben.page.getByRole('toolbar', { name: 'Tools for what is selected' }).waitFor();
    await bens.object('Drawing by Anna').and(ben.page.locator('[data-selected]')).waitFor();
    await annas.take('e', 'Erase');
    await annas.pull({ x: 250, y: 480 }, { x: 262, y: 650 });
    await annas.letGo();
    await bens.waitForKinds('note', 'note', 'section');
    await ben.page
      .getByRole('toolbar', { name: 'Tools for what is selected' })
      .waitFor({ state: 'detached' });
    await anna.board.undo();
    await bens.waitForKinds('note', 'note', 'section', 'stroke');

    // Without a pointer: a tool and Enter, Escape, Delete; what is locked stays.
    await annas.canvas.focus();
    await keys.press('v');
    await annas.take('t', 'Text');
    await keys.press('Enter');
    await annas.write('Text', 'Later');
    await keys.press('Escape');
    const later = annas.object('Text by Anna: Later');
    await later.and(anna.page.locator(':focus')).waitFor();
    await keys.press('ControlOrMeta+Shift+L');
    await annas.object('Text by Anna: Later. Locked').waitFor();
    await keys.press('Delete');
    await anna.page.getByText('It is locked.').waitFor({ state: 'attached' });
    await bens.object('Text by Anna: Later. Locked').waitFor();
    await keys.press('ControlOrMeta+Shift+L');
    await later.waitFor();
    await keys.press('Alt+F10');
    await anna.page
      .getByRole('button', { name: 'Write', exact: true })
      .and(anna.page.locator(':focus'))
      .waitFor();
    await anna.page.getByRole('button', { name: 'Duplicate', exact: true }).press('Enter');
    await bens.waitForKinds('note', 'note', 'section', 'stroke', 'text', 'text');
    await anna.board.undo();
    await bens.waitForKinds('note', 'note', 'section', 'stroke', 'text');
    await later.click();
    await keys.press('Delete');
    await bens.waitForKinds('note', 'note', 'section', 'stroke');

    // Who may only look sees it all and can write nothing.
    const seen = carlas.object('Sticky note by Anna: Sandbox');
    await seen.dblclick();
    await seen.and(carla.page.locator('[data-selected]')).waitFor();
    expect(await carlas.canvas.getByRole('textbox').count()).toBe(0);
    expect(await carla.page.getByRole('button', { name: 'Sticky note' }).count()).toBe(0);

    await expectSameBoards(anna, ben, carla);
    expect(await violationsInLightAndDark(anna.page)).toEqual([]);
    expectNoProblems(anna, ben, carla);
    await Promise.all([anna.close(), ben.close(), carla.close()]);
  });

  it('a rectangle selects what it touches; with Shift besides what was, and Escape undoes it', async () => {
    const anna = await annaWithBoard(browser, putNewBoard());
    const map = await onMap(anna);
    const { keyboard } = anna.page;
    const things = anna.page.getByRole('toolbar', { name: /^Tools for \d things$/ });
    for (const [word, x] of [
      ['One', 300],
      ['Two', 560],
      ['Three', 820],
    ] as const) {
      await map.take('n', 'Sticky note');
      await map.press({ x, y: 200 });
      await map.write(NOTE, word);
      await keyboard.press('Escape');
      await keyboard.press('Escape');
    }
    const selected = map.canvas.locator('[data-selected]');
    await map.pull({ x: 180, y: 500 }, { x: 600, y: 250 });
    await map.letGo();
    await expect.poll(() => selected.count()).toBe(2);
    await keyboard.down('Shift');
    await map.pull({ x: 1000, y: 500 }, { x: 800, y: 250 });
    await map.letGo();
    await keyboard.up('Shift');
    await things.getByText('3 things').waitFor();
    expect(await selected.count()).toBe(3);

    await map.pull({ x: 1000, y: 500 }, { x: 800, y: 250 });
    await expect.poll(() => selected.count()).toBe(1);
    await keyboard.press('Escape');
    await expect.poll(() => selected.count()).toBe(3);
    await anna.page.mouse.move(400, 300, { steps: 4 });
    await map.letGo();
    await things.getByText('3 things').waitFor();
    expect(await selected.count()).toBe(3);

    // The Item tab speaks of PBIs: three things are selected, none of which is one.
    await anna.board.openTab('Item');
    await anna.page.locator('aside').getByText('No PBI is selected.').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('a note that lies on a card lies on it from far away, too', async () => {
    const anna = await annaWithBoard(browser, putBoardOfLines(['Berths', 'Tides']));
    const { page } = anna;
    const map = await onMap(anna);
    // The first card is what Tab finds, and stays an element.
    const card = await map.boxOf(page.locator('[data-card]').nth(1));
    const middle = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
    await map.take('n', 'Sticky note');
    await map.press(middle);
    await map.write(NOTE, 'Top\n\n\n\n\n\n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await map.press({ x: 900, y: 650 });
    const note = map.object(/^Sticky note/);
    const look = (): Promise<Buffer> =>
      page.screenshot({ clip: { x: middle.x, y: middle.y, width: 3, height: 3 } });
    await page.mouse.move(0, 0);
    const ground = await look();
    await page.mouse.move(middle.x, middle.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 900);
    await page.keyboard.up('Control');
    await page.mouse.move(0, 0);
    // Pointed at, it would be an element.
    await note.waitFor({ state: 'detached' });
    await expect.poll(async () => (await look()).equals(ground), WAIT).toBe(true);
    expectNoProblems(anna);
    await anna.close();
  });

  it('a copy that is pasted before the Map has all its tools comes onto it when they are there', async () => {
    const anna = await annaWithBoard(browser, putNewBoard());
    const { context, page } = anna;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const map = await onMap(anna);
    await map.take('n', 'Sticky note');
    await map.press({ x: 300, y: 260 });
    await map.write(NOTE, 'Who tests?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+c');
    await page.getByText('Copied.').waitFor({ state: 'attached' });
    await anna.board.waitUntilSynced();
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await page.route(/map-tools/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.reload();
    await page.getByRole('button', { name: 'Nothing of yours to undo' }).waitFor();
    await map.canvas.focus();
    await page.keyboard.press('ControlOrMeta+v');
    go();
    await map.waitForKinds('note', 'note');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expectNoProblems(anna);
    await anna.close();
  });
});
