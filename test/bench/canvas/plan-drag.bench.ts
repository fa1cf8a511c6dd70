/**
 * What a frame costs while a PBI is carried over a 9 × 4 plan with 1,000 PBIs in the drawer: Weft's plan, which says in
 * every cell what a drop would do, beside a page that draws the same with a bare canvas and says nothing. Both are
 * driven with the same real mouse, in turn, in one run. To reach: p95 of a frame ≤ 2 × the bare canvas', no task over
 * 100 ms.
 *
 * Run: `npm run bench:plan` (after `npm run build`). Prints a table.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.ts';
import { startBuiltServer } from '../../browser/built-server.ts';
import { planOf, putBoard, type PlanSize } from './bench-board.ts';
import { beginFrames, endFrames, quantile, type Frames } from './frames.ts';
import { plainPlanPage } from './plain-plan.ts';

const SIZE: PlanSize = { teams: 9, sprints: 4, inBacklog: 1_000, inCell: 5 };
const ROUNDS = 5;
const VIEWPORT = { width: 1440, height: 900 };
/** From the drawer over the cells and back: corners of the way, in CSS pixels. */
const WAY = [
  [500, 200],
  [700, 300],
  [560, 420],
  [900, 520],
  [520, 640],
  [960, 760],
  [620, 560],
  [880, 240],
] as const;
const STEPS_BETWEEN = 20;

/** A page on which something can be picked up. */
interface Contender {
  readonly name: string;
  readonly page: Page;
  /** Where to press, in CSS pixels. */
  readonly pickUp: () => Promise<{ readonly x: number; readonly y: number }>;
}

async function main(): Promise<void> {
  const server = await startBuiltServer();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const contenders = [await plainCanvas(browser), await weft(browser, server.url)];
    const frames = new Map<string, Frames[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const contender of contenders) {
        const noted = frames.get(contender.name) ?? [];
        frames.set(contender.name, [...noted, await carry(contender)]);
      }
    }
    print(frames);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function plainCanvas(browser: Browser): Promise<Contender> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.setContent(plainPlanPage(SIZE));
  return { name: 'bare canvas', page, pickUp: () => Promise.resolve({ x: 60, y: 100 }) };
}

async function weft(browser: Browser, serverUrl: string): Promise<Contender> {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB' });
  await page.goto(await putBoard(serverUrl, planOf(SIZE)));
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  const drawer = page.getByRole('complementary', { name: 'Product Backlog' });
  const first = drawer.locator('[data-card]').first();
  await first.waitFor();
  // Findings of 1,180 PBIs and everything loaded later stand before anything is measured.
  await page.waitForTimeout(3_000);
  return {
    name: 'Weft’s plan',
    page,
    pickUp: async () => {
      const box = await first.boundingBox();
      if (box === null) throw new Error('There is nothing to pick up.');
      return { x: box.x + 20, y: box.y + box.height / 2 };
    },
  };
}

/** Picks up, goes the way, and lets go of it with Escape, so that every round begins alike. */
async function carry({ page, pickUp }: Contender): Promise<Frames> {
  await page.bringToFront();
  const { x, y } = await pickUp();
  await page.mouse.move(x, y);
  await beginFrames(page);
  await page.mouse.down();
  for (const [toX, toY] of WAY) await page.mouse.move(toX, toY, { steps: STEPS_BETWEEN });
  const frames = await endFrames(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.waitForTimeout(300);
  return frames;
}

function print(all: ReadonlyMap<string, readonly Frames[]>): void {
  const p95Of = (frames: readonly Frames[]): number =>
    quantile(
      frames.map(({ gapsMs }) => quantile(gapsMs, 0.95)),
      0.5,
    );
  const bare = p95Of(all.get('bare canvas') ?? []);
  console.log(
    `\n${SIZE.teams} × ${SIZE.sprints} cells of ${SIZE.inCell}, ${SIZE.inBacklog} in the drawer, ${ROUNDS} rounds, medians of rounds\n`,
  );
  console.log(
    row(['page', 'frame p50 ms', 'p95 ms', '× bare', 'longest task ms', 'tasks > 100 ms']),
  );
  for (const [name, frames] of all) {
    const p50 = quantile(
      frames.map(({ gapsMs }) => quantile(gapsMs, 0.5)),
      0.5,
    );
    const p95 = p95Of(frames);
    const tasks = frames.flatMap(({ longTasksMs }) => longTasksMs);
    console.log(
      row([
        name,
        p50.toFixed(1),
        p95.toFixed(1),
        (p95 / bare).toFixed(2),
        Math.max(0, ...tasks).toFixed(0),
        tasks.filter((task) => task > 100).length.toString(),
      ]),
    );
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(18))).join('');
}

await main();
