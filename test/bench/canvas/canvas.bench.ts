/**
 * What one gesture costs the main thread of a page that shows a board: Weft's Grid, React Flow as its first pages show
 * it (naive) and as its page on performance says (tuned), each as a multiple of a page that draws the same with a
 * bare canvas, and can do nothing else. All are built, and driven with the same real mouse, in turn, in one run.
 *
 * Run: `npm run bench:canvas` (after `npm run build`); `--sizes 2000,10000`, `--rounds 3`, `--contenders Weft,tuned`.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.ts';
import { startBuiltServer } from '../../browser/built-server.ts';
import { putBoard } from './bench-board.ts';
import { canvasBoardOf } from './canvas-board.ts';
import { printCanvasTable, type Measured } from './canvas-table.ts';
import { drawnSceneOf, type DrawnScene } from './drawn-scene.ts';
import { quantile } from './frames.ts';
import { GESTURES, ZOOM_PER_STEP, perform, type Stage } from './gestures.ts';
import { MainThread } from './main-thread.ts';
import { servePages } from './pages-server.ts';

const VIEWPORT = { width: 1440, height: 900 };
const LEAST_ZOOM = 0.05;
const READY_TIMEOUT_MS = 180_000;
/** What is loaded after the first frame has come by then, and findings stand. */
const SETTLE_MS = 4_000;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,2000,5000,10000' },
    rounds: { type: 'string', default: '3' },
    contenders: { type: 'string', default: 'canvas,Weft,tuned,naive' },
  },
});

/** Where Weft shows the board, and what of it: the others show the same. */
interface Opening {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Contender {
  readonly name: string;
  readonly address: string;
  /** Done before gestures begin. */
  readonly prepare?: (page: Page) => Promise<void>;
}

async function main(): Promise<void> {
  const wanted = new Set(options.contenders.split(','));
  const sizes = options.sizes.split(',').map(Number);
  const scenes = new Map<number, DrawnScene>();
  const server = await startBuiltServer();
  const pages = await servePages((size) => JSON.stringify(scenes.get(size)));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    for (const size of sizes) {
      const board = canvasBoardOf(size);
      const scene = drawnSceneOf(board);
      scenes.set(size, scene);
      const link = await putBoard(server.url, board);
      const opening = await openingOf(browser, link);
      const query = new URLSearchParams({ size: String(size) });
      for (const [name, value] of Object.entries(opening)) query.set(name, String(value));
      const all: readonly Contender[] = [
        { name: 'canvas', address: `${pages.url}/plain.html?${query}` },
        { name: 'Weft', address: link, prepare: showAllLines },
        { name: 'tuned', address: `${pages.url}/react-flow.html?${query}&tuned` },
        { name: 'naive', address: `${pages.url}/react-flow.html?${query}` },
      ];
      const contenders = all.filter(({ name }) => wanted.has(name));
      const measured = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
      const stage = stageOf(scene, opening);
      for (let round = 0; round < Number(options.rounds); round += 1) {
        for (const contender of contenders) {
          measured.get(contender.name)?.push(await measure(browser, contender, stage));
        }
      }
      printCanvasTable(`${size} PBIs, ${scene.lines.length} dependencies`, measured);
    }
  } finally {
    await browser.close();
    pages.close();
    await server.stop();
  }
}

/** Weft chooses what it shows first; looked at once, in a page of its own. */
async function openingOf(browser: Browser, link: string): Promise<Opening> {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB' });
  await page.goto(link);
  await page.waitForSelector('[data-weft-ready]', {
    state: 'attached',
    timeout: READY_TIMEOUT_MS,
  });
  await page.waitForSelector('.react-flow__viewport', { state: 'attached' });
  await page.waitForTimeout(SETTLE_MS);
  const found: unknown = await page.evaluate(`{
    const { left, top, width, height } = document.querySelector('[data-canvas]').getBoundingClientRect();
    const { e: x, f: y, a: zoom } = new DOMMatrix(document.querySelector('.react-flow__viewport').style.transform);
    ({ left, top, width, height, x, y, zoom });
  }`);
  await page.close();
  const number = (name: string): number =>
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

/** The card nearest to the middle is dragged. */
function stageOf(scene: DrawnScene, opening: Opening): Stage {
  const { left, top, width, height, x, y, zoom } = opening;
  const middle = { x: left + width / 2, y: top + height / 2 };
  const onScreen = scene.cards.map((card) => ({
    x: left + x + (card.x + card.width / 2) * zoom,
    y: top + y + (card.y + card.height / 2) * zoom,
  }));
  const away = (point: { readonly x: number; readonly y: number }): number =>
    Math.hypot(point.x - middle.x, point.y - middle.y);
  const [card] = onScreen.toSorted((a, b) => away(a) - away(b));
  if (card === undefined) throw new Error('A board without PBIs cannot be measured.');
  const fit = Math.max(LEAST_ZOOM, Math.min(width / scene.width, height / scene.height));
  const stepsOut = Math.max(1, Math.ceil(Math.log(zoom / fit) / Math.log(ZOOM_PER_STEP)));
  return { middle, card, stepsOut };
}

async function showAllLines(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'What is shown' }).click();
  await page.getByRole('menuitemcheckbox', { name: /healthy/ }).click();
  await page.keyboard.press('Escape');
}

async function measure(browser: Browser, contender: Contender, stage: Stage): Promise<Measured> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  const thread = await MainThread.of(page);
  const readyMs = await thread.busyDuring(async () => {
    await page.goto(contender.address);
    await page.waitForSelector('[data-weft-ready]', {
      state: 'attached',
      timeout: READY_TIMEOUT_MS,
    });
  });
  await page.waitForTimeout(SETTLE_MS);
  await contender.prepare?.(page);
  await page.mouse.move(stage.middle.x, stage.middle.y);
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(
    `new PerformanceObserver((list) => {
      (globalThis.longTasks ??= []).push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask' })`,
  );
  const gestureMs = new Map<string, number>();
  for (const gesture of GESTURES) {
    gestureMs.set(gesture, await thread.busyDuring(() => perform(page, gesture, stage)));
  }
  const counted: unknown = await page.evaluate(
    `[document.querySelectorAll('*').length, ...(globalThis.longTasks ?? [])]`,
  );
  const [elements = 0, ...tasks] = Array.isArray(counted) ? counted.map(Number) : [];
  const heapMib = await thread.heapMib();
  await context.close();
  return { readyMs, gestureMs, heapMib, elements, longestTaskMs: quantile(tasks, 1) };
}

await main();
