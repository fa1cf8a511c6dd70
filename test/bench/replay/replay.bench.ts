/**
 * What it costs the page to read and replay 2,000 changes of a board with 500 PBIs: reading them, then scrubbing with the
 * slider by keys, by leaps to random moments, and by a pull over its whole length and back; the last two also on the Map. To
 * reach: no task over 100 ms of computing; what a person waits is longer while the machine has other work, and is printed
 * beside it.
 *
 * Run: `npm run bench:replay` (after `npm run build`). Prints a table; ends with 1 when a task was longer.
 */
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.ts';
import { startBuiltServer } from '../../browser/built-server.ts';
import { planOf, putBoard } from '../canvas/bench-board.ts';
import { seededRandom } from '../seeded-random.ts';
import { recordHistory, type ToldChange } from './recorded-history.ts';
import { taskTimes, type TaskTimes } from './task-times.ts';

const CHANGES = 2_000;
const MOST_MS = 100;
const LEAPS = 60;
const KEYS = 40;
const PULL_STEPS = 60;
const VIEWPORT = { width: 1440, height: 900 };

async function main(): Promise<void> {
  const server = await startBuiltServer();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en-GB' });
    await answerWith(page, recordHistory(CHANGES));
    const size = { teams: 5, sprints: 5, inCell: 12, inBacklog: 200 };
    await page.goto(await putBoard(server.url, planOf(size)));
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Versions…' }).click();
    await page.waitForTimeout(3_000);
    const replay = page.getByRole('button', { name: 'Replay', exact: true });
    await measure(browser, 'reading 2,000 changes', async () => {
      await page.getByRole('tab', { name: 'What happened' }).click();
      await replay.waitFor({ timeout: 120_000 });
    });
    const slider = page.getByRole('slider', { name: 'Moment' });
    await measure(browser, 'opening the replay', async () => {
      await replay.click();
      await shown(page, 0);
    });
    await measure(browser, `${2 * KEYS} keys`, async () => {
      for (let step = 0; step < KEYS; step += 1) await slider.press('ArrowRight');
      for (let step = 0; step < KEYS; step += 1) await slider.press('ArrowLeft');
      await shown(page, 0);
    });
    await measure(browser, `${LEAPS} leaps`, () => leap(page, slider));
    await measure(browser, 'a pull there and back', () => pull(page, slider));
    await measure(browser, 'going to the Map', async () => {
      await page.getByRole('radio', { name: 'Map' }).press('Space');
      await page.getByRole('img', { name: /^Map with/ }).waitFor();
    });
    await measure(browser, `${LEAPS} leaps on the Map`, () => leap(page, slider));
    await measure(browser, 'a pull on the Map', () => pull(page, slider));
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Answers for the server: the history of another board, of which this page need not know. */
async function answerWith(page: Page, changes: readonly ToldChange[]): Promise<void> {
  await page.route(/\/api\/boards\/[^/]+\/versions/, (route) =>
    route.fulfill({ json: { versions: [] } }),
  );
  await page.route(/\/api\/boards\/[^/]+\/history/, (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after'));
    const asked = changes.filter(({ seq }) => seq > after);
    return route.fulfill({
      json: { keptAfterSeq: 0, damagedRecords: 0, authors: [], changes: asked },
    });
  });
}

async function leap(page: Page, slider: Locator): Promise<void> {
  const random = seededRandom(7);
  for (let count = 0; count < LEAPS; count += 1) {
    const step = Math.floor(random() * CHANGES);
    await slider.fill(step.toString());
    if (count % 4 === 0) await shown(page, step);
  }
}

async function pull(page: Page, slider: Locator): Promise<void> {
  const box = await slider.boundingBox();
  if (box === null) throw new Error('There is no slider.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 8, y, { steps: PULL_STEPS });
  await page.mouse.move(box.x + 8, y, { steps: PULL_STEPS });
  await page.mouse.up();
  await shown(page, Number(await slider.inputValue()));
}

/** Waits until the board of this moment is on the screen. */
async function shown(page: Page, step: number): Promise<void> {
  await page.locator(`[data-shown-step="${step.toString()}"]`).waitFor({ timeout: 60_000 });
}

async function measure(browser: Browser, name: string, work: () => Promise<void>): Promise<void> {
  note(name, await taskTimes(browser, MOST_MS, work));
}

function note(name: string, { longestMs, longestComputedMs, over }: TaskTimes): void {
  const ms = (value: number): string => value.toFixed(0).padStart(5);
  console.log(
    `${name.padEnd(26)} longest task${ms(longestMs)} ms, of which computed${ms(longestComputedMs)} ms; over ${MOST_MS.toString()} ms computed: ${over.toString()}`,
  );
  if (over > 0) process.exitCode = 1;
}

await main();
