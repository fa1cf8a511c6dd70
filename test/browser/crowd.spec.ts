import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordProof } from '../../scripts/record-proof.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { Crowd } from './crowd.ts';
import type { PickedFile } from './pages/fixture-files.ts';
import { putBoardOf } from './put-board.ts';
import { annaWithBoard, expectNoProblems } from './two-people.ts';

stayOnline();

const IS_LONG = process.env['WEFT_LONG'] === '1';
const EDITORS = 30;
const EDITS_FOR_MS = IS_LONG ? 60_000 : 8_000;
const MOST_ANNOUNCEMENTS_A_MINUTE = 6;
const MOST_TORN_ONE_IN = 8;
const OWN = 'Written by Anna';
const OWN_KEY = 'C-150';

describe('thirty people who edit one board of 300 PBIs and 600 dependencies', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it(
    'lose nothing, end with equal boards, and leave somebody who writes among them in peace',
    async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      console.log(`Fresh seed: ${seed}`);
      const anna = await annaWithBoard(browser, putBoardOf([crowdedBoard()]));
      const { page, board } = anna;
      const crowd = await Crowd.on({
        serverUrl: serverUrl(),
        link: anna.links.Editor,
        count: EDITORS,
        seed,
      });
      await board.openItem(OWN_KEY);
      await board.item.description.click();
      await watchForDisturbance(page);

      const editing = crowd.edit(EDITS_FOR_MS);
      const typed = await writeAmong(crowd, page, EDITS_FOR_MS);
      await editing;
      const seen = await disturbances(page);
      expect(seen).toEqual({
        dialogs: [],
        focusLost: 0,
        torn: expect.any(Number),
        moved: expect.any(Number),
        announcements: expect.any(Number),
      });
      expect(seen.moved).toBeGreaterThan(0);
      // When the machine stood still for a moment, so much comes at once that lines may follow a little later.
      expect(seen.torn).toBeLessThanOrEqual(Math.max(1, seen.moved / MOST_TORN_ONE_IN));
      expect(seen.announcements).toBeLessThanOrEqual(
        Math.ceil((EDITS_FOR_MS / 60_000) * MOST_ANNOUNCEMENTS_A_MINUTE),
      );

      await board.waitUntilSynced();
      await crowd.settle();
      await expect.poll(() => crowd.boards.size, { timeout: 30_000 }).toBe(1);
      // What was typed last may be on its way to them.
      await expect
        .poll(
          async () => isDeepStrictEqual(await board.copy(), plain(crowd.members[0]?.snapshot)),
          { timeout: 30_000 },
        )
        .toBe(true);
      expect(crowd.lost).toEqual([]);
      expect(crowd.kept.length).toBeGreaterThanOrEqual(EDITORS / 2);
      await expect.poll(() => board.item.description.innerText()).toContain(typed);
      recordProof({
        topic: 'convergence',
        claim:
          'Thirty editors and a browser on 300 PBIs and 600 dependencies: no edit lost, equal boards, nobody who writes is disturbed',
        tried: `${EDITS_FOR_MS / 1_000} s, ${crowd.acts} acts of ${EDITORS} editors, ${typed.length} letters typed among them`,
        result: `0 lost, 0 dialogs, focus and caret never moved, ${seen.announcements} announcements`,
        seeds: seed.toString(),
      });
      await crowd.leave();
      expectNoProblems(anna);
      await anna.close();
    },
    120_000 + EDITS_FOR_MS,
  );
});

/** As a file holds it. */
function plain(snapshot: unknown): unknown {
  return JSON.parse(JSON.stringify(snapshot));
}

/** Types letter by letter while somebody writes before it in the same text; the caret stays behind what was typed. */
async function writeAmong(crowd: Crowd, page: Page, forMs: number): Promise<string> {
  const [other] = crowd.members;
  const item = other?.item(OWN);
  const endMs = Date.now() + forMs;
  let typed = '';
  while (Date.now() < endMs) {
    const word = `word${typed.length.toString()} `;
    if (item !== undefined) other?.writeInFront(item);
    await page.keyboard.type(word, { delay: 40 });
    typed += word;
    expect(await textBeforeCaret(page)).toMatch(new RegExp(`^·*${typed}$`));
  }
  return typed.trimEnd();
}

