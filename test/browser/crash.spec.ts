import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordProof } from '../../scripts/record-proof.ts';
import { SeededRandom } from '@weft/board-doc/testing';
import { launchChromium } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { putNewBoard } from './put-board.ts';
import { annaWithBoard } from './two-people.ts';

const IS_LONG = process.env['WEFT_LONG'] === '1';
const KILLS = IS_LONG ? 100 : 10;
/** Time for one kill and the reload after it on a busy machine, in milliseconds. */
const KILL_MS = 20_000;
/** How long a person goes on typing or dragging at most before the renderer dies, in milliseconds. */
const AT_MOST_MS = 400;

describe('a renderer that dies while somebody types or drags, offline', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it(
    'loses nothing that the pill said was saved on this device',
    async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      console.log(`Fresh seed: ${seed}`);
      const random = new SeededRandom(seed);
      const anna = await annaWithBoard(browser, putNewBoard());
      await anna.goOffline();
      await anna.board.waitForPill('offline');
      const address = anna.page.url();
      let page = anna.page;
      let board = anna.board;
      const kept: string[] = [];
      let saved = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const title = `Kept ${kill.toString()}`;
        await board.createItem(title);
        saved = await waitForMoreThan(page, saved);
        kept.push(title);
        const dying = dieAfter(page, random.below(AT_MOST_MS));
        await (random.below(2) === 0 ? typeOn(page) : drag(page, board, title));
        saved = Math.max(saved, await dying);

        await page.close();
        page = await anna.openTab();
        board = await BoardPage.open(page, address);
        await board.waitForPill('offline');
        // Every change is one record; a smaller number would be a change that is gone.
        await expect.poll(() => waiting(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(saved);
        saved = await waiting(page);
        expect(await board.titles()).toEqual(expect.arrayContaining(kept));
      }
      await anna.comeBack();
      await board.waitUntilSynced();
      expect(await board.titles()).toEqual(expect.arrayContaining(kept));
      recordProof({
        topic: 'local-first',
        claim:
          'A renderer killed while somebody types or drags loses nothing that the pill called saved on this device',
        tried: `${KILLS.toString()} kills in Chromium, offline`,
        result: '0 changes lost',
        seeds: seed.toString(),
      });
      await anna.close();
    },
    60_000 + KILLS * KILL_MS,
  );
});

/** Changes that the pill says wait on this device. */
async function waiting(page: Page): Promise<number> {
  const text = await page.locator('button[data-sync]').innerText();
  return Number(/(\d+) waiting/.exec(text)?.[1] ?? 0);
}

async function waitForMoreThan(page: Page, before: number): Promise<number> {
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBeGreaterThan(before);
  return waiting(page);
}

/**
 * Kills the renderer after a while, and gives what the pill said just before: nothing that a
 * person could have read is later than that.
 */
async function dieAfter(page: Page, delayMs: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await page.waitForTimeout(delayMs);
  const said = await waiting(page);
  const died = page.waitForEvent('crash');
  // Its answer never comes: whoever would give it is dead.
  session.send('Page.crash').catch(() => undefined);
  await died;
  return said;
}

/** Types until the page is gone. */
async function typeOn(page: Page): Promise<void> {
  try {
    await page.keyboard.press('F2');
    for (let letter = 0; letter < 200; letter += 1) await page.keyboard.type('a');
  } catch {
    // The page died, as it should.
  }
}

/** Drags the card to and fro until the page is gone. */
async function drag(page: Page, board: BoardPage, title: string): Promise<void> {
  try {
    const box = await board.card(title).first().boundingBox();
    if (box === null) return;
    for (let times = 0; times < 20; times += 1) {
      await page.mouse.move(box.x + 30, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + 260 - (times % 2) * 300, box.y + 40, { steps: 5 });
      await page.mouse.up();
    }
  } catch {
    // The page died, as it should.
  }
}
