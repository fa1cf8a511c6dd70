import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInLightAndDark } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { putBoardOf } from './put-board.ts';
import { restingBox } from './resting-box.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSameBoards,
  personWithLink,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

interface Place {
  readonly x: number;
  readonly y: number;
}

async function lookAtMap({ page }: PersonOnBoard): Promise<void> {
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByRole('heading', { name: /^Not on the Map yet/ }).waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
}

function waiting({ page }: PersonOnBoard): Locator {
  return page.getByRole('heading', { name: /^Not on the Map yet/ });
}

/** Where PBIs stand on the Map, by key or title, as the copy a person can keep says it; those in the tray are missing. */
async function places({ board }: PersonOnBoard): Promise<Readonly<Record<string, Place>>> {
  const copy: unknown = await board.copy();
  const keys = new Map(
    listIn(copy, 'items').map(({ ref, external, title }) => [
      ref,
      String(Reflect.get(Object(external), 'key') ?? title),
    ]),
  );
  return Object.fromEntries(
    listIn(copy, 'mapPlaces').flatMap(({ ref, at }) => {
      const [x, y] = [Number(Reflect.get(Object(at), 'x')), Number(Reflect.get(Object(at), 'y'))];
      return Number.isNaN(x) ? [] : [[keys.get(ref) ?? '?', { x, y }]];
    }),
  );
}

function listIn(copy: unknown, part: string): readonly Record<string, unknown>[] {
  const list: unknown = Reflect.get(Object(copy), part);
  return Array.isArray(list) ? list : [];
}

/** Presses on a card and moves it by so many pixels of the screen, in small steps as a hand does; does not let go. */
async function carry({ page }: PersonOnBoard, card: Locator, by: Place): Promise<void> {
  const box = await restingBox(card);
  const from = { x: box.x + box.width / 3, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 12 });
}

describe('the Map', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('holds PBIs where people put them: by hand, several at once, by keys alone, seen by others', async () => {
    const anna = await annaWithBoard(browser, putBoardOf(HARBOUR_FILES));
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    const before = await anna.board.copy();
    await lookAtMap(anna);
    const all = Number((await waiting(anna).textContent())?.replaceAll(/\D/g, ''));
    expect(all).toBeGreaterThan(3);

    // While Ben looks at the Grid, Anna's pointer on the Map is none of his; what she does is.
    await ben.board.openTab('People');
    await carry(anna, anna.board.card('504'), { x: 520, y: 60 });
    await ben.page.getByText('is moving 504').waitFor();
    expect(await ben.page.locator('[data-person]').count()).toBe(0);
    await lookAtMap(ben);
    // A pointer that rests for long is not shown.
    await anna.page.mouse.move(980, 360, { steps: 3 });
    await ben.page.locator('[data-person="Anna"] svg').waitFor();
    expect(await ben.board.copy()).toEqual(before);
    await anna.page.mouse.up();
    await waiting(ben)
      .filter({ hasText: `· ${(all - 1).toString()}` })
      .waitFor();
    const first = await places(anna);
    expect(Object.keys(first)).toEqual(['504']);
    expect(first['504']?.x).toBeGreaterThan(0);

    // Two at once, one of them out of the tray: one drop, one step.
    await anna.board.card('504').click();
    await anna.board.card('501').click({ modifiers: ['Shift'] });
    await anna.page.getByRole('toolbar', { name: 'Tools for 2 PBIs' }).waitFor();
    await carry(anna, anna.board.card('504'), { x: 40, y: 160 });
    await anna.page.mouse.up();
    await expect
      .poll(async () => Object.keys(await places(anna)).toSorted())
      .toEqual(['501', '504']);
    const moved = await places(anna);
    expect(moved['504']?.y).toBeGreaterThan(first['504']?.y ?? Infinity);
    await anna.board.undo();
    await expect.poll(() => places(anna)).toEqual(first);
    await anna.board.redo();
    await expect.poll(() => places(anna)).toEqual(moved);

    // By keys alone: out of the tray to the middle of what is seen, then further.
    await ben.board.goTo('502');
    await ben.page.keyboard.press('m');
    await ben.page.getByText('Click where 502 goes').waitFor();
    await ben.page.keyboard.press('Enter');
    await expect.poll(async () => Object.keys(await places(ben))).toContain('502');
    const put = (await places(ben))['502'];
    // The menu of the copy took the focus.
    await ben.page.locator('[data-canvas]').focus();
    for (let press = 0; press < 3; press += 1) await ben.page.keyboard.press('Shift+ArrowRight');
    await ben.page.keyboard.press('ArrowUp');
    const nudged = { x: (put?.x ?? 0) + 30, y: (put?.y ?? 0) - 1 };
    await expect.poll(async () => (await places(ben))['502']).toEqual(nudged);

    // A line from card to card, and a new PBI at once in its place.
    await anna.board.card('501').click();
    const dot = anna.page.getByRole('button', { name: 'Draw a dependency from 501' });
    await dot.waitFor();
    const [from, to] = [await restingBox(dot), await restingBox(anna.board.card('504'))];
    await anna.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await anna.page.mouse.down();
    await anna.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
    await anna.page.mouse.up();
    const question = anna.page.getByRole('dialog', { name: 'New dependency' });
    await question.getByText('Domain knowledge').click();
    await question.getByRole('button', { name: 'Draw dependency' }).click();
    await ben.page.getByRole('group', { name: /^504, .*Waits for \d/ }).waitFor();
    await anna.page.keyboard.press('Escape');
    await anna.page.locator('[data-canvas]').focus();
    await anna.page.keyboard.press('i');
    await anna.page.getByRole('textbox', { name: 'New PBI on the Map' }).fill('Harbour lights');
    await anna.page.keyboard.press('Enter');
    await anna.page.getByRole('group', { name: /Harbour lights/ }).waitFor();
    await ben.page.getByRole('group', { name: /Harbour lights/ }).waitFor();
    expect(Object.keys(await places(anna))).toHaveLength(4);
    await expectSameBoards(anna, ben);
    expect(await violationsInLightAndDark(anna.page)).toEqual([]);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });
});
