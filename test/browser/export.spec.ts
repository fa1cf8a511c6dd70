import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { expectNoProblems, personWithNewBoard } from './two-people.ts';

stayOnline();

/** A title that would run if anything took it for more than words. */
const NASTY = '</title><script>globalThis.weftRan = true</script>';

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function saved(page: Page, button: string): Promise<Saved> {
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How many PBIs and dependencies are in the copy that a person can keep. */
function countsIn(copy: unknown): { readonly items: number; readonly lines: number } {
  const count = (name: string): number => {
    const list: unknown = typeof copy === 'object' && copy !== null && Reflect.get(copy, name);
    if (!Array.isArray(list) || list.length === 0) throw new Error(`The copy has no ${name}.`);
    return list.length;
  };
  return { items: count('items'), lines: count('dependencies') };
}

/** What is found in an SVG that a browser opened by itself. */
async function lookInto(page: Page): Promise<{
  readonly parsed: string;
  readonly size: readonly number[];
  readonly cards: readonly string[];
  readonly lines: number;
  readonly dangers: number;
  readonly ran: boolean;
}> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const all = [...root.querySelectorAll('*')];
    return {
      parsed: root.nodeName,
      size: ['width', 'height'].map((name) => Number(root.getAttribute(name))),
      cards: all
        .map((element) => element.getAttribute('data-card'))
        .filter((key) => key !== null)
        .sort(),
      lines: all.filter((element) => element.hasAttribute('data-line')).length,
      dangers: all.filter(
        (element) =>
          /script|foreignObject|image|use|style|animate|set$/i.test(element.nodeName) ||
          [...element.attributes].some(({ name }) => /^on|href/i.test(name)),
      ).length,
      ran: 'weftRan' in globalThis,
    };
  });
}

/** Size of a PNG, and how many colours there are in some of its pixels. */
async function pixelsOf(page: Page, bytes: Buffer): Promise<readonly [number, number, number]> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 7) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return [canvas.width, canvas.height, colours.size];
  }, bytes.toString('base64'));
}

describe('exporting the board', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('gives an SVG in which nothing runs and nothing of the board is missing, a PNG of it, and one sheet of paper', async () => {
    const anna = await personWithNewBoard(browser, 'Anna', 'example');
    const { page, board } = anna;
    await board.createItem(NASTY);
    const { items, lines } = countsIn(await board.copy());
    await board.choose('Export…');
    const dialog = page.getByRole('dialog', { name: 'Export the board' });
    await dialog.getByRole('img', { name: /^Preview: / }).waitFor();
    const axe = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);

    await dialog.getByRole('radio', { name: 'All' }).check();
    await dialog.getByRole('img', { name: `${lines.toString()} dependencies` }).waitFor();
    const svg = await saved(page, 'Save SVG');
    expect(svg.name).toMatch(/^Checkout-2-0-\d{4}-\d\d-\d\d\.svg$/);
    const raw = await browser.newPage();
    await raw.route('https://weft.example/board.svg', (route) =>
      route.fulfill({ body: svg.bytes, contentType: 'image/svg+xml' }),
    );
    const asked: string[] = [];
    raw.on('request', (request) => asked.push(request.url()));
    await raw.goto('https://weft.example/board.svg');
    const found = await lookInto(raw);
    expect(found).toMatchObject({ parsed: 'svg', dangers: 0, ran: false, lines });
    expect(found.cards).toHaveLength(items);
    expect(asked).toEqual(['https://weft.example/board.svg']);
    await raw.close();

    await dialog.getByRole('radio', { name: '1×' }).check();
    const png = await saved(page, 'Save PNG');
    const [width, height, colours] = await pixelsOf(page, png.bytes);
    expect([width, height]).toEqual(found.size);
    expect(colours).toBeGreaterThan(50);

    await page.evaluate(() => {
      window.print = () => document.documentElement.toggleAttribute('data-printed', true);
    });
    await dialog.getByRole('button', { name: 'Print…' }).click();
    await page.locator('html[data-printed]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await page.locator('body > div > img').waitFor();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, across = '', down = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
    expect([Number(across), Number(down)].map(Math.round)).toEqual([842, 595]);
    await page.emulateMedia({ media: null });
    await dialog.waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});
