import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson } from './browser-person.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { countPaintedCards, keepFirstFrame } from './first-frame.ts';
import { StartPage } from './pages/start-page.ts';
import { putNewBoard } from './put-board.ts';
import { describeScripts, ScriptBytes } from './script-bytes.ts';

const SCRIPTS = fileURLToPath(new URL('../../apps/web/dist/assets/', import.meta.url));
const BUDGET_GZIP_BYTES = 200_000;

describe('the first load', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('needs at most 200 kB of script until the example board is complete, from the start page', async () => {
    const person = await openPerson(browser);
    const scripts = await ScriptBytes.watch(person.context);
    await keepFirstFrame(person.context);
    const start = await StartPage.open(person.page, serverUrl());
    const board = await start.openExample();
    const loaded = await scripts.untilReady(person.page);
    await board.waitUntilSynced();
    const nodes = person.page.locator('.react-flow__node[data-id]');
    await expect.poll(() => nodes.count()).toBeGreaterThan(10);
    // What the page called complete must have been: every card in view had its pixels.
    const { cards, painted } = await countPaintedCards(person.page);
    expect(cards).toBeGreaterThan(10);
    expect(painted).toBe(cards);
    console.log(`Script until the first complete frame:\n${describeScripts(loaded)}`);
    // A measurement that saw nothing would always be within its budget.
    expect(loaded.length).toBeGreaterThan(1);
    expect(sum(loaded)).toBeGreaterThan(50_000);
    expect(sum(loaded)).toBeLessThanOrEqual(BUDGET_GZIP_BYTES);
    await person.close();
  });

  it('needs at most 200 kB of script when the board is opened by its link', async () => {
    const { Editor } = await putNewBoard('example');
    const person = await openPerson(browser);
    const scripts = await ScriptBytes.watch(person.context);
    await person.page.goto(Editor);
    await person.page.locator('html[data-weft-ready]').waitFor({ state: 'attached' });
    const loaded = await scripts.untilReady(person.page);
    expect(sum(loaded)).toBeGreaterThan(50_000);
    expect(sum(loaded)).toBeLessThanOrEqual(BUDGET_GZIP_BYTES);
    await person.close();
  });

  it('holds nothing of what only a build to be measured has', () => {
    const scripts = readdirSync(SCRIPTS).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(50);
    const traces = scripts.filter((name) =>
      /[`'"]bench[`'"]/.test(readFileSync(SCRIPTS + name, 'utf8')),
    );
    expect(traces).toEqual([]);
  });
});

function sum(scripts: readonly { readonly gzipBytes: number }[]): number {
  return scripts.reduce((total, script) => total + script.gzipBytes, 0);
}
