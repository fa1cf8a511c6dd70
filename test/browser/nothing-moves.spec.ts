import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterFrame } from './after-drop.ts';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { putBoardOf, putNewBoard } from './put-board.ts';
import { personWithLink } from './two-people.ts';

stayOnline();

const WIDTHS = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  'small phone': { width: 320, height: 720 },
} as const;

/** What is loaded after the first frame of a board, and stands in or beside its bars. */
const LATER = /\/assets\/(around|around-board|board-menu|board-phase|screen-icon|tool-rail)-[^/]+$/;

/** Left, top, width and height, in whole CSS pixels. */
type Box = readonly [number, number, number, number];

describe('nothing moves under a finger', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(WIDTHS))(
    'in the bars of a board: what comes late, others and their phase, no connection (%s)',
    async (_, viewport) => {
      const { Facilitator, Editor } = await putNewBoard('example');
      const person = await openPerson(browser, { viewport });
      const { page } = person;
      const late = await holdBack(page, LATER);
      const board = await BoardPage.open(page, Editor);
      await late.untilAsked();
      const first = await boxesOfBars(page);
      expect(Object.keys(first)).toEqual(
        expect.arrayContaining(['Board', 'Outline', 'Menu', 'Share', 'where changes are']),
      );
      await late.letIn();
      await page.getByRole('button', { name: /^Only you are here/ }).waitFor();
      await page.getByRole('link', { name: 'Outline' }).locator('svg').waitFor();
      await page.getByRole('toolbar', { name: 'Tools' }).waitFor();
      const whole = await boxesOfBars(page);
      expect(whole).toMatchObject(first);
      expect(Object.keys(whole)).toContain('New PBI');

      const ben = await personWithLink(browser, 'Ben', Facilitator);
      await page.getByRole('button', { name: /^2 people are here/ }).waitFor();
      const { people: alone, ...others } = whole;
      expect(await boxesOfBars(page)).toMatchObject(others);
      await ben.page.locator('button[data-phase]').click();
      await ben.page.getByRole('radio', { name: /^Sprint Planning/ }).click();
      await page.getByRole('note', { name: /^Phase: Sprint Planning/ }).waitFor();
      expect(await boxesOfBars(page)).toMatchObject(others);

      await ben.close();
      await page.getByRole('button', { name: /^Only you are here/ }).waitFor();
      await person.context.setOffline(true);
      await board.waitForPill('offline');
      expect(await boxesOfBars(page)).toMatchObject({ ...others, people: alone });
      await person.close();
    },
  );

  it.each([1440, 1101, 1000])(
    'when the board gets another name, and somebody else joins (%i px)',
    async (width) => {
      const { Editor, Facilitator } = await putNewBoard('example');
      const person = await openPerson(browser, { viewport: { width, height: 800 } });
      const { page } = person;
      await BoardPage.open(page, Facilitator);
      await page.getByRole('button', { name: /^Only you are here/ }).waitFor();
      await page.getByRole('link', { name: 'Outline' }).locator('svg').waitFor();
      await page.locator('button[data-phase]').waitFor();
      const { people: _alone, ...before } = await boxesOfBars(page);
      const ben = await personWithLink(browser, 'Ben', Editor);
      await page.getByRole('button', { name: /^2 people are here/ }).waitFor();
      expect(await boxesOfBars(page)).toMatchObject(before);
      for (const name of ['C', 'The checkout of our shop, as all of its teams plan it']) {
        await rename(ben.page, name);
        const title = page.getByRole('textbox', { name: 'Board name' });
        await expect.poll(() => title.inputValue()).toBe(name);
        await afterFrame(page);
        const { 'Board name': _name, ...others } = before;
        expect(await boxesOfBars(page)).toMatchObject(others);
      }
      await ben.close();
      await person.close();
    },
  );

  it.each(
    (['desk', 'phone'] as const).flatMap((width) =>
      (['board', 'plan', 'sprint'] as const).map((screen) => [screen, width] as const),
    ),
  )('on the %s when one comes back and is told what changed (%s)', async (screen, width) => {
    const links = await putBoardOf(HARBOUR_FILES);
    const url = new URL(links.Editor);
    if (screen !== 'board') url.searchParams.set('view', screen);
    const viewport = WIDTHS[width];
    const ben = await personWithLink(browser, 'Ben', url.href, { goesOffline: true, viewport });
    const anna = await personWithLink(browser, 'Anna', links.Editor);
    await ben.page.getByRole('button', { name: /^2 people are here/ }).waitFor();
    await ben.goOffline();
    await ben.board.waitForPill('offline');
    await rename(ben.page, 'Harbour');
    await anna.board.openItem('504');
    await anna.board.item.rename('Pilots are told of the water level');
    await anna.board.waitUntilSynced();
    const before = await boxesOfScreen(ben.page);
    expect(before.length).toBeGreaterThan(20);
    await ben.comeBack();
    const told = ben.page.getByRole('region', { name: 'Welcome back' });
    await told.waitFor();
    await ben.board.waitUntilSynced();
    expect(await boxesOfScreen(ben.page)).toEqual(before);
    const { y, height } = (await told.boundingBox()) ?? { y: 0, height: 0 };
    const bar = await ben.page.getByRole('banner').first().evaluate(boxOf);
    expect(y).toBeGreaterThanOrEqual(bar[1] + bar[3]);
    for (const below of [zoomOf(ben.page), ben.page.getByRole('toolbar', { name: 'Tools' })]) {
      const box = await below.evaluateAll(([first]) => first?.getBoundingClientRect().top);
      if (box !== undefined && width === 'phone') expect(y + height).toBeLessThanOrEqual(box);
    }
    await told.getByRole('button', { name: 'Close this message' }).click();
    await told.waitFor({ state: 'detached' });
    // Away from the card that lay below it, which shows more under a pointer.
    await ben.page.mouse.move(0, 0);
    await afterFrame(ben.page);
    expect(await boxesOfScreen(ben.page)).toEqual(before);
    expect([...ben.problems, ...anna.problems]).toEqual([]);
    await Promise.all([anna.close(), ben.close()]);
  });

  it('on the Sprint: where goals are read and where they are written stands the same, also offline', async () => {
    const { Editor, Viewer } = await putNewBoard('example');
    const seen: Box[] = [];
    for (const link of [Editor, Viewer]) {
      const person = await openPerson(browser, { viewport: WIDTHS.phone });
      const { page } = person;
      const url = new URL(link);
      url.searchParams.set('view', 'sprint');
      const board = await BoardPage.open(page, url.href);
      await board.waitUntilSynced();
      const download = page.getByRole('button', { name: 'Download', exact: true });
      const goal = link === Editor ? 'button' : 'p';
      await page.locator(goal, { hasText: 'Checkout opens without an account' }).waitFor();
      const before = await download.evaluate(boxOf);
      seen.push(before);
      await person.context.setOffline(true);
      await board.waitForPill('offline');
      await page.getByText(/^Offline: what others change/).waitFor();
      expect(await download.evaluate(boxOf)).toEqual(before);
      await person.close();
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  it('on the Sprint: its tools, however long the name of a team is', async () => {
    const { Editor } = await putNewBoard('example');
    const person = await openPerson(browser);
    const { page } = person;
    const url = new URL(Editor);
    url.searchParams.set('view', 'sprint');
    const board = await BoardPage.open(page, url.href);
    const download = page.getByRole('button', { name: 'Download', exact: true });
    const before = await download.evaluate(boxOf);
    await board.choose('The Nexus…');
    const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name of a team' });
    const team = 'Tracking of parcels, returns and complaints';
    await name.fill(team);
    await name.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: team }).waitFor();
    expect(await download.evaluate(boxOf)).toEqual(before);
    await person.close();
  });

  it.each(['desk', 'phone'] as const)(
    'in a dialog: its tabs, however much each of them holds (%s)',
    async (width) => {
      const { Editor } = await putNewBoard('example');
      const person = await openPerson(browser, { viewport: WIDTHS[width] });
      const board = await BoardPage.open(person.page, Editor);
      await board.choose('The Nexus…');
      const tabs = person.page.getByRole('dialog', { name: 'The Nexus' }).getByRole('tab');
      await expect.poll(() => tabs.count()).toBeGreaterThan(3);
      const before = await tabs.first().evaluate(boxOf);
      for (const tab of await tabs.all()) {
        await tab.click();
        expect(await tabs.first().evaluate(boxOf)).toEqual(before);
      }
      expect(person.problems).toEqual([]);
      await person.close();
    },
  );

  it('the page is drawn in its type from the first', async () => {
    const person = await openPerson(browser);
    const { context, page } = person;
    await context.addInitScript(() => {
      new MutationObserver((_, watch) => {
        if ((document.querySelector('#weft')?.childElementCount ?? 0) === 0) return;
        watch.disconnect();
        document.documentElement.dataset['drawnInType'] = String(
          document.fonts.check('1em "Inter Variable"'),
        );
      }).observe(document, { childList: true, subtree: true });
    });
    // The type is asked for by the page itself: the script that draws waits for what has come.
    const type = page.waitForResponse(/\.woff2$/).then((answer) => answer.finished());
    await page.route(/\/assets\/index-[^/]+\.js$/, async (route) => {
      await type;
      await route.continue();
    });
    await page.goto(serverUrl());
    await page.getByRole('button', { name: 'New board' }).waitFor();
    expect(await page.locator('html').getAttribute('data-drawn-in-type')).toBe('true');
    expect(person.problems).toEqual([]);
    await person.close();
  });
});

