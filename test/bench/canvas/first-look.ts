import type { Browser, Page } from 'playwright-core';
import type { Point } from '@weft/layout';
import type { DrawnScene } from './drawn-scene.ts';

export const VIEWPORT: { readonly width: number; readonly height: number } = {
  width: 1440,
  height: 900,
};
export const READY_TIMEOUT_MS = 180_000;
/** What is loaded after the first frame has come by then, and findings stand. */
const SETTLE_MS = 3_000;
const SAMPLED_LINES = 20;
/** Nearer to the edge of the canvas nothing is looked at. */
const EDGE_PX = 20;

/** Where Weft shows the board, and what of it: the others show the same. */
export interface Opening {
  /** Of the canvas in the window. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Screen = board × zoom + (x, y), in CSS pixels of the canvas. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Keeps what is on the canvas at the moment the page calls itself ready. As text: see frames.ts. */
const KEEP_FIRST_FRAME = `new MutationObserver(() => {
  const canvas = document.querySelector('[data-canvas] canvas');
  if (!window.weftReady || window.firstFrame || canvas === null) return;
  window.firstFrame = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
}).observe(document, { attributes: true, subtree: true })`;

/**
 * Opens Weft once, to see what it shows first, and whether it told the truth: when it called itself
 * ready, the last card in view had its pixels, and 20 lines.
 */
export async function lookAtWeft(
  browser: Browser,
  address: string,
  scene: DrawnScene,
): Promise<Opening> {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB' });
  await page.addInitScript(KEEP_FIRST_FRAME);
  await page.goto(address);
  await page.waitForFunction('window.weftReady', undefined, { timeout: READY_TIMEOUT_MS });
  await page.waitForSelector('.react-flow__viewport', { state: 'attached' });
  await page.waitForTimeout(SETTLE_MS);
  const opening = await openingOf(page);
  await believe(page, scene, opening);
  await page.close();
  return opening;
}

async function openingOf(page: Page): Promise<Opening> {
  const found: unknown = await page.evaluate(`{
    const { left, top, width, height } = document.querySelector('[data-canvas]').getBoundingClientRect();
    const { e: x, f: y, a: zoom } = new DOMMatrix(document.querySelector('.react-flow__viewport').style.transform);
    ({ left, top, width, height, x, y, zoom });
  }`);
  const number = (name: keyof Opening): number =>
    Number(typeof found === 'object' && found !== null ? Reflect.get(found, name) : Number.NaN);
  return {
    left: number('left'),
    top: number('top'),
    width: number('width'),
    height: number('height'),
    x: number('x'),
    y: number('y'),
    zoom: number('zoom'),
  };
}

/** Throws when something that had to be in the first frame was not. */
async function believe(page: Page, scene: DrawnScene, opening: Opening): Promise<void> {
  const { width, height, x, y, zoom } = opening;
  const onCanvas = (at: Point): Point => ({
    x: Math.round(at.x * zoom + x),
    y: Math.round(at.y * zoom + y),
  });
  const isSeen = (at: Point): boolean =>
    at.x > EDGE_PX && at.y > EDGE_PX && at.x < width - EDGE_PX && at.y < height - EDGE_PX;
  const card = scene.cards
    .map((box) => [onCanvas(box), onCanvas({ x: box.x + box.width, y: box.y + box.height })])
    .findLast((corners) => corners.every(isSeen));
  const lines = scene.onLines
    .map((points) => points.map(onCanvas).filter(isSeen))
    .filter((points) => points.length > 0);
  if (card === undefined || lines.length < SAMPLED_LINES) {
    throw new Error(
      `Too little of the board is seen to be believed: ${card === undefined ? 'no whole card' : 'a card'} and ${lines.length} lines.`,
    );
  }
  const sampled = Array.from(
    { length: SAMPLED_LINES },
    (_, at) => lines[Math.floor((at * lines.length) / SAMPLED_LINES)],
  );
  const found: unknown = await page.evaluate(
    `(${PAINTED})(${JSON.stringify(card)}, ${JSON.stringify(sampled)})`,
  );
  const wanted = `the last card and ${SAMPLED_LINES} of ${SAMPLED_LINES} lines`;
  if (found !== wanted)
    throw new Error(`Called itself ready with ${String(found)}, not ${wanted}.`);
}

/**
 * What of a card and some lines, each by points on it, is painted: a card with text has more than two colours, and at
 * a line is another colour than around it, at one of its points at least: others may lie between two dashes.
 */
const PAINTED = `([from, to], lines) => {
  const { data, width } = window.firstFrame;
  const colourAt = (x, y) => data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3).join();
  const coloursIn = (left, top, right, bottom) => {
    const counts = new Map();
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        counts.set(colourAt(x, y), (counts.get(colourAt(x, y)) ?? 0) + 1);
      }
    }
    return counts;
  };
  const card = coloursIn(from.x + 4, from.y + 2, to.x - 4, to.y - 2).size > 2;
  const isPainted = ({ x, y }) => {
    const [[ground]] = [...coloursIn(x - 12, y - 12, x + 12, y + 12)].sort((a, b) => b[1] - a[1]);
    return [...coloursIn(x - 1, y - 1, x + 1, y + 1).keys()].some((colour) => colour !== ground);
  };
  const painted = lines.filter((points) => points.some(isPainted));
  return (card ? 'the last card' : 'no last card') + ' and ' + painted.length + ' of ' + lines.length + ' lines';
}`;
