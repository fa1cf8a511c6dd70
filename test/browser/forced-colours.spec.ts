import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { putNewBoard } from './put-board.ts';

stayOnline();

/** What is read has at least this contrast on what it stands on. */
const LEAST_CONTRAST = 4.5;

describe('in the colours of the system', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)(
    'everything reads, also what is chosen, and cells have their frames (%s)',
    async (colorScheme) => {
      const { Editor } = await putNewBoard('example');
      const person = await openPerson(browser, { colorScheme, forcedColors: 'active' });
      const { page } = person;
      const panel = page.getByRole('complementary', { name: 'Details' });
      for (const screen of ['board', 'plan', 'backlog', 'sprint', 'outline']) {
        const url = new URL(Editor);
        if (screen !== 'board') url.searchParams.set('view', screen);
        await BoardPage.open(page, url.href);
        await page.getByRole('button', { name: /^Only you are here/ }).waitFor();
        await panel.getByRole('button', { name: /^Stops us/ }).click();
        if (screen === 'board')
          expect(await paintedColours(page)).toContain(await textColour(page));
        if (screen === 'plan') await page.locator('[data-cell] [aria-pressed]').first().click();
        const [count, faint] = await faintTexts(page);
        expect(count).toBeGreaterThan(50);
        expect(faint, screen).toEqual([]);
      }
      expect(person.problems).toEqual([]);
      await person.close();
    },
  );
});

function textColour(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).color.replaceAll(/[^\d,]/gu, ''));
}

/** The colours along a line through the frames of cells, as `red,green,blue`. */
function paintedColours(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-canvas] canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return [];
      const row = Math.round(canvas.height / 5);
      const { data } = canvas.getContext('2d')?.getImageData(0, row, canvas.width, 1) ?? {
        data: [],
      };
      const found = new Set<string>();
      for (let at = 0; at < data.length; at += 4) {
        found.add([data[at], data[at + 1], data[at + 2]].join(','));
      }
      return [...found];
    });
}

/** How many texts are shown, and those that are hard to read: with their contrast. */
function faintTexts(page: Page): Promise<readonly [number, readonly string[]]> {
  return page.evaluate((least) => {
    const numbers = (colour: string): readonly number[] =>
      (colour.match(/[\d.]+/gu) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return numbers(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const texts = Array.from(document.querySelectorAll('#weft *')).filter(
      (element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        // Whose face it is says their name beside it.
        element.closest('[aria-disabled="true"], :disabled, [aria-hidden="true"]') === null &&
        Array.from(element.childNodes).some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        ),
    );
    const faint = texts.flatMap((element) => {
      const [ink, ground] = [
        luminance(getComputedStyle(element).color),
        luminance(groundOf(element)),
      ];
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      return contrast < least ? [`${contrast.toFixed(1)}: ${element.textContent}`] : [];
    });
    return [texts.length, faint] as const;
  }, LEAST_CONTRAST);
}