/** What a page asked for, and is given when it is let in. */
interface HeldBack {
  /** Waits until something was asked for and the page has drawn what it has. */
  untilAsked(): Promise<void>;
  letIn(): Promise<void>;
}

async function holdBack(page: Page, path: RegExp): Promise<HeldBack> {
  const held: Route[] = [];
  let isIn = false;
  await page.route(path, async (route) => {
    if (isIn) await route.continue();
    else held.push(route);
  });
  return {
    untilAsked: async () => {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await afterFrame(page);
    },
    letIn: async () => {
      isIn = true;
      await Promise.all(held.map((route) => route.continue()));
    },
  };
}

/** Where everything stands that can be pressed in the bars of a board, by its name. */
function boxesOfBars(page: Page): Promise<Readonly<Record<string, Box>>> {
  return page.evaluate(() => {
    const bars = 'header :is(a, button, input), [role="toolbar"][aria-label="Tools"] button';
    const nameOf = (element: Element): string => {
      if (element.hasAttribute('data-sync')) return 'where changes are';
      const name = element.getAttribute('aria-label') ?? element.textContent;
      if (/ here: /.test(name)) return 'people';
      // Both say what they would undo.
      return /undo|redo/i.exec(name)?.[0].toLowerCase() ?? name;
    };
    const found: Record<string, [number, number, number, number]> = {};
    for (const element of document.querySelectorAll(bars)) {
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width > 0)
        found[nameOf(element)] = [
          Math.round(x),
          Math.round(y),
          Math.round(width),
          Math.round(height),
        ];
    }
    return found;
  });
}

/**
 * Where everything begins that can be pressed or read as a heading, in the bars and in the middle of a screen, but for
 * what is told over it, and what is there with others: they come back a moment later.
 */
async function boxesOfScreen(page: Page): Promise<readonly string[]> {
  const { people: _people, ...bars } = await boxesOfBars(page);
  const inBars = Object.entries(bars).map(([name, box]) => `${name} ${box.join(' ')}`);
  const middle = await page.evaluate(() => {
    const parts = document.querySelectorAll(
      'main :is(button, a, input, h2, h3, canvas, [data-card], [data-canvas])',
    );
    const boxes = Array.from(parts)
      .filter(
        (part) => part.closest('[data-tone], [aria-label="Show the others something"]') === null,
      )
      .map((part) => {
        const { x, y } = part.getBoundingClientRect();
        return `${Math.round(x).toString()} ${Math.round(y).toString()}`;
      });
    return boxes;
  });
  return [...inBars, ...middle];
}

function zoomOf(page: Page): Locator {
  return page.getByRole('group', { name: 'Zoom' });
}

async function rename(page: Page, name: string): Promise<void> {
  const title = page.getByRole('textbox', { name: 'Board name' });
  await title.fill(name);
  await title.press('Enter');
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
}
