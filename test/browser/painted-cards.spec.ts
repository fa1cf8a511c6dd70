import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterFrame } from './after-drop.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { putBoardOf } from './put-board.ts';
import { annaWithBoard, expectNoProblems } from './two-people.ts';

stayOnline();

/** Pictures are compared in squares of so many pixels, two to one of the page: letters may stand half a pixel elsewhere. */
const SQUARE_PX = 8;
/** Of 255 levels of light; a digit that is missing makes more of a difference than this. */
const MOST_DIFFERENCE = 25;
/** Its border is that of a card under the pointer. */
const BORDER_PX = 5;

const ROWS = [
  ['Key', 'Title', 'Team', 'Sprint', 'Size', 'Ready', 'Depends on'].join('\t'),
  ...Array.from({ length: 400 }, (_, index) =>
    [
      `P-${(index + 1).toString()}`,
      index % 3 === 0
        ? `Berths ${index.toString()}`
        : `Berths and tides of harbour number ${index.toString()} are shown to everybody who comes by sea`,
      `Team ${((index % 4) + 1).toString()}`,
      `Sprint ${((index % 3) + 1).toString()}`,
      (index % 8) + 1,
      index % 2 === 0 ? 'yes' : 'no',
      index === 0 ? '' : `P-${index.toString()}`,
    ].join('\t'),
  ),
];

/** The largest difference of any square of two pictures, in levels of light. */
async function largestDifference(decoder: Page, a: Buffer, b: Buffer): Promise<number> {
  // As text: a function that is handed over is rewritten by what runs this file.
  const found: unknown = await decoder.evaluate(`(async () => {
    const squaresOf = async (picture) => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + picture;
      await image.decode();
      const [width, height] = [image.width, image.height].map((side) => Math.floor(side / ${SQUARE_PX}));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return Array.from({ length: width * height }, (_, at) => {
        const [x, y] = [(at % width) * ${SQUARE_PX}, Math.floor(at / width) * ${SQUARE_PX}];
        const { data } = context.getImageData(x, y, ${SQUARE_PX}, ${SQUARE_PX});
        return data.reduce((sum, level) => sum + level, 0) / data.length;
      });
    };
    const [a, b] = [await squaresOf('${a.toString('base64')}'), await squaresOf('${b.toString('base64')}')];
    return Math.max(...a.map((level, at) => Math.abs(level - b[at])));
  })()`);
  return Number(found);
}

describe('cards that are too many to be elements', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.for([
    { detail: 'in the middle distance', stepsCloser: 0, size: { width: 1440, height: 900 } },
    { detail: 'nearby, on a large screen', stepsCloser: 2, size: { width: 3840, height: 2160 } },
  ])('look as if they were, $detail', async ({ stepsCloser, size }) => {
    const board = putBoardOf([{ name: 'rows.tsv', content: ROWS.join('\n') }]);
    const anna = await annaWithBoard(browser, board, { viewport: size, deviceScaleFactor: 2 });
    const { page } = anna;
    const decoder = await browser.newPage();
    for (let step = 0; step < stepsCloser; step += 1) {
      await page.getByRole('button', { name: 'Closer' }).click();
    }
    for (const key of ['P-15', 'P-16']) {
      await anna.board.goTo(key);
      const focused = page.locator('[data-card]:focus');
      const box = await focused.boundingBox();
      const card = page.locator(`[data-card="${(await focused.getAttribute('data-card')) ?? ''}"]`);
      if (box === null) throw new Error(`${key} is not seen.`);
      const inside = {
        x: box.x + BORDER_PX,
        y: box.y + BORDER_PX,
        width: box.width - 2 * BORDER_PX,
        height: box.height - 2 * BORDER_PX,
      };
      const away = (): Promise<void> => page.mouse.move(0, 0);
      const look = (): Promise<Buffer> => page.screenshot({ clip: inside });
      // What is selected, has the focus or is pointed at is an element.
      await away();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowDown');
      await card.waitFor({ state: 'detached' });
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await card.waitFor();
      await afterFrame(page);
      const asElement = await look();
      await away();
      await card.waitFor({ state: 'detached' });
      await expect
        .poll(async () => largestDifference(decoder, await look(), asElement))
        .toBeLessThan(MOST_DIFFERENCE);
    }
    await decoder.close();
    expectNoProblems(anna);
  });
});