/** The editor of long texts stands in a shadow of its own, with a selection of its own. */
function textBeforeCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shadow = document.activeElement?.shadowRoot;
    const field = shadow?.activeElement;
    const getSelectionOf: unknown = shadow && Reflect.get(shadow, 'getSelection');
    const selection: unknown =
      typeof getSelectionOf === 'function' ? Reflect.apply(getSelectionOf, shadow, []) : undefined;
    if (field == null || !(selection instanceof Selection) || selection.focusNode === null) {
      return 'no caret';
    }
    const before = document.createRange();
    before.setStart(field, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
    // What is at the end of a line is kept by a browser as a space that does not break.
    return before.toString().replaceAll('\u00A0', ' ');
  });
}

interface Disturbances {
  readonly dialogs: readonly string[];
  readonly focusLost: number;
  readonly announcements: number;
  /** Frames in which cards moved, and those of them that came without what is painted around cards. */
  readonly moved: number;
  readonly torn: number;
}

/** Counts, from now on, what would disturb whoever writes where the focus is. */
function watchForDisturbance(page: Page): Promise<void> {
  return page.evaluate(() => {
    const counts = { dialogs: [] as string[], focusLost: 0, announcements: 0, moved: 0, torn: 0 };
    let [frame, paintedIn, movedIn] = [0, -1, -1];
    const count = (): void => {
      if (movedIn === frame) {
        counts.moved += 1;
        if (paintedIn !== frame) counts.torn += 1;
      }
      frame += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const clearRect: unknown = Reflect.get(CanvasRenderingContext2D.prototype, 'clearRect');
    CanvasRenderingContext2D.prototype.clearRect = function clear(...area) {
      if (this.canvas.closest('[data-canvas]') !== null) paintedIn = frame;
      if (typeof clearRect === 'function') Reflect.apply(clearRect, this, area);
    };
    Object.assign(window, { disturbances: counts });
    document.activeElement?.addEventListener('blur', () => (counts.focusLost += 1));
    const opened = (event: Event): void => {
      if (!(event.target instanceof Element) || Reflect.get(event, 'newState') !== 'open') return;
      counts.dialogs.push(event.target.outerHTML.slice(0, 200));
    };
    document.addEventListener('toggle', opened, { capture: true });
    // Cards out of sight follow when those in sight have come to rest.
    const isSeen = (element: Element): boolean => {
      const card = element.getBoundingClientRect();
      const seen = element.closest('[data-canvas]')?.getBoundingClientRect() ?? card;
      const isBeside = card.right <= seen.left || card.left >= seen.right;
      return !isBeside && card.bottom > seen.top && card.top < seen.bottom;
    };
    new MutationObserver((records) => {
      for (const { target, type } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (type === 'attributes') {
          if (element?.matches('.react-flow__node') === true && isSeen(element)) movedIn = frame;
          continue;
        }
        if (element?.closest('[role="status"], [role="alert"]') != null) counts.announcements += 1;
      }
    }).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['style'],
    });
  });
}

function disturbances(page: Page): Promise<Disturbances> {
  return page.evaluate(() => Reflect.get(window, 'disturbances') as Disturbances);
}

const ITEMS = 300;
const TEAMS = ['Blue', 'Red', 'Green', 'Amber'] as const;
const SPRINTS = 3;
/** How far before a PBI in the list are those that it waits for; the last one of few. */
const WAITS_FOR = [10, 11, 12] as const;
const DEPENDENCIES = 600;

function crowdedBoard(): PickedFile {
  let drawn = 0;
  const waits = Array.from({ length: ITEMS }, (): string[] => []);
  for (const distance of WAITS_FOR) {
    for (let item = distance; item < ITEMS && drawn < DEPENDENCIES; item += 1) {
      waits[item]?.push(`C-${item - distance}`);
      drawn += 1;
    }
  }
  const rows = waits.map((before, item) => {
    const title = `C-${item}` === OWN_KEY ? OWN : `Work ${item}`;
    const sprint = Math.floor((item * SPRINTS) / ITEMS) + 1;
    return `C-${item},${title},${TEAMS[item % TEAMS.length]},Sprint ${sprint},"${before.join('; ')}"`;
  });
  return { name: 'crowded.csv', content: ['id,title,team,sprint,waits for', ...rows].join('\n') };
}
